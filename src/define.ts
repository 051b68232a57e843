import './define/contact-cta.js';
import './define/medicare-banner.js';
import { mountPlaces } from './define/mount.js';

mountPlaces();
