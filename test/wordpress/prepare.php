<?php
/**
 * Run once from the command line: users, addresses and the theme of the trial site.
 *
 * @package ClinicWidgets
 */

// phpcs:disable WordPress.Security
list( , $root, $address ) = $argv;
$_SERVER['HTTP_HOST']     = wp_parse_host( $address );

/**
 * Host of an address, before WordPress is loaded.
 *
 * @param string $address Address.
 * @return string
 */
function wp_parse_host( $address ) {
	return parse_url( $address, PHP_URL_HOST ) . ':' . parse_url( $address, PHP_URL_PORT );
}

require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

update_option( 'siteurl', $address );
update_option( 'home', $address );
update_option( 'blogname', 'Pear Blossom Clinic' );
update_option( 'admin_email', 'office@clinic.example' );
update_option( 'admin_email_lifespan', time() + YEAR_IN_SECONDS );
update_option( 'timezone_string', 'America/Los_Angeles' );
wp_set_password( 'password', 1 );
wp_update_user(
	array(
		'ID'         => 1,
		'user_email' => 'office@clinic.example',
	)
);
foreach ( array( 'editor', 'author', 'subscriber' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'password',
			'user_email' => $role . '@clinic.example',
			'role'       => $role,
		)
	);
}
foreach ( get_users() as $user ) {
	// The editor's tour stands in the way of a click.
	update_user_meta(
		$user->ID,
		$GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
		array(
			'core/edit-post' => array(
				'welcomeGuide'    => false,
				'fullscreenMode'  => true,
				'isComplementaryAreaVisible' => true,
			),
			'core'           => array( 'welcomeGuide' => false ),
			'_modified'      => gmdate( 'c' ),
		)
	);
}
$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
flush_rewrite_rules( false );
echo get_bloginfo( 'version' );
