import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ENDPOINTS } from './workbench/answers.js';
import { allDriven, type, type Drive } from './workbench/drive.js';
import { contactStates, EVERY_FIELD } from './workbench/states/contact.js';
import type { State } from './workbench/states/state.js';
import { tag, type TagArgs } from './workbench/tag.js';

const contact = (args: TagArgs, children?: unknown, drive?: Drive) =>
  tag('clinic-contact-cta', args, children, drive);

const meta = {
  title: 'Contact CTA',
  component: 'clinic-contact-cta',
  args: { clinic: 'Pear Blossom Clinic', phone: '(541) 555-0100', sms: '541-555-0101' },
  render: (args) => contact(args),
} satisfies Meta<TagArgs>;
export default meta;

type Story = StoryObj<TagArgs>;

/** Every control does something here. */
export const Playground: Story = {
  args: {
    hours: 'Mo-Fr 05:30-14:00, Sa 06:00-10:00',
    'time-zone': 'America/Los_Angeles',
    href: 'https://portal.example/contact',
    endpoint: '/enquiry',
    fields: 'name phone message text-ok',
    consent: 'The clinic may text me back at this number.',
  },
};

export const Card: Story = {
  args: { hours: 'Mo-Fr 05:30-14:00, Sa 06:00-10:00', 'time-zone': 'America/Los_Angeles' },
};
export const EveryWay: Story = {
  args: {
    phone: '541-555-0100 ext 7',
    email: 'care@clinic.example',
    href: 'https://portal.example/contact',
    label: 'Write to us online',
  },
};
export const OpenDayAndNight: Story = { args: { hours: '24/7' } };
export const ClosedToday: Story = { args: { hours: 'Mo-Su closed', 'time-zone': 'America/Los_Angeles' } };
export const UnreadableHours: Story = { args: { hours: 'by appointment, ask for Ann' } };
export const Band: Story = { args: { ...Card.args, layout: 'band' } };
export const Inline: Story = {
  args: { layout: 'inline', sms: '(541) 555-0100' },
  render: (args) => html`<p>Not sure where to start? ${contact(args)} any time.</p>`,
};
/** Scroll: in a narrow window the bar comes once the card is out of sight, and goes where the footer begins. */
export const Bar: Story = {
  args: { layout: 'bar' },
  render: (args) =>
    html`${contact(args)} ${Array.from({ length: 40 }, () => html`<p>What the page goes on about.</p>`)}
      <footer><a href="#imprint">Imprint</a></footer>`,
};
export const VanityNumber: Story = {
  args: { phone: '1-800-555-HELP', clinic: '', heading: 'Call any time' },
};
export const NoNumber: Story = { args: { phone: 'Ask at the front desk', sms: '' } };
export const Spanish: Story = { args: { ...Card.args, endpoint: ENDPOINTS.sent, lang: 'es' } };
/** Nothing to show: the children stay. */
export const OnlyChildren: Story = {
  args: { phone: '', sms: '' },
  render: (args) => contact(args, html`<p>Call <a href="tel:+15415550100">(541) 555-0100</a>.</p>`),
};

/** A story of one state, the visitor's part in it done: fills in the form and presses the button. */
const told = (name: keyof typeof contactStates): Story => {
  const { args, drive }: State = contactStates[name];
  return {
    args,
    render: (own) => contact(own, undefined, drive),
    play: ({ canvasElement }) => allDriven(canvasElement),
  };
};

export const ShortForm: Story = { args: { ...Card.args, endpoint: ENDPOINTS.sent } };
export const LongForm: Story = { args: { ...ShortForm.args, fields: EVERY_FIELD } };
export const AnswersToPutRight: Story = told('Answers to put right');
export const Sending: Story = told('Sending');
export const Sent: Story = told('Sent');
export const RefusedByTheBackEnd: Story = told('One answer refused');
export const Refused: Story = told('Refused');
export const Failed: Story = told('Failed');
export const Unknown: Story = told('Unknown');
export const Offline: Story = {
  ...told('Sent'),
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
};
/** Changed while it waited for the connection: then it waits for the button. */
export const Held: Story = {
  ...Offline,
  play: async (context) => {
    await Offline.play?.(context);
    const root = context.canvasElement.querySelector('clinic-contact-cta')?.shadowRoot;
    if (!root) throw new Error('no tag');
    await type({ message: 'Could I come in on Monday? Or' })(root);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => true });
    window.dispatchEvent(new Event('online'));
  },
};
export const SentInSpanish: Story = told('Sent, in Spanish');
export const UnknownInSpanish: Story = told('Unknown, in Spanish');

/** The tag's rows of what public clinic pages were found to carry, each with attributes only. */
export const WhatClinicPagesCarry: Story = {
  name: 'What clinic pages carry',
  render: () => html`
    ${contact({
      clinic: 'Pear Blossom Clinic',
      phone: '541-555-0100',
      sms: '541.555.0100',
      message:
        'If you or someone you care for is living with opioid use disorder, Pear Blossom Clinic is here. Call or text us.',
    })}
    ${contact({
      clinic: 'Sandbar Clinic',
      heading: 'Reach us on Cape Cod',
      phone: '508.555.0120',
      layout: 'band',
      href: 'https://sandbar-clinic.example/contact',
      label: 'Contact us online',
    })}
    ${contact({ clinic: 'Tern Bay Clinic', heading: 'Write to us', phone: '907.555.0110', sms: '907.555.0110', endpoint: '/enquiry' })}
  `,
};
