/** The map. Loaded once a visitor asks for it. */
export { mapSection } from './views/map-section.js';
