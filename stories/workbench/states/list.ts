import { press } from '../drive.js';
import { focused, onPaper, pointedAt, pressed } from '../pretend.js';
import type { States } from './state.js';

const FOUR = { preset: 'support-group-benefits' } as const;
const ONE_LONG =
  'Hope: Seeing others get better. | Belonging to a group of people who have been where you are: ' +
  'You can say how it is without being judged, week after week, on good days and on the days when nothing seems to move at all, and somebody will have been there before you. | Altruism: Helping others helps.';

export const listStates = {
  Rows: { args: { ...FOUR } },
  'Rows, numbered': { args: { ...FOUR, numbered: true } },
  'Two columns': { args: { ...FOUR, columns: '2' } },
  Cards: { args: { ...FOUR, layout: 'cards' } },
  'Cards, numbered': { args: { ...FOUR, layout: 'cards', numbered: true } },
  'Cards, one with a long text': { args: { items: ONE_LONG, layout: 'cards' } },
  'Accordion, shut': { args: { ...FOUR, layout: 'accordion' } },
  'Accordion, one open': { args: { ...FOUR, layout: 'accordion' }, drive: press('summary') },
  'Accordion, all open': { args: { ...FOUR, layout: 'accordion' }, drive: press('.all') },
  'One item': { args: { items: 'Hope: Seeing others get better.' } },
  'Two items, cards': {
    args: { items: 'Hope: Seeing others get better. | Altruism: Helping others helps.', layout: 'cards' },
  },
  'A very long term': { args: { items: ONE_LONG } },
  Bullets: {
    args: {
      heading: 'Benefits of a support group',
      items: 'Talk openly. | Build friendships. | Learn to cope.',
    },
  },
  'Notes for loved ones': { args: { ...FOUR, audience: 'everyone' } },
  'For families': { args: { ...FOUR, audience: 'families', layout: 'cards' } },
  'Switch, on someone I love': {
    args: { ...FOUR, 'audience-switch': true, layout: 'cards' },
    drive: press('.choice:last-of-type input'),
  },
  'Without heading': { args: { ...FOUR, heading: '', intro: '' } },
  'In Spanish': { args: { ...FOUR, lang: 'es', condition: 'trastorno por consumo de opioides' } },
  'Under the pointer': { args: { ...FOUR, 'audience-switch': true, layout: 'accordion' }, drive: pointedAt },
  Pressed: { args: { ...FOUR, 'audience-switch': true, layout: 'accordion' }, drive: pressed },
  'With the focus': { args: { ...FOUR, 'audience-switch': true, layout: 'accordion' }, drive: focused },
  'On paper': { args: { ...FOUR, layout: 'accordion' }, drive: onPaper },
} satisfies States;
