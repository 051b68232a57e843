import { readFileSync } from 'node:fs';
import type { Build, Delivery, Writing } from '../../studio/code/writing.js';
import type { Manifest } from '../../studio/fields/manifest.js';
import { fallbacksOf } from '../../studio/page/fallback.js';
import { stylesOf, tagsOf, type Page } from '../../studio/page/page.js';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
export const manifest = readJson('dist/custom-elements.json') as Manifest;
const integrity = readJson('dist/integrity.json') as Record<string, { integrity: string }>;
const build: Build = {
  version: '0.1.0',
  parts: readJson('dist/parts.json') as Build['parts'],
  integrity: Object.fromEntries(Object.entries(integrity).map(([name, file]) => [name, file.integrity])),
  settingsOnly: ['hours', 'status', 'enrolled', 'endpoint'],
};

/** Text that would break out of whatever it is written into. */
export const HOSTILE = `"'><script>alert(1)</script> {{ x }} {y} \${z} \`q\` \\ [/clinic-contact-cta] --> @if & &amp; <!--`;

/** All four tags, as somebody would set them. */
export const PAGE: Page = {
  tags: [
    'clinic-medicare-banner',
    'clinic-support-group-finder',
    'clinic-objectives-list',
    'clinic-contact-cta',
  ],
  shared: {
    clinic: 'Pear Blossom Clinic',
    phone: '(541) 555-0100',
    'time-zone': 'America/Los_Angeles',
    '--clinic-accent': '#7a3b69',
  },
  own: {
    'clinic-medicare-banner': { status: 'accepting', enrolled: true },
    'clinic-support-group-finder': { feed: '/groups.json' },
    'clinic-objectives-list': { preset: 'group-therapy', intro: HOSTILE },
    'clinic-contact-cta': { hours: '24/7', message: HOSTILE, endpoint: '/enquiry' },
  },
};

/** The page as it is written down. */
export function writingOf(page: Page, delivery: Delivery, folder: string): Writing {
  const tags = tagsOf(page, manifest);
  const contents = fallbacksOf(tags, 'en', Date.UTC(2026, 10, 22));
  return {
    tags: tags.map((tag) => ({ ...tag, content: contents.get(tag.tag) ?? '' })),
    styles: stylesOf(page),
    language: 'en',
    folder,
    delivery,
    build,
  };
}
