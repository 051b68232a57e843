import type { FeedSettings } from '../feed-settings.js';
import {
  programmeIn,
  programmeNamed,
  programmeOfAddress,
  programmeOfHost,
  programmesIn,
} from './programmes.js';
import type { RawRow } from '../raw-row.js';

// Hosts, bodies and addresses repeat, so each is looked at once.
const entities = new Map<string, string>();
const hosts = new Map<string, string>();
const addresses = new Map<string, string>();

function once(known: Map<string, string>, text: string, look: (text: string) => string): string {
  let programme = known.get(text);
  if (programme === undefined) {
    programme = look(text);
    // As many as rows would be no list anyone keeps.
    if (known.size < 1000) known.set(text, programme);
  }
  return programme;
}

/** What may be the name of an Al-Anon group as well. */
const ADULT_CHILDREN = 'Adult Children of Alcoholics';

/**
 * The programme of a row: its own field, else what its name says in full, its service body, its feed, the host of its page or
 * of the feed, or initials in its name; last what the author says of feeds that don't say.
 * @param page the group's page.
 * @returns `''` where nothing says, or where a name names several and no list one of them.
 */
export function readProgramme(row: RawRow, page: string | undefined, settings: FeedSettings): string {
  const stated = programmeNamed(row.line('programme'));
  if (stated) return stated;
  const { full, short } = programmesIn(`${row.line('name')} ${row.line('group')}`);
  const [named = '', other] = full;
  if (named && !other && !short.length && named !== ADULT_CHILDREN) return named;
  const entity = row.line('entity');
  const list =
    (entity && once(entities, entity, programmeIn)) ||
    settings.programme ||
    (page && once(hosts, page.split('/', 3)[2] ?? '', programmeOfHost)) ||
    once(addresses, settings.source, programmeOfAddress);
  if (other) return full.includes(list) ? list : '';
  // "Al-Anon and AA speakers" in a list of AA's.
  if (named && short.includes(list)) return list;
  if (named) return list === 'Al-Anon' ? list : named;
  return list || (short.length === 1 && short[0]) || settings.otherwise || '';
}
