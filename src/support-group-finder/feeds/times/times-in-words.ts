import { readingFeedData } from '../detect.js';
import type { FeedSettings, TimesInWords } from '../feed-settings.js';
import type { FeedOptions } from '../detect.js';
import type { FeedParse, FeedRest } from '../read-rows.js';
import { readSchedule } from './group-schedule.js';
import { clockOf } from './parse-hours.js';
import { parseZone } from './parse-zone.js';
import { needsPlace } from './zone-of-place.js';

const TIMES: TimesInWords = { readSchedule, clockOf, needsPlace, parseZone };

/** Settings for a list whose times may be written in any way people write them. */
export const withWords = <Settings extends FeedSettings>(settings: Settings): Settings => ({
  ...settings,
  readers: { ...settings.readers, times: TIMES },
});

/** A list in a format of its own that tells a time in words, as groups. */
export function readRest({ data, readers }: FeedRest, options: FeedOptions): FeedParse {
  return readingFeedData(data, withWords({ ...options, readers }));
}
