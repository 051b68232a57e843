import { parseArgs } from 'node:util';
import { checkProfileData } from '../profile/check-profile.js';
import { profileIn } from '../profile/profile-in.js';
import { fallbacks } from './fallback.js';
import { readDocument } from './read-document.js';
import { scriptLines, tagLine } from './snippet-lines.js';
import { readParts } from './tables.js';
import { CommandError, EXIT, readSource, type Exit, type Terminal } from './terminal.js';

export const SNIPPET_HELP = `clinic-widgets snippet PROFILE [--src ADDRESS] [--bundle ADDRESS] [--lang LANGUAGE]

Prints the tags for a page, with the profile's content written into them: the page is complete before the script has
loaded, without one, and for search engines. Once the tags are ready they show what the profile says then. The lines
before the script have the bundle's parts for these tags loaded beside it; they belong to this version of it.

  --src      address the tags load the profile from; else the profile's "canonical", or PROFILE where it is an address
  --bundle   address of the bundle; else clinic-widgets.min.js beside the page
  --lang     language of the content, where the profile has translations

Examples
  clinic-widgets snippet clinic-profile.json > snippet.html
  clinic-widgets snippet https://clinic.example/clinic-profile.json --lang es --bundle /js/clinic-widgets.min.js
`;

/** Prints the tags of a profile with their fallback content. */
export async function snippet(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { src: { type: 'string' }, bundle: { type: 'string' }, lang: { type: 'string' } },
  });
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new CommandError('Name one profile.');
  const { profile, problems } = checkProfileData(readDocument(await readSource(source)).data);
  if (!profile) throw new CommandError(`${source} is not a clinic profile: "check" says why.`);

  const src = values.src ?? profile.canonical ?? (/^https?:/i.test(source) ? source : undefined);
  if (src === undefined)
    throw new CommandError('The profile has no "canonical": say with --src where the tags will find it.');
  const language = values.lang ?? profile.language;
  const local = profileIn(profile, language);
  const { name, phone, timeZone } = local.clinic;
  const attributes = { src, clinic: name, phone, 'time-zone': timeZone, lang: values.lang };
  const bundle = values.bundle ?? 'clinic-widgets.min.js';
  const filled = [...fallbacks(profile, local, { language, now: terminal.now() })];
  const tags = filled.map(([tag, content]) => tagLine(tag, attributes, content));
  const lines = scriptLines(await readParts(), {
    bundle,
    tags: filled.map(([tag]) => tag),
    hasProfile: true,
    hasForm: local.contact.endpoint !== undefined,
    hasHours: local.contact.hours !== undefined,
    languages: [language],
  });
  terminal.out(`${lines}${tags.join('')}`);
  if (problems.length === 0) return EXIT.clean;
  terminal.err(
    `${problems.length} field${problems.length === 1 ? ' was' : 's were'} left out; "check" names them.\n`,
  );
  return EXIT.problems;
}
