import './define/contact-cta.js';
import './define/medicare-banner.js';
