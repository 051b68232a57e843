import { isServer } from 'lit';

/** Whether this runs on a server, to fill a page in advance: nothing is ever connected, and nobody knows when the page is read. */
export const isPrerendering: boolean = isServer;
