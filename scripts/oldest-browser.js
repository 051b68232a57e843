/**
 * The text of a script that takes away what the oldest browsers of the browserslist lack (package.json): Chrome 94, Firefox
 * 98, Safari 16.4. By name, with what brought it last, as MDN's compatibility tables have it.
 */
const YOUNGER = {
  'URL.canParse': 'Chrome 120',
  'URL.parse': 'Chrome 126',
  'AbortSignal.timeout': 'Chrome 103',
  'AbortSignal.any': 'Chrome 116',
  'AbortSignal.prototype.throwIfAborted': 'Chrome 100',
  reportError: 'Chrome 95',
  structuredClone: 'Chrome 98',
  scheduler: 'Chrome 94, and 129 for yield',
  requestIdleCallback: 'not in Safari',
  CustomStateSet: 'Safari 17.4',
  'ElementInternals.prototype.states': 'Safari 17.4',
  'Element.prototype.checkVisibility': 'Safari 17.4',
  'Element.prototype.setHTMLUnsafe': 'Chrome 124',
  'ShadowRoot.prototype.setHTMLUnsafe': 'Chrome 124',
  'Element.prototype.getHTML': 'Chrome 125',
  'HTMLElement.prototype.showPopover': 'Chrome 114',
  'HTMLElement.prototype.togglePopover': 'Chrome 114',
  'Promise.withResolvers': 'Chrome 119',
  'Promise.try': 'Chrome 128',
  'Object.groupBy': 'Chrome 117',
  'Map.groupBy': 'Chrome 117',
  'Array.fromAsync': 'Chrome 121',
  'Array.prototype.findLast': 'Chrome 97',
  'Array.prototype.findLastIndex': 'Chrome 97',
  'Array.prototype.toSorted': 'Chrome 110',
  'Array.prototype.toReversed': 'Chrome 110',
  'Array.prototype.toSpliced': 'Chrome 110',
  'Array.prototype.with': 'Chrome 110',
  'String.prototype.isWellFormed': 'Chrome 111',
  'String.prototype.toWellFormed': 'Chrome 111',
  'Set.prototype.union': 'Chrome 122',
  'Set.prototype.intersection': 'Chrome 122',
  'Set.prototype.difference': 'Chrome 122',
  'Set.prototype.isSubsetOf': 'Chrome 122',
  Iterator: 'Chrome 122',
  'Intl.supportedValuesOf': 'Chrome 99',
  'Intl.DurationFormat': 'Chrome 129',
  Temporal: 'Chrome 144',
  DecompressionStream: 'Firefox 113',
  URLPattern: 'Firefox 142',
  navigation: 'Firefox 147',
};

export const OLDEST_BROWSER = `for (const path of ${JSON.stringify(Object.keys(YOUNGER))}) {
  const names = path.split('.');
  const last = names.pop();
  let owner = window;
  for (const name of names) owner = owner && owner[name];
  if (owner) delete owner[last];
}
// The steps of iterators came with \`Iterator\`, and are reached without its name.
for (const step of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'])
  delete Object.getPrototypeOf(Object.getPrototypeOf([].values()))[step];`;
