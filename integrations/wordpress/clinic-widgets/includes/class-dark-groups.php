<?php
/**
 * Groups, covers and columns with a dark background.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Tells the tags in them, so that their cards are dark too and everything can be read.
 */
final class Dark_Groups {
	const BLOCKS = array( 'core/group', 'core/cover', 'core/column', 'core/columns', 'core/media-text' );

	/**
	 * Joins in.
	 */
	public static function hook() {
		foreach ( self::BLOCKS as $block ) {
			add_filter( 'render_block_' . $block, array( self::class, 'mark' ), 10, 2 );
		}
	}

	/**
	 * Marks the tags of a group by its ground. An inner group is rendered first, so the nearest one decides.
	 *
	 * @param string               $markup Of the group.
	 * @param array<string, mixed> $block  As stored.
	 * @return string
	 */
	public static function mark( $markup, $block ) {
		if ( false === strpos( $markup, 'clinic-widgets' ) ) {
			return $markup;
		}
		$is_dark = self::is_dark( $block );
		if ( null === $is_dark ) {
			return $markup;
		}
		$tags = new \WP_HTML_Tag_Processor( $markup );
		while ( $tags->next_tag( array( 'class_name' => 'clinic-widgets' ) ) ) {
			if ( ! preg_match( '/clinic-widgets-on-/', (string) $tags->get_attribute( 'class' ) ) ) {
				$tags->add_class( $is_dark ? 'clinic-widgets-on-dark' : 'clinic-widgets-on-light' );
			}
		}
		return $tags->get_updated_html();
	}

	/**
	 * Whether a group is dark.
	 *
	 * @param array<string, mixed> $block As stored.
	 * @return bool|null Nothing where it has no ground of its own, or one that can't be told.
	 */
	public static function is_dark( $block ) {
		$given = isset( $block['attrs'] ) ? $block['attrs'] : array();
		$color = isset( $given['style']['color'] ) ? $given['style']['color'] : array();
		foreach ( array( 'backgroundColor', 'overlayColor' ) as $name ) {
			if ( isset( $given[ $name ] ) ) {
				return self::is_dark_colour( self::of_palette( $given[ $name ] ) );
			}
		}
		foreach ( array( isset( $color['background'] ) ? $color['background'] : '', isset( $given['customOverlayColor'] ) ? $given['customOverlayColor'] : '' ) as $ground ) {
			if ( '' !== $ground ) {
				return self::is_dark_colour( self::named( $ground ) );
			}
		}
		// A picture or a gradient: a light text says that the ground is dark.
		$has_ground = isset( $color['gradient'] ) || isset( $given['gradient'] ) || isset( $given['url'] );
		$text       = isset( $given['textColor'] ) ? self::of_palette( $given['textColor'] ) : self::named( isset( $color['text'] ) ? $color['text'] : '' );
		if ( $has_ground && '' !== $text ) {
			$is_dark_text = self::is_dark_colour( $text );
			return null === $is_dark_text ? null : ! $is_dark_text;
		}
		return 'core/cover' === $block['blockName'] ? ! isset( $given['isDark'] ) || $given['isDark'] : null;
	}

	/**
	 * A colour that may be one of the theme's by name.
	 *
	 * @param string $colour Colour as stored.
	 * @return string
	 */
	private static function named( $colour ) {
		return preg_match( '/^var:preset\|color\|([\w-]+)$|^var\(--wp--preset--color--([\w-]+)\)$/', $colour, $name ) ? self::of_palette( end( $name ) ) : $colour;
	}

	/**
	 * A colour of the theme.
	 *
	 * @param string $slug Its name.
	 * @return string
	 */
	private static function of_palette( $slug ) {
		$palettes = wp_get_global_settings( array( 'color', 'palette' ) );
		foreach ( array( 'custom', 'theme', 'default' ) as $origin ) {
			foreach ( isset( $palettes[ $origin ] ) ? $palettes[ $origin ] : array() as $each ) {
				if ( $each['slug'] === $slug ) {
					return $each['color'];
				}
			}
		}
		return '';
	}

	/**
	 * Whether white text is easier to read on a colour than black.
	 *
	 * @param string $colour `#abc`, `#aabbcc` or `rgb(…)`.
	 * @return bool|null
	 */
	private static function is_dark_colour( $colour ) {
		if ( preg_match( '/^#([0-9a-f]{3,4})$/i', $colour, $short ) ) {
			$colour = '#' . preg_replace( '/(.)/', '$1$1', $short[1] );
		}
		if ( preg_match( '/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i', $colour, $parts ) ) {
			$parts = array_map( 'hexdec', array_slice( $parts, 1 ) );
		} elseif ( preg_match( '/^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i', $colour, $parts ) ) {
			$parts = array_slice( $parts, 1 );
		} else {
			return null;
		}
		$linear = array_map(
			function ( $part ) {
				$share = $part / 255;
				return $share <= 0.04045 ? $share / 12.92 : pow( ( $share + 0.055 ) / 1.055, 2.4 );
			},
			$parts
		);
		return 0.2126 * $linear[0] + 0.7152 * $linear[1] + 0.0722 * $linear[2] < 0.18;
	}
}
