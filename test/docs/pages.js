// The documentation as its readers' tools read it: Markdown as the usual hosts do, HTML as browsers do.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import GithubSlugger from 'github-slugger';
import { Marked } from 'marked';
import { parseFragment } from 'parse5';

/**
 * @typedef {{ language: string, about: string, code: string }} Block
 * @typedef {{ path: string, text: string, links: string[], spans: string[], anchors: string[], blocks: Block[] }} Page
 * @typedef {{ name: string, attributes: Record<string, string>, text: string }} Tag
 */

/** @param {string} path @returns {Page} */
function readPage(path) {
  const text = readFileSync(path, 'utf8');
  const slugger = new GithubSlugger();
  /** @type {Page} */
  const page = { path, text, links: [], spans: [], anchors: [], blocks: [] };
  const marked = new Marked();
  marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'link' || token.type === 'image') page.links.push(token.href);
    if (token.type === 'codespan') page.spans.push(token.text);
    if (token.type === 'heading')
      page.anchors.push(slugger.slug(token.text.replace(/[`*]|\]\([^)]*\)/g, '')));
    if (token.type !== 'code') return;
    const [language = '', ...about] = (token.lang ?? '').split(' ');
    page.blocks.push({ language, about: about.join(' '), code: token.text });
  });
  return page;
}

/** Every page people read. @returns {Page[]} */
export const readPages = () =>
  [
    ...readdirSync('.').filter((name) => name.endsWith('.md')),
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name)),
  ].map(readPage);

/** Where a link of a page leads among the files. @param {string} from @param {string} link @returns {{ path: string, anchor: string }} */
export function target(from, link) {
  const [path = '', anchor = ''] = link.split('#');
  return { path: path === '' ? from : normalize(join(dirname(from), decodeURI(path))), anchor };
}

/**
 * The elements of a piece of HTML, in order, and what a browser would stumble over.
 * @param {string} code
 * @returns {{ tags: Tag[], faults: string[] }}
 */
export function readHtml(code) {
  /** @type {string[]} */
  const faults = [];
  /** @type {Tag[]} */
  const tags = [];
  const root = parseFragment(code, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code: fault, startLine }) => faults.push(`${fault} in line ${startLine}`),
  });
  const walk = (node) => {
    if (node.tagName) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      const text = node.childNodes.map(({ value = '' }) => value).join('');
      tags.push({ name: node.tagName, attributes, text });
      if (node.tagName.includes('-') && !node.sourceCodeLocation?.endTag)
        faults.push(`<${node.tagName}> isn't closed`);
    }
    (node.childNodes ?? []).forEach(walk);
  };
  walk(root);
  return { tags, faults };
}
