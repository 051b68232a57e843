import { faultsOfText } from './check-texts.js';

/** What somebody gives, as it can be used. */
export interface OwnTexts {
  /** Texts without a fault, under their keys, by BCP 47 tag. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What had to be left out, a sentence each. */
  readonly faults: readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A language tag as everybody writes it; nothing for what is none. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The beginning of what may be long. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/**
 * Reads texts as people hand them in: of each its English and those of other languages, `{"finder.groups": {"en": "…",
 * "vi": "…"}}`.
 * @param data of any shape.
 * @param english all texts there are, under their keys.
 * @param nearest the key that a name was meant for, where it is near one.
 */
export function readOwnTexts(
  data: unknown,
  english: ReadonlyMap<string, string>,
  nearest: (name: string, keys: readonly string[]) => string | undefined,
): OwnTexts {
  if (!isObject(data)) return { texts: new Map(), faults: ['it holds no texts'] };
  const texts = new Map<string, Map<string, string>>();
  const faults: string[] = [];
  const keys = [...english.keys()];
  for (const [key, byLanguage] of Object.entries(data)) {
    const model = english.get(key);
    if (model === undefined) {
      // Of a file of something else not every name is looked for.
      const meant = faults.length < 20 ? nearest(key, keys) : undefined;
      faults.push(`there is no text "${short(key)}"${meant ? ` (did you mean "${meant}"?)` : ''}`);
    } else if (!isObject(byLanguage)) faults.push(`${key} names no language: write {"en": "…"}`);
    else
      for (const [written, text] of Object.entries(byLanguage)) {
        const tag = canonical(written);
        if (!tag) {
          faults.push(`"${short(written)}" of ${key} is no language tag`);
          continue;
        }
        // Not translated yet.
        if (text === '') continue;
        const found = faultsOfText(key, text, model, tag);
        faults.push(...found.map((fault) => `${key} (${tag}): ${fault.text}`));
        if (found.length > 0 || typeof text !== 'string') continue;
        const own = texts.get(tag) ?? new Map<string, string>();
        texts.set(tag, own.set(key, text));
      }
  }
  return { texts, faults };
}
