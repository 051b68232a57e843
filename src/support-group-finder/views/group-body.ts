import { html, nothing, type TemplateResult } from 'lit';
import { PHONE, icon } from '../../shared/elements/icons.js';
import { unbroken } from '../../shared/elements/whole.js';
import { foreignHost, safeHref } from '../../shared/contact/links.js';
import { readPhone } from '../../shared/contact/phone.js';
import { dateText, timeRangeText, zoneText } from '../../shared/time/time-text.js';
import { DAY_MINUTES, MINUTE } from '../../shared/time/dates.js';
import { offsetAt } from '../../shared/time/zone.js';
import type { Row } from '../state/time-snapshot.js';
import type { GroupContact } from '../feeds/support-group.js';
import { CALENDAR, SHARE } from './icons.js';
import { whatToAsk } from './what-to-ask.js';
import { kindName, languageName } from '../feeds/kinds/kinds.js';
import { inWords, recurrenceText } from '../schedule/recurrence-text.js';
import { calendarLinks } from '../export/calendar-links.js';
import type { GroupKind } from '../feeds/support-group.js';
import { actionView, actionsOf, askText, drawAction, mailTo, mainAction } from './actions.js';
import { kindNote } from './kind-note.js';
import type { FinderProps } from './finder-props.js';
import { DOT, placeText } from './place-text.js';
import { hasWayIn, saving } from './take-away.js';

type Content = TemplateResult | string | typeof nothing | undefined;

/** What a group's details say, and what can be done with it. */
export function groupBody(page: FinderProps, row: Row): TemplateResult {
  const { words, locale } = page;
  const { group } = row;
  const languages = new Intl.ListFormat(locale).format(
    group.languages.map((tag) => languageName(tag, locale)),
  );
  return html`<dl class="facts">
      ${fact(words.when, when(page, row))}
      ${fact(words.where, where(page, row))}
      ${fact(words.join, howToJoin(group))}
      ${fact(words.kinds, group.kinds.length > 0 ? kinds(page, row) : nothing)}
      ${fact(words.languages, languages)}
      ${fact(words.notes, lines(group.notes, group.groupNotes))}
      ${fact(words.contact, contact(page, row))}
      ${fact(words.give, contributions(row))}
      ${fact(words.alsoMeets, alsoMeets(page, row))}
      ${fact(words.source, source(page, row))}
    </dl>
    ${moreActions(page, row)}`;
}

function where(page: FinderProps, { group }: Row): Content {
  const { place, attendance } = group;
  if (attendance === 'online') return nothing;
  const asked = whatToAsk(group) ? page.words.attendance.unknown : '';
  return lines(place && placeText(page, place), place?.notes, asked);
}

function fact(name: string, content: Content): TemplateResult | typeof nothing {
  if (!content || content === nothing) return nothing;
  return html`<div>
    <dt>${name}</dt>
    <dd>${content}</dd>
  </div>`;
}

/** Texts of a feed, one under the other, with the line breaks they were written with. */
function lines(...texts: (string | undefined)[]): Content {
  const said = [...new Set(texts)].filter(Boolean);
  return said.length > 0
    ? html`${said.map((text) => html`<p class="written">${text && unbroken(text)}</p>`)}`
    : nothing;
}

function when(page: FinderProps, row: Row): TemplateResult {
  const { words, locale, zone } = page;
  const { group, occurrence } = row;
  const isElsewhere = occurrence && offsetAt(row.zone, occurrence.start) !== offsetAt(zone, occurrence.start);
  return html`<p>${recurrenceText(row, words, locale)}</p>
    ${group.schedule && group.scheduleText ? html`<p class="written">${inWords(group.scheduleText, locale)}</p>` : nothing}
    ${
      isElsewhere
        ? html`<p>
            ${words.forYou(timeRangeText(occurrence.start, occurrence.end, zone, locale), zoneText(zone, locale))}
          </p>`
        : nothing
    }
    ${row.isZoneAssumed && occurrence ? html`<p class="meta">${words.zoneAssumed(zoneText(row.zone, locale))}</p>` : nothing}`;
}

/** Where the link leads, never the link itself: it may hold a passcode. */
function howToJoin({ joinUrl, joinNotes, dialIn, dialInNotes }: Row['group']): Content {
  const host = joinUrl && new URL(joinUrl).host;
  return lines(host, joinNotes, dialIn && (readPhone(dialIn)?.display ?? dialIn), dialInNotes);
}

function kinds({ locale, words }: FinderProps, { group }: Row): TemplateResult {
  const item = (kind: GroupKind): TemplateResult => {
    const note = kindNote(kind, group.programme, words);
    return html`<li>
      ${kindName(kind, locale)}${note ? html`<span class="meta">: ${note}</span>` : nothing}
    </li>`;
  };
  return html`<ul>
    ${group.kinds.map(item)}
  </ul>`;
}

function contact({ locale }: FinderProps, { group }: Row): Content {
  const { phone, email, website, contacts, entity } = group;
  const linksOf = ({ name, phone, email, website }: Partial<GroupContact>): Content[] => {
    const number = phone ? readPhone(phone, locale) : undefined;
    return [
      name,
      phone && (number ? textLink(number.href, number.display) : phone),
      email && textLink(mailTo([email]) ?? '', email),
      website && textLink(website, new URL(website).host),
    ].filter(Boolean);
  };
  const own = linksOf({ phone, email, ...(website && { website }) });
  const people = contacts.map(linksOf);
  // Whose list it is knows less of a group than its own people.
  const others = own.length + people.length === 0 && entity ? [linksOf(entity)] : people;
  const all = [...own.map((each) => [each]), ...others];
  return all.length > 0
    ? html`${all.map((links) => html`<p>${links.map((each, at) => html`${at > 0 ? DOT : nothing}${each}`)}</p>`)}`
    : nothing;
}

/** A link in running text; text where the address is no safe one. */
function textLink(address: string, label: string): TemplateResult | string {
  const href = safeHref(address);
  if (href === undefined) return label;
  return html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${label}</a>`;
}

function contributions({ group }: Row): Content {
  if (group.contributions.length === 0) return nothing;
  return html`${group.contributions.map(({ label, href }) => html`<p>${textLink(href, label)}</p>`)}`;
}

function alsoMeets({ words, locale, otherTimes }: FinderProps, { group }: Row): Content {
  const others = otherTimes(group);
  if (others.length === 0) return nothing;
  return html`<ul>
    ${others.map(
      (other) =>
        html`<li>${other.group.name}<span class="meta"> · ${recurrenceText(other, words, locale)}</span></li>`,
    )}
  </ul>`;
}

function source({ words, locale, nameOfSource }: FinderProps, { group }: Row): Content {
  const names = [...new Set(group.sources.map(nameOfSource))].filter(Boolean).join(', ');
  const updated =
    group.updated === undefined
      ? ''
      : words.updated(dateText(Math.floor(group.updated / (DAY_MINUTES * MINUTE)), locale));
  return [names, updated].filter(Boolean).join(DOT);
}

function moreActions(page: FinderProps, row: Row): TemplateResult {
  const { words, actions, shared } = page;
  const { group } = row;
  const main = mainAction(page, row)?.kind;
  const others = actionsOf(words, group).filter(
    ({ kind }) => kind !== main && (kind === 'join' || kind === 'dial' || kind === 'directions'),
  );
  const isShared = shared?.id === group.id;
  return html`<div class="actions">
    ${others.map((action) => drawAction(actionView(page.words, row.group, action)))}
    ${
      group.schedule
        ? saving(
            html`${icon(CALENDAR)}<span>${words.addToCalendar}${forGroup(page, row)}</span>`,
            hasWayIn(row) ? words.withJoin : '',
            (includeJoinLink) => {
              actions.saveToCalendar([row], group.name, includeJoinLink);
            },
          )
        : nothing
    }
    ${otherCalendars(page, row)}
    <button
      type="button"
      class="button"
      part="action button"
      @click=${() => {
        actions.share(row);
      }}
    >
      ${icon(SHARE)}<span>${words.share}${forGroup(page, row)}</span>
    </button>
    ${clinicCall(page, row)} ${report(page, row)}
    <p class="meta" role="status">${isShared ? shared.note : nothing}</p>
  </div>`;
}

/** Calendars on the web, for those who can do nothing with a file. */
function otherCalendars(page: FinderProps, row: Row): TemplateResult[] {
  const { words, now } = page;
  return calendarLinks(row.group, row.zone, {
    now,
    ask: (group) => askText(page, group),
  }).map(
    ({ service, href, isOnce }) =>
      html`<a class="button quiet" part="action" href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer"
        >${icon(CALENDAR)}<span
          >${words.inCalendar(service)}${isOnce ? html`<span class="meta">, ${words.nextDateOnly}</span>` : nothing}<span
            class="spoken"
          >
            ${words.for(row.group.name)}, ${words.opensHost(new URL(href).host)}</span
          ></span
        ></a
      >`,
  );
}

const forGroup = ({ words }: FinderProps, { group }: Row): TemplateResult =>
  html`<span class="spoken"> ${words.for(group.name)}</span>`;

/** The clinic can say more about a group than its feed does. */
function clinicCall({ words, phone, locale }: FinderProps, { group }: Row): TemplateResult | typeof nothing {
  const number = readPhone(phone, locale);
  if (!number) return nothing;
  return html`<a class="button" part="action button" href=${number.href}
    >${icon(PHONE)}<span
      >${words.callClinic}<span class="spoken">, ${number.spoken}, ${words.about(group.name)}</span></span
    ></a
  >`;
}

/** Whom to tell that something is out of date: the feed's own people, else the clinic. */
function report({ words, phone }: FinderProps, { group }: Row): TemplateResult | string | typeof nothing {
  const { feedbackUrl, feedbackEmails } = group;
  const email = mailTo(feedbackEmails);
  const address = feedbackUrl ?? (email && `${email}?subject=${encodeURIComponent(group.name)}`);
  const href = safeHref(address ?? readPhone(phone)?.href ?? '');
  if (href === undefined) return nothing;
  const host = foreignHost(href, location.origin);
  return html`<a class="button quiet" part="action" href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer"
    >${words.report}<span class="spoken"> ${words.for(group.name)}${host ? `, ${words.opensHost(host)}` : nothing}</span></a
  >`;
}
