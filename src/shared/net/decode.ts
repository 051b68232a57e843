/** Bytes of a feed or a profile to text, whatever they were saved as. */

/** Text of a feed, and the encoding it was taken to be in. */
export interface DecodedFeed {
  readonly text: string;
  /** Label of the encoding read (`utf-8`, `windows-1252`). */
  readonly encoding: string;
  /** Some bytes meant nothing and became U+FFFD. */
  readonly damaged: boolean;
}

/** A document as it arrives: decoded as UTF-8 right away, since most are, so that little is left to do at its end. */
export class ReceivedBody {
  readonly #chunks: Uint8Array[] = [];
  /** The first bytes, which tell UTF-16 from UTF-8. */
  readonly #start: number[] = [];
  #strict: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true });
  #text = '';
  #size = 0;

  static of(bytes: Uint8Array): ReceivedBody {
    const body = new ReceivedBody();
    body.add(bytes);
    return body;
  }

  /** In bytes. */
  get size(): number {
    return this.#size;
  }

  /** All of it in one piece. */
  get bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    for (let at = 0; this.#start.length < 2 && at < chunk.length; at += 1) this.#start.push(chunk[at] ?? 0);
    this.#decode(chunk);
  }

  /**
   * Its text, once all of it is there: by byte order mark, then by the pattern UTF-16 leaves in JSON and CSV, then as UTF-8;
   * only bytes that cannot be UTF-8 are read as the server's charset or, as most such files are, windows-1252. Never throws.
   * @param contentType the answer's header; believed only where the bytes don't say otherwise, since servers name defaults.
   */
  decode(contentType = ''): DecodedFeed {
    const utf16 = utf16Label(this.#start);
    if (utf16) return decodeAs(utf16, this.bytes);
    this.#decode();
    return this.#strict
      ? { text: this.#text, encoding: 'utf-8', damaged: false }
      : decodeDamaged(this.bytes, contentType);
  }

  #decode(chunk?: Uint8Array): void {
    try {
      this.#text += this.#strict?.decode(chunk, { stream: chunk !== undefined }) ?? '';
    } catch {
      this.#strict = undefined;
      this.#text = '';
    }
  }
}

function utf16Label([first, second]: readonly number[]): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // A feed starts with an ASCII character, so a zero beside it is the other half of a 16-bit unit.
  if (first && second === 0) return 'utf-16le';
  return first === 0 && second ? 'utf-16be' : undefined;
}

function decodeDamaged(bytes: Uint8Array, contentType: string): DecodedFeed {
  const utf8 = decodeAs('utf-8', bytes);
  // Mostly good UTF-8 with a few bad bytes stays UTF-8: one broken character must not garble all the others.
  const bad = utf8.text.match(/\ufffd/g)?.length ?? 0;
  const good = utf8.text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0; // eslint-disable-line no-control-regex -- ASCII
  if (good > bad) return utf8;
  const named = /charset\s*=\s*["']?([\w:-]+)/i.exec(contentType)?.[1] ?? '';
  if (named && !/^utf-?8$/i.test(named)) {
    try {
      return decodeAs(named, bytes);
    } catch {
      // A charset nobody knows says nothing.
    }
  }
  return decodeAs('windows-1252', bytes);
}

function decodeAs(label: string, bytes: Uint8Array): DecodedFeed {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  return { text, encoding: decoder.encoding, damaged: text.includes('\ufffd') };
}
