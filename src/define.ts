import './define/contact-cta.js';
import './define/medicare-banner.js';
import { mountPlaces } from './define/mount.js';
import './define/objectives-list.js';
import './define/support-group-finder.js';

mountPlaces();
