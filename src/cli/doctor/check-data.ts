import { blocked, mixedContent, notShared, notThere, oddRows, outOfDate } from '../../self-check/words.js';
import type { Finding } from '../../self-check/report.js';
import { writtenValue } from '../../shared/elements/written-value.js';
import { parseUrl } from '../../shared/net/parse-url.js';
import { checkDocument, type CheckSettings } from '../check-document.js';
import { feedSettings } from '../feed-options.js';
import { readDocument } from '../read-document.js';
import { isShared } from './ask.js';
import type { SourcePage } from './check-files.js';
import { refusedBy } from './policy.js';
import type { SourceTag } from './source-tags.js';

/** Attributes whose addresses a tag asks for, or sends to. */
const ADDRESSES = ['src', 'feed', 'zip-data', 'endpoint'] as const;

/** What is wrong with one address that a tag names. What would be sent to is not asked for. */
async function checkAddress(
  { url: page, policies, asker }: SourcePage,
  attribute: (typeof ADDRESSES)[number],
  url: URL,
  settings: CheckSettings,
): Promise<Finding[]> {
  const { href } = url;
  if (url.protocol === 'data:') return [];
  if (page.protocol === 'https:' && url.protocol === 'http:') return [mixedContent(href)];
  const refusal = refusedBy(policies, 'connect-src', url, page);
  if (refusal) return [blocked(refusal, href)];
  if (attribute === 'endpoint') return [];
  const answer = await asker.get(url, page.origin);
  if (typeof answer === 'string') return [notThere(href, answer)];
  if (!isShared(answer, page.origin)) return [notShared(href, page.origin)];
  if (attribute === 'zip-data') return [];
  const { problems } = checkDocument(href, readDocument(answer.bytes), settings);
  const old = problems.filter(({ code }) => code === 'expired' || code === 'date-passed');
  const [first, ...more] = problems.filter((each) => !old.includes(each));
  const said = ({ row, field, message }: (typeof problems)[number]): string =>
    [row > 0 && `row ${row}`, field].filter(Boolean).join(', ') +
    (row > 0 || field ? `: ${message}` : message);
  return [
    ...old.map((each) => outOfDate(`${href}: ${said(each)}`)),
    ...(first
      ? [oddRows(`${href}: ${said(first)}${more.length > 0 ? ` And ${more.length} more.` : ''}`)]
      : []),
  ];
}

/** What is wrong with the lists, profiles and endpoints that a tag names. */
export async function checkData(
  { given }: SourceTag,
  page: SourcePage,
  settings: CheckSettings,
): Promise<Finding[]> {
  const own = { ...settings, feed: feedSettings({ program: given.get('program') }) };
  const found = ADDRESSES.flatMap((attribute) =>
    writtenValue(attribute, given.get(attribute) ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((address) => {
        const url = parseUrl(address, page.base);
        return url ? checkAddress(page, attribute, url, own) : Promise.resolve([]);
      }),
  );
  return (await Promise.all(found)).flat();
}
