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
	 * Parts of the bundle that the tags seen so far need.
	 *
	 * @var array<string, true> By name.
	 */
	private static $parts = array();

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
		// Where WordPress prints script modules, and after its import map: some browsers ignore a map that comes after such a line.
		add_action( wp_is_block_theme() ? 'wp_head' : 'wp_footer', array( self::class, 'print_preloads' ), 11 );
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
				self::note_parts( $markup );
				break;
			}
		}
		return $markup;
	}

	/**
	 * Notes which parts of the bundle will be asked for, so that they needn't wait for it.
	 *
	 * @param string $markup With tags, or places for one.
	 */
	public static function note_parts( $markup ) {
		$tags = new \WP_HTML_Tag_Processor( $markup );
		while ( $tags->next_tag() ) {
			$mount  = $tags->get_attribute( 'data-clinic-widget' );
			$prefix = is_string( $mount ) ? 'data-' : '';
			$tag    = preg_replace( '/^clinic-/', '', strtolower( trim( is_string( $mount ) ? $mount : $tags->get_tag() ) ) );
			if ( ! isset( Tags::all()[ $tag ] ) ) {
				continue;
			}
			$lang  = $tags->get_attribute( $prefix . 'lang' );
			$lang  = is_string( $lang ) && '' !== $lang ? $lang : get_bloginfo( 'language' );
			$names = array( $tag, strtolower( preg_split( '/[-_]/', $lang )[0] ) );
			if ( $tags->get_attribute( $prefix . 'src' ) ) {
				$names[] = 'profile-reader';
			}
			if ( 'contact-cta' === $tag && $tags->get_attribute( $prefix . 'endpoint' ) ) {
				$names[] = 'enquiry-form';
			}
			if ( 'contact-cta' === $tag && $tags->get_attribute( $prefix . 'hours' ) ) {
				$names[] = 'opening-hours';
			}
			if ( 'objectives-list' === $tag && $tags->get_attribute( $prefix . 'items' ) ) {
				$names[] = 'own-list';
			}
			array_map( array( self::class, 'need_part' ), $names );
		}
	}

	/**
	 * Notes a part and all that it needs, those first.
	 *
	 * @param string $name A part's, or a language's: English is no part of its own.
	 */
	private static function need_part( $name ) {
		$part = isset( self::bundle()[ $name ] ) ? self::bundle()[ $name ] : null;
		if ( null === $part || isset( self::$parts[ $name ] ) ) {
			return;
		}
		array_map( array( self::class, 'need_part' ), $part['needs'] );
		self::$parts[ $name ] = true;
	}

	/**
	 * Has the browser ask for those parts beside the bundle, not after it.
	 */
	public static function print_preloads() {
		/** This filter is documented in wp-includes/class-wp-script-modules.php */
		$address = apply_filters( 'script_module_loader_src', self::url(), self::HANDLE ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress asks it for the bundle, whose folder this is.
		$folder  = preg_replace( '/[^\/]*(?:[?#].*)?$/', '', $address );
		foreach ( array_keys( self::$parts ) as $name ) {
			$file = self::bundle()[ $name ]['file'];
			printf( '<link rel="modulepreload" href="%s" integrity="%s">' . "\n", esc_url( $folder . $file ), esc_attr( self::integrity()[ $file ] ) );
		}
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
	 * Parts of the bundle.
	 *
	 * @return array<string, array{file: string, needs: string[]}> By name.
	 */
	private static function bundle() {
		static $parts = null;
		if ( null === $parts ) {
			$parts = require plugin_dir_path( FILE ) . 'generated/parts.php';
		}
		return $parts;
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
