<?php
/**
 * Plugin Name:       Clinic Widgets
 * Description:       Blocks and shortcodes for opioid treatment programs: where the clinic stands with Medicare, what groups are for, ways to reach the clinic, a support group finder. No account, no key, no tracking.
 * Version:           0.0.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            The clinic-widgets authors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       clinic-widgets
 * Domain Path:       /languages
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/** The file a page loads; what it needs besides lies in the same folder. The build carries what is named here. */
const ENTRY = 'clinic-widgets.min.js';

/** The plugin's main file. */
const FILE = __FILE__;

require_once __DIR__ . '/includes/class-translations.php';
require_once __DIR__ . '/includes/class-settings.php';
require_once __DIR__ . '/includes/class-tags.php';
require_once __DIR__ . '/includes/class-labels.php';
require_once __DIR__ . '/includes/class-assets.php';
require_once __DIR__ . '/includes/class-optimisers.php';
require_once __DIR__ . '/includes/class-fallback.php';
require_once __DIR__ . '/includes/class-blocks.php';
require_once __DIR__ . '/includes/class-dark-groups.php';
require_once __DIR__ . '/includes/class-shortcodes.php';
require_once __DIR__ . '/includes/class-contact-form-7.php';
require_once __DIR__ . '/includes/class-enquiry.php';
require_once __DIR__ . '/includes/class-enquiry-page.php';
require_once __DIR__ . '/includes/class-settings-page.php';
require_once __DIR__ . '/includes/class-site-health.php';

Translations::hook();
Assets::hook();
Optimisers::hook();
Blocks::hook();
Dark_Groups::hook();
Shortcodes::hook();
Enquiry::hook();
Enquiry_Page::hook();
Settings_Page::hook();
Site_Health::hook();
