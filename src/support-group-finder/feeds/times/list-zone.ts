import type { FeedSettings } from '../feed-settings.js';
import { fieldOf } from '../formats/column-names.js';
import { namesNoOne, parseZone } from './parse-zone.js';
import { saysNothing } from '../places/place-words.js';
import { isRecord } from '../raw-row.js';
import { asText } from '../text.js';

/** What a list says of the zone its hours are in: which it is, or words that don't tell. */
export type ZoneOfList = Pick<FeedSettings, 'timeZone' | 'zoneText'>;

/** The zone of which words of a list are, near its page. */
const zoneNear = ({ timeZone, otherZone }: FeedSettings): string | undefined => timeZone ?? otherZone;

function zoneSaid(said: string, settings: FeedSettings): ZoneOfList | undefined {
  const near = zoneNear(settings);
  const zone = parseZone(said, near)?.zone;
  if (zone) return { timeZone: zone };
  return namesNoOne(said, near) ? { zoneText: said.trim() } : undefined;
}

/** The field a column of hours stands for, and the zone said in its name: `Time (Pacific)`, `Start Time EST`. */
export function zoneOfColumn(
  name: string,
  settings: FeedSettings,
): { readonly field: string; readonly of: ZoneOfList } | undefined {
  for (const { index, 0: gap } of name.matchAll(/[\s_()[\],:/-]+/g)) {
    const [field] = fieldOf(name.slice(0, index)) ?? [];
    const said = name.slice(index + gap.length).replace(/[)\]\s]+$/, '');
    const of = field === 'time' || field === 'end_time' ? zoneSaid(said, settings) : undefined;
    if (field && of) return { field, of };
  }
  return undefined;
}

const OF_TIMES =
  /\b(?:times?|hours|horas?|horarios?)\b(?: (?:are|is|listed|shown|given|all|in|son|est[a\u00e1]n|en))*:? ([^.;)\]]+)/i;

/** The zone a line above a list says its hours are in: `All times are Eastern`. */
export function zoneOfTitle(line: string, settings: FeedSettings): ZoneOfList | undefined {
  const [, said = ''] = OF_TIMES.exec(line.slice(0, 300)) ?? [];
  return zoneSaid(said, settings);
}

/** The zone said around the rows of a document, under any name for it. */
export function zoneAround(data: unknown, settings: FeedSettings): ZoneOfList | undefined {
  if (!isRecord(data) || settings.timeZone) return undefined;
  const name = Object.keys(data).find((each) => fieldOf(each)?.[0] === 'timezone');
  const said = name === undefined ? '' : asText(data[name]).trim();
  return zoneSaid(said, settings) ?? (said && !saysNothing(said) ? { zoneText: said } : undefined);
}
