import { localeFor, wordsIn, type Words } from '../i18n/language.js';
import { withoutInvisible } from './links.js';

/** A number somebody can call. */
export interface PhoneNumber {
  /** `tel:` address (RFC 3966), extension included: `tel:+15415550100;ext=7`. */
  readonly href: string;
  /** `sms:` address; an extension can't be texted, so it is left out. */
  readonly smsHref: string;
  /** What to show: `(541) 555-0100 ext. 7`, `1-800-662-HELP (4357)`, `+44 20 7946 0958`. */
  readonly display: string;
  /** What to say, digit by digit: `5 4 1, 5 5 5, 0 1 0 0, extension 7`. */
  readonly spoken: string;
}

interface Subscriber {
  /** Digits as dialled, with `+` unless it is a short code. */
  readonly dial: string;
  readonly display: string;
  readonly groups: readonly string[];
}

const en = { plus: 'plus', extension: 'extension', then: 'then' };
export type PhoneWords = typeof en;
export const PHONE_WORDS: Words<PhoneWords> = { en, among: ({ phone }) => phone };

/** Far above any number; keeps a long text from costing time. */
const MAX_LENGTH = 120;
const EXTENSION = /^(.*?[^a-z])(?:[\s,;]*(?:ext(?:n|ensi[oó]n)?|anexo|interno|int|x|#)[.:=#\s]*)(\d{1,7})$/i;
/** Keys to press once connected, as in a conference dial-in: two commas, or one and a closing `#`. */
const KEYS_AFTER = /^([^,]+),(,[\d*#,]+|[\d*]+#)$/;

const SHORT_CODE = /^(?:[2-9]11|988)$/;
/** Area code and exchange start with 2-9; no area code is N11 or has 9 in the middle. Source: nanpa.com. */
const NORTH_AMERICAN = /^[2-9](?!11)[0-8]\d[2-9]\d{6}/;
/** A to Z on a telephone keypad (ITU-T E.161). */
const KEYPAD = '22233344455566677778889999';

/** Calling codes in use, without North America's. Source: ITU-T E.164 list of assigned country codes. */
const CALLING_CODE =
  /^(?:7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2(?:1[1-368]|[234]\d|5[0-8]|6\d|9[01789])|3(?:5\d|7[0-8]|8[0-35-79])|42[013]|50\d|59\d|6(?:7[02-9]|8[0-35-9]|9[0-2])|8(?:00|08|5[02356]|70|78|80|8[1-368])|9(?:6[0-8]|7[0-79]|9[2-68]))/;
/** Calling codes whose own numbers begin with 0; elsewhere a 0 after the calling code is only dialled at home. */
const KEEPS_ZERO = /^(?:39|2(?:2[5679]|4[127]|6[78])|378|50[17]|6(?:76|79|87)|853|974|992)$/;

function keyed(text: string): string {
  return text
    .replace(/[^\dA-Z]/gi, '')
    .replace(/[A-Z]/gi, (letter) => KEYPAD[letter.toUpperCase().charCodeAt(0) - 65] ?? '');
}

function readInternational(text: string): Subscriber | undefined {
  const digits = text.replace('(0)', '').replace(/\D/g, '');
  const country = CALLING_CODE.exec(digits)?.[0];
  if (!country || !/^[\d ()./-]*[\d).]$/.test(text)) return undefined;
  const trunkZero = digits[country.length] === '0' && !KEEPS_ZERO.test(country) ? 1 : 0;
  const national = digits.slice(country.length + trunkZero);
  const length = country.length + national.length;
  if (length < 7 || length > 15) return undefined;
  let skip = country.length + trunkZero;
  let groups = (text.replace('(0)', ' ').match(/\d+/g) ?? [])
    .map((group) => {
      const rest = group.slice(skip);
      skip = Math.max(0, skip - group.length);
      return rest;
    })
    .filter(Boolean);
  if (groups.length === 1 && national.length > 6)
    groups = national.match(/\d{2,4}(?=(?:\d{3})*\d{4}$)|\d{4}$/g) ?? groups;
  return {
    dial: `+${country}${national}`,
    display: `+${country} ${groups.join(' ')}`,
    groups: [country, ...groups],
  };
}

/** The vanity letters must look like a number's: `541 Main Street` is an address, `1-800-MEDICARE` is dialled. */
function isVanity(text: string, national: string): boolean {
  const firstLetter = national.search(/[A-Z]/i);
  if (/[^A-Za-z][a-z]/.test(text)) return false;
  const looksDialled = !text.includes(' ') || (/^(?:1|\()/.test(text) && !/[a-z]/.test(text));
  return looksDialled && firstLetter > 2 && firstLetter < 10 && /^[A-Z]{0,5}$/i.test(national.slice(10));
}

function readNorthAmerican(text: string): Subscriber | undefined {
  if (!/^[\d(][\dA-Z ()./-]*[\dA-Z).]$/i.test(text)) return undefined;
  const repeated = /^(.*\S) ?\(([^()]+)\)$/.exec(text);
  if (repeated?.[1] && repeated[2] && /[A-Z]/i.test(text)) {
    // `1-800-662-HELP (4357)` and `1-800-662-4357 (HELP)`: already written both ways.
    const both = readNorthAmerican(repeated[1]);
    const again = keyed(repeated[2]);
    if (both && again.length > 2 && both.dial.endsWith(again)) return { ...both, display: text };
  }
  const national = text.replace(/[^\dA-Z]/gi, '').replace(/^1/, '');
  const digits = keyed(national).slice(0, 10);
  const hasLetters = /[A-Z]/i.test(national);
  if (!NORTH_AMERICAN.test(digits)) return undefined;
  if (hasLetters ? !isVanity(text, national) : national.length > 10) return undefined;
  const groups = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  const lettersAsDigits = /^\d{6}/.test(national) ? groups[2] : `${groups[1]}-${groups[2]}`;
  return {
    dial: `+1${digits}`,
    display: hasLetters ? `${text} (${lettersAsDigits})` : `(${groups[0]}) ${groups[1]}-${groups[2]}`,
    groups,
  };
}

function readSubscriber(text: string): Subscriber | undefined {
  if (SHORT_CODE.test(text)) return { dial: text, display: text, groups: [text] };
  const abroad = /^(?:\+|011[ .-]?)\s*/.exec(text)?.[0];
  if (abroad === undefined) return readNorthAmerican(text);
  const rest = text.slice(abroad.length);
  return rest.startsWith('1') ? readNorthAmerican(rest) : readInternational(rest);
}

/**
 * Reads a phone number in any form people write it: `855-993-0960`, `(541) 555 0100 ext. 7`, `410.555.0100`,
 * `1-800-662-HELP`, `+44 (0)20 7946 0958`, `988`. Numbers without `+` are North American.
 *
 * Of other countries' numbers only the calling code and the overall length are checked; of North American ones the
 * area code's and the exchange's form, so that 555-01xx numbers, which never reach anybody, still read.
 * @param language of `spoken`; English where there are no words in it.
 * @returns `undefined` for anything that isn't one number: show the text as it is, never as a link.
 */
export function readPhone(text: string, language = 'en'): PhoneNumber | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const plain = withoutInvisible(text.normalize('NFKC').replace(/\s+/g, ' '))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/^(?:tel|sms): ?/i, '');
  const [, beforeKeys = plain, keys = ''] = KEYS_AFTER.exec(plain) ?? [];
  const [, beforeExtension = beforeKeys, extension = ''] = EXTENSION.exec(beforeKeys) ?? [];
  const number = readSubscriber(beforeExtension.trim());
  if (!number) return undefined;

  const { dial, display, groups } = number;
  const words = wordsIn(PHONE_WORDS, localeFor(language).language);
  const spaced = (digits: string): string => digits.split('').join(' ');
  const isForeign = dial.startsWith('+') && !dial.startsWith('+1');
  const pressed = keys.split(',').filter(Boolean);
  return {
    href: `tel:${dial}${extension && `;ext=${extension}`}${keys && `,,${keys.replace(/^,+/, '').replaceAll('#', '%23')}`}`,
    smsHref: `sms:${dial}`,
    display: [display + (extension && ` ext. ${extension}`), ...pressed].join(', '),
    spoken: [
      ...groups.map((group, at) =>
        isForeign && at === 0 ? `${words.plus} ${spaced(group)}` : spaced(group),
      ),
      ...(extension ? [`${words.extension} ${spaced(extension)}`] : []),
      ...pressed.map((key) => `${words.then} ${spaced(key)}`),
    ].join(', '),
  };
}
