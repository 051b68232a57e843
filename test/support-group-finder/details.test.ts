import { expect, html } from '@open-wc/testing';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { BY_APPOINTMENT, FAMILIES, MONDAY_MORNING, MORNING_CIRCLE, feedOf, type FeedRow } from './feed.js';
import { all, finder, holdStill, one, rootOf, said, stand } from './finder.js';
import { waitUntil } from '../wait-until.js';

holdStill();

/** A finder whose first group’s details are open. */
async function opened(rows: readonly FeedRow[], phone = '541-555-0100'): Promise<ClinicSupportGroupFinder> {
  const el = await finder(
    html`<clinic-support-group-finder feed=${feedOf(rows)} phone=${phone}></clinic-support-group-finder>`,
  );
  one(el, 'summary').click();
  await waitUntil(() => all(el, '.facts').length === 1);
  return el;
}

const fact = (el: Element, name: string): string => {
  const term = all(el, 'dt').find((each) => said(each) === name);
  return term?.nextElementSibling ? said(term.nextElementSibling) : '';
};
const link = (el: Element, label: string): HTMLAnchorElement | undefined =>
  (all(el, 'a') as HTMLAnchorElement[]).find((each) => said(each).startsWith(label));

describe('the details of a group', () => {
  it('say when, on both clocks where they differ', async () => {
    stand(MONDAY_MORNING, 'America/New_York');
    const el = await opened([MORNING_CIRCLE]);
    expect(fact(el, 'When')).to.equal(
      'Monday and Wednesday, 6:30 – 7:30 AM (Pacific Time) 9:30 – 10:30 AM where you are (Eastern Time)',
    );
    stand(MONDAY_MORNING, 'America/Los_Angeles');
    expect(fact(await opened([MORNING_CIRCLE]), 'When')).to.equal(
      'Monday and Wednesday, 6:30 – 7:30 AM (Pacific Time)',
    );
  });

  it('say where the zone is only assumed', async () => {
    const el = await opened([{ ...MORNING_CIRCLE, timezone: '' }]);
    expect(fact(el, 'When')).to.contain('The group names no time zone; Pacific Time is assumed.');
  });

  it('lead to the feed’s own form for a change, else its people, else the clinic', async () => {
    const form = { ...MORNING_CIRCLE, feedback_url: 'https://groups.example.org/fix' };
    const people = { ...MORNING_CIRCLE, feedback_emails: ['a@example.org', 'b@example.org'] };
    const report = async (row: FeedRow, phone?: string) =>
      link(await opened([row], phone), 'Report a change');
    expect((await report(form))?.href).to.equal('https://groups.example.org/fix');
    expect(said((await report(form)) ?? document.body)).to.contain(
      'for Morning Circle, opens groups.example.org',
    );
    expect((await report({ ...form, ...people }))?.href).to.equal('https://groups.example.org/fix');
    expect((await report(people))?.href).to.equal(
      'mailto:a@example.org,b@example.org?subject=Morning%20Circle',
    );
    expect((await report(MORNING_CIRCLE))?.href).to.equal('tel:+15415550100');
    expect(await report(MORNING_CIRCLE, '')).to.equal(undefined);
    expect(await report({ ...MORNING_CIRCLE, feedback_url: 'javascript:alert(1)' }, '')).to.equal(undefined);
  });

  it('say whom to ask: the group, its people, and where it has none, those whose list it is', async () => {
    const people = {
      contact_1_name: 'Ana M.',
      contact_1_phone: '541-555-0111',
      contact_2_name: 'Ben',
      contact_2_email: 'ben@example.org',
    };
    const list = {
      entity: 'Valley Groups',
      entity_phone: '541-555-0122',
      entity_email: 'office@example.org',
    };
    const own = {
      phone: '541-555-0133',
      email: 'circle@example.org',
      website: 'https://circle.example.org/',
    };
    const all = await opened([{ ...MORNING_CIRCLE, ...people, ...list, ...own }]);
    expect(fact(all, 'Contact')).to.equal(
      '(541) 555-0133circle@example.orgcircle.example.orgAna M. · (541) 555-0111Ben · ben@example.org',
    );
    expect(link(all, '(541) 555-0111')?.href).to.equal('tel:+15415550111');
    expect(link(all, 'ben@example.org')?.href).to.equal('mailto:ben@example.org');
    expect(fact(await opened([{ ...MORNING_CIRCLE, ...people, ...list }]), 'Contact')).to.not.contain(
      'Valley',
    );
    expect(fact(await opened([{ ...MORNING_CIRCLE, ...list }]), 'Contact')).to.equal(
      'Valley Groups · (541) 555-0122 · office@example.org',
    );
    expect(fact(await opened([MORNING_CIRCLE]), 'Contact')).to.equal('');
  });

  it('lead to calendars on the web, in both languages, for the next date alone where they take no rule', async () => {
    const el = await opened([MORNING_CIRCLE]);
    expect(link(el, 'Google Calendar')?.href).to.match(/^https:\/\/calendar\.google\.com\/.*RRULE/);
    expect(said(link(el, 'Outlook Calendar') ?? el)).to.equal(
      'Outlook Calendar, next date only for Morning Circle, opens outlook.live.com',
    );
    expect(link(el, 'Outlook Calendar')?.referrerPolicy).to.equal('no-referrer');
    el.lang = 'es';
    await waitUntil(() => link(el, 'Calendario de Outlook, solo la próxima fecha'));
    expect(link(await opened([BY_APPOINTMENT]), 'Google Calendar')).to.equal(undefined);
  });

  it('list the feed’s links for giving, as plain links', async () => {
    const el = await opened([
      { ...MORNING_CIRCLE, venmo: '@pear-circle', square: '$PearCircle', paypal: 'pearcircle' },
    ]);
    expect(fact(el, 'Contributions')).to.equal('VenmoCash AppPayPal');
    expect(link(el, 'Venmo')?.href).to.equal('https://venmo.com/pear-circle');
    expect(link(el, 'Venmo')?.rel).to.equal('noopener noreferrer');
    expect(link(el, 'Venmo')?.classList).to.have.length(0);
  });

  it('name other times at the same place or of the same group', async () => {
    const el = await opened([
      { ...MORNING_CIRCLE, group: 'Circle', formatted_address: FAMILIES.formatted_address },
      { ...FAMILIES },
      { ...BY_APPOINTMENT, group: 'Circle', formatted_address: '' },
      { ...MORNING_CIRCLE, slug: 'far', name: 'Far Away' },
    ]);
    expect(fact(el, 'Also meets')).to.match(
      /^Families and Friends · Wednesday, 7:00 – 8:30 PM .*Talk First · By appointment/,
    );
    expect(fact(el, 'Also meets')).to.not.contain('Far Away');
  });

  it('say kinds with what they mean, notes, source and when it was last updated', async () => {
    const el = await opened([
      { ...MORNING_CIRCLE, types: ['O', 'BE'], notes: 'Bring a mug', updated: '2026-10-02 10:00:00' },
    ]);
    expect(fact(el, 'Kind of group')).to.match(/Open.*Newcomer/);
    expect(fact(el, 'Notes')).to.equal('Bring a mug');
    expect(fact(el, 'Source')).to.match(/Updated October 2, 2026$/);
  });

  it('say what kinds mean in the group’s programme, in the visitor’s language', async () => {
    const row = {
      ...MORNING_CIRCLE,
      name: 'Parents Circle',
      entity: 'Al-Anon of the Valley',
      types: ['POA', 'C'],
    };
    expect(fact(await opened([row]), 'Kind of group')).to.equal(
      'Parents of Alcoholics Families and Friends Only: Only for people affected by someone else’s drinking.',
    );
    const spanish = await finder(
      html`<clinic-support-group-finder lang="es" feed=${feedOf([row])}></clinic-support-group-finder>`,
    );
    one(spanish, 'summary').click();
    await waitUntil(() => all(spanish, '.facts').length === 1);
    expect(fact(spanish, 'Tipo de grupo')).to.equal(
      'Padres de alcohólicos Solo familias y amigos: Solo para personas afectadas por la manera de beber de otra persona.',
    );
  });

  it('wait for the author to name the program where codes mean two things', async () => {
    const feed = feedOf([{ ...MORNING_CIRCLE, types: ['POA', 'O'] }]);
    const el = await finder(html`<clinic-support-group-finder feed=${feed}></clinic-support-group-finder>`);
    expect(all(el, '.tag').map(said)).to.include.members(['POA', 'Open']);
    el.setAttribute('program', 'Al-Anon');
    await waitUntil(() => all(el, '.tag').some((tag) => said(tag) === 'Parents of Alcoholics'));
    expect(all(el, '.tag').map(said)).to.include.members(['Al-Anon', 'For families']);
    el.setAttribute('program', 'AA');
    await waitUntil(() => all(el, '.tag').some((tag) => said(tag) === 'Proof of Attendance'));
    el.removeAttribute('program');
    await waitUntil(() => all(el, '.tag').some((tag) => said(tag) === 'POA'));
  });

  it('never print the join link itself', async () => {
    const el = await opened([MORNING_CIRCLE]);
    expect(fact(el, 'How to join')).to.match(/^zoom\.us/);
    expect(rootOf(el).querySelector('.finder')?.textContent).to.not.contain('secret');
  });
});
