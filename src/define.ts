import './define/contact-cta.js';
import './define/medicare-banner.js';
import './define/objectives-list.js';
