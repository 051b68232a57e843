import { parseUrl } from '../shared/net/parse-url.js';
import { checkTag, isAt } from './check-tag.js';
import { bundlesOn, filesOn } from './files.js';
import { lostTags, tagsOn } from './find-tags.js';
import type { Records } from './records.js';
import { unique, type Finding, type FindingKind, type PageReport } from './report.js';
import { blocked, fromLines, noTag, severalVersions } from './words.js';

/** What stands on a page, and what is the matter with it. */
export function checkPage(page: Document, records: Records): PageReport {
  const { said, refused } = records;
  const tags = tagsOn(page).map((tag) => checkTag(tag, records));
  const folders = bundlesOn(page).flatMap((src) => parseUrl('.', src) ?? []);
  const versions = [...new Set(tags.map(({ version }) => version).filter(Boolean))];
  const files = filesOn(page);
  const lost = lostTags(page);
  const lines = fromLines(said.filter(({ place }) => !place).map(({ line }) => line));
  const known = new Set<FindingKind>(
    [...files, ...tags.flatMap(({ findings }) => findings)]
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'duplicate' || kind === 'version'),
  );
  const findings: Finding[] = [
    // Which scripts there are, and which tag is another's, says more than that there is another.
    ...lines.filter(({ kind }) => !known.has(kind)),
    ...refused
      .filter(
        ({ directive, address }) =>
          directive.startsWith('script-src') && folders.some((each) => isAt(address, each)),
      )
      .map(({ directive, address }) => blocked(directive, address)),
    ...lost,
    ...files,
    ...(versions.length > 1 ? [severalVersions(versions)] : []),
    ...(tags.length === 0 && lost.length === 0 ? [noTag()] : []),
  ];
  return { tags, page: unique(findings) };
}
