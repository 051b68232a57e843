<?php
/**
 * Forms of Contact Form 7 on the same site.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Fits the enquiry form to a form of Contact Form 7: its number, and the names of its fields by their types.
 */
final class Contact_Form_7 {
	/**
	 * The site's forms.
	 *
	 * @return array<int, string> Titles by number.
	 */
	public static function forms() {
		if ( ! class_exists( '\WPCF7_ContactForm' ) ) {
			return array();
		}
		$titles = array();
		foreach ( \WPCF7_ContactForm::find( array( 'posts_per_page' => 100 ) ) as $form ) {
			$titles[ $form->id() ] = $form->title();
		}
		return $titles;
	}

	/**
	 * Attributes that send a tag's messages to a form; none where the form doesn't fit, rather than a dead form.
	 *
	 * @param int $id Number of the form.
	 * @return array<string, string>
	 */
	public static function attributes( $id ) {
		$tags = self::tags( $id );
		if ( null === $tags || self::faults( $tags ) ) {
			return array();
		}
		$pairs = array();
		foreach ( self::names( $tags ) as $field => $name ) {
			$pairs[] = $field . '=' . $name;
		}
		return array(
			'endpoint'        => rest_url( 'contact-form-7/v1/contact-forms/' . $id . '/feedback' ),
			'endpoint-format' => 'cf7',
			'endpoint-fields' => implode( ' | ', $pairs ),
		);
	}

	/**
	 * Fields of a form.
	 *
	 * @param int $id Number of the form.
	 * @return array<int, array{type: string, name: string, optional: bool}>|null Nothing where there is no such form.
	 */
	public static function tags( $id ) {
		$form = class_exists( '\WPCF7_ContactForm' ) ? \WPCF7_ContactForm::get_instance( $id ) : null;
		if ( ! $form ) {
			return null;
		}
		$tags = array();
		foreach ( $form->scan_form_tags() as $tag ) {
			if ( '' !== $tag->name ) {
				$tags[] = array(
					'type'     => $tag->type,
					'name'     => $tag->name,
					'optional' => in_array( 'optional', (array) $tag->options, true ),
				);
			}
		}
		return $tags;
	}

	/**
	 * Our fields and the form's names for them: the first of each type.
	 *
	 * @param array<int, array{type: string, name: string, optional: bool}> $tags Fields of the form.
	 * @return array<string, string>
	 */
	public static function names( $tags ) {
		$types = array(
			'text'     => 'name',
			'email'    => 'email',
			'tel'      => 'phone',
			'textarea' => 'message',
		);
		$names = array();
		foreach ( $tags as $tag ) {
			$type = rtrim( $tag['type'], '*' );
			if ( isset( $types[ $type ] ) && ! isset( $names[ $types[ $type ] ] ) ) {
				$names[ $types[ $type ] ] = $tag['name'];
			}
		}
		return $names;
	}

	/**
	 * Why a form can't take the tag's messages, in sentences for an administrator.
	 *
	 * @param array<int, array{type: string, name: string, optional: bool}> $tags Fields of the form.
	 * @return string[]
	 */
	public static function faults( $tags ) {
		$names  = self::names( $tags );
		$faults = array();
		if ( ! isset( $names['message'] ) ) {
			$faults[] = __( 'The form has no text area, so it would drop the message.', 'clinic-widgets' );
		}
		foreach ( $tags as $tag ) {
			if ( 'acceptance' === $tag['type'] && ! $tag['optional'] ) {
				/* translators: %s: name of a field. */
				$faults[] = sprintf( __( 'Its acceptance box %s has to be optional: nobody can tick it for a visitor.', 'clinic-widgets' ), $tag['name'] );
			} elseif ( '*' === substr( $tag['type'], -1 ) && ! in_array( $tag['name'], $names, true ) ) {
				/* translators: %s: name of a field. */
				$faults[] = sprintf( __( 'It requires the field %s, which the tag does not ask for.', 'clinic-widgets' ), $tag['name'] );
			}
		}
		return $faults;
	}
}
