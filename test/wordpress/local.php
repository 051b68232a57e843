<?php
/**
 * For the trial site only: it asks nothing outside, and mails go to files by php's `sendmail_path`.
 *
 * @package ClinicWidgets
 */

add_filter(
	'pre_http_request',
	function ( $answer, $request, $url ) {
		$host = wp_parse_url( $url, PHP_URL_HOST );
		return '127.0.0.1' === $host ? $answer : new WP_Error( 'offline', 'The trial site asks nothing outside.' );
	},
	10,
	3
);
add_filter(
	'wp_mail_from',
	function () {
		return 'site@clinic.example';
	}
);
// The trial's wrong settings, and a mail server that takes nothing.
add_filter(
	'pre_wp_mail',
	function ( $answer ) {
		return file_exists( WP_CONTENT_DIR . '/no-mail' ) ? false : $answer;
	}
);

// A Spanish-speaking country's site: WordPress's own translations are not there, ours are.
add_filter(
	'locale',
	function ( $locale ) {
		return file_exists( WP_CONTENT_DIR . '/spanish' ) ? 'es_MX' : $locale;
	}
);

// Site Health asks for it whatever the database.
if ( ! function_exists( 'mysqli_get_client_info' ) ) {
	/**
	 * A stand-in.
	 *
	 * @return string
	 */
	function mysqli_get_client_info() {
		return '';
	}
}
