<?php
/**
 * A block for each tag.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Blocks that store plain attributes and are written by the server: nothing in them needs unfiltered HTML.
 */
final class Blocks {
	const EDITOR = 'clinic-widgets-editor';

	/**
	 * Joins in.
	 */
	public static function hook() {
		add_action( 'init', array( self::class, 'register' ), 11 );
		add_filter( 'block_categories_all', array( self::class, 'add_category' ) );
	}

	/**
	 * Registers the blocks and their script for the editor.
	 */
	public static function register() {
		wp_register_script(
			self::EDITOR,
			plugins_url( 'blocks/editor.js', FILE ),
			array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-i18n', 'wp-server-side-render' ),
			Assets::version(),
			true
		);
		wp_set_script_translations( self::EDITOR, 'clinic-widgets', untrailingslashit( Translations::folder() ) );
		foreach ( array_keys( Tags::all() ) as $tag ) {
			register_block_type(
				plugin_dir_path( FILE ) . 'blocks/' . $tag,
				array(
					'render_callback' => function ( $attributes ) use ( $tag ) {
						return self::render( $tag, $attributes );
					},
				)
			);
		}
		add_action( 'enqueue_block_editor_assets', array( self::class, 'tell_editor' ) );
	}

	/**
	 * Gives the editor's script the options of each block, in the author's language.
	 */
	public static function tell_editor() {
		$blocks = array();
		foreach ( array_keys( Tags::all() ) as $tag ) {
			$options = array();
			foreach ( Tags::for_authors( $tag ) as $name => $rule ) {
				$options[] = array(
					'name'   => $name,
					'kind'   => $rule['kind'],
					'shared' => $rule['shared'],
					'label'  => Labels::option( $tag, $name ),
					'about'  => self::about( $rule ),
					'values' => array_map(
						function ( $value ) {
							return array(
								'value' => $value,
								'label' => Labels::choice( $value ),
							);
						},
						$rule['values']
					),
				);
			}
			if ( 'contact-cta' === $tag ) {
				$options[] = array(
					'name'   => 'no-form',
					'kind'   => 'switch',
					'shared' => false,
					'label'  => Labels::option( $tag, 'no-form' ),
					'about'  => '',
					'values' => array(),
				);
			}
			$blocks[ 'clinic-widgets/' . $tag ] = $options;
		}
		$data = array(
			'blocks'    => $blocks,
			'bundle'    => Assets::url() . '?ver=' . Assets::version(),
			'integrity' => Assets::integrity()[ ENTRY ],
		);
		wp_add_inline_script( self::EDITOR, 'window.clinicWidgetsEditor = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}

	/**
	 * What an option does. Only in English: it comes from the elements' own documentation.
	 *
	 * @param array<string, mixed> $rule What is known of it.
	 * @return string
	 */
	private static function about( $rule ) {
		return 0 === strpos( determine_locale(), 'en' ) ? $rule['about'] : '';
	}

	/**
	 * A block as it is printed.
	 *
	 * @param string               $tag        Name without `clinic-`.
	 * @param array<string, mixed> $attributes As stored.
	 * @return string
	 */
	private static function render( $tag, $attributes ) {
		$note = defined( 'REST_REQUEST' ) && REST_REQUEST ? self::note( $tag, $attributes ) : '';
		// The preview's own wrapper is the editor's.
		return $note . '<div ' . get_block_wrapper_attributes( array( 'class' => 'clinic-widgets' ) ) . '>' . Tags::render( $tag, $attributes ) . '</div>';
	}

	/**
	 * What an author has to know of a block, in the preview only.
	 *
	 * @param string               $tag        Name without `clinic-`.
	 * @param array<string, mixed> $attributes As stored.
	 * @return string
	 */
	private static function note( $tag, $attributes ) {
		$refused = array_map(
			function ( $name ) use ( $tag ) {
				return Labels::option( $tag, $name );
			},
			Tags::refused( $tag, $attributes )
		);
		if ( ! $refused ) {
			return '';
		}
		return '<p class="clinic-widgets-note">' . sprintf(
			/* translators: %s: names of options. */
			esc_html__( 'Left out, since content may load from allowed sites only: %s. An administrator can allow a site under Settings, Clinic Widgets.', 'clinic-widgets' ),
			esc_html( implode( ', ', $refused ) )
		) . '</p>';
	}

	/**
	 * A category of their own.
	 *
	 * @param array<int, array<string, mixed>> $categories Categories of blocks.
	 * @return array<int, array<string, mixed>>
	 */
	public static function add_category( $categories ) {
		$categories[] = array(
			'slug'  => 'clinic-widgets',
			'title' => __( 'Clinic Widgets', 'clinic-widgets' ),
		);
		return $categories;
	}
}
