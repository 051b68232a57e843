import { propertyOf, textOf, type Component, type Property } from './icalendar.js';
import { onlyRoom } from '../../contact.js';
import { programmeIn } from '../../kinds/programmes.js';
import { readPlaceWords } from '../../places/place-words.js';

type Row = Readonly<Record<string, unknown>>;

const LINK = /https?:\/\/[^\s<>"]+/i;
/** What a program writes between its user's words and its own. */
const RULE_OF_LINE = /^[ \t]*[_\-=~:.*]{8,}[ \t]*$/gm;
/** What joins a place and a link. */
const JOINS =
  /^(?:[^\p{L}\d(]|(?:and|or|y|o)\s)+|(?:[^\p{L}\d).]|\s(?:and|or|y|o|via|by|on|at)(?=\W*$))+$/giu;
/** The colours one program marks events with. */
const COLOUR = /^(?:red|orange|yellow|green|blue|purple|dark \w+) category$/i;

/** A line of where it is, as its place and its address. */
function placeIn(line: string): Row {
  const pieces = line.split(/,\s*/);
  const street = pieces.findIndex((piece) => /^\d/.test(piece));
  return street < 0
    ? { location: line }
    : { location: pieces.slice(0, street).join(', '), formatted_address: pieces.slice(street).join(', ') };
}

const values = (event: Component, name: string): readonly Property[] => event.properties.get(name) ?? [];

/** Numbers to dial and links to follow, as calendars have them beside the text. */
function conferences(event: Component): {
  readonly links: readonly string[];
  readonly phones: readonly string[];
} {
  const all = ['X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL', 'CONFERENCE'].flatMap((name) =>
    values(event, name).map(({ value }) => value.trim()),
  );
  return {
    links: all.filter((text) => /^https?:/i.test(text)),
    phones: all.filter((text) => /^tel:/i.test(text)).map((text) => text.slice(4)),
  };
}

/** Where an event is, how to join it, and what else is said of it. */
export function whereAndHow(event: Component): Row {
  const described = (
    textOf(event, 'DESCRIPTION') ||
    textOf(event, 'X-ALT-DESC') ||
    textOf(event, 'STYLED-DESCRIPTION')
  ).replace(RULE_OF_LINE, '');
  const location = textOf(event, 'LOCATION').replace(/\s*\n\s*/g, ', ');
  const inLocation = LINK.exec(location)?.[0] ?? '';
  const page = textOf(event, 'URL');
  const isRoom = onlyRoom(page) !== '';
  const { links, phones } = conferences(event);
  const rest = location.replace(inLocation, ' ').replace(JOINS, '');
  // Beside a link, what is no place is how to get in.
  const isPlace =
    /\p{L}/u.test(rest) && readPlaceWords(rest).isPlace && !/passcode|password|\bid\b/i.test(rest);
  const [latitude, longitude] = textOf(event, 'GEO').split(';');
  const categories = values(event, 'CATEGORIES')
    .flatMap((property) => textOf({ ...event, properties: new Map([['', [property]]]) }, '').split(/\s*,\s*/))
    .filter((category) => category && !COLOUR.test(category));
  return {
    ...(inLocation && !isPlace ? {} : placeIn(isPlace && inLocation ? rest : location)),
    conference_url:
      links[0] ?? (inLocation ? (isPlace ? inLocation : location) : isRoom ? page : onlyRoom(described)),
    conference_phone: phones[0],
    latitude,
    longitude,
    notes: described,
    url: isRoom ? '' : page,
    updated: textOf(event, 'LAST-MODIFIED').replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/,
      '$1-$2-$3 $4:$5:$6',
    ),
    contact_1_name: textOf(event, 'CONTACT'),
    types: categories.filter((category) => !programmeIn(category)),
    programme: categories.map(programmeIn).find(Boolean),
    // Not yet sure: in the calendar's own word.
    name: [
      textOf(event, 'SUMMARY'),
      /^tentative$/i.test(propertyOf(event, 'STATUS')?.value ?? '') && '(tentative)',
    ]
      .filter(Boolean)
      .join(' '),
  };
}
