const ENGINES = ['Chrome/', 'Firefox/', 'AppleWebKit/'] as const;
/** Which of the three engines this is; Chromium names itself as all of them. */
const engine = ENGINES.findIndex((name) => navigator.userAgent.includes(name));

/**
 * Whether this engine takes a row of a table that the three share: where engines hardly differ, each row is tried in one.
 * @param at the row's place in the table.
 */
export const isOurTurn = (at: number): boolean => at % ENGINES.length === engine;
