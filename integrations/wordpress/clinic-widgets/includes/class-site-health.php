<?php
/**
 * A line in Tools, Site Health.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Says whether visitors get the bundle as it was made, and which pages have tags that lost something.
 */
final class Site_Health {
	/** Newest pages that are looked through. */
	const PAGES = 200;

	/**
	 * Joins in.
	 */
	public static function hook() {
		add_filter( 'site_status_tests', array( self::class, 'add' ) );
	}

	/**
	 * Adds the line.
	 *
	 * @param array<string, array<string, mixed>> $tests Tests.
	 * @return array<string, array<string, mixed>>
	 */
	public static function add( $tests ) {
		$tests['direct']['clinic_widgets'] = array(
			'label' => __( 'Clinic Widgets', 'clinic-widgets' ),
			'test'  => array( self::class, 'test' ),
		);
		return $tests;
	}

	/**
	 * The line.
	 *
	 * @return array<string, mixed>
	 */
	public static function test() {
		$faults  = array_merge( self::files(), self::delivery(), self::form() );
		$notes   = self::pages();
		$is_good = ! $faults && ! $notes;
		$lines   = $is_good ? array( __( 'Every file of the bundle is as it was made, and visitors get it. No page has a tag that lost something.', 'clinic-widgets' ) ) : array_merge( $faults, $notes );
		return array(
			'label'       => $is_good ? __( 'Clinic Widgets work', 'clinic-widgets' ) : ( $faults ? __( 'Clinic Widgets do not work for visitors', 'clinic-widgets' ) : __( 'Some tags of Clinic Widgets lost something', 'clinic-widgets' ) ),
			'status'      => $faults ? 'critical' : ( $notes ? 'recommended' : 'good' ),
			'badge'       => array(
				'label' => __( 'Clinic Widgets', 'clinic-widgets' ),
				'color' => 'blue',
			),
			'description' => '<ul><li>' . implode( '</li><li>', array_map( 'esc_html', $lines ) ) . '</li></ul>',
			'actions'     => '',
			'test'        => 'clinic_widgets',
		);
	}

	/**
	 * Files that are missing or were changed.
	 *
	 * @return string[]
	 */
	private static function files() {
		$faults = array();
		foreach ( Assets::integrity() as $name => $hash ) {
			$path = plugin_dir_path( FILE ) . 'bundle/' . $name;
			if ( ! is_readable( $path ) ) {
				/* translators: %s: name of a file. */
				$faults[] = sprintf( __( 'The file %s is missing. Install the plugin again.', 'clinic-widgets' ), $name );
			} elseif ( self::hash( (string) file_get_contents( $path ) ) !== $hash ) { // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin's own.
				/* translators: %s: name of a file. */
				$faults[] = sprintf( __( 'The file %s was changed, so browsers refuse it. Install the plugin again.', 'clinic-widgets' ), $name );
			}
		}
		return $faults;
	}

	/**
	 * What visitors get, asked of this site itself.
	 *
	 * @return string[]
	 */
	private static function delivery() {
		$faults = array();
		foreach ( array( ENTRY, 'zip-data.bin' ) as $name ) {
			if ( ! isset( Assets::integrity()[ $name ] ) ) {
				continue;
			}
			$address  = plugins_url( 'bundle/' . $name, FILE );
			$response = wp_remote_get( $address, array( 'timeout' => 10 ) );
			$status   = wp_remote_retrieve_response_code( $response );
			if ( 200 !== $status ) {
				$faults[] = sprintf(
					/* translators: 1: address, 2: what came of it. */
					__( '%1$s can not be had: %2$s.', 'clinic-widgets' ),
					$address,
					is_wp_error( $response ) ? $response->get_error_message() : (string) $status
				);
			} elseif ( self::hash( wp_remote_retrieve_body( $response ) ) !== Assets::integrity()[ $name ] ) {
				/* translators: %s: address. */
				$faults[] = sprintf( __( '%s is changed on its way, so browsers refuse it: exclude it from what minifies or rewrites scripts.', 'clinic-widgets' ), $address );
			} elseif ( ENTRY === $name && ! preg_match( '#(java|ecma)script#i', (string) wp_remote_retrieve_header( $response, 'content-type' ) ) ) {
				/* translators: %s: address. */
				$faults[] = sprintf( __( '%s is not sent as JavaScript, so browsers refuse it.', 'clinic-widgets' ), $address );
			}
		}
		return $faults;
	}

	/**
	 * Whether the form has somewhere to go.
	 *
	 * @return string[]
	 */
	private static function form() {
		$all = Settings::all();
		if ( 'address' === $all['enquiry'] && '' === $all['endpoint'] ) {
			return array( __( 'The enquiry form is set to a form service, but no address is given, so no form is shown.', 'clinic-widgets' ) );
		}
		if ( 'cf7' === $all['enquiry'] ) {
			$tags = Contact_Form_7::tags( (int) $all['cf7'] );
			return null === $tags ? array( __( 'The form of Contact Form 7 that enquiries go to is not there, so no form is shown.', 'clinic-widgets' ) ) : Contact_Form_7::faults( $tags );
		}
		return array();
	}

	/**
	 * Pages with a tag that is shown as text, has options it doesn't know, or names a site that isn't allowed.
	 *
	 * @return string[]
	 */
	private static function pages() {
		$notes = array();
		$found = new \WP_Query(
			array(
				'post_type'      => get_post_types( array( 'public' => true ) ),
				'post_status'    => 'publish',
				's'              => 'clinic-',
				'search_columns' => array( 'post_content' ),
				'posts_per_page' => self::PAGES,
				'no_found_rows'  => true,
			)
		);
		foreach ( $found->posts as $post ) {
			$title = sprintf( '“%s”', get_the_title( $post ) );
			if ( preg_match( '/&lt;clinic-[a-z-]+/', $post->post_content ) ) {
				/* translators: %s: title of a page. */
				$notes[] = sprintf( __( '%s shows a tag as text. Put in the block of that name instead.', 'clinic-widgets' ), $title );
			}
			foreach ( self::given( $post->post_content ) as list( $tag, $given ) ) {
				$unknown = array_diff( array_keys( $given ), array_keys( Tags::for_authors( $tag ) ), array( 'no-form', 'className', 'lock', 'metadata', 'anchor', 'align', 'style' ) );
				if ( $unknown ) {
					/* translators: 1: title of a page, 2: names of options. */
					$notes[] = sprintf( __( '%1$s has options that are left out: %2$s.', 'clinic-widgets' ), $title, implode( ', ', $unknown ) );
				}
				if ( Tags::refused( $tag, $given ) ) {
					/* translators: %s: title of a page. */
					$notes[] = sprintf( __( '%s names a site that content may not load from. Allow it in the settings.', 'clinic-widgets' ), $title );
				}
			}
		}
		return array_values( array_unique( $notes ) );
	}

	/**
	 * The tags in a page's content.
	 *
	 * @param string $content As stored.
	 * @return array<int, array{0: string, 1: array<string, mixed>}> Tag and what it was given.
	 */
	private static function given( $content ) {
		$found  = array();
		$blocks = parse_blocks( $content );
		while ( $blocks ) {
			$block  = array_shift( $blocks );
			$blocks = array_merge( $blocks, $block['innerBlocks'] );
			$tag    = preg_replace( '#^clinic-widgets/#', '', (string) $block['blockName'] );
			if ( $tag !== (string) $block['blockName'] && isset( Tags::all()[ $tag ] ) ) {
				$found[] = array( $tag, $block['attrs'] );
			}
		}
		preg_match_all( '/\[clinic-([a-z-]+)([^\]]*)\]/', $content, $shortcodes, PREG_SET_ORDER );
		foreach ( $shortcodes as list( , $tag, $written ) ) {
			if ( isset( Tags::all()[ $tag ] ) ) {
				$found[] = array( $tag, Shortcodes::read( $written ) );
			}
		}
		return $found;
	}

	/**
	 * Hash of a file, as pages write it.
	 *
	 * @param string $content The file.
	 * @return string
	 */
	private static function hash( $content ) {
		return 'sha384-' . base64_encode( hash( 'sha384', $content, true ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- The form `integrity` has.
	}
}
