import { fieldOf } from '../formats/column-names.js';
import { parseZone } from './parse-zone.js';
import { isRecord } from '../raw-row.js';
import { asText } from '../text.js';

/** The field a column of hours stands for, and the zone said in its name: `Time (Pacific)`, `Start Time EST`. */
export function zoneOfColumn(name: string): { readonly field: string; readonly zone: string } | undefined {
  for (const { index, 0: gap } of name.matchAll(/[\s_()[\],:/-]+/g)) {
    const [field] = fieldOf(name.slice(0, index)) ?? [];
    const said = name.slice(index + gap.length).replace(/[)\]\s]+$/, '');
    const zone = field === 'time' || field === 'end_time' ? parseZone(said)?.zone : undefined;
    if (field && zone) return { field, zone };
  }
  return undefined;
}

const OF_TIMES =
  /\b(?:times?|hours|horas?|horarios?)\b(?: (?:are|is|listed|shown|given|all|in|son|est[a\u00e1]n|en))*:? ([^.;)\]]+)/i;

/** The zone a line above a list says its hours are in: `All times are Eastern`. */
export function zoneOfTitle(line: string): string | undefined {
  const [, said = ''] = OF_TIMES.exec(line.slice(0, 300)) ?? [];
  return parseZone(said)?.zone;
}

/** The zone said around the rows of a document, under any name for it. */
export function zoneAround(data: unknown): string | undefined {
  if (!isRecord(data)) return undefined;
  const name = Object.keys(data).find((each) => fieldOf(each)?.[0] === 'timezone');
  return name === undefined ? undefined : parseZone(asText(data[name]))?.zone;
}
