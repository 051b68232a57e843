<?php
/**
 * The bundle and the style sheet, on pages that have a tag.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Loads the bundle where a tag stands, pinned by its hash, and nowhere else.
 */
final class Assets {
	const HANDLE = 'clinic-widgets';

	/** What content has where a tag was written by hand, or a place for one. */
	const MARKS = array( '<clinic-', 'data-clinic-widget' );

	/**
	 * Joins in.
	 */
	public static function hook() {
		add_action( 'init', array( self::class, 'register' ) );
		add_action( 'wp_head', array( self::class, 'print_rule' ), 1 );
		add_filter( 'wp_script_attributes', array( self::class, 'pin' ) );
		foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_custom_html_content', 'get_the_excerpt' ) as $filter ) {
			add_filter( $filter, array( self::class, 'look_for_tags' ), 999 );
		}
	}

	/**
	 * Makes the bundle and the style sheet known.
	 */
	public static function register() {
		wp_register_script_module( self::HANDLE, self::url(), array(), self::version() );
		wp_register_style( self::HANDLE, plugins_url( 'assets/clinic-widgets.css', FILE ), array(), self::version() );
		$accent = sanitize_hex_color( Settings::get( 'accent' ) );
		if ( $accent ) {
			wp_add_inline_style( self::HANDLE, ':root{--clinic-accent:' . $accent . '}' );
		}
	}

	/**
	 * Loads both on this page.
	 */
	public static function need() {
		wp_enqueue_script_module( self::HANDLE );
		wp_enqueue_style( self::HANDLE );
	}

	/**
	 * Loads both where a tag stands in content by other ways than the plugin's own.
	 *
	 * @param string $markup What is printed.
	 * @return string The same.
	 */
	public static function look_for_tags( $markup ) {
		foreach ( self::MARKS as $mark ) {
			if ( is_string( $markup ) && false !== stripos( $markup, $mark ) ) {
				self::need();
			}
		}
		return $markup;
	}

	/**
	 * Pins the bundle: a file that was changed on the way is not run.
	 *
	 * @param array<string, string|bool> $attributes Of a script tag.
	 * @return array<string, string|bool>
	 */
	public static function pin( $attributes ) {
		if ( isset( $attributes['id'] ) && self::HANDLE . '-js-module' === $attributes['id'] ) {
			$attributes['integrity']   = self::integrity()[ ENTRY ];
			$attributes['crossorigin'] = 'anonymous';
		}
		return $attributes;
	}

	/**
	 * Tells the bundle which sites a place for a tag may name: authors without raw HTML can write such places, too.
	 */
	public static function print_rule() {
		printf(
			'<meta name="clinic-widgets-mounts" content="%s">' . "\n",
			esc_attr( implode( ' ', array_merge( array( 'self' ), Settings::allowed_origins() ) ) )
		);
	}

	/**
	 * Hashes of the files in the bundle's folder.
	 *
	 * @return array<string, string> `integrity` values by file name.
	 */
	public static function integrity() {
		static $hashes = null;
		if ( null === $hashes ) {
			$hashes = require plugin_dir_path( FILE ) . 'generated/integrity.php';
		}
		return $hashes;
	}

	/**
	 * Address of the bundle.
	 *
	 * @return string
	 */
	public static function url() {
		return plugins_url( 'bundle/' . ENTRY, FILE );
	}

	/**
	 * Version of the plugin.
	 *
	 * @return string
	 */
	public static function version() {
		$data = get_file_data( FILE, array( 'version' => 'Version' ) );
		return $data['version'];
	}
}
