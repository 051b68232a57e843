<?php
/**
 * The four tags as a page gets them.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Lets through the attributes a tag has, each checked, and writes the tag.
 */
final class Tags {
	/**
	 * What only an administrator decides, in the settings: where messages go, when the clinic is open, what it says of Medicare.
	 */
	const SETTINGS_ONLY = array( 'endpoint', 'endpoint-format', 'endpoint-fields', 'endpoint-extra', 'hours', 'status', 'accepting-from', 'enrolled', 'zip-data' );

	/** Attributes whose address a visitor's browser asks for by itself: only at origins an administrator allowed. */
	const REQUESTED = array( 'feed', 'src', 'strings', 'map-tiles', 'map-tiles-dark' );

	/** Attributes with an address that is the visitor's to follow. */
	const LINKS = array( 'href', 'details-href' );

	/** Facts of the settings that a tag takes where its author says nothing. */
	const FACTS = array( 'clinic', 'phone', 'sms', 'time-zone', 'hours', 'status', 'accepting-from', 'enrolled' );

	/** Longest value, in characters. A list of entries in the author's own words is the longest there is. */
	const LONGEST = 20000;

	/**
	 * What the tags understand, from the elements' own documentation.
	 *
	 * @return array<string, array<string, array<string, mixed>>> By tag and attribute: kind, values, about, shared, empty.
	 */
	public static function all() {
		static $all = null;
		if ( null === $all ) {
			$all = require plugin_dir_path( FILE ) . 'generated/tags.php';
		}
		return $all;
	}

	/**
	 * Attributes of a tag that an author may set.
	 *
	 * @param string $tag Name without `clinic-`.
	 * @return array<string, array<string, mixed>>
	 */
	public static function for_authors( $tag ) {
		return array_diff_key( self::all()[ $tag ], array_flip( self::SETTINGS_ONLY ) );
	}

	/**
	 * What may be used of the attributes an author gave.
	 *
	 * @param string               $tag   Name without `clinic-`.
	 * @param array<string, mixed> $given As stored in the content.
	 * @return array<string, string> A switch that is on has the value ''.
	 */
	public static function clean( $tag, $given ) {
		$kept = array();
		foreach ( self::for_authors( $tag ) as $name => $rule ) {
			if ( ! isset( $given[ $name ] ) || ! ( is_scalar( $given[ $name ] ) ) ) {
				continue;
			}
			$value = self::value( $name, $rule, $given[ $name ] );
			if ( null !== $value ) {
				$kept[ $name ] = $value;
			}
		}
		return $kept;
	}

	/**
	 * One value as the tag gets it.
	 *
	 * @param string               $name  Attribute.
	 * @param array<string, mixed> $rule  What is known of it.
	 * @param string|int|bool      $given Value.
	 * @return string|null Nothing where it can't be used.
	 */
	private static function value( $name, $rule, $given ) {
		if ( 'switch' === $rule['kind'] ) {
			$word = is_bool( $given ) ? ( $given ? '' : 'off' ) : strtolower( trim( (string) $given ) );
			return in_array( $word, array( '', 'true', '1', 'yes', 'on', $name ), true ) ? '' : null;
		}
		if ( is_bool( $given ) ) {
			return null;
		}
		$value = self::plain( (string) $given );
		if ( 'choice' === $rule['kind'] ) {
			$word = strtolower( $value );
			return in_array( $word, $rule['values'], true ) ? $word : null;
		}
		if ( in_array( $name, self::REQUESTED, true ) ) {
			$value = implode( ' ', array_filter( preg_split( '/\s+/', $value ), array( self::class, 'is_allowed_address' ) ) );
			return '' === $value ? null : $value;
		}
		if ( in_array( $name, self::LINKS, true ) ) {
			$value = esc_url_raw( $value, array( 'http', 'https', 'tel', 'sms', 'mailto' ) );
			return '' === $value ? null : $value;
		}
		return '' === $value && ! $rule['empty'] ? null : $value;
	}

	/**
	 * Text without what moves, hides or ends it.
	 *
	 * @param string $text As given.
	 * @return string
	 */
	private static function plain( $text ) {
		$text = wp_check_invalid_utf8( $text, true );
		$text = preg_replace( '/\R/u', "\n", str_replace( "\t", ' ', $text ) );
		// Joiners belong to words of some scripts, and to pictures.
		$text = preg_replace( '/(?![\n\x{200c}\x{200d}])[\p{Cc}\p{Cf}]/u', '', (string) $text );
		return mb_substr( trim( (string) $text ), 0, self::LONGEST );
	}

	/**
	 * Whether content may make a visitor's browser ask for an address.
	 *
	 * @param string $address A path of this site, or a whole address.
	 * @return bool
	 */
	public static function is_allowed_address( $address ) {
		if ( '' === $address || preg_match( '/[\x00-\x20\\\\]/', $address ) ) {
			return false;
		}
		if ( preg_match( '#^\.{0,2}/(?!/)#', $address ) ) {
			return true;
		}
		$origin = Settings::origin( $address );
		return '' !== $origin && in_array( $origin, Settings::allowed_origins(), true );
	}

	/**
	 * Attributes an author gave with an address that may not be asked, so that one can say so.
	 *
	 * @param string               $tag   Name without `clinic-`.
	 * @param array<string, mixed> $given As stored in the content.
	 * @return string[]
	 */
	public static function refused( $tag, $given ) {
		$refused = array();
		foreach ( self::REQUESTED as $name ) {
			$value = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? self::plain( $given[ $name ] ) : '';
			foreach ( array_filter( preg_split( '/\s+/', $value ) ) as $address ) {
				if ( isset( self::all()[ $tag ][ $name ] ) && ! self::is_allowed_address( $address ) ) {
					$refused[] = $name;
				}
			}
		}
		return array_values( array_unique( $refused ) );
	}

	/**
	 * A tag, in one line, with what stands in it until it is ready.
	 *
	 * @param string               $tag      Name without `clinic-`.
	 * @param array<string, mixed> $given    Attributes from the content.
	 * @param string               $children Markup of the author's own, already safe.
	 * @return string
	 */
	public static function render( $tag, $given, $children = '' ) {
		Assets::need();
		$own        = self::clean( $tag, $given );
		$attributes = $own + self::facts( $tag, $given );
		if ( 'contact-cta' === $tag && empty( $given['no-form'] ) ) {
			$attributes += Enquiry::attributes();
		}
		$markup = '';
		foreach ( $attributes as $name => $value ) {
			$markup .= self::attribute( $name, $value );
		}
		if ( '' === $children ) {
			$children = Fallback::of( $tag, $attributes );
		}
		$opening = '<clinic-' . $tag . $markup . '>';
		Assets::note_parts( $opening );
		return $opening . self::one_line( $children ) . '</clinic-' . $tag . '>';
	}

	/**
	 * What the settings say, where the tag understands it. A tag with another profile than the settings' is another clinic's:
	 * it gets none of them.
	 *
	 * @param string               $tag   Name without `clinic-`.
	 * @param array<string, mixed> $given What the author gave: a profile that is refused is another clinic's, too.
	 * @return array<string, string>
	 */
	private static function facts( $tag, $given ) {
		$all   = Settings::all();
		$facts = array();
		if ( ! empty( $given['src'] ) && $given['src'] !== $all['src'] ) {
			return $facts;
		}
		foreach ( array_merge( array( 'src' ), self::FACTS ) as $name ) {
			if ( '' !== $all[ $name ] && isset( self::all()[ $tag ][ $name ] ) ) {
				$facts[ $name ] = 'enrolled' === $name ? '' : $all[ $name ];
			}
		}
		return $facts;
	}

	/**
	 * One attribute. No `>`, no bracket and no line end stands in it, so that nothing which later reads the page as text cuts it.
	 *
	 * @param string $name  Attribute.
	 * @param string $value Value.
	 * @return string
	 */
	public static function attribute( $name, $value ) {
		// Not `&#91;`, which WordPress turns back into a bracket.
		$entities = array(
			'['  => '&#x5B;',
			']'  => '&#x5D;',
			"\n" => '&#10;',
		);
		return ' ' . $name . '="' . strtr( esc_attr( $value ), $entities ) . '"';
	}

	/**
	 * Markup without line ends, of which automatic paragraphs make more.
	 *
	 * @param string $markup Markup.
	 * @return string
	 */
	public static function one_line( $markup ) {
		return trim( preg_replace( '/\s*\R\s*/u', ' ', $markup ) );
	}
}
