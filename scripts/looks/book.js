// The kept pictures of all stories, in `test/looks`, and what has become of them.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { compare, OTHER, pack, read, SAME } from './picture.js';

const KEPT = 'test/looks';
const INDEX = `${KEPT}/looks.json`;
const DIFFERENCES = 'coverage/looks';

const digest = (png) => createHash('sha256').update(png).digest('base64url').slice(0, 12);

/** A picture's name as every file system and tool takes it: `en-español` is `en-espanol`. */
export const plainName = (name) => name.normalize('NFD').replace(/[^\w.-]/g, '');

/**
 * Opens the book. Beside the pictures it has the version of Chromium that made them, and of each a digest of what Chromium gave:
 * where that is the same there is nothing to compare.
 * @param {{ version: string, update: boolean }} options
 */
export function openBook({ version, update }) {
  const index = JSON.parse(readFileSync(INDEX, 'utf8'));
  const tolerance = version === index.chromium ? SAME : OTHER;
  const seen = new Map();
  rmSync(DIFFERENCES, { recursive: true, force: true });

  const readKept = (name) => {
    try {
      return readFileSync(`${KEPT}/${name}.png`);
    } catch {
      return undefined;
    }
  };
  const differ = (name, pictures) => {
    for (const which of ['was', 'is', 'differs'])
      rmSync(`${DIFFERENCES}/${name}.${which}.png`, { force: true });
    if (Object.keys(pictures).length === 0) return;
    mkdirSync(DIFFERENCES, { recursive: true });
    for (const [which, png] of Object.entries(pictures))
      if (png) writeFileSync(`${DIFFERENCES}/${name}.${which}.png`, png);
  };

  return {
    isOtherChromium: tolerance === OTHER && !update ? index.chromium : undefined,

    /** Whether the picture is known to the last bit. */
    knows: (name, png) => index.pictures[name] === digest(png),

    /** What is wrong with a picture, if anything; or keeps it. */
    check(name, png) {
      const now = digest(png);
      seen.set(name, now);
      differ(name, {});
      if (index.pictures[name] === now) return undefined;
      const kept = readKept(name);
      if (!kept && !update) return `${name}: no picture of it is kept`;
      const is = read(png);
      const { fault, marked } = kept ? compare(read(kept), is, tolerance) : { fault: 'new' };
      if (update && (fault || tolerance === OTHER)) writeFileSync(`${KEPT}/${name}.png`, pack(is));
      if (update || !fault) return undefined;
      differ(name, { was: kept, is: png, differs: marked });
      return `${name}: ${fault} (see ${DIFFERENCES})`;
    },

    /** Ends a look at all stories: pictures of stories that are no more are a fault, or go. Gives the faults. */
    close({ sawAll }) {
      const left = sawAll ? Object.keys(index.pictures).filter((name) => !seen.has(name)) : [];
      if (!update) return left.map((name) => `${name}: a picture of no story`);
      const pictures = { ...index.pictures, ...Object.fromEntries(seen) };
      for (const name of left) delete pictures[name];
      const sorted = Object.fromEntries(Object.entries(pictures).sort(([a], [b]) => (a < b ? -1 : 1)));
      // A few pictures of another version would be compared as strictly as if all were.
      const chromium = sawAll ? version : index.chromium;
      writeFileSync(INDEX, `${JSON.stringify({ chromium, pictures: sorted }, undefined, 2)}\n`);
      for (const file of readdirSync(KEPT))
        if (file.endsWith('.png') && !(file.slice(0, -4) in sorted)) rmSync(`${KEPT}/${file}`);
      return [];
    },
  };
}
