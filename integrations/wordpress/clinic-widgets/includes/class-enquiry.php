<?php
/**
 * Enquiries to this site.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Takes a message, checks it and mails it. Nothing a visitor wrote is stored: that someone asks such a clinic for help is
 * itself nobody else's business.
 */
final class Enquiry {
	/** Field that shows that a form was printed by this site. */
	const KEY = 'clinic_widgets_key';

	/** Longest answers, in characters. */
	const LONGEST = array(
		'name'             => 200,
		'phone'            => 60,
		'email'            => 254,
		'contact-by'       => 20,
		'best-time'        => 20,
		'for'              => 20,
		'new-patient'      => 20,
		'message'          => 10000,
		'voicemail-ok'     => 10,
		'text-ok'          => 10,
		'text-ok-wording'  => 2000,
		'text-ok-language' => 40,
		'text-ok-time'     => 40,
	);

	/** How long a message is known, so that a second try is not mailed twice. */
	const REMEMBERED = DAY_IN_SECONDS;

	/** Most messages mailed in an hour: more is a machine. */
	const PER_HOUR = 120;

	/**
	 * Joins in.
	 */
	public static function hook() {
		add_action( 'rest_api_init', array( self::class, 'register_route' ) );
	}

	/**
	 * The address the tag's own form posts to.
	 */
	public static function register_route() {
		register_rest_route(
			'clinic-widgets/v1',
			'/enquiry',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'answer' ),
				// Anyone may ask a clinic; `receive` looks for the form's key.
				'permission_callback' => '__return_true',
			)
		);
	}

	/**
	 * Attributes that turn the form on, as the settings have it.
	 *
	 * @return array<string, string>
	 */
	public static function attributes() {
		$all = Settings::all();
		switch ( $all['enquiry'] ) {
			case 'site':
				return array(
					'endpoint'       => rest_url( 'clinic-widgets/v1/enquiry' ),
					'endpoint-extra' => self::KEY . '=' . self::key(),
				);
			case 'cf7':
				return Contact_Form_7::attributes( (int) $all['cf7'] );
			case 'address':
				return '' === $all['endpoint'] ? array() : array_filter( array_intersect_key( $all, array_flip( array( 'endpoint', 'endpoint-format', 'endpoint-fields', 'endpoint-extra' ) ) ) );
			default:
				return array();
		}
	}

	/**
	 * Whether a tag's messages come here.
	 *
	 * @param array<string, string> $attributes Of the tag.
	 * @return bool
	 */
	public static function is_ours( $attributes ) {
		return isset( $attributes['endpoint'] ) && rest_url( 'clinic-widgets/v1/enquiry' ) === $attributes['endpoint'];
	}

	/**
	 * The form's key: this site's, the same at every hour, since pages lie in caches for days. WordPress's own nonces are the
	 * same for all visitors too, but run out, and a message would be refused because of a cache.
	 *
	 * @return string
	 */
	public static function key() {
		return substr( wp_hash( 'clinic-widgets enquiry form', 'nonce' ), 0, 24 );
	}

	/**
	 * Answers the tag's form.
	 *
	 * @param \WP_REST_Request $request What was posted.
	 * @return \WP_REST_Response
	 */
	public static function answer( $request ) {
		$json   = $request->get_json_params();
		$result = self::receive( is_array( $json ) ? $json : $request->get_body_params() );
		$answer = array(
			'success' => 200 === $result['status'],
			'code'    => $result['code'],
			'message' => $result['message'],
		);
		if ( $result['errors'] ) {
			$answer['errors'] = $result['errors'];
		}
		$response = new \WP_REST_Response( $answer, $result['status'] );
		$response->header( 'Cache-Control', 'no-store' );
		return $response;
	}

	/**
	 * Takes a message.
	 *
	 * @param array<string, mixed> $posted Unslashed.
	 * @return array{status: int, code: string, message: string, errors: array<string, string>}
	 */
	public static function receive( $posted ) {
		if ( 'site' !== Settings::get( 'enquiry' ) ) {
			return self::result( 404, 'form_off', __( 'This site takes no messages here. Please call.', 'clinic-widgets' ) );
		}
		if ( ! hash_equals( self::key(), self::text( $posted, self::KEY, 64 ) ) ) {
			return self::result( 403, 'form_unknown', __( 'This form is not one of this site. Please open the page again, or call.', 'clinic-widgets' ) );
		}
		$answers = array();
		$errors  = array();
		foreach ( self::LONGEST as $name => $longest ) {
			$text = self::text( $posted, $name, $longest + 1, 'message' === $name );
			if ( mb_strlen( $text ) > $longest ) {
				$errors[ $name ] = __( 'This is too long.', 'clinic-widgets' );
			} elseif ( '' !== $text ) {
				$answers[ $name ] = $text;
			}
		}
		if ( isset( $answers['email'] ) && ! is_email( $answers['email'] ) ) {
			$errors['email'] = __( 'This is not an email address.', 'clinic-widgets' );
		}
		if ( ! isset( $answers['phone'] ) && ! isset( $answers['email'] ) && ! $errors ) {
			$way            = isset( $posted['email'] ) && ! isset( $posted['phone'] ) ? 'email' : 'phone';
			$errors[ $way ] = __( 'Please give a way to reach you.', 'clinic-widgets' );
		}
		if ( $errors ) {
			return self::result( 422, 'answers', __( 'There is a problem with an answer.', 'clinic-widgets' ), $errors );
		}
		return self::mail( $answers, self::text( $posted, 'submission_id', 64 ), '' !== self::text( $posted, 'honeypot', 10 ) );
	}

	/**
	 * Mails a message once.
	 *
	 * @param array<string, string> $answers      By field.
	 * @param string                $id           The same in every try; where a plain form has none, the words themselves.
	 * @param bool                  $is_suspected Whether the field that people don't see was filled.
	 * @return array{status: int, code: string, message: string, errors: array<string, string>}
	 */
	private static function mail( $answers, $id, $is_suspected ) {
		$sent  = self::result( 200, 'sent', __( 'Thank you. Your message was sent.', 'clinic-widgets' ) );
		$known = 'clinic_widgets_' . substr( wp_hash( '' === $id ? wp_json_encode( $answers ) : $id, 'nonce' ), 0, 32 );
		if ( get_transient( $known ) ) {
			return $sent;
		}
		$hour  = 'clinic_widgets_hour_' . gmdate( 'YmdH' );
		$count = (int) get_transient( $hour );
		/**
		 * Filters how many enquiries are mailed in an hour.
		 *
		 * @param int $most Messages.
		 */
		if ( $count >= (int) apply_filters( 'clinic_widgets_enquiries_per_hour', self::PER_HOUR ) ) {
			return self::result( 429, 'too_many', __( 'Too many messages arrive at the moment. Please call.', 'clinic-widgets' ) );
		}
		set_transient( $hour, $count + 1, HOUR_IN_SECONDS );
		set_transient( $known, 1, '' === $id ? 10 * MINUTE_IN_SECONDS : self::REMEMBERED );

		$lines = array();
		foreach ( $answers as $name => $text ) {
			$lines[] = Labels::field( $name ) . ': ' . ( 'message' === $name ? "\n" . $text . "\n" : $text );
		}
		if ( '' !== $id && preg_match( '/^[\w-]+$/', $id ) ) {
			$lines[] = __( 'Message number', 'clinic-widgets' ) . ': ' . $id;
		}
		$subject = __( 'Enquiry from the website', 'clinic-widgets' );
		if ( $is_suspected ) {
			$subject = __( '[Perhaps spam]', 'clinic-widgets' ) . ' ' . $subject;
		}
		$headers = array( 'Content-Type: text/plain; charset=UTF-8' );
		if ( isset( $answers['email'] ) ) {
			$headers[] = 'Reply-To: ' . $answers['email'];
		}
		if ( wp_mail( self::recipients(), $subject, implode( "\n", $lines ), $headers ) ) {
			return $sent;
		}
		delete_transient( $known );
		return self::result( 424, 'mail_failed', __( 'Your message could not be sent. Please call.', 'clinic-widgets' ) );
	}

	/**
	 * Who gets the messages.
	 *
	 * @return string[]
	 */
	public static function recipients() {
		$named = array_filter( Settings::emails( Settings::get( 'recipients' ) ), 'is_email' );
		return $named ? array_values( $named ) : array( get_option( 'admin_email' ) );
	}

	/**
	 * An answer as plain text: no control characters, no line end where one line is asked for, nothing that moves or hides text.
	 *
	 * @param array<string, mixed> $posted   What was posted.
	 * @param string               $name     Field.
	 * @param int                  $longest  Characters read.
	 * @param bool                 $is_lines Whether it may have several lines.
	 * @return string
	 */
	private static function text( $posted, $name, $longest, $is_lines = false ) {
		if ( ! isset( $posted[ $name ] ) || ! is_scalar( $posted[ $name ] ) ) {
			return '';
		}
		$text = wp_check_invalid_utf8( (string) $posted[ $name ], true );
		$text = preg_replace( '/\R/u', $is_lines ? "\n" : ' ', str_replace( "\t", ' ', $text ) );
		$text = preg_replace( '/(?![\n\x{200c}\x{200d}])[\p{Cc}\p{Cf}]/u', '', (string) $text );
		return mb_substr( trim( (string) $text ), 0, $longest );
	}

	/**
	 * What became of a message.
	 *
	 * @param int                   $status  HTTP status.
	 * @param string                $code    One word for a program.
	 * @param string                $message A sentence for the visitor.
	 * @param array<string, string> $errors  Sentences by field.
	 * @return array{status: int, code: string, message: string, errors: array<string, string>}
	 */
	private static function result( $status, $code, $message, $errors = array() ) {
		return compact( 'status', 'code', 'message', 'errors' );
	}
}
