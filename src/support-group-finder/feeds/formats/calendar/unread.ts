import type { Component } from './icalendar.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** What is read of an event. */
const READ = words(
  'SUMMARY UID DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID STATUS CLASS LOCATION DESCRIPTION GEO URL CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL LAST-MODIFIED CONTACT CATEGORIES X-ALT-DESC STYLED-DESCRIPTION SEQUENCE',
);
/** What programs keep for themselves, and what says nothing about a group. */
const ASIDE =
  /^(?:DTSTAMP|CREATED|TRANSP|PRIORITY|ACKNOWLEDGED|REQUEST-STATUS|COLOR|IMAGE|X-(?:MICROSOFT|MS|APPLE|MOZ|LIC|WR|EVOLUTION|OUTLOOK|GWSHOW|NEXTCLOUD|KDE|CALENDARSERVER|PUBLISHED-TTL|TINE20|ZIMBRA)\b.*)$/;
/** Of parameters: what is read, and what only says how a text is kept. */
const PARAMETERS =
  /^(?:TZID|VALUE|RANGE|FEATURE|LABEL|FMTTYPE|LANGUAGE|ALTREP|CN|DERIVED|X-(?:MICROSOFT|MS|APPLE|MOZ|LIC|VOBJ|EVOLUTION|ADDRESS|TITLE)\b.*)$/;
/** Parts of a calendar that are read, or tell nothing of groups. */
const COMPONENTS = words('VEVENT VTIMEZONE VALARM');

/** How people find a property: fields of a list's own have names of their own. */
function nameOf(name: string, parameters: ReadonlyMap<string, string>): string {
  const own = name.startsWith('X-') ? parameters.get('NAME') : undefined;
  return own === undefined ? name : `${name} (${own})`;
}

/** Names of what stands in a calendar's events and is read nowhere. */
export function unreadInCalendar({ components }: Component, found: Set<string>): void {
  for (const component of components) {
    if (!COMPONENTS.has(component.name)) found.add(component.name);
    if (component.name !== 'VEVENT') continue;
    for (const inner of component.components)
      if (!COMPONENTS.has(inner.name)) found.add(`VEVENT.${inner.name}`);
    for (const [name, properties] of component.properties) {
      if (ASIDE.test(name)) continue;
      for (const { value, parameters } of properties) {
        if (!value.trim()) continue;
        if (!READ.has(name)) found.add(nameOf(name, parameters));
        else for (const key of parameters.keys()) if (!PARAMETERS.test(key)) found.add(`${name};${key}`);
      }
    }
  }
}
