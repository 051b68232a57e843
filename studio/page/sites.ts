/** A site to look at the tags on: a theme of the library's, and how such a site looks around it. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Theme it wears; none for the page's own colours. */
  readonly theme?: string;
}

export const SITES: readonly Site[] = [
  { id: 'hospital', name: 'Hospital', theme: 'hospital' },
  { id: 'rural', name: 'Rural clinic', theme: 'rural' },
  { id: 'agency', name: 'Public agency', theme: 'agency' },
  { id: 'start-up', name: 'Start-up', theme: 'start-up' },
  { id: 'own', name: 'My own' },
];

/** How a site of one's own looks, as far as the tags take it from the page. */
export interface OwnSite {
  readonly font?: string;
  readonly ground?: string;
  readonly ink?: string;
}
