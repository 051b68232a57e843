<?php
/**
 * What stands in a tag until it is ready, and for good where no script runs.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * The clinic's number, and a plain form where this site takes enquiries.
 */
final class Fallback {
	/** Questions a plain form asks; the tag's own has more. */
	const FIELDS = array(
		'name'    => array( 'text', 'name' ),
		'phone'   => array( 'tel', 'tel' ),
		'email'   => array( 'email', 'email' ),
		'message' => array( 'area', '' ),
	);

	/**
	 * Children of a tag, marked so that it doesn't take them for words of its author.
	 *
	 * @param string                $tag        Name without `clinic-`.
	 * @param array<string, string> $attributes Its attributes.
	 * @return string
	 */
	public static function of( $tag, $attributes ) {
		$parts = array();
		if ( ! empty( $attributes['phone'] ) ) {
			$parts[] = '<p>' . sprintf(
				/* translators: %s: phone number, as a link. */
				esc_html__( 'Call %s.', 'clinic-widgets' ),
				self::phone( $attributes['phone'] )
			) . '</p>';
		}
		if ( 'contact-cta' === $tag && Enquiry::is_ours( $attributes ) ) {
			$parts[] = self::form( $attributes );
		}
		return $parts ? '<div data-fallback>' . implode( '', $parts ) . '</div>' : '';
	}

	/**
	 * A number as a link, where it can be called from anywhere in the United States.
	 *
	 * @param string $number As people write it.
	 * @return string
	 */
	public static function phone( $number ) {
		$main   = preg_split( '/\s*(?:\bext|\bx\b|;|#|,)/i', $number )[0];
		$keys   = strtr( strtolower( $main ), 'abcdefghijklmnopqrstuvwxyz', '22233344455566677778889999' );
		$digits = preg_replace( '/\D/', '', $keys );
		if ( 0 !== strpos( trim( $main ), '+' ) ) {
			$digits = preg_replace( '/^1(?=\d{10}$)/', '', $digits );
			if ( 10 !== strlen( $digits ) ) {
				return esc_html( $number );
			}
			$digits = '1' . $digits;
		}
		return sprintf( '<a href="%s">%s</a>', esc_url( 'tel:+' . $digits, array( 'tel' ) ), esc_html( $number ) );
	}

	/**
	 * A form that needs no script.
	 *
	 * @param array<string, string> $attributes Of the tag.
	 * @return string
	 */
	private static function form( $attributes ) {
		$wanted   = self::names( $attributes, 'fields', array( 'name', 'phone', 'message' ) );
		$required = self::names( $attributes, 'required', array( 'name' ) );
		$rows     = '';
		foreach ( self::FIELDS as $name => $kind ) {
			if ( ! in_array( $name, $wanted, true ) ) {
				continue;
			}
			$must    = in_array( $name, $required, true ) ? ' required' : '';
			$control = 'area' === $kind[0]
				? sprintf( '<textarea name="%s" rows="4" maxlength="%d"%s></textarea>', esc_attr( $name ), Enquiry::LONGEST[ $name ], $must )
				: sprintf( '<input type="%s" name="%s" autocomplete="%s" maxlength="%d"%s>', esc_attr( $kind[0] ), esc_attr( $name ), esc_attr( $kind[1] ), Enquiry::LONGEST[ $name ], $must );
			$rows   .= sprintf( '<p><label>%s %s</label></p>', esc_html( Labels::field( $name ) ), $control );
		}
		return sprintf(
			'<form method="post" action="%1$s" class="clinic-widgets-form">%2$s<p class="clinic-widgets-trap"><label>%3$s <input name="honeypot" tabindex="-1" autocomplete="off"></label></p><input type="hidden" name="%4$s" value="%5$s"><p>%6$s</p><p><button>%7$s</button></p></form>',
			esc_url( Enquiry_Page::url() ),
			$rows,
			esc_html__( 'Leave this field empty', 'clinic-widgets' ),
			esc_attr( Enquiry::KEY ),
			esc_attr( Enquiry::key() ),
			esc_html__( 'Please leave out medical details.', 'clinic-widgets' ),
			esc_html__( 'Send message', 'clinic-widgets' )
		);
	}

	/**
	 * Names in a list attribute.
	 *
	 * @param array<string, string> $attributes Of the tag.
	 * @param string                $name       Attribute.
	 * @param string[]              $usual      Where it says nothing.
	 * @return string[]
	 */
	private static function names( $attributes, $name, $usual ) {
		$named = array_filter( preg_split( '/[\s,|]+/', strtolower( isset( $attributes[ $name ] ) ? $attributes[ $name ] : '' ) ) );
		return $named ? $named : $usual;
	}
}
