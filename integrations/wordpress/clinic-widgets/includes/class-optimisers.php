<?php
/**
 * Plugins that join and shrink scripts.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Asks optimisers to leave the bundle as it is: it is small already, pinned by its hash, and finds its parts beside itself.
 */
final class Optimisers {
	/** Filters that take a list of parts of addresses. */
	const LISTS = array(
		'rocket_exclude_js',
		'rocket_minify_excluded_external_js',
		'rocket_delay_js_exclusions',
		'rocket_exclude_defer_js',
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
		'litespeed_optm_gm_js_exc',
		'sgo_js_minify_exclude',
		'sgo_javascript_combine_exclude',
		'sgo_js_async_exclude',
		'wphb_delay_js_exclusions',
		'flying_press_exclude_from_minify:js',
		'perfmatters_delay_js_exclusions',
		'perfmatters_minify_js_exclusions',
	);

	/** Part of the address of every file of the bundle. */
	const MARK = 'clinic-widgets/bundle/';

	/**
	 * Joins in; a filter nobody applies costs nothing.
	 */
	public static function hook() {
		foreach ( self::LISTS as $filter ) {
			add_filter( $filter, array( self::class, 'add' ) );
		}
		add_filter( 'autoptimize_filter_js_exclude', array( self::class, 'add_to_text' ) );
		add_filter( 'w3tc_minify_js_do_tag_minification', array( self::class, 'unless_ours' ), 10, 2 );
	}

	/**
	 * Adds the bundle to a list.
	 *
	 * @param mixed $excluded What is excluded.
	 * @return mixed
	 */
	public static function add( $excluded ) {
		return array_merge( is_array( $excluded ) ? $excluded : array_filter( array( $excluded ) ), array( self::MARK ) );
	}

	/**
	 * Adds the bundle to a list that may be written with commas.
	 *
	 * @param mixed $excluded What is excluded.
	 * @return mixed
	 */
	public static function add_to_text( $excluded ) {
		return is_array( $excluded ) ? self::add( $excluded ) : trim( $excluded . ', ' . self::MARK, ', ' );
	}

	/**
	 * Whether W3 Total Cache may shrink a script.
	 *
	 * @param bool   $may What it thinks.
	 * @param string $tag The script tag.
	 * @return bool
	 */
	public static function unless_ours( $may, $tag ) {
		return is_string( $tag ) && false !== strpos( $tag, self::MARK ) ? false : $may;
	}
}
