import type { ReceivedBody } from '../shared/net/decode.js';
import {
  readFeedBody,
  readingFeed,
  readingFeedData,
  readingRest,
  type FeedOptions,
} from '../support-group-finder/feeds/detect.js';
import { readRest as readEvents } from '../support-group-finder/feeds/formats/event-formats.js';
import { readRest as readServer } from '../support-group-finder/feeds/formats/bmlt.js';
import { readRest as readOthers } from '../support-group-finder/feeds/formats/other-formats.js';
import { readRest as readInWords } from '../support-group-finder/feeds/times/times-in-words.js';
import type { FeedPreview, ReadResult, FeedParse } from '../support-group-finder/feeds/read-rows.js';
import { runSync } from '../support-group-finder/state/scheduler.js';

const READERS = { events: readEvents, other: readOthers, times: readInWords, bmlt: readServer };

/** All of a feed at once, whatever its format: here the parts pages load when they need them are there. */
export function readWhole(
  reading: FeedParse,
  options: FeedOptions,
  onGlimpse?: (glimpse: FeedPreview) => void,
): ReadResult {
  let result = runSync(reading, onGlimpse);
  while (result.rest) {
    result = runSync(readingRest(result, READERS[result.rest.part], options), onGlimpse);
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
