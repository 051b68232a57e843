import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Finding, FindingKind } from '../../self-check/report.js';
import { loadSelfCheck } from '../tables.js';

/** What the self-check says of each tag, and of the page. */
export interface SeenPage {
  readonly tags: readonly { readonly tag: string; readonly findings: readonly Finding[] }[];
  readonly page: readonly Finding[];
}

/** Longer than a page takes, in milliseconds. */
const PATIENCE = 60_000;
/** Longer than the panel waits before it looks again. */
const AGAIN = 1500;
const PANEL = '[data-clinic-self-check]';
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** A browser of this machine; nothing where there is none, or nothing to drive it with. */
async function launch(): Promise<Browser | undefined> {
  const playwright = await import('playwright-core').catch(() => undefined);
  if (!playwright) return undefined;
  const path = [process.env['CHROMIUM_PATH'], ...PATHS].find((each) => each && existsSync(each));
  // As root, in a container, Chromium has no sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  for (const where of [path && { executablePath: path }, { channel: 'chrome' }, { channel: 'msedge' }]) {
    if (!where) continue;
    const browser = await playwright.chromium
      .launch({ ...where, args, timeout: PATIENCE })
      .catch(() => undefined);
    if (browser) return browser;
  }
  return undefined;
}

const readFindings = (findings: Locator): Promise<Finding[]> =>
  findings.evaluateAll((nodes) =>
    nodes.map((node) => ({
      kind: node.getAttribute('data-kind') as FindingKind,
      text: node.querySelector('.text')?.textContent ?? '',
      mend: node.querySelector('.mend')?.textContent ?? '',
    })),
  );

/** What the panel lists, once nothing loads any more and two looks are the same. */
async function readPanel(page: Page): Promise<SeenPage> {
  const panel = page.locator(`${PANEL} section`);
  const until = performance.now() + PATIENCE;
  for (let before = ''; performance.now() < until;) {
    const now = await panel.innerText();
    if (now === before && !now.includes('still loading')) break;
    before = now;
    await setTimeout(AGAIN);
  }
  const tags: SeenPage['tags'][number][] = [];
  for (const entry of await panel.locator('.tag').all()) {
    const tag = (await entry.locator('code').first().innerText()).replace(/[<>]/g, '');
    tags.push({ tag, findings: await readFindings(entry.locator('.finding')) });
  }
  return { tags, page: await readFindings(panel.locator('.list > ul > .finding')) };
}

/**
 * Opens a page in a local Chromium and has the self-check look at it, also where the page's policy, or its bundle, would not
 * load that. Nothing is sent: what isn't a plain request is dropped.
 * @returns nothing where there is no such browser.
 */
export async function lookAt(address: string): Promise<SeenPage | undefined> {
  const selfCheck = await loadSelfCheck();
  const browser = selfCheck === undefined ? undefined : await launch();
  if (!browser) return undefined;
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.route('**/*', (route) =>
      ['GET', 'HEAD'].includes(route.request().method()) ? route.continue() : route.abort(),
    );
    await page.addInitScript({ content: `if (top === self) (${selfCheck})();` });
    await page.goto(address, { waitUntil: 'load' });
    return await readPanel(page);
  } finally {
    await browser.close();
  }
}
