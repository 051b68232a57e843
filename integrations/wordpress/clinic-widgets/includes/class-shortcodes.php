<?php
/**
 * A shortcode for each tag, with its name.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * `[clinic-contact-cta phone="…"]`, for the classic editor, widgets and page builders.
 */
final class Shortcodes {
	/**
	 * Joins in.
	 */
	public static function hook() {
		add_action( 'init', array( self::class, 'register' ) );
	}

	/**
	 * Registers the shortcodes.
	 */
	public static function register() {
		foreach ( array_keys( Tags::all() ) as $tag ) {
			add_shortcode(
				'clinic-' . $tag,
				// Where `mend` is not asked, as in a call of `do_shortcode_tag` by another plugin.
				function ( $attributes, $content ) use ( $tag ) {
					return self::render( $tag, is_array( $attributes ) ? $attributes : array(), (string) $content );
				}
			);
		}
		add_filter( 'pre_do_shortcode_tag', array( self::class, 'mend' ), 10, 4 );
	}

	/**
	 * Reads attributes again where an editor has curled their quotes or put line breaks between them.
	 *
	 * @param string|false         $output     Of another filter.
	 * @param string               $name       Shortcode.
	 * @param array<string, mixed> $attributes As WordPress read them.
	 * @param array<int, string>   $found      Whole, name, attributes as written, content.
	 * @return string|false
	 */
	public static function mend( $output, $name, $attributes, $found ) {
		$tag = preg_replace( '/^clinic-/', '', $name );
		if ( false !== $output || $tag === $name || ! isset( Tags::all()[ $tag ] ) ) {
			return $output;
		}
		return $found[1] . self::render( $tag, self::read( $found[3] ), isset( $found[5] ) ? $found[5] : '' ) . $found[6];
	}

	/**
	 * Attributes of a shortcode.
	 *
	 * @param string $written As written between the name and the bracket.
	 * @return array<string, string>
	 */
	public static function read( $written ) {
		$read  = shortcode_parse_atts( self::straight( $written ) );
		$given = array();
		foreach ( is_array( $read ) ? $read : array() as $name => $value ) {
			// A switch is written without a value.
			$key = is_int( $name ) ? strtolower( trim( $value ) ) : $name;
			if ( preg_match( '/^[\w-]+$/', $key ) && ! isset( $given[ $key ] ) ) {
				$given[ $key ] = is_int( $name ) ? 'true' : html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
			}
		}
		return $given;
	}

	/**
	 * Attributes as they were meant: what an editor made of quotes, blanks and line ends is taken back.
	 *
	 * @param string $written As written between the name and the bracket.
	 * @return string
	 */
	public static function straight( $written ) {
		$text = preg_replace( '#</?(?:br|p|span)\b[^<>]*>#i', ' ', $written );
		$text = strtr(
			$text,
			array(
				"\u{a0}"  => ' ',
				'&nbsp;'  => ' ',
				'&#160;'  => ' ',
				'&quot;'  => '"',
				'&#34;'   => '"',
				'&#8220;' => '“',
				'&#8221;' => '”',
				'&#8222;' => '„',
				'&#8243;' => '″',
				'&#8216;' => '‘',
				'&#8217;' => '’',
				'&#8242;' => '′',
				'&ldquo;' => '“',
				'&rdquo;' => '”',
				'&Prime;' => '″',
				'&laquo;' => '«',
				'&raquo;' => '»',
				'&lsquo;' => '‘',
				'&rsquo;' => '’',
			)
		);
		// A value ends at a curled quote that another attribute, or nothing, follows: one inside it is a letter of it.
		$next = '(?=\s*(?:$|/|[\w-]+\s*=|(?:' . implode( '|', self::switches() ) . ')(?:\s|$)))';
		$text = preg_replace( '~=\s*[“”„″«»]([^"=]*?)[“”″«»"]' . $next . '~u', '="$1"', $text );
		return (string) preg_replace( "~=\s*[‘’‚′]([^'=\"]*?)[‘’′']" . $next . '~u', '="$1"', (string) $text );
	}

	/**
	 * Options that are written without a value.
	 *
	 * @return string[]
	 */
	private static function switches() {
		$names = array( 'no-form' );
		foreach ( Tags::all() as $attributes ) {
			foreach ( $attributes as $name => $rule ) {
				if ( 'switch' === $rule['kind'] ) {
					$names[] = $name;
				}
			}
		}
		return array_unique( $names );
	}

	/**
	 * A shortcode as it is printed.
	 *
	 * @param string               $tag        Name without `clinic-`.
	 * @param array<string, mixed> $attributes As read.
	 * @param string               $content    Between the shortcode and its end.
	 * @return string
	 */
	private static function render( $tag, $attributes, $content ) {
		$children = trim( wp_kses_post( shortcode_unautop( do_shortcode( $content ) ) ) );
		return '<div class="clinic-widgets">' . Tags::render( $tag, $attributes, $children ) . '</div>';
	}
}
