<?php
/**
 * What an administrator says once for the whole site.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Reads and checks the one option the plugin has.
 */
final class Settings {
	const OPTION = 'clinic_widgets';

	/** Where enquiries may go. */
	const ENQUIRIES = array( 'off', 'site', 'cf7', 'address' );

	const STATUSES = array( '', 'accepting', 'coming-soon', 'not-accepting' );

	const FORMATS = array( '', 'multipart', 'urlencoded', 'json', 'cf7', 'gravity-forms', 'formspree', 'basin', 'web3forms', 'hubspot', 'netlify', 'formcarry', 'getform' );

	const DEFAULTS = array(
		'clinic'          => '',
		'phone'           => '',
		'sms'             => '',
		'time-zone'       => '',
		'hours'           => '',
		'src'             => '',
		'accent'          => '',
		'status'          => '',
		'accepting-from'  => '',
		'enrolled'        => '',
		'enquiry'         => 'off',
		'recipients'      => '',
		'cf7'             => '',
		'endpoint'        => '',
		'endpoint-format' => '',
		'endpoint-fields' => '',
		'endpoint-extra'  => '',
		'origins'         => '',
	);

	/**
	 * The settings, whole: what was never saved has its default.
	 *
	 * @return array<string, string>
	 */
	public static function all() {
		$stored = get_option( self::OPTION );
		$stored = is_array( $stored ) ? array_filter( $stored, 'is_string' ) : array();
		return array_merge( self::DEFAULTS, array_intersect_key( $stored, self::DEFAULTS ) );
	}

	/**
	 * One setting.
	 *
	 * @param string $name Its name.
	 * @return string
	 */
	public static function get( $name ) {
		$all = self::all();
		return $all[ $name ];
	}

	/**
	 * Checks what was entered. A value that can't be used leaves the one before it, and a line says why.
	 *
	 * @param mixed $given As posted, unslashed.
	 * @return array<string, string>
	 */
	public static function sanitize( $given ) {
		$before = self::all();
		if ( ! is_array( $given ) ) {
			return $before;
		}
		$after = $before;
		foreach ( array_keys( self::DEFAULTS ) as $name ) {
			if ( ! array_key_exists( $name, $given ) ) {
				continue;
			}
			$entered = is_string( $given[ $name ] ) ? trim( $given[ $name ] ) : null;
			$value   = null === $entered ? null : self::line( $entered );
			// What can't be kept at all is no wish to have nothing there.
			$is_text = null !== $entered && ( '' === $entered || '' !== $value );
			$fault   = $is_text ? self::fault( $name, $value ) : __( 'this is not a text.', 'clinic-widgets' );
			if ( '' === $fault ) {
				$after[ $name ] = self::written( $name, $value );
			} else {
				add_settings_error(
					self::OPTION,
					'clinic_widgets_' . $name,
					/* translators: 1: name of a setting, 2: what is wrong with it. */
					sprintf( __( '%1$s was left as it was: %2$s', 'clinic-widgets' ), Labels::setting( $name ), $fault )
				);
			}
		}
		return $after;
	}

	/**
	 * Plain text on one line.
	 *
	 * @param string $value As entered.
	 * @return string
	 */
	private static function line( $value ) {
		// Not `sanitize_text_field`, which takes the `%20` out of addresses.
		$line = preg_replace( '/[\p{Cc}\p{Cf}\s]+/u', ' ', wp_strip_all_tags( wp_check_invalid_utf8( $value, true ) ) );
		return mb_substr( trim( str_replace( array( '<', '>' ), '', (string) $line ) ), 0, 2000 );
	}

	/**
	 * What is wrong with a value; nothing where it can be used.
	 *
	 * @param string $name  Name of the setting.
	 * @param string $value Plain text.
	 * @return string
	 */
	private static function fault( $name, $value ) {
		if ( '' === $value && 'enquiry' !== $name ) {
			return '';
		}
		switch ( $name ) {
			case 'phone':
			case 'sms':
				// Letters count: 1-800-662-HELP.
				return preg_match( '/^[+(]*\d[\d\w\s().,;#+-]*$/', $value ) && preg_match_all( '/\d/', $value ) >= 3 ? '' : __( 'this is not a phone number.', 'clinic-widgets' );
			case 'time-zone':
				return in_array( $value, timezone_identifiers_list(), true ) ? '' : __( 'this is not a time zone such as America/Los_Angeles.', 'clinic-widgets' );
			case 'hours':
				return preg_match( '#^24/7$|\d{1,2}:\d{2}|\boff\b#i', $value ) ? '' : __( 'write hours such as Mo-Fr 05:30-14:00, Sa 06:00-10:00, or 24/7.', 'clinic-widgets' );
			case 'src':
			case 'endpoint':
				return '' !== self::address( $value ) ? '' : __( 'this is not a web address that begins with https:// or a path of this site.', 'clinic-widgets' );
			case 'accent':
				return sanitize_hex_color( $value ) ? '' : __( 'write a color such as #1d5c54.', 'clinic-widgets' );
			case 'status':
				return in_array( $value, self::STATUSES, true ) ? '' : __( 'this is not one of the choices.', 'clinic-widgets' );
			case 'accepting-from':
				return preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/', $value, $day ) && checkdate( (int) $day[2], (int) $day[3], (int) $day[1] ) ? '' : __( 'write a day such as 2027-01-01.', 'clinic-widgets' );
			case 'enrolled':
				return '1' === $value ? '' : __( 'this is not one of the choices.', 'clinic-widgets' );
			case 'enquiry':
				return in_array( $value, self::ENQUIRIES, true ) ? '' : __( 'this is not one of the choices.', 'clinic-widgets' );
			case 'recipients':
				$wrong = array_filter(
					self::emails( $value ),
					function ( $email ) {
						return ! is_email( $email );
					}
				);
				return $wrong ? __( 'one of these is not an email address.', 'clinic-widgets' ) : '';
			case 'cf7':
				return ctype_digit( $value ) ? '' : __( 'this is not one of the choices.', 'clinic-widgets' );
			case 'endpoint-format':
				return in_array( $value, self::FORMATS, true ) ? '' : __( 'this is not one of the choices.', 'clinic-widgets' );
			case 'endpoint-fields':
			case 'endpoint-extra':
				return preg_match( '/^[^=|]+=[^|]*(\|[^=|]+=[^|]*)*$/', $value ) ? '' : __( 'write name=value, and | between two of them.', 'clinic-widgets' );
			case 'origins':
				return '' !== self::origins( $value ) ? '' : __( 'write addresses that begin with https://, with blanks between them.', 'clinic-widgets' );
			default:
				return '';
		}
	}

	/**
	 * A value as it is kept.
	 *
	 * @param string $name  Name of the setting.
	 * @param string $value A value without fault.
	 * @return string
	 */
	private static function written( $name, $value ) {
		switch ( $name ) {
			case 'src':
			case 'endpoint':
				return self::address( $value );
			case 'recipients':
				return implode( ', ', self::emails( $value ) );
			case 'origins':
				return self::origins( $value );
			default:
				return $value;
		}
	}

	/**
	 * An address that can be asked: of the web, or a path of this site; nothing for any other.
	 *
	 * @param string $value Address.
	 * @return string
	 */
	public static function address( $value ) {
		if ( preg_match( '#^/(?![/\\\\])#', $value ) ) {
			return esc_url_raw( $value );
		}
		$host = wp_parse_url( $value, PHP_URL_HOST );
		return $host && preg_match( '#^https?://#i', $value ) && ! wp_parse_url( $value, PHP_URL_USER ) ? esc_url_raw( $value, array( 'http', 'https' ) ) : '';
	}

	/**
	 * Email addresses of a list.
	 *
	 * @param string $value Addresses with commas, semicolons or blanks between them.
	 * @return string[]
	 */
	public static function emails( $value ) {
		return array_values( array_filter( preg_split( '/[\s,;]+/', $value ) ) );
	}

	/**
	 * Origins of a list of addresses; nothing where one of them is none.
	 *
	 * @param string $value Addresses with blanks or commas between them.
	 * @return string
	 */
	private static function origins( $value ) {
		$found = array();
		foreach ( array_filter( preg_split( '/[\s,]+/', $value ) ) as $address ) {
			$origin = self::origin( $address );
			if ( '' === $origin ) {
				return '';
			}
			$found[] = $origin;
		}
		return implode( ' ', array_unique( $found ) );
	}

	/**
	 * The origin of an address.
	 *
	 * @param string $address Whole address.
	 * @return string Nothing where it has none.
	 */
	public static function origin( $address ) {
		$parts = wp_parse_url( $address );
		if ( ! is_array( $parts ) || empty( $parts['host'] ) || empty( $parts['scheme'] ) || isset( $parts['user'] ) ) {
			return '';
		}
		$scheme = strtolower( $parts['scheme'] );
		if ( ! in_array( $scheme, array( 'http', 'https' ), true ) || ! preg_match( '/^[a-z0-9.:\[\]-]+$/i', $parts['host'] ) ) {
			return '';
		}
		$is_usual = ! isset( $parts['port'] ) || ( 'https' === $scheme ? 443 : 80 ) === $parts['port'];
		return $scheme . '://' . strtolower( $parts['host'] ) . ( $is_usual ? '' : ':' . $parts['port'] );
	}

	/**
	 * Origins that content may name for what a tag asks: this site's, that of the settings' own addresses, and those an administrator lists.
	 *
	 * @return string[]
	 */
	public static function allowed_origins() {
		$all = self::all();
		return array_values(
			array_unique(
				array_filter(
					array_merge(
						array( self::origin( home_url() ), self::origin( $all['src'] ), self::origin( $all['endpoint'] ) ),
						explode( ' ', $all['origins'] )
					)
				)
			)
		);
	}
}
