import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const DAY = 86_400_000;

/** What can become of a source of syndicated content, each with what to expect on the partner's page. */
export const FAULTS = {
  good: 'The profile as it should be.',
  slow: 'The answer takes eight seconds: the fallback stands until then.',
  down: 'The connection is cut: a page that had the content keeps it with its date, a new page shows its fallback.',
  stale: 'Past the day it expires: shown as an older copy, with its date.',
  shrunk:
    'The groups are gone: a page that had them keeps them. Open the partner’s page first, then choose this.',
  corrupt: 'Cut off in the middle: as good as down.',
  hostile:
    'Markup, scripts and dangerous links in every field: text is shown as text, such links are no links.',
};

const HOSTILE_TEXT = '<img src=x onerror="alert(1)"><script>alert(2)</script> {{constructor}} \u202e\u0000';
const HOSTILE_LINK = 'javascript:alert(3)';

/** The same document with an attack in every text that is free to say anything. */
function poison(value, name = '') {
  if (Array.isArray(value)) return value.map((each) => poison(each, name));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poison(each, key)]));
  if (/href|url|endpoint|feeds/i.test(name)) return HOSTILE_LINK;
  const isFree = /^(name|message|heading|intro|label|notes?|term|text|serviceArea|location)$/.test(name);
  return isFree ? `${value} ${HOSTILE_TEXT}` : value;
}

const day = (time) => new Date(time).toISOString().slice(0, 10);

/** The profile as a source with this fault sends it. `corrupt` is text that is no JSON any more. */
export function withFault(profile, fault, now) {
  switch (fault) {
    case 'stale':
      return JSON.stringify({ ...profile, updated: day(now - 200 * DAY), expires: day(now - 20 * DAY) });
    case 'shrunk':
      return JSON.stringify({ ...profile, groups: [], groupFeeds: [] });
    case 'corrupt':
      return JSON.stringify(profile).slice(0, 900);
    case 'hostile':
      return JSON.stringify({
        ...poison(profile),
        version: profile.version,
        publisher: { name: `${profile.publisher.name} ${HOSTILE_TEXT}`, url: HOSTILE_LINK },
      }).replace('{', '{"__proto__":{"polluted":true},');
    default:
      return JSON.stringify(profile);
  }
}

/**
 * Publishes the example profiles at the publisher's own address, in the state its switch is set to.
 * @param {() => {origin: string, feed: string, endpoint: string}} addresses of the publisher's site, its list of groups,
 * and where enquiries go.
 */
export function createSource(addresses) {
  let fault = 'good';
  return {
    get fault() {
      return fault;
    },
    /** @returns whether there is such a state. */
    set(name) {
      if (!Object.hasOwn(FAULTS, name)) return false;
      fault = name;
      return true;
    },
    /** The profile at `/pear-blossom.json` and the like as it should be; `undefined` where there is none. */
    async read(pathname) {
      const name = /^\/([\w-]+\.json)$/.exec(pathname)?.[1];
      const file = name && fileURLToPath(new URL(`profiles/${name}`, import.meta.url));
      const written = file && (await readFile(file, 'utf8').catch(() => undefined));
      if (!written) return undefined;
      const { origin, feed, endpoint } = addresses();
      const publisher = new URL(JSON.parse(written).publisher.url).origin;
      const profile = JSON.parse(written.replaceAll(publisher, origin));
      profile.canonical = origin + pathname;
      profile.contact = { ...profile.contact, endpoint };
      if (profile.groupFeeds) profile.groupFeeds = [feed];
      return profile;
    },
    /** Answers for a profile, as the switch has it; `false` where there is none. */
    async send(pathname, response, headers) {
      const profile = await this.read(pathname);
      if (!profile) return false;
      if (fault === 'down') response.destroy();
      else {
        if (fault === 'slow') await setTimeout(8000);
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-cache',
          ...headers,
        });
        response.end(withFault(profile, fault, Date.now()));
      }
      return true;
    },
  };
}
