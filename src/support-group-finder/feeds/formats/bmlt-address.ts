import type { FeedFormat } from '../support-group.js';

/**
 * Whether an address is a BMLT server to ask, rather than a file to read: `.../main_server/`, `.../client_interface/...`,
 * or any folder where the author says that it is one.
 */
export function isBmltRoot(address: string, format?: FeedFormat): boolean {
  if (format && format !== 'bmlt') return false;
  return (
    /^[^?#]*\/(?:main_server\/?|client_interface\/(?:jsonp?|tsml)\/?)(?:[?#]|$)/.test(address) ||
    (format === 'bmlt' && /^https?:\/\/[^?#]*\/(?:#|$)/.test(address))
  );
}
