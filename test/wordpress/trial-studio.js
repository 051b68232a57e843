import { execFileSync } from 'node:child_process';
import { logIn, writePage } from './people.js';
import { openDays, tagsOn, visit } from './visit.js';

/** An author pastes what Studio gives for a block and for a shortcode; visitors see what was filled in there. */
export async function tryStudio(check, browser, site) {
  const command = ['--no-install', 'tsx', 'scripts/studio-components.js'];
  const { wordpress, shownInWordPress } = JSON.parse(execFileSync('npx', command, { encoding: 'utf8' }));
  const page = await logIn(browser, site, 'author');
  for (const [name, code] of Object.entries(wordpress)) {
    const { address, stored } = await writePage(page, site, { title: `Studio, ${name}`, code });
    const { page: visitor, said, close } = await visit(browser, address);
    await openDays(visitor);
    const found = await tagsOn(visitor);
    for (const [tag, words] of Object.entries(shownInWordPress)) {
      const { shows = '' } = found.find((each) => each.name === `clinic-${tag}`) ?? {};
      check(
        `Studio's ${name}: ${tag} says what was filled in`,
        shows.includes(words),
        `${shows}\nstored:\n${stored}`,
      );
    }
    const ours = said.filter((line) => line.includes('clinic-') || line.startsWith('a dialog'));
    check(`Studio's ${name}: nothing is said on the console`, ours.length === 0, ours.join('\n'));
    await close();
  }
  await page.context().close();
}
