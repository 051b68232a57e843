import { html, type TemplateResult } from 'lit';
import { LINK, MAIL, PHONE, icon, type Icon } from '../../shared/elements/icons.js';
import { safeHref } from '../../shared/contact/links.js';
import { readPhone } from '../../shared/contact/phone.js';
import { whole } from '../../shared/elements/whole.js';
import type { Row } from '../state/time-snapshot.js';
import { directionsHref } from './directions.js';
import type { SupportGroup } from '../feeds/support-group.js';
import { PIN, VIDEO } from './icons.js';
import { hasDoor, whatToAsk } from './what-to-ask.js';
import type { FinderWords } from '../words.js';
import type { FinderProps } from './finder-props.js';

/** A way to get to a group, or to someone who knows about it. */
export interface Action {
  readonly kind: 'join' | 'dial' | 'directions' | 'call' | 'email' | 'website';
  readonly href: string;
  readonly label: string;
  readonly icon: Icon;
  /** Host to say, where the link leaves for the web. */
  readonly host?: string;
}

function link(
  kind: Action['kind'],
  label: string,
  shape: Icon,
  address: string | undefined,
): Action | undefined {
  const href = address === undefined ? undefined : safeHref(address);
  if (href === undefined) return undefined;
  const { host } = new URL(href);
  return { kind, href, label, icon: shape, ...(host && { host }) };
}

/** A dial-in number with its codes, as one tap; a number a person can read stays text where it is no number. */
export function dialInHref(dialIn: string): string | undefined {
  const href = readPhone(dialIn)?.href;
  if (href) return href;
  // Numbers with codes after pauses, as the Meeting Guide format has them: +16465550100,,123456789#
  const [number = '', ...codes] = dialIn.replace(/[^\d+,*#]/g, '').split(/(?=,)/);
  return /^\+?\d{7,15}$/.test(number) ? `tel:${number}${codes.join('').replaceAll('#', '%23')}` : undefined;
}

/** All ways to a group, the most direct first; each made only when asked for, as a list shows one. */
function* waysTo(words: FinderWords, group: SupportGroup): Generator<Action | undefined> {
  const { joinUrl, dialIn, place } = group;
  yield link('join', words.joinOnline, VIDEO, joinUrl);
  yield link('dial', words.dialIn, PHONE, dialIn ? dialInHref(dialIn) : undefined);
  if (place && hasDoor(group))
    yield link('directions', words.directions, PIN, directionsHref(place, isApple()));
  yield* waysToAsk(words, group);
}

/** An email to all of these; nothing where there are none. */
export const mailTo = (addresses: readonly string[]): string | undefined =>
  addresses.length > 0
    ? `mailto:${addresses.map((address) => encodeURIComponent(address).replace('%40', '@')).join(',')}`
    : undefined;

/** Ways to ask about a group: first of its own people, then of those whose list it is from. */
function* waysToAsk(words: FinderWords, group: SupportGroup): Generator<Action | undefined> {
  const { phone, email, website, contacts, entity, feedbackEmails, feedbackUrl } = group;
  const call = (text: string): Action | undefined => {
    const number = text ? readPhone(text) : undefined;
    return number && link('call', words.call(number.display), PHONE, number.href);
  };
  const write = (...addresses: readonly string[]): Action | undefined =>
    link('email', words.email, MAIL, mailTo(addresses.filter(Boolean)));
  yield call(phone);
  for (const each of contacts) yield call(each.phone);
  yield write(email);
  for (const each of contacts) yield write(each.email);
  yield link('website', words.website, LINK, website);
  if (entity) {
    yield call(entity.phone);
    yield write(entity.email);
    yield link('website', words.website, LINK, entity.website);
  }
  yield write(...feedbackEmails);
  yield link('website', words.website, LINK, feedbackUrl);
}

/** All ways to a group, the most direct first. */
export function actionsOf(words: FinderWords, group: SupportGroup): Action[] {
  return [...waysTo(words, group)].filter((action) => action !== undefined);
}

/** Apple's devices open their own maps; everything else knows the other one. */
function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** What asking needs to know of the page. */
export type AskingPage = Pick<FinderProps, 'words' | 'phone' | 'locale'>;

/** Who can be asked where all else is wanting: the clinic. */
function askClinic({ words, phone, locale }: AskingPage): Action | undefined {
  const number = readPhone(phone, locale);
  return number && link('call', words.callClinic, PHONE, number.href);
}

/** The best way to ask about a group. */
function wayToAsk(page: AskingPage, group: SupportGroup): Action | undefined {
  for (const action of waysToAsk(page.words, group)) if (action) return action;
  return askClinic(page);
}

/** The best way to ask about a group, as text; empty where there is none. */
export function whomToAsk(page: AskingPage, group: SupportGroup): string {
  const href = wayToAsk(page, group)?.href ?? '';
  if (href.startsWith('tel:')) return readPhone(href, page.locale)?.display ?? '';
  return href.startsWith('mailto:') ? decodeURIComponent(href.slice(7)) : href.replace(/^https?:\/\//, '');
}

/** Says in a calendar that the place has to be asked, and whom. */
export const askText = (page: AskingPage, group: SupportGroup): string =>
  [page.words.attendance.unknown, whomToAsk(page, group)].filter(Boolean).join(': ');

/** The one action a row offers by itself. */
export function mainAction(page: AskingPage, { group, status }: Row): Action | undefined {
  const { words } = page;
  const first = (isWanted: (kind: Action['kind']) => boolean): Action | undefined => {
    for (const action of waysTo(words, group)) if (action && isWanted(action.kind)) return action;
    return undefined;
  };
  if (status.state === 'inactive') return first((kind) => kind === 'website');
  // Without a set time, going there comes after asking.
  const isAskedFor = group.schedule === undefined;
  const ask = isAskedFor ? first((kind) => kind === 'call' || kind === 'email') : undefined;
  const isInPerson = group.attendance === 'in-person';
  const way =
    ask ?? first((kind) => !isInPerson || (kind !== 'join' && kind !== 'dial')) ?? first(() => true);
  return way ?? (isAskedFor || whatToAsk(group) ? askClinic(page) : undefined);
}

/** An action as it is drawn. */
export interface ActionView extends Pick<Action, 'kind' | 'href' | 'label' | 'icon'> {
  /** Whom it is for and where it leads, for those who can't see the row. */
  readonly spoken: string;
  /** Filled, where others are not. */
  readonly isMain: boolean;
}

export function actionView(
  words: FinderWords,
  group: SupportGroup,
  { kind, href, label, icon, host }: Action,
  isMain = false,
): ActionView {
  const spoken = words.for(group.name) + (host ? `, ${words.opensHost(host)}` : '');
  return { kind, href, label, icon, spoken, isMain };
}

/** A link that looks like a button. */
export function drawAction({ kind, href, label, icon: shape, spoken, isMain }: ActionView): TemplateResult {
  return html`<a
    class="button ${isMain ? 'main' : ''}"
    part="action button ${isMain ? 'button-main' : ''}"
    data-method=${kind}
    href=${href}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    >${icon(shape)}<span>${whole(label)}<span class="spoken"> ${spoken}</span></span></a
  >`;
}
