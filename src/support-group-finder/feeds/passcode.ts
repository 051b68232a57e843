// Feeds put passcodes into names, notes and addresses too: what may hold one stays out of what leaves the page until asked
// for. A bare "pass" or "ID" is no sign of one: Grants Pass and Boise, ID are places.
const SIGN =
  /pass\s?(?:code|word|wd)|\bpass\s*[:=#]|pwd|\bpw\b|\bpin\s*[:=#]?\s*\d|\bcodes?\b|c[oó]digo|\bclave\b|contrase[nñ]a/i;

/** The text, or nothing where it may hold a passcode. */
export const redactPasscode = (text: string | undefined): string => (text && !SIGN.test(text) ? text : '');

/** A group's name up to where a passcode may begin. */
export const openName = (name: string): string => (name.split(SIGN)[0] ?? '').trim();
