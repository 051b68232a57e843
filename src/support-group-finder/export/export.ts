import type { Row } from '../state/time-snapshot.js';
import { idInList } from '../state/group-link.js';
import { openName, redactPasscode } from '../feeds/passcode.js';
import { recurrenceText } from '../schedule/recurrence-text.js';
import { calendarFile } from './calendar-file.js';
import type { CalendarOptions } from './calendar-file.js';
import { hasDoor } from '../views/what-to-ask.js';
import type { FinderWords } from '../words.js';
import { page } from '../../shared/elements/native.js';

/** A name fit to leave the page. */
const nameOf = ({ group }: Row): string => openName(group.name) || group.programme;

/** What is shared of a group: enough to find it, never its join link, which may hold a passcode. */
export function shareText(row: Row, words: FinderWords, locale: string): string {
  const { group } = row;
  const { place } = group;
  const where =
    group.attendance === 'online'
      ? words.online
      : hasDoor(group)
        ? redactPasscode(place?.address) || redactPasscode(place?.name)
        : words.attendance[group.attendance === 'inactive' ? 'inactive' : 'unknown'];
  return [nameOf(row), recurrenceText(row, words, locale), where].filter(Boolean).join('\n');
}

/** Shares through the system's own sheet, or copies. @returns what to say about it; empty where nothing needs saying. */
export async function shareGroup(
  row: Row,
  words: FinderWords,
  locale: string,
  page: string | undefined,
): Promise<string> {
  const text = shareText(row, words, locale);
  const url = page ?? (redactPasscode(row.group.website) || (location.href.split('#')[0] ?? ''));
  try {
    if ('share' in navigator) {
      await navigator.share({ title: nameOf(row), text, url });
      return '';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return '';
  }
  try {
    await navigator.clipboard.writeText(`${text}\n${url}`);
    return words.copied;
  } catch {
    return words.notCopied;
  }
}

/**
 * Saves the times of groups as one calendar file. A calendar is often seen by others, so the way in is only written if
 * the person asks for it.
 * @param name what to call the file.
 */
export function saveCalendar(rows: readonly Row[], name: string, options: CalendarOptions): void {
  const events = rows.map(({ group, zone }) => {
    return { group: { ...group, id: idInList(group) }, zone };
  });
  const file = calendarFile(events, options);
  if (file === undefined) return;
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  const link = page.createElement('a');
  link.href = address;
  link.download = `${fileName(name)}.ics`;
  link.click();
  // The download has its own hold on the file by the next turn of the clock.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** A name any file system takes. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, 60) || 'group';
}
