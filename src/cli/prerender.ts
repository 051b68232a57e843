import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { renderPage } from './prerender/render-page.js';
import { CommandError, EXIT, readSource, withProgress, type Exit, type Terminal } from './terminal.js';

export const PRERENDER_HELP = `clinic-widgets prerender PAGE.html [--out FILE] [--profile FILE|URL] [--feed FILE|URL ...]
                                   [--url ADDRESS]

Fills the tags of a page in advance, so that they are painted before any script has loaded; once the script is there, it
takes over in place. Run it again after each change: what it filled in before is replaced.

  --out      file to write; else the page is printed
  --profile  clinic profile for the tags with "src": nothing is loaded that isn't named here
  --feed     list of groups, for the finders whose tag or profile names one; may be given several times
  --url      address the page will have, for its links; else its <link rel="canonical">

What depends on the moment of reading is left to the script: groups are listed by weekday, opening hours given as written,
without "open now". A form posts to its endpoint by itself; one that needs JSON waits for the script. Styles are inline: a page whose Content-Security-Policy forbids
those has to allow the hashes named on the error output. Load the script with type="module" or "defer".
Needs @lit-labs/ssr: npm install --save-dev @lit-labs/ssr

Exit: 0 filled, 1 nothing to fill, 2 not readable.

Examples
  clinic-widgets prerender page.html > public/page.html
  clinic-widgets prerender page.html --out page.html --profile clinic-profile.json --url https://clinic.example/page.html
`;

/** Prints a page with its tags filled in. */
export async function prerender(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      profile: { type: 'string' },
      feed: { type: 'string', multiple: true },
      url: { type: 'string' },
    },
  });
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new CommandError('Name one page.');
  const { url } = values;
  if (url !== undefined && !/^https?:/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw new CommandError(`--url ${url} is not a whole web address.`);
  const bytes = await readSource(source);
  const profile = values.profile === undefined ? undefined : await readSource(values.profile);
  const feeds = await Promise.all((values.feed ?? []).map(readSource));
  const { html, filled, notes, styleHashes } = await withProgress(terminal, source, () =>
    renderPage(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), {
      url,
      profile,
      feeds,
      now: terminal.now,
    }),
  );
  if (values.out === undefined) terminal.out(html);
  else await writeFile(values.out, html);
  for (const note of notes) terminal.err(`${note}\n`);
  terminal.err(`${filled} tag${filled === 1 ? '' : 's'} filled.`);
  terminal.err(styleHashes.length > 0 ? ` Inline styles: ${styleHashes.join(' ')}\n` : '\n');
  return filled > 0 ? EXIT.clean : EXIT.problems;
}
