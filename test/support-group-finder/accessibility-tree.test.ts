import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import {
  brokenReferences,
  faultyControls,
  faultyHeadings,
  faultyLists,
  faultyTables,
  linesOfBrowser,
  linesToCompare,
  treeOf,
} from './accessible.js';
import { FAMILIES, FIRST_LIGHT, FOUR_GROUPS, MONDAY_MORNING, MORNING_CIRCLE, feedOf } from './feed.js';
import {
  all,
  button,
  finder,
  holdStill,
  one,
  realFetch,
  rootOf,
  said,
  settled,
  status,
  zipTable,
} from './finder.js';
import { waitUntil } from '../wait-until.js';

holdStill();

type Attributes = Readonly<Record<string, string>>;

const ONE = feedOf([MORNING_CIRCLE]);
const TWO = feedOf([FIRST_LIGHT, FAMILIES]);
const BROKEN = 'data:text/html,%3Chtml%3E';
const PHONE = { phone: '541-555-0100' };
/** Only Chromium says what it made of a page. */
const isChromium = navigator.userAgent.includes('Chrome/');

function make(attributes: Attributes, children = ''): ClinicSupportGroupFinder {
  const el = document.createElement('clinic-support-group-finder');
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  if (children)
    el.append(Object.assign(document.createElement('a'), { href: '/list', textContent: children }));
  return el;
}
const put = (attributes: Attributes, children?: string): Promise<ClinicSupportGroupFinder> =>
  finder(html`${make(attributes, children)}`);

/** What holds in every state. */
function expectSoundNow(el: ClinicSupportGroupFinder, level = 2): void {
  const root = rootOf(el);
  expect(brokenReferences(root), 'references').to.deep.equal([]);
  expect(faultyControls(root), 'controls').to.deep.equal([]);
  expect(faultyHeadings(root, level), 'headings').to.deep.equal([]);
  expect(faultyLists(root), 'lists').to.deep.equal([]);
  expect(faultyTables(root), 'tables').to.deep.equal([]);
  // One line says what was found. The others say, each beside its own control, what became of a tap on it.
  const others = '#place-note[aria-live=polite], .day-title[aria-live=polite], .actions > [role=status]';
  const live = all(el, '[role=status], [role=alert], [role=log], [aria-live], output');
  expect(live.filter((each) => !each.matches(others)).map(({ className }) => className)).to.deep.equal([
    'found',
  ]);
}

async function expectSound(el: ClinicSupportGroupFinder, level = 2): Promise<void> {
  expectSoundNow(el, level);
  if (!isChromium) return;
  const shown = rootOf(el).querySelector('dialog[open]') ?? rootOf(el);
  expect(linesToCompare(treeOf(shown)), 'as the browser sees it').to.deep.equal(
    linesOfBrowser(await a11ySnapshot({})),
  );
}

const drawn = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim());
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
};

/** A screen reader meets this, in this order. */
function expectTree(el: ClinicSupportGroupFinder, selector: string, tree: string): void {
  // Platforms space the Spanish of these two as they like.
  expect(treeOf(one(el, selector)).replace(/\b([ap])\. m\./g, '$1.m.')).to.equal(drawn(tree));
}

async function open(el: ClinicSupportGroupFinder, at = 0): Promise<void> {
  all(el, 'summary')[at]?.click();
  await waitUntil(() => all(el, '.facts').length > 0);
  await el.updateComplete;
}
async function tap(el: ClinicSupportGroupFinder, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    button(el, label).click();
    await el.updateComplete;
  }
}

describe('what a screen reader meets in the finder', () => {
  before(() => {
    // Room for the whole week, and none for more than a day.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.wide { display: block; width: 1200px; } .narrow { display: block; width: 320px; }');
    document.adoptedStyleSheets = [sheet];
  });
  after(() => {
    document.adoptedStyleSheets = [];
  });

  it('loading: all controls, and that groups are coming', async () => {
    window.fetch = () => new Promise(() => undefined);
    const el = await fixture<ClinicSupportGroupFinder>(html`${make({ feed: 'https://example.org/never' })}`);
    await expectSound(el);
    expectTree(
      el,
      '.finder',
      `
      heading 2 "Find a support group"
      search "Search groups"
        searchbox "Search groups" (“Stays on your device.”)
        button "Use my location" (not pressed)
        Stays on your device.
      group "Filters"
        button "More filters" (closed)
        button "Today" (not pressed)
        button "Tomorrow" (not pressed)
        button "Online" (not pressed)
        button "In person" (not pressed)
        button "For families" (not pressed)
      group "Show as"
        radio "List" (checked)
        radio "Week" (not checked)
      button "Print or save" (closed)
      status: Loading groups…
      `,
    );
    expect(one(el, '.results').ariaBusy).to.equal('true');
  });

  it('the first groups, while the others are read: still busy, and still said to be loading', async () => {
    const el = make({ feed: feedOf(FOUR_GROUPS) });
    let seen: string | undefined;
    let fault: unknown;
    const observer = new MutationObserver(() => {
      if (seen !== undefined || all(el, '[aria-busy=true] li .name').length === 0) return;
      seen = `${status(el)}\n${treeOf(one(el, '.results'))}`;
      try {
        expectSoundNow(el);
      } catch (error) {
        fault = error;
      }
    });
    const attach = el.attachShadow.bind(el);
    el.attachShadow = (init) => {
      const root = attach(init);
      observer.observe(root, { childList: true, subtree: true });
      return root;
    };
    await finder(html`${el}`);
    observer.disconnect();
    if (fault) throw fault as Error;
    expect(seen?.split('\n').slice(0, 7).join('\n')).to.equal(
      drawn(`
      Loading groups…
      heading 3 "Today, Monday, November 23"
      list "Today, Monday, November 23"
        listitem
          6:30 – 7:30 AM
          On now until 7:30 AM
          heading 4 "Morning Circle"
      `),
    );
    expect(status(el)).to.equal('4 groups');
  });

  it('the list: how many, then each day with its groups: when, what, where, the way there', async () => {
    const el = await put({ feed: TWO });
    await expectSound(el);
    expectTree(
      el,
      '.finder',
      `
      heading 2 "Find a support group"
      search "Search groups"
        searchbox "Search groups" (“Stays on your device.”)
        button "Use my location" (not pressed)
        Stays on your device.
      group "Filters"
        button "More filters" (closed)
        button "Today 1" (not pressed)
        button "Tomorrow 0" (not pressed)
        button "Online 1" (not pressed)
        button "In person 2" (not pressed)
        button "For families 1" (not pressed)
      group "Show as"
        radio "List" (checked)
        radio "Week" (not checked)
      button "Print or save" (closed)
      status: 2 groups
      Sorted by next start · Pacific Time
      heading 3 "Today, Monday, November 23"
      list "Today, Monday, November 23"
        listitem
          7:00 – 8:00 AM
          In 25 minutes
          heading 4 "First Light Group"
          Rogue Valley Community Hall,
          12 Oak St, Medford, OR 97501
          list
            listitem: Step-free access
            listitem: Open
          link "Directions for First Light Group, opens www.google.com"
          button "Details about First Light Group" (closed)
      heading 3 "Wednesday, November 25"
      list "Wednesday, November 25"
        listitem
          7:00 – 8:30 PM
          heading 4 "Families and Friends"
          Pear Blossom Clinic, Room 2,
          7 Main St, Ashland, OR 97520 · and online
          list
            listitem: For families
            listitem: Español
          link "Join online for Families and Friends, opens meet.google.com"
          button "Details about Families and Friends" (closed)
      `,
    );
  });

  it('the list, in Spanish', async () => {
    const el = await put({ feed: TWO, lang: 'es' });
    await expectSound(el);
    expectTree(
      el,
      '.results',
      `
      heading 3 "Hoy, lunes, 23 de noviembre"
      list "Hoy, lunes, 23 de noviembre"
        listitem
          7:00–8:00 a.m.
          Dentro de 25 minutos
          heading 4 "First Light Group"
          Rogue Valley Community Hall,
          12 Oak St, Medford, OR 97501
          list
            listitem: Acceso sin escalones
            listitem: Abierta
          link "Cómo llegar para First Light Group, abre www.google.com"
          button "Detalles sobre First Light Group" (closed)
      heading 3 "Miércoles, 25 de noviembre"
      list "Miércoles, 25 de noviembre"
        listitem
          7:00–8:30 p.m.
          heading 4 "Families and Friends"
          Pear Blossom Clinic, Room 2,
          7 Main St, Ashland, OR 97520 · y en línea
          list
            listitem: Para familias
          link "Entrar en línea para Families and Friends, abre meet.google.com"
          button "Detalles sobre Families and Friends" (closed)
      `,
    );
  });

  it('headings below a heading of any level', async () => {
    for (const level of [1, 3, 4, 5, 6]) {
      const el = await put({ feed: TWO, 'heading-level': String(level) });
      expectSoundNow(el, level);
      el.remove();
    }
  });

  it('a group’s details: terms with what they say, then what can be done, each with the group’s name', async () => {
    const el = await put({ feed: ONE, ...PHONE });
    await open(el);
    await expectSound(el);
    expectTree(
      el,
      'details',
      `
      button "Details about Morning Circle" (open)
      term: When
      definition: Monday and Wednesday, 6:30 – 7:30 AM (Pacific Time)
      term: How to join
      definition
        zoom.us
        (541) 555-0101, 5550100#
      term: Kind of group
      definition
        list
          listitem: Open
      term: Source
      definition: this list
      link "Dial in for Morning Circle"
      button "Add to calendar for Morning Circle"
      checkbox "Include how to join online or by phone. Others may see it in your calendar." (not checked)
      link "Google Calendar for Morning Circle, opens calendar.google.com"
      link "Outlook Calendar, next date only for Morning Circle, opens outlook.live.com"
      button "Share for Morning Circle"
      link "Call the clinic, 5 4 1, 5 5 5, 0 1 0 0, about Morning Circle"
      link "Report a change for Morning Circle"
      `,
    );
    // It is there, empty, before anything is said in it.
    expect(treeOf(one(el, 'details .actions > [role=status]'))).to.equal('');
  });

  it('more filters: each in a group of its own, with how many it would give', async () => {
    const el = await put({ feed: TWO });
    await tap(el, 'More filters');
    await expectSound(el);
    expectTree(
      el,
      '#more',
      `
      group "Day"
        button "Sunday 0" (not pressed)
        button "Monday 1" (not pressed)
        button "Tuesday 0" (not pressed)
        button "Wednesday 1" (not pressed)
        button "Thursday 0" (not pressed)
        button "Friday 0" (not pressed)
        button "Saturday 0" (not pressed)
      group "Time of day"
        button "Morning 1" (not pressed)
        button "Afternoon 0" (not pressed)
        button "Evening 1" (not pressed)
        button "Night 0" (not pressed)
      group "Area": combobox "Area" (holds “All areas”)
      group "How to attend": button "In person and online 1" (not pressed)
      group "Who it is for": button "For people in recovery 1" (not pressed)
      group "Kind of group": button "Open 1" (not pressed)
      group "Access": button "Step-free access 1" (not pressed)
      button "Show 2 groups"
      `,
    );
  });

  it('chosen filters: pressed, counted anew, and listed to take away', async () => {
    const el = await put({ feed: TWO, query: 'friends' });
    await tap(el, 'Online', 'For families');
    await expectSound(el);
    expectTree(
      el,
      '.quick',
      `
      button "More filters" (closed)
      button "Today 0" (not pressed)
      button "Tomorrow 0" (not pressed)
      button "Online 1" (pressed)
      button "In person 1" (not pressed)
      button "For families 1" (pressed)
      `,
    );
    expectTree(
      el,
      '.chosen-filters',
      `
      listitem: button "Remove “friends”"
      listitem: button "Remove Online"
      listitem: button "Remove For families"
      listitem: button "Clear all"
      `,
    );
    expect(status(el)).to.equal('1 group');
  });

  it('near a place: how far each group is, and what is not lost for having no place', async () => {
    const el = await put({
      feed: feedOf([FIRST_LIGHT, MORNING_CIRCLE]),
      near: '97501',
      'zip-data': zipTable(),
    });
    await waitUntil(() => status(el).includes('97501'));
    await tap(el, 'More filters');
    await expectSound(el);
    expectTree(
      el,
      '.asking',
      `
      searchbox "Search groups" (holds “97501”, “Stays on your device.”)
      button "Use my location" (not pressed)
      Stays on your device.
      `,
    );
    expect(treeOf(one(el, '#more'))).to.contain(
      drawn(`
      group "Distance"
        button "5 miles 1" (not pressed)
        button "10 miles 1" (not pressed)
        button "25 miles 1" (pressed)
        button "50 miles 1" (not pressed)
        button "100 miles 1" (not pressed)
        button "Any distance" (not pressed)
      `),
    );
    expectTree(
      el,
      '.summary',
      `
      group "Show as"
        radio "List" (checked)
        radio "Week" (not checked)
      button "Print or save" (closed)
      status: 2 groups within 25 miles of 97501 · 1 of them is online or has no place to go to
      Pacific Time ·
      button "Sort by distance"
      `,
    );
    expectTree(
      el,
      '.results',
      `
      heading 3 "Today, Monday, November 23"
      list "Today, Monday, November 23"
        listitem
          7:00 – 8:00 AM
          In 25 minutes
          heading 4 "First Light Group"
          Rogue Valley Community Hall,
          12 Oak St, Medford, OR 97501 · 0 miles
          list
            listitem: Step-free access
            listitem: Open
          link "Directions for First Light Group, opens www.google.com"
          button "Details about First Light Group" (closed)
      heading 3 "Online, or place not known: Today, Monday, November 23"
      list "Online, or place not known: Today, Monday, November 23"
        listitem
          6:30 – 7:30 AM
          On now until 7:30 AM
          heading 4 "Morning Circle"
          Online · Zoom · or dial in
          list
            listitem: Open
          link "Join online for Morning Circle, opens zoom.us"
          button "Details about Morning Circle" (closed)
      `,
    );
  });

  it('near oneself: a button that is pressed, and lets go at the next tap', async () => {
    const original = navigator.geolocation;
    const getCurrentPosition = (take: PositionCallback): void => {
      take({ coords: { latitude: 42.33, longitude: -122.87 } } as GeolocationPosition);
    };
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
    try {
      const el = await put({ feed: TWO });
      await tap(el, 'Use my location');
      await waitUntil(() => status(el) === '2 groups within 25 miles of your location');
      await expectSound(el);
      expect(treeOf(one(el, '.asking'))).to.contain('button "Use my location" (pressed)');
      await tap(el, 'Use my location');
      await waitUntil(() => status(el) === '2 groups');
      expect(treeOf(one(el, '.asking'))).to.contain('button "Use my location" (not pressed)');
    } finally {
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: original });
    }
  });

  it('nothing found: what to change, with what it would give, in both languages', async () => {
    const asked = { feed: TWO, day: 'tuesday', audience: 'families' };
    const el = await put(asked);
    await expectSound(el);
    expect(status(el)).to.equal('0 groups');
    expectTree(
      el,
      '.results',
      `
      No groups fit all of these.
      Change one thing:
      list
        listitem: button "1 on Wednesday"
        listitem: button "1 on any day"
      `,
    );
    el.remove();
    const other = await put({ ...asked, lang: 'es' });
    await expectSound(other);
    expect(status(other)).to.equal('0 grupos');
    expectTree(
      other,
      '.results',
      `
      Ningún grupo cumple todo esto.
      Cambie una cosa:
      list
        listitem: button "1 el miércoles"
        listitem: button "1 en cualquier día"
      `,
    );
  });

  it('a list without groups: no controls for nothing, and the clinic’s number', async () => {
    const el = await put({ feed: feedOf([]), ...PHONE });
    await expectSound(el);
    expectTree(
      el,
      '.finder',
      `
      heading 2 "Find a support group"
      status: 0 groups
      This list has no groups right now.
      You can also call us about groups:
      link "Call (541) 555-0100"
      `,
    );
  });

  it('a list that can’t be had: why, another try, the page’s own words and the clinic’s number', async () => {
    const el = await put({ feed: BROKEN, ...PHONE }, 'Our list on paper');
    await expectSound(el);
    expectTree(
      el,
      '.finder',
      `
      heading 2 "Find a support group"
      status: The groups can’t be shown right now.
      The list could not be understood.
      button "Try again"
      link "Our list on paper"
      You can also call us about groups:
      link "Call (541) 555-0100"
      `,
    );
    window.fetch = () => new Promise(() => undefined);
    button(el, 'Try again').click();
    await el.updateComplete;
    await expectSound(el);
    expect(treeOf(one(el, '.state'))).to.contain('button "Loading groups…" (disabled)');
  });

  it('one list of two: which is missing and why, then the groups of the other', async () => {
    const el = await put({ feed: `${ONE} https://groups.example.org:1/list` });
    await waitUntil(() => all(el, '.partial').length === 1);
    await expectSound(el);
    expect(status(el)).to.equal('1 group');
    expectTree(
      el,
      '.partial',
      `
      list
        listitem: Groups from groups.example.org:1 can’t be shown right now. The list could not be reached.
      button "Try again"
      `,
    );
  });

  it('an old list that could not be renewed: from when it is', async () => {
    let isDown = false;
    window.fetch = () =>
      Promise.resolve(
        isDown ? new Response('', { status: 500 }) : new Response(JSON.stringify([MORNING_CIRCLE])),
      );
    const el = await put({ feed: 'https://groups.example.org/list' });
    isDown = true;
    Date.now = () => MONDAY_MORNING + 2 * 60 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => all(el, '.partial').length === 1);
    await expectSound(el);
    expectTree(
      el,
      '.partial',
      `
      list
        listitem: The groups from groups.example.org are from November 23, 2026; newer ones can’t be loaded. The list’s server has a fault.
      button "Try again"
      `,
    );
  });

  it('the week: a table, each cell under its day and beside its time', async () => {
    const el = make({ feed: TWO, view: 'week', day: 'monday wednesday' });
    el.className = 'wide';
    await finder(html`${el}`);
    await expectSound(el);
    expectTree(
      el,
      '.results',
      `
      table "Groups by day and time of day"
        row
          columnheader "Time of day"
          columnheader "Monday Today · Nov 23"
          columnheader "Wednesday Nov 25"
        row
          rowheader "Morning 5:00 AM – 12:00 PM"
          cell
            list
              listitem: button "7:00 AM In 25 minutes First Light Group Medford" (opens a dialog)
          cell
        row
          rowheader "Evening 5:00 – 9:00 PM"
          cell
          cell
            list
              listitem: button "7:00 PM Families and Friends Ashland · and online" (opens a dialog)
      `,
    );
  });

  it('the week where there is little room: a day at a time, and the way to the others', async () => {
    const el = make({ feed: TWO, view: 'week', day: 'monday wednesday' });
    el.className = 'narrow';
    await finder(html`${el}`);
    await expectSound(el);
    expectTree(
      el,
      '.results',
      `
      group "Day"
        button "Previous day" (disabled)
        Today, Monday, November 23
        button "Next day"
        button "Today, Monday, November 23: 1 group" (pressed)
        button "Wednesday, November 25: 1 group" (not pressed)
      table "Groups by day and time of day"
        row
          columnheader "Time of day"
          columnheader "Monday Today · Nov 23"
        row
          rowheader "Morning 5:00 AM – 12:00 PM"
          cell
            list
              listitem: button "7:00 AM In 25 minutes First Light Group Medford" (opens a dialog)
      `,
    );
  });

  it('a group opened from the week: a named window, its headings below the finder’s', async () => {
    const el = await put({ feed: ONE, view: 'week' });
    one(el, '.entry').click();
    await waitUntil(() => all(el, 'dialog .facts').length === 1, 'no group in the window');
    await el.updateComplete;
    await expectSound(el);
    expect(treeOf(rootOf(el)).split('\n').at(-1)).to.match(/^ {2}/);
    expect(treeOf(rootOf(el))).to.contain('dialog "Today, Monday, November 23: Morning Circle"\n');
    expect(treeOf(one(el, 'dialog')).split('\n').slice(0, 9).join('\n')).to.equal(
      drawn(`
      heading 3 "Today, Monday, November 23: Morning Circle"
      button "Close"
      6:30 – 7:30 AM
      On now until 7:30 AM
      heading 4 "Morning Circle"
      Online · Zoom · or dial in
      list
        listitem: Open
      link "Join online for Morning Circle, opens zoom.us"
      `),
    );
  });

  it('ways to print and save', async () => {
    const el = await put({ feed: ONE });
    await tap(el, 'Print or save');
    await expectSound(el);
    expectTree(
      el,
      '#take',
      `
      button "Print 1 group"
      button "Add 1 group to calendar"
      checkbox "Include how to join online or by phone. Others may see it in your calendar." (not checked)
      `,
    );
  });

  it('the report on the data: what is wrong in which row; a line where all is well', async () => {
    const el = await put({
      feed: `${feedOf([{ ...FIRST_LIGHT, day: 'someday' }])} ${ONE}`,
      'data-report': '',
    });
    await waitUntil(() => all(el, '.report > p, .report summary').length === 2);
    one(el, '.report summary').click();
    await waitUntil(() => one(el, '.report details').hasAttribute('open'));
    await expectSound(el);
    expectTree(
      el,
      '.report',
      `
      button "Data report, this list: 1 problem in 1 row" (open)
      list
        listitem: #1 day "someday" is not a day of the week (0 to 6, or its name); words are shown as written.
      Data report, this list: 0 problems in 1 row
      `,
    );
  });

  it('groups of a clinic’s older profile: where they are from, and from when', async () => {
    const profile = {
      version: '1.0',
      publisher: { name: 'Pear Blossom Clinic', url: 'https://clinic.example.org' },
      language: 'en',
      updated: '2026-10-01',
      expires: '2026-11-01',
      clinic: { name: 'Pear Blossom Clinic', timeZone: 'America/Los_Angeles' },
      groups: [MORNING_CIRCLE],
    };
    const src = `data:application/json,${encodeURIComponent(JSON.stringify(profile))}`;
    const el = make({ src });
    await fixture(html`${el}`);
    await settled(el);
    await waitUntil(() => all(el, '.source').length === 1 && status(el) === '1 group');
    await expectSound(el);
    expectTree(
      el,
      '.source',
      `
      From
      link "Pear Blossom Clinic"
      (clinic.example.org), as of October 1, 2026. It may be out of date.
      `,
    );
  });

  it('one and the same line that says what was found, through all of it', async () => {
    let answer = (): Response => new Response(JSON.stringify(FOUR_GROUPS));
    let give: () => void = () => undefined;
    window.fetch = () =>
      new Promise((resolve) => {
        give = () => {
          resolve(answer());
        };
      });
    const el = await fixture<ClinicSupportGroupFinder>(
      html`${make({ feed: 'https://groups.example.org/list' })}`,
    );
    const line = one(el, '[role=status]');
    const steps: readonly (readonly [string, () => unknown, string])[] = [
      ['loading', () => undefined, 'Loading groups…'],
      ['list', () => give(), '4 groups'],
      ['filtered', () => button(el, 'Online').click(), '2 groups'],
      ['details', () => open(el), '2 groups'],
      ['more filters', () => button(el, 'More filters').click(), '2 groups'],
      ['nothing', () => button(el, 'Tuesday').click(), '0 groups'],
      ['widened', () => button(el, '2 on any day').click(), '2 groups'],
      ['week', () => all(el, '.switch input')[1]?.click(), '2 groups Nov 23 – 29'],
      ['window', () => one(el, '.entry').click(), '2 groups Nov 23 – 29'],
      ['window closed', () => one(el, 'dialog .button.quiet').click(), '2 groups Nov 23 – 29'],
      ['list again', () => all(el, '.switch input')[0]?.click(), '2 groups'],
      ['cleared', () => button(el, 'Clear all').click(), '4 groups'],
      ['another feed', () => el.setAttribute('feed', 'https://groups.example.org/other'), 'Loading groups…'],
      [
        'failed',
        () => {
          answer = () => new Response('', { status: 500 });
          give();
        },
        'The groups can’t be shown right now.',
      ],
      [
        'tried again',
        () => {
          answer = () => new Response('[]');
          button(el, 'Try again').click();
          give();
        },
        '0 groups',
      ],
    ];
    for (const [name, act, words] of steps) {
      await act();
      await waitUntil(() => status(el) === words, `${name}: ${said(line)}`);
      await el.updateComplete;
      expect(one(el, '[role=status]'), name).to.equal(line);
      expectSoundNow(el);
    }
    window.fetch = realFetch;
  });
});
