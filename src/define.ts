import './whole.js';
import './define/contact-cta.js';
import './define/medicare-banner.js';
import { mountPlaces } from './define/mount.js';
import './define/objectives-list.js';
import './define/support-group-finder.js';

// A server imports the module too, to render or to build.
if (typeof document !== 'undefined') mountPlaces();
