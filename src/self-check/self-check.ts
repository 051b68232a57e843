import { checkPage } from './check-page.js';
import { tagsOn } from './find-tags.js';
import { openPanel } from './panel.js';
import { startRecording } from './records.js';
import { native, page } from '../shared/elements/native.js';

/** A finder says what it makes of its lists where its author asks for that by an attribute. */
interface Finder extends Element {
  dataReport?: boolean;
}

// Loading this is all there is to do: it listens from now on, and shows what it finds once the page is there.
const records = startRecording();
const asked = new Set<Finder>();

function check() {
  for (const finder of tagsOn(document).filter((tag) =>
    native(tag).localName.endsWith('finder'),
  ) as Finder[]) {
    if (finder.dataReport !== false) continue;
    finder.dataReport = true;
    asked.add(finder);
  }
  return checkPage(document, records);
}

function open(): void {
  openPanel(check, () => {
    for (const finder of asked) finder.dataReport = false;
  });
}

if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', open, { once: true });
else open();
