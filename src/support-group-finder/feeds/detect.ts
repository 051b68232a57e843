import type { FeedFormat, FeedResult } from '../support-group.js';
import type { FeedSettings } from './group.js';
import { readMeetingGuide } from './meeting-guide.js';
import { problem, type ProblemCode } from './problems.js';

export interface FeedOptions extends FeedSettings {
  /** Read as this format, whatever the content looks like. */
  readonly format?: FeedFormat;
}

/**
 * A feed's text as groups, by what the text holds or as the format the author forces. Never throws: a feed that cannot
 * be read is a result without groups and with one problem in row 0.
 */
export function readFeed(text: string, options: FeedOptions): FeedResult {
  const content = text.replace(/^\ufeff/, '').trim();
  if (!content) return unreadable('empty');
  if (content.startsWith('<')) return unreadable('html');
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    return unreadable('not-json', error instanceof Error ? error.message : '');
  }
  return Array.isArray(data)
    ? readMeetingGuide(data, options)
    : unreadable('unknown-format', content.slice(0, 80));
}

function unreadable(code: ProblemCode, value?: string): FeedResult {
  return { groups: [], problems: [problem(0, '', code, value)], rows: 0 };
}
