import { number } from '../../../shared/i18n/count.js';

export const en = {
  map: 'Map of the groups',
  keys: 'Arrow keys move the map, plus and minus zoom. All pins are listed below it, too.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Show all',
  searchHere: 'Search this area',
  twoFingers: 'Use two fingers to move the map',
  holdKey: 'Hold Ctrl and scroll to zoom',
  at: (groups: string, place: string) => `${groups}: ${place}`,
  severalPlaces: (groups: string) => `${groups} at several places. Zoom in`,
  onMap: (groups: string) => `${groups} on the map`,
  online: (count: number) => `${number(count)} online`,
  withoutPlace: (count: number) => `${number(count)} without a place on the map`,
  imagesMissing: 'The map’s images can’t be loaded. The pins stand on a plain ground.',
  asList: 'Pins as a list',
  noPins: 'There are no groups in this part of the map.',
};

export type MapWords = typeof en;
