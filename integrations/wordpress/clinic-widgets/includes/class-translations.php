<?php
/**
 * The plugin's words in the site's language.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Every Spanish locale reads the one Spanish translation the plugin carries: better than English in Mexico.
 */
final class Translations {
	const DOMAIN = 'clinic-widgets';

	/**
	 * Joins in where WordPress looks for translations.
	 */
	public static function hook() {
		add_filter( 'load_textdomain_mofile', array( self::class, 'nearest' ), 10, 2 );
		add_filter( 'load_script_translation_file', array( self::class, 'nearest_for_script' ), 10, 3 );
		add_action( 'init', array( self::class, 'load' ), 0 );
	}

	/**
	 * Loads the translation of the site's language.
	 */
	public static function load() {
		load_plugin_textdomain( self::DOMAIN, false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}

	/**
	 * The Spanish file in place of one of a Spanish-speaking country that isn't there.
	 *
	 * @param string $file   Path WordPress looks at.
	 * @param string $domain Text domain.
	 * @return string
	 */
	public static function nearest( $file, $domain ) {
		if ( self::DOMAIN !== $domain || is_readable( $file ) ) {
			return $file;
		}
		return preg_match( '/clinic-widgets-es(_\w+)?\.mo$/', $file ) ? self::folder() . 'clinic-widgets-es_ES.mo' : $file;
	}

	/**
	 * The same for the editor's script.
	 *
	 * @param string|false $file   Path WordPress looks at.
	 * @param string       $handle Handle of the script.
	 * @param string       $domain Text domain.
	 * @return string|false
	 */
	public static function nearest_for_script( $file, $handle, $domain ) {
		if ( self::DOMAIN !== $domain || ( $file && is_readable( $file ) ) || 0 !== strpos( determine_locale(), 'es' ) ) {
			return $file;
		}
		return self::folder() . 'clinic-widgets-es_ES-' . $handle . '.json';
	}

	/**
	 * Where the translations lie.
	 *
	 * @return string
	 */
	public static function folder() {
		return plugin_dir_path( FILE ) . 'languages/';
	}
}
