import { readColumns } from '../support-group-finder/feeds/formats/column-names.js';
import type { FeedOptions } from '../support-group-finder/feeds/detect.js';
import { programmeOfFeed } from '../support-group-finder/state/settings.js';
import { CommandError } from './terminal.js';

/** What a page's author can say of a feed, as arguments of a command. */
export const FEED_OPTIONS = { program: { type: 'string' }, columns: { type: 'string' } } as const;

type FeedSaid = Partial<Pick<FeedOptions, 'programme' | 'otherwise' | 'columns'>>;

/** What is said of one feed. @returns by its address or file. */
export function feedSettings({
  program,
  columns,
}: {
  readonly program?: string | undefined;
  readonly columns?: string | undefined;
}): (source: string) => FeedSaid {
  readColumns(columns ?? '', (part) => {
    throw new CommandError(`--columns: "${part}" names no field. Write pairs such as "Wann=day | Um=time".`);
  });
  return (source) => ({ ...programmeOfFeed(program, source), ...(columns && { columns }) });
}
