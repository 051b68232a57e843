/** Moments a story can be looked at, in Oregon, where the made-up clinics are. The first is every story's own. */
export const MOMENTS = {
  'Tuesday, 9:00 AM': '2026-11-24T17:00:00Z',
  'Monday, 6:25 AM, five minutes before a group': '2026-11-23T14:25:00Z',
  'Monday, 6:35 AM, a group is on': '2026-11-23T14:35:00Z',
  'Midnight before Wednesday': '2026-11-25T08:00:00Z',
  'The night clocks go back': '2026-11-01T08:59:00Z',
  'Thanksgiving, noon': '2026-11-26T20:00:00Z',
} as const;
export type Moment = keyof typeof MOMENTS;
export const FIRST_MOMENT: Moment = 'Tuesday, 9:00 AM';

const RealDate = Date;
const realNow = Date.now.bind(Date);
let shift = 0;

/** A date of the reader's own day would show another story every hour. */
class StoryDate extends RealDate {
  constructor(...parts: readonly unknown[]) {
    if (parts.length === 0) super(StoryDate.now());
    else super(...(parts as [number]));
  }

  static override now = (): number => realNow() + shift;
}
/** Sets the clock of the page; it goes on from there. */
export function setClock(moment: Moment): void {
  globalThis.Date = StoryDate as DateConstructor;
  shift = RealDate.parse(MOMENTS[moment]) - realNow();
}
