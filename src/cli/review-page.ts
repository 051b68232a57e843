import { createHash } from 'node:crypto';
import { escapeText } from './markup.js';

/** A text to review: its key, `finder.groups`, the English, and ours in the language, empty for none. */
export interface ReviewedText {
  readonly key: string;
  readonly english: string;
  readonly text: string;
  /** Names that have to stand in it in braces; of several that say the same, one. */
  readonly places: readonly (readonly string[])[];
}

const STYLES = `
:root { color-scheme: light dark; --line: light-dark(#c5cfcc, #46514e); --mark: light-dark(#1d5c54, #7fd1c3) }
html { scroll-padding-block-end: 8em }
body { font: 1rem/1.5 system-ui, sans-serif; margin-inline: auto; max-inline-size: 70em; padding: 1em 1em 6em }
h1, h2 { line-height: 1.2; text-wrap: balance }
h2 { margin-block: 2em 0.5em }
.row { border-block-start: 1px solid var(--line); padding-block: 0.75em; display: grid; gap: 0.25em 1.5em }
.row p { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
code { font-size: 0.8em; overflow-wrap: anywhere; opacity: 0.8 }
textarea { font: inherit; inline-size: 100%; box-sizing: border-box; padding: 0.5em; field-sizing: content; border: 1px solid var(--line); border-radius: 4px }
textarea:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px }
.changed textarea { border-inline-start: 6px solid var(--mark) }
.fault { color: light-dark(#a01818, #ffa9a0) }
.fault:empty { display: none }
.bar { position: fixed; inset-block-end: 0; inset-inline: 0; background: Canvas; border-block-start: 1px solid var(--line); padding: 0.5em 1em; display: flex; flex-wrap: wrap; gap: 0.5em 1.5em; align-items: center }
.bar[hidden] { display: none }
button { font: inherit; font-weight: 600; min-block-size: 44px; padding-inline: 1em; color: light-dark(#fff, #10201d); background: var(--mark); border: 0; border-radius: 4px }
label { min-block-size: 44px; display: flex; align-items: center; gap: 0.5em }
body:has(#only:checked) .row:not(.changed) { display: none }
@media (min-width: 45em) { .row { grid-template-columns: 1fr 1fr } .row > :nth-child(n + 3) { grid-column: 2 } }
@media print { .bar { display: none } .row { break-inside: avoid } }
@media (forced-colors) { button { border: 1px solid } }
`;

/** Runs in the page: marks what was changed, and saves it as the file that `strings --check` reads. */
const SCRIPT = `
const rows = [...document.querySelectorAll('.row')].map((row) => ({ row, area: row.querySelector('textarea'), fault: row.querySelector('.fault') }));
const { lang } = document.body.dataset;
const count = document.querySelector('#count');
let isSaved = true;
function look({ row, area, fault }) {
  row.classList.toggle('changed', area.value !== area.defaultValue);
  const missing = area.dataset.places.split(' ').filter((name) => name && !new RegExp('\\\\{(?:has)?(?:' + name + ')\\\\b', 'i').test(area.value));
  fault.textContent = area.value && missing.length > 0 ? missing.map((name) => '{' + name.split('|')[0] + '}').join(', ') + ' has to stand in it.' : '';
}
function tally() {
  const changed = rows.filter((each) => each.row.matches('.changed')).length;
  count.textContent = changed === 0 ? 'Nothing changed yet' : changed + ' changed';
}
for (const each of rows)
  each.area.addEventListener('input', () => { isSaved = false; look(each); tally(); });
// What a browser kept over a reload.
for (const each of rows) look(each);
tally();
addEventListener('beforeunload', (event) => { if (!isSaved) event.preventDefault(); });
document.querySelector('#save').addEventListener('click', () => {
  const texts = Object.fromEntries(rows.filter(({ area }) => area.value.trim()).map(({ area }) => [area.name, { [lang]: area.value }]));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(texts, null, 2) + '\\n'], { type: 'application/json' }));
  link.download = lang + '.json';
  link.click();
  isSaved = true;
});
document.querySelector('.bar').hidden = false;
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function rowOf({ key, english, text, places }: ReviewedText, tag: string): string {
  const [, ...path] = key.split('.');
  const name = escapeText(key);
  return `<div class="row"><p lang="en">${escapeText(english)}</p>
<textarea name="${name}" lang="${tag}" dir="auto" rows="1" aria-label="${name}" data-places="${places.map((names) => names.join('|')).join(' ')}">\n${escapeText(text)}</textarea>
<code>${escapeText(path.join('.'))}</code><p class="fault" role="status"></p></div>`;
}

/**
 * One file that holds all words of a language beside the English, to be mailed to a speaker, corrected there, and saved as
 * the file that comes back. It loads and sends nothing, which its policy holds it to; without a script it can be read.
 * @param name of the language, in English.
 */
export function reviewPage(tag: string, name: string, texts: readonly ReviewedText[]): string {
  const sets = new Map<string, ReviewedText[]>();
  for (const each of texts) {
    const [set = ''] = each.key.split('.');
    sets.set(set, [...(sets.get(set) ?? []), each]);
  }
  const sections = [...sets].map(
    ([set, own]) =>
      `<section><h2>${escapeText(set)}</h2>\n${own.map((each) => rowOf(each, tag)).join('\n')}</section>`,
  );
  const title = escapeText(`${name}: words of the clinic’s tags`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLES)}; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${STYLES}</style>
</head>
<body data-lang="${tag}">
<main>
<h1>${title}</h1>
<p>Each English text stands beside the one that visitors read. Write over what isn’t right, then save, and hand the file back.</p>
<p>Names in braces, such as {count}, are filled in by the page and have to stay. Of <code>{count, plural, one {…} other {…}}</code>
each form is a text for a number; keep what stands outside the inner braces. What you write stays in this page until you save it.</p>
${sections.join('\n')}
</main>
<div class="bar" hidden><button id="save" type="button">Save the file</button><span id="count" role="status"></span>
<label><input id="only" type="checkbox"> Only what changed</label></div>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
