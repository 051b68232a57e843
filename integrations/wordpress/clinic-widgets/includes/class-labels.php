<?php
/**
 * Names of settings and options, as people read them.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Labels, in the reader's language.
 */
final class Labels {
	/**
	 * Label of a setting of the plugin.
	 *
	 * @param string $name Setting.
	 * @return string
	 */
	public static function setting( $name ) {
		$labels = array(
			'clinic'          => __( 'Name of the clinic', 'clinic-widgets' ),
			'phone'           => __( 'Phone number', 'clinic-widgets' ),
			'sms'             => __( 'Number for text messages', 'clinic-widgets' ),
			'time-zone'       => __( 'Time zone', 'clinic-widgets' ),
			'hours'           => __( 'Opening hours', 'clinic-widgets' ),
			'src'             => __( 'Address of the clinic profile', 'clinic-widgets' ),
			'accent'          => __( 'Accent color', 'clinic-widgets' ),
			'status'          => __( 'Medicare', 'clinic-widgets' ),
			'accepting-from'  => __( 'First day Medicare is accepted', 'clinic-widgets' ),
			'enrolled'        => __( 'Enrolled in Medicare', 'clinic-widgets' ),
			'enquiry'         => __( 'Enquiry form', 'clinic-widgets' ),
			'recipients'      => __( 'Enquiries are mailed to', 'clinic-widgets' ),
			'cf7'             => __( 'Form of Contact Form 7', 'clinic-widgets' ),
			'endpoint'        => __( 'Address of the form service', 'clinic-widgets' ),
			'endpoint-format' => __( 'Form service', 'clinic-widgets' ),
			'endpoint-fields' => __( 'Names of the fields there', 'clinic-widgets' ),
			'endpoint-extra'  => __( 'What the service asks for besides', 'clinic-widgets' ),
			'origins'         => __( 'Sites content may load from', 'clinic-widgets' ),
		);
		return isset( $labels[ $name ] ) ? $labels[ $name ] : $name;
	}

	/**
	 * Label of a tag's option.
	 *
	 * @param string $tag  Name without `clinic-`.
	 * @param string $name Attribute.
	 * @return string
	 */
	public static function option( $tag, $name ) {
		$labels = array(
			'clinic'                        => __( 'Name of the clinic', 'clinic-widgets' ),
			'phone'                         => __( 'Phone number', 'clinic-widgets' ),
			'sms'                           => __( 'Number for text messages', 'clinic-widgets' ),
			'heading'                       => __( 'Heading', 'clinic-widgets' ),
			'heading-level'                 => __( 'Level of the heading', 'clinic-widgets' ),
			'time-zone'                     => __( 'Time zone', 'clinic-widgets' ),
			'lang'                          => __( 'Language', 'clinic-widgets' ),
			'src'                           => __( 'Address of the clinic profile', 'clinic-widgets' ),
			'refresh'                       => __( 'Minutes after which the profile is asked again', 'clinic-widgets' ),
			'attribution'                   => __( 'Name the publisher of the profile', 'clinic-widgets' ),
			'structured-data'               => __( 'Tell search engines of the clinic', 'clinic-widgets' ),
			'message'                       => __( 'Your own sentence', 'clinic-widgets' ),
			'details-href'                  => __( 'Page with more about it', 'clinic-widgets' ),
			'details-label'                 => __( 'Words of that link', 'clinic-widgets' ),
			'scheduling'                    => __( 'When appointments can be made', 'clinic-widgets' ),
			'service-area'                  => __( 'Town or region served', 'clinic-widgets' ),
			'dismissible'                   => __( 'Visitors can hide it', 'clinic-widgets' ),
			'preset'                        => __( 'Built-in list', 'clinic-widgets' ),
			'show'                          => __( 'Entries to show, in order', 'clinic-widgets' ),
			'items'                         => __( 'Entries in your own words', 'clinic-widgets' ),
			'audience'                      => __( 'Worded for', 'clinic-widgets' ),
			'audience-switch'               => __( 'Visitors choose for whom it is worded', 'clinic-widgets' ),
			'intro'                         => __( 'Words before the list', 'clinic-widgets' ),
			'closing'                       => __( 'Words after the list', 'clinic-widgets' ),
			'condition'                     => __( 'What the group is for', 'clinic-widgets' ),
			'layout'                        => __( 'Layout', 'clinic-widgets' ),
			'numbered'                      => __( 'Number the entries', 'clinic-widgets' ),
			'columns'                       => __( 'Most columns side by side', 'clinic-widgets' ),
			'labelled-by'                   => __( 'Id of your own heading', 'clinic-widgets' ),
			'email'                         => __( 'Email address', 'clinic-widgets' ),
			'href'                          => __( 'Address of a further page', 'clinic-widgets' ),
			'label'                         => __( 'Words of that link', 'clinic-widgets' ),
			'no-crisis-line'                => __( 'Leave out the crisis line', 'clinic-widgets' ),
			'no-form'                       => __( 'Leave out the enquiry form here', 'clinic-widgets' ),
			'fields'                        => __( 'Questions of the form, in order', 'clinic-widgets' ),
			'required'                      => __( 'Questions that must be answered', 'clinic-widgets' ),
			'success-message'               => __( 'Said once a message is delivered', 'clinic-widgets' ),
			'failure-message'               => __( 'Said where it could not be delivered', 'clinic-widgets' ),
			'consent'                       => __( 'Wording of the consent to be texted back', 'clinic-widgets' ),
			'feed'                          => __( 'Address of the list of groups', 'clinic-widgets' ),
			'feed-format'                   => __( 'Format of the list', 'clinic-widgets' ),
			'program'                       => __( 'Program whose groups are listed', 'clinic-widgets' ),
			'support-group-finder/columns'  => __( 'What the columns of the list are', 'clinic-widgets' ),
			'query'                         => __( 'Search text at the start', 'clinic-widgets' ),
			'day'                           => __( 'Days at the start', 'clinic-widgets' ),
			'attendance'                    => __( 'Ways to attend at the start', 'clinic-widgets' ),
			'support-group-finder/audience' => __( 'For whom, at the start', 'clinic-widgets' ),
			'near'                          => __( 'ZIP code at the start', 'clinic-widgets' ),
			'within'                        => __( 'Miles around it', 'clinic-widgets' ),
			'view'                          => __( 'View at the start', 'clinic-widgets' ),
			'show-filters'                  => __( 'Filters to show', 'clinic-widgets' ),
			'url-state'                     => __( 'Keep chosen filters in the address', 'clinic-widgets' ),
			'strings'                       => __( 'Address of your own words', 'clinic-widgets' ),
			'languages'                     => __( 'Languages visitors may change to', 'clinic-widgets' ),
			'data-report'                   => __( 'List what is wrong with the data', 'clinic-widgets' ),
			'map-tiles'                     => __( 'Address of the map tiles', 'clinic-widgets' ),
			'map-tiles-dark'                => __( 'Address of the map tiles on dark pages', 'clinic-widgets' ),
			'map-credit'                    => __( 'Credit of the map', 'clinic-widgets' ),
		);
		foreach ( array( $tag . '/' . $name, $name ) as $key ) {
			if ( isset( $labels[ $key ] ) ) {
				return $labels[ $key ];
			}
		}
		return ucfirst( str_replace( '-', ' ', $name ) );
	}

	/**
	 * Label of one of an option's values.
	 *
	 * @param string $value Value.
	 * @return string
	 */
	public static function choice( $value ) {
		$labels = array(
			'accepting'              => __( 'accepting', 'clinic-widgets' ),
			'coming-soon'            => __( 'coming soon', 'clinic-widgets' ),
			'not-accepting'          => __( 'not accepting', 'clinic-widgets' ),
			'group-therapy'          => __( 'group therapy', 'clinic-widgets' ),
			'therapeutic-factors'    => __( 'therapeutic factors', 'clinic-widgets' ),
			'support-group-benefits' => __( 'benefits of a support group', 'clinic-widgets' ),
			'everyone'               => __( 'everyone', 'clinic-widgets' ),
			'patients'               => __( 'patients', 'clinic-widgets' ),
			'families'               => __( 'families', 'clinic-widgets' ),
			'list'                   => __( 'list', 'clinic-widgets' ),
			'cards'                  => __( 'cards', 'clinic-widgets' ),
			'accordion'              => __( 'accordion', 'clinic-widgets' ),
			'card'                   => __( 'card', 'clinic-widgets' ),
			'band'                   => __( 'band', 'clinic-widgets' ),
			'inline'                 => __( 'in one line', 'clinic-widgets' ),
			'bar'                    => __( 'bar at the foot of phones', 'clinic-widgets' ),
			'auto'                   => __( 'automatic', 'clinic-widgets' ),
			'always'                 => __( 'always', 'clinic-widgets' ),
			'en'                     => __( 'English', 'clinic-widgets' ),
			'es'                     => __( 'Spanish', 'clinic-widgets' ),
		);
		return isset( $labels[ $value ] ) ? $labels[ $value ] : $value;
	}

	/**
	 * Label of an answer in an enquiry.
	 *
	 * @param string $name Field.
	 * @return string
	 */
	public static function field( $name ) {
		$labels = array(
			'name'             => __( 'Your name', 'clinic-widgets' ),
			'phone'            => __( 'Phone number', 'clinic-widgets' ),
			'email'            => __( 'Email address', 'clinic-widgets' ),
			'contact-by'       => __( 'Preferred way to be reached', 'clinic-widgets' ),
			'best-time'        => __( 'Best time', 'clinic-widgets' ),
			'for'              => __( 'Asking for', 'clinic-widgets' ),
			'new-patient'      => __( 'New patient', 'clinic-widgets' ),
			'message'          => __( 'Message', 'clinic-widgets' ),
			'voicemail-ok'     => __( 'A voicemail may name the clinic', 'clinic-widgets' ),
			'text-ok'          => __( 'May be texted', 'clinic-widgets' ),
			'text-ok-wording'  => __( 'Consent as shown', 'clinic-widgets' ),
			'text-ok-language' => __( 'Language of the consent', 'clinic-widgets' ),
			'text-ok-time'     => __( 'Time of the consent', 'clinic-widgets' ),
		);
		return $labels[ $name ];
	}
}
