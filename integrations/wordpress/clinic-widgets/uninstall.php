<?php
/**
 * Takes everything away that the plugin has stored, on every site of a network.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Takes away what one site has: the settings, and the marks of messages already mailed.
 */
function uninstall_site() {
	global $wpdb;
	delete_option( 'clinic_widgets' );
	// Transients have no function that deletes by prefix.
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching
	$names = $wpdb->get_col(
		$wpdb->prepare(
			"SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s",
			$wpdb->esc_like( '_transient_clinic_widgets_' ) . '%'
		)
	);
	foreach ( $names as $name ) {
		delete_transient( substr( $name, strlen( '_transient_' ) ) );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $site ) {
		switch_to_blog( $site );
		uninstall_site();
		restore_current_blog();
	}
} else {
	uninstall_site();
}
