import type { ReceivedBody } from '../shared/decode.js';
import {
  readFeedBody,
  readingFeed,
  readingFeedData,
  readingRest,
  type FeedOptions,
} from '../support-group-finder/feeds/detect.js';
import { readRest as readEvents } from '../support-group-finder/feeds/event-formats.js';
import { readRest as readOthers } from '../support-group-finder/feeds/other-formats.js';
import type { Glimpse, ReadResult, Reading } from '../support-group-finder/feeds/read-rows.js';
import { atOnce } from '../support-group-finder/slices.js';

/** All of a feed at once, whatever its format: here the parts pages load when they need them are there. */
export function readWhole(
  reading: Reading,
  options: FeedOptions,
  onGlimpse?: (glimpse: Glimpse) => void,
): ReadResult {
  let result = atOnce(reading, onGlimpse);
  while (result.rest) {
    const readRest = result.rest.part === 'events' ? readEvents : readOthers;
    result = atOnce(readingRest(result, readRest, options), onGlimpse);
  }
  return result;
}

/** A feed's text as groups. */
export const readAnyFeed = (text: string, options: FeedOptions): ReadResult =>
  readWhole(readingFeed(text, options), options);

/** A feed that is JSON, already parsed. */
export const readAnyData = (data: unknown, options: FeedOptions): ReadResult =>
  readWhole(readingFeedData(data, options), options);

/** A feed's bytes as groups. */
export const readAnyBody = (body: ReceivedBody, options: FeedOptions): ReadResult =>
  readWhole(readFeedBody(body, options), options);
