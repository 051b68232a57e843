import { html } from 'lit';
import { inTurn, press, whenThere, type Drive } from '../drive.js';
import { focused, pointedAt, pressed } from '../pretend.js';
import { profileAddress } from '../sample-profiles.js';
import { ZIP_TABLE } from '../sample-feeds.js';
import type { States } from './state.js';

const FOUR = {
  clinic: 'Pear Blossom Clinic',
  phone: '(541) 555-0100',
  'time-zone': 'America/Los_Angeles',
  feed: '/groups/four.json',
  'zip-data': ZIP_TABLE,
} as const;

const search =
  (words: string): Drive =>
  async (root) => {
    await whenThere(root, '.row');
    const field = (await whenThere(root, 'input[type=search]')) as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
const MORE = press('.chip.more');
const CHIP = press('.chip[aria-pressed]');

export const finderStates = {
  'Four groups': { args: FOUR },
  'On now, and soon': { args: { ...FOUR, feed: '/groups/now.json' } },
  'Monthly, by appointment, not meeting': { args: { ...FOUR, feed: '/groups/odd.json' } },
  'Many groups': { args: { ...FOUR, feed: '/groups/many.json' } },
  'Groups of a clinic': { args: { ...FOUR, feed: '/groups/of-a-clinic.json' } },
  'Details open': { args: FOUR, drive: press('.row summary') },
  'A word searched': { args: FOUR, drive: search('evening') },
  'A word nobody has': { args: FOUR, drive: search('xylophone') },
  'A filter chosen': {
    args: FOUR,
    drive: inTurn(CHIP, (root) => whenThere(root, '.chip[aria-pressed=true]')),
  },
  'Near a ZIP code': { args: { ...FOUR, near: '97501', within: '10' } },
  'A ZIP code nobody knows': { args: { ...FOUR, near: '00000' } },
  'Nothing found': { args: { ...FOUR, day: 'tuesday', audience: 'families' } },
  'Online, for families': { args: { ...FOUR, attendance: 'online', audience: 'families' } },
  Loading: { args: { ...FOUR, feed: '/groups/slow.json' } },
  'One list missing': { args: { ...FOUR, feed: '/groups/four.json /groups/missing.json' } },
  Failed: { args: { ...FOUR, feed: '/groups/missing.json' } },
  'Failed, in Spanish': { args: { ...FOUR, feed: '/groups/missing.json', lang: 'es' } },
  'Failed, no phone': { args: { ...FOUR, feed: '/groups/missing.json', phone: undefined } },
  'No groups': { args: { ...FOUR, feed: '/groups/none.json' } },
  'Longest texts': { args: { ...FOUR, feed: '/groups/longest.json' } },
  Week: { args: { ...FOUR, view: 'week' } },
  'Week, nothing found': { args: { ...FOUR, view: 'week', day: 'tuesday', audience: 'families' } },
  'In Spanish': { args: { ...FOUR, lang: 'es' } },
  'From a profile, on a partner’s page': { args: { src: profileAddress('pear-blossom', 'partner-site') } },
  'No list at all': {
    args: { ...FOUR, feed: undefined },
    children: html`<p><a href="https://www.example.org/groups">Our printed list of groups</a></p>`,
  },
  'Under the pointer': {
    args: FOUR,
    drive: inTurn((root) => whenThere(root, '.row'), pointedAt),
  },
  Pressed: {
    args: FOUR,
    drive: inTurn((root) => whenThere(root, '.row'), pressed),
  },
  'With the focus': { args: FOUR, drive: inTurn((root) => whenThere(root, '.row'), focused) },
  'More filters, letters twice as large': {
    args: { ...FOUR, feed: '/groups/many.json' },
    textSize: '200%',
    drive: inTurn((root) => whenThere(root, '.row'), MORE),
  },
} satisfies States;
