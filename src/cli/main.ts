import { VERSION } from '../shared/elements/version.js';
import { CHECK_FORM_HELP, checkForm } from './check-form.js';
import { CHECK_HELP, check } from './check.js';
import { CONVERT_HELP, convert } from './convert.js';
import { DOCTOR_HELP, doctor } from './doctor.js';
import { PRERENDER_HELP, prerender } from './prerender.js';
import { SNIPPET_HELP, snippet } from './snippet.js';
import { STRINGS_HELP, strings } from './strings.js';
import { CommandError, EXIT, type Exit, type Terminal } from './terminal.js';

const HELP = `clinic-widgets ${VERSION}

  check FILE|URL ...   what is wrong with clinic profiles and group feeds, and how to mend it
  check-form ENDPOINT  sends one test enquiry to a contact form and says what came back, and what to change
  doctor URL           what is wrong with the tags on a page, and the line that mends it
  convert FEED         a feed as a Meeting Guide feed or as a clinic profile
  snippet PROFILE      the tags for a page, complete without a script
  prerender PAGE       a page with its tags filled in, painted before the script has loaded
  strings              all words of a language beside the English; what is wrong with a translation

"clinic-widgets COMMAND --help" says more, with examples.
`;

const COMMANDS: Readonly<
  Record<
    string,
    { readonly help: string; readonly run: (args: readonly string[], terminal: Terminal) => Promise<Exit> }
  >
> = {
  check: { help: CHECK_HELP, run: check },
  'check-form': { help: CHECK_FORM_HELP, run: checkForm },
  doctor: { help: DOCTOR_HELP, run: doctor },
  convert: { help: CONVERT_HELP, run: convert },
  snippet: { help: SNIPPET_HELP, run: snippet },
  prerender: { help: PRERENDER_HELP, run: prerender },
  strings: { help: STRINGS_HELP, run: strings },
};

const isUsageError = (error: unknown): error is Error =>
  error instanceof CommandError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/**
 * Runs one command.
 * @param args what was typed after the program's name.
 * @returns the exit code: 0 clean, 1 problems, 2 unreadable or not understood.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const asksForHelp = args.some((arg) => arg === '--help' || arg === '-h');
  if (!command) {
    if (name === '--version') terminal.out(`${VERSION}\n`);
    else if (asksForHelp || name === 'help') terminal.out(HELP);
    else {
      terminal.err(name ? `There is no command "${name}".\n\n${HELP}` : HELP);
      return EXIT.unreadable;
    }
    return EXIT.clean;
  }
  if (asksForHelp) {
    terminal.out(command.help);
    return EXIT.clean;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    terminal.err(`${error.message}\n"clinic-widgets ${name} --help" says more.\n`);
    return EXIT.unreadable;
  }
}
