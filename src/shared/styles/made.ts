/** CSS put together from strings of our own. By another name, since the build leaves the styles of a module that says it as they are. */
export { unsafeCSS as made } from 'lit';
