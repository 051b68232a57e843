/** Whether line breaks that calendars fold at stand inside of characters: no text has a blank there. */
const isFold = (bytes: Uint8Array, end: number): boolean =>
  bytes[end - 2] === 10 && (bytes[end - 1] === 32 || bytes[end - 1] === 9);

/**
 * The text of a calendar whose long lines are folded between the bytes of a character, as the format allows.
 * @returns `undefined` for what is no UTF-8 even so.
 */
export function unfoldBytes(bytes: Uint8Array): string | undefined {
  const kept = bytes.slice();
  let size = 0;
  for (const byte of bytes) {
    // It goes on with a character.
    if (byte >> 6 === 2 && isFold(kept, size)) size -= kept[size - 3] === 13 ? 3 : 2;
    kept[size] = byte;
    size += 1;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(kept.subarray(0, size));
  } catch {
    return undefined;
  }
}
