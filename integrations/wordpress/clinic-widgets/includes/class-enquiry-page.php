<?php
/**
 * The page that answers a form posted without a script.
 *
 * @package ClinicWidgets
 */

namespace ClinicWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Answers a plain form with a page that says what became of the message, and the number to call.
 */
final class Enquiry_Page {
	const QUERY = 'clinic-widgets';

	/**
	 * Joins in.
	 */
	public static function hook() {
		add_action( 'init', array( self::class, 'answer' ), 20 );
	}

	/**
	 * Where a plain form posts to: a page of the site, since some sites close their REST interface or their admin folder.
	 *
	 * @return string
	 */
	public static function url() {
		return add_query_arg( self::QUERY, 'enquiry', home_url( '/' ) );
	}

	/**
	 * Answers, where this request is such a form.
	 */
	public static function answer() {
		// The form's key is checked by `receive`: see there why it is not a nonce.
		// phpcs:disable WordPress.Security.NonceVerification
		if ( ! isset( $_GET[ self::QUERY ] ) || 'enquiry' !== $_GET[ self::QUERY ] ) {
			return;
		}
		if ( ! isset( $_SERVER['REQUEST_METHOD'] ) || 'POST' !== $_SERVER['REQUEST_METHOD'] ) {
			wp_safe_redirect( home_url( '/' ) );
			exit;
		}
		$result = Enquiry::receive( wp_unslash( $_POST ) );
		// phpcs:enable WordPress.Security.NonceVerification
		status_header( $result['status'] );
		nocache_headers();
		header( 'Content-Type: text/html; charset=utf-8' );
		header( 'Referrer-Policy: no-referrer' );
		header( 'X-Robots-Tag: noindex' );
		header( "Content-Security-Policy: default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'" );
		self::print_page( $result );
		exit;
	}

	/**
	 * Prints the page. Nothing a visitor wrote is on it.
	 *
	 * @param array{status: int, code: string, message: string, errors: array<string, string>} $result What became of the message.
	 */
	private static function print_page( $result ) {
		$phone = Settings::get( 'phone' );
		?>
<!doctype html>
<html <?php language_attributes(); ?>>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title><?php echo esc_html( $result['message'] ); ?></title>
<?php // phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedStylesheet -- No theme, no head: a page of its own. ?>
<link rel="stylesheet" href="<?php echo esc_url( plugins_url( 'assets/answer.css', FILE ) ); ?>">
<main>
<h1><?php echo esc_html( $result['message'] ); ?></h1>
		<?php if ( $result['errors'] ) : ?>
<ul>
			<?php foreach ( $result['errors'] as $name => $error ) : ?>
<li><?php echo esc_html( Labels::field( $name ) . ': ' . $error ); ?></li>
			<?php endforeach; ?>
</ul>
<p><?php esc_html_e( 'Go back in your browser: what you wrote is still there.', 'clinic-widgets' ); ?></p>
		<?php endif; ?>
		<?php if ( '' !== $phone ) : ?>
<p>
			<?php
			/* translators: %s: phone number, as a link. */
			printf( esc_html__( 'Call %s.', 'clinic-widgets' ), wp_kses( Fallback::phone( $phone ), array( 'a' => array( 'href' => true ) ), array( 'tel' ) ) );
			?>
</p>
		<?php endif; ?>
<p><?php esc_html_e( 'In danger, or a possible overdose: call 911. In a crisis: call or text 988.', 'clinic-widgets' ); ?></p>
<p><a href="<?php echo esc_url( home_url( '/' ) ); ?>"><?php echo esc_html( get_bloginfo( 'name', 'display' ) ); ?></a></p>
</main>
</html>
		<?php
	}
}
