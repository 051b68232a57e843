<?php
/**
 * Settings, Clinic Widgets.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * The page where an administrator says once what all tags show.
 */
final class Settings_Page {
	const SLUG  = 'clinic-widgets';
	const RIGHT = 'manage_options';
	const TEST  = 'clinic_widgets_test';

	/**
	 * Joins in.
	 */
	public static function hook() {
		add_action( 'admin_menu', array( self::class, 'add' ) );
		add_action( 'admin_init', array( self::class, 'register' ) );
		add_action( 'admin_post_' . self::TEST, array( self::class, 'send_test' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( self::class, 'link' ) );
	}

	/**
	 * Adds the page.
	 */
	public static function add() {
		add_options_page( __( 'Clinic Widgets', 'clinic-widgets' ), __( 'Clinic Widgets', 'clinic-widgets' ), self::RIGHT, self::SLUG, array( self::class, 'print_page' ) );
	}

	/**
	 * Has WordPress check, by `Settings::sanitize`, whatever is stored under the option's name.
	 */
	public static function register() {
		register_setting(
			self::SLUG,
			Settings::OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( Settings::class, 'sanitize' ),
				'show_in_rest'      => false,
			)
		);
	}

	/**
	 * A link to the page in the list of plugins.
	 *
	 * @param string[] $links Links there.
	 * @return string[]
	 */
	public static function link( $links ) {
		$page = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . self::SLUG ) ), esc_html__( 'Settings', 'clinic-widgets' ) );
		return array_merge( array( $page ), $links );
	}

	/**
	 * Mails a marked test message to where enquiries go.
	 */
	public static function send_test() {
		if ( ! current_user_can( self::RIGHT ) ) {
			wp_die( esc_html__( 'You are not allowed to do this.', 'clinic-widgets' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( self::TEST );
		$is_sent = wp_mail(
			Enquiry::recipients(),
			__( 'Test of the enquiry form', 'clinic-widgets' ),
			__( 'This is a test from the settings of Clinic Widgets. Enquiries will arrive here.', 'clinic-widgets' ),
			array( 'Content-Type: text/plain; charset=UTF-8' )
		);
		wp_safe_redirect( add_query_arg( 'clinic-widgets-test', $is_sent ? 'sent' : 'failed', admin_url( 'options-general.php?page=' . self::SLUG ) ) );
		exit;
	}

	/**
	 * Prints the page.
	 */
	public static function print_page() {
		if ( ! current_user_can( self::RIGHT ) ) {
			return;
		}
		$all = Settings::all();
		echo '<div class="wrap"><h1>' . esc_html__( 'Clinic Widgets', 'clinic-widgets' ) . '</h1>';
		self::print_outcome_of_test();
		echo '<p>' . esc_html__( 'What you enter here is shown by every block and shortcode that says nothing else. Only administrators can change it.', 'clinic-widgets' ) . '</p>';
		echo '<form method="post" action="options.php">';
		settings_fields( self::SLUG );

		self::section( __( 'The clinic', 'clinic-widgets' ) );
		self::text( 'clinic', $all );
		self::text( 'phone', $all, '(541) 555-0100' );
		self::text( 'sms', $all, '', __( 'Leave it empty where the clinic does not read text messages.', 'clinic-widgets' ) );
		self::text( 'time-zone', $all, 'America/Los_Angeles' );
		self::text( 'hours', $all, 'Mo-Fr 05:30-14:00, Sa 06:00-10:00' );
		self::text( 'src', $all, 'https://', __( 'A document about the clinic, which its partners can show too. Leave it empty if you have none.', 'clinic-widgets' ) );
		self::text( 'accent', $all, '#1d5c54' );
		self::end();

		self::section( __( 'Medicare', 'clinic-widgets' ) );
		self::choice(
			'status',
			$all,
			array(
				''              => __( 'say nothing, or what the profile says', 'clinic-widgets' ),
				'accepting'     => Labels::choice( 'accepting' ),
				'coming-soon'   => Labels::choice( 'coming-soon' ),
				'not-accepting' => Labels::choice( 'not-accepting' ),
			)
		);
		self::text( 'accepting-from', $all, '2027-01-01' );
		self::choice(
			'enrolled',
			$all,
			array(
				''  => __( 'no', 'clinic-widgets' ),
				'1' => __( 'yes', 'clinic-widgets' ),
			),
			__( 'Only where the clinic is enrolled in Medicare as an opioid treatment program: then the tag may say what Part B covers.', 'clinic-widgets' )
		);
		self::end();

		self::section( Labels::setting( 'enquiry' ) );
		self::choice(
			'enquiry',
			$all,
			array(
				'off'     => __( 'no form', 'clinic-widgets' ),
				'site'    => __( 'this site mails the messages; it stores none', 'clinic-widgets' ),
				'cf7'     => __( 'a form of Contact Form 7', 'clinic-widgets' ),
				'address' => __( 'a form service', 'clinic-widgets' ),
			)
		);
		self::text( 'recipients', $all, get_option( 'admin_email' ), __( 'Several with commas between them. Where it is empty, the address of the site.', 'clinic-widgets' ) );
		$forms = Contact_Form_7::forms();
		if ( $forms ) {
			self::choice( 'cf7', $all, array( '' => '' ) + $forms, implode( ' ', Contact_Form_7::faults( (array) Contact_Form_7::tags( (int) $all['cf7'] ) ) ) );
		}
		self::text( 'endpoint', $all, 'https://' );
		self::choice( 'endpoint-format', $all, array( '' => __( 'known by its address', 'clinic-widgets' ) ) + array_combine( array_slice( Settings::FORMATS, 1 ), array_slice( Settings::FORMATS, 1 ) ) );
		self::text( 'endpoint-fields', $all, 'name=your-name | phone=your-tel' );
		self::text( 'endpoint-extra', $all, 'access_key=abc', __( 'Every visitor can read this in the page: never a secret.', 'clinic-widgets' ) );
		self::end();

		self::section( __( 'Lists and profiles from elsewhere', 'clinic-widgets' ) );
		self::text( 'origins', $all, 'https://groups.example', __( 'Lists of groups, profiles and maps load from this site, and from the sites named here, with blanks between them. Without this, anyone who may write a page could have visitors ask any site.', 'clinic-widgets' ) );
		self::end();

		submit_button();
		echo '</form>';
		self::print_test();
		echo '</div>';
	}

	/**
	 * Begins a group of settings.
	 *
	 * @param string $title Its heading.
	 */
	private static function section( $title ) {
		echo '<h2>' . esc_html( $title ) . '</h2><table class="form-table" role="presentation">';
	}

	/**
	 * Ends it.
	 */
	private static function end() {
		echo '</table>';
	}

	/**
	 * A setting that is a line of text.
	 *
	 * @param string                $name    Setting.
	 * @param array<string, string> $all     Settings.
	 * @param string                $example What it may look like.
	 * @param string                $about   A sentence about it.
	 */
	private static function text( $name, $all, $example = '', $about = '' ) {
		printf(
			'<tr><th scope="row"><label for="clinic-widgets-%1$s">%2$s</label></th><td><input class="regular-text" id="clinic-widgets-%1$s" name="%3$s[%1$s]" value="%4$s" placeholder="%5$s">',
			esc_attr( $name ),
			esc_html( Labels::setting( $name ) ),
			esc_attr( Settings::OPTION ),
			esc_attr( $all[ $name ] ),
			esc_attr( $example )
		);
		self::about( $about );
	}

	/**
	 * A setting that is one of several.
	 *
	 * @param string                    $name    Setting.
	 * @param array<string, string>     $all     Settings.
	 * @param array<string|int, string> $choices Labels by value.
	 * @param string                    $about   A sentence about it.
	 */
	private static function choice( $name, $all, $choices, $about = '' ) {
		printf(
			'<tr><th scope="row"><label for="clinic-widgets-%1$s">%2$s</label></th><td><select id="clinic-widgets-%1$s" name="%3$s[%1$s]">',
			esc_attr( $name ),
			esc_html( Labels::setting( $name ) ),
			esc_attr( Settings::OPTION )
		);
		foreach ( $choices as $value => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( (string) $value ), selected( $all[ $name ], (string) $value, false ), esc_html( $label ) );
		}
		echo '</select>';
		self::about( $about );
	}

	/**
	 * A sentence below a setting, and the end of its row.
	 *
	 * @param string $about Sentence.
	 */
	private static function about( $about ) {
		if ( '' !== $about ) {
			echo '<p class="description">' . esc_html( $about ) . '</p>';
		}
		echo '</td></tr>';
	}

	/**
	 * The button that sends a test.
	 */
	private static function print_test() {
		if ( 'site' !== Settings::get( 'enquiry' ) ) {
			return;
		}
		echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '"><input type="hidden" name="action" value="' . esc_attr( self::TEST ) . '">';
		wp_nonce_field( self::TEST );
		submit_button( __( 'Mail a test', 'clinic-widgets' ), 'secondary', 'clinic-widgets-test', false );
		echo '</form>';
	}

	/**
	 * What became of a test.
	 */
	private static function print_outcome_of_test() {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only a sentence depends on it.
		$outcome = isset( $_GET['clinic-widgets-test'] ) ? sanitize_key( $_GET['clinic-widgets-test'] ) : '';
		if ( 'sent' === $outcome ) {
			wp_admin_notice( esc_html__( 'The test was handed to the mail server. Look whether it has arrived.', 'clinic-widgets' ), array( 'type' => 'success' ) );
		} elseif ( 'failed' === $outcome ) {
			wp_admin_notice( esc_html__( 'The test could not be mailed. Ask whoever runs the server how this site can send mail.', 'clinic-widgets' ), array( 'type' => 'error' ) );
		}
	}
}
