// Runs in a page of its own: every state of every tag below each other, in one language after another.
import { html, render } from 'lit';
import '../../../src/define.js';
import '../../../src/i18n/every.js';
import { answerHere } from '../../../stories/workbench/answers.js';
import { FIRST_MOMENT, setClock } from '../../../stories/workbench/clock.js';
import { allDriven, inTurn, press, whenThere } from '../../../stories/workbench/drive.js';
import { PSEUDO, PSEUDO_ADDRESS } from '../../../stories/workbench/pseudo.js';
import { ZIP_TABLE } from '../../../stories/workbench/sample-feeds.js';
import { bannerStates } from '../../../stories/workbench/states/banner.js';
import { contactStates } from '../../../stories/workbench/states/contact.js';
import { finderStates } from '../../../stories/workbench/states/finder.js';
import { listStates } from '../../../stories/workbench/states/list.js';
import type { States } from '../../../stories/workbench/states/state.js';
import { tag, type Tag } from '../../../stories/workbench/tag.js';
import { misfits } from './misfits.js';

answerHere();
setClock(FIRST_MOMENT);

const MANY = {
  clinic: 'Pear Blossom Clinic',
  phone: '(541) 555-0100',
  'time-zone': 'America/Los_Angeles',
  feed: '/groups/many.json',
  'zip-data': ZIP_TABLE,
};
/** What a visitor opens, beside the states of the stories. */
const opened: States = {
  'Every filter': { args: MANY, drive: inTurn((root) => whenThere(root, '.row'), press('.chip.more')) },
  'Ways to print and save': { args: MANY, drive: inTurn((root) => whenThere(root, '.row'), press('.take')) },
  'Week of many groups': { args: { ...MANY, view: 'week' } },
  Map: {
    args: {
      ...MANY,
      'map-tiles': '/tiles/light/{z}/{x}/{y}.svg',
      'map-credit': '© Made here https://made.example/',
    },
    drive: inTurn(press('.map-offer button'), (root) => whenThere(root, '.map-pin')),
  },
  'A line of languages': { args: { ...MANY, languages: 'es vi ar zh-Hant' } },
};
const STATES: Readonly<Record<Tag, States>> = {
  'clinic-medicare-banner': bannerStates,
  'clinic-objectives-list': listStates,
  'clinic-contact-cta': contactStates,
  'clinic-support-group-finder': { ...finderStates, ...opened },
};

const content = document.createElement('main');
document.body.append(content);

/** Shows every state of a tag, each in a box with its name. */
export async function show(name: Tag): Promise<void> {
  render(
    html`${Object.entries(STATES[name]).map(
      ([state, { args, children, drive, textSize }]) =>
        html`<section id=${state} class=${textSize ? 'large' : ''}>${tag(name, args, children, drive)}</section>`,
    )}`,
    content,
  );
  await allDriven(content);
}

const hosts = (): (HTMLElement & { updateComplete?: Promise<unknown> })[] => [
  ...content.querySelectorAll<HTMLElement>('section > *'),
];
const settled = async (): Promise<void> => {
  for (const host of hosts()) await host.updateComplete;
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
};

/** Has all of them speak a language, and gives back what they say: another language says something else. */
export async function speak(language: string): Promise<string> {
  document.documentElement.lang = language === PSEUDO ? 'en' : language;
  for (const host of hosts()) {
    if (language === PSEUDO) host.setAttribute('strings', PSEUDO_ADDRESS);
    else host.removeAttribute('strings');
  }
  await settled();
  return hosts()
    .map((host) => host.shadowRoot?.textContent ?? '')
    .join('');
}

/** What doesn't fit, as it is laid out now. */
export async function faults(): Promise<readonly string[]> {
  await settled();
  return hosts().flatMap((host) => misfits(host).map((fault) => `${host.parentElement?.id ?? ''}: ${fault}`));
}
