import { html, type TemplateResult } from 'lit';
import { isPrerendering } from '../../shared/elements/prerendering.js';
import type { AttributeWarning } from '../../shared/elements/warn.js';
import { DAY_MINUTES, MINUTE } from '../../shared/time/dates.js';
import { isTimeZone } from '../../shared/time/zone.js';
import type { StructuredParts } from '../../profile/json-ld.js';
import { specialDates } from '../hours.js';
import { openingStatus } from '../opening-status.js';
import { readHours } from '../read-hours.js';
import type { ContactWords } from '../words.js';
import { writtenHours } from './hours.js';

/** What opening hours are read by. */
export interface HoursSettings {
  /** The clinic's zone as given; what is none stands for the visitor's. */
  readonly timeZone: string;
  readonly locale: string;
  /** Hears why hours are shown as they were written. */
  readonly onUnread: (note: AttributeWarning) => void;
}

/** Opening hours: whether the clinic is open, and until when; as written where they can't be read. */
export function openingHours(
  written: string,
  words: ContactWords,
  { timeZone, locale, onUnread }: HoursSettings,
): TemplateResult {
  // Open now is not open when a prerendered page is read, nor one on paper.
  if (isPrerendering) return writtenHours(written, words);
  const zone = isTimeZone(timeZone) ? timeZone : undefined;
  const visitorZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const line = openingStatus(written, words, { zone, visitorZone, locale, now: Date.now() });
  if (line.state !== 'unread')
    return html`<p class="hours ${line.state}" part="hours-text"><span class="dot" aria-hidden="true"></span>${line.text}</p>
      <p class="on-paper">${words.hours} ${written}</p>`;
  onUnread(line.problem);
  return writtenHours(line.text, words);
}

/** What search engines are told of opening hours. */
export function structuredHours(written: string): StructuredParts {
  const hours = readHours(written);
  return {
    hours: hours?.week,
    special: hours && specialDates(hours, Math.floor(Date.now() / MINUTE / DAY_MINUTES)),
  };
}
