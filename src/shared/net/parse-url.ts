/** An address as a URL, or `undefined` where it is none; `URL.canParse` is younger than the phones we are for. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
