import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { bannerStates } from './workbench/states/banner.js';
import { tag, type TagArgs } from './workbench/tag.js';

const banner = (args: TagArgs, children?: unknown) => tag('clinic-medicare-banner', args, children);

const meta = {
  title: 'Medicare banner',
  component: 'clinic-medicare-banner',
  render: (args) => banner(args),
} satisfies Meta<TagArgs>;
export default meta;

type Story = StoryObj<TagArgs>;

/** Every control does something here. */
export const Playground: Story = {
  args: {
    status: 'accepting',
    enrolled: true,
    clinic: 'Pear Blossom Clinic',
    phone: '(541) 555-0100',
    sms: '541-555-0101',
    heading: 'Medicare',
    scheduling: '24/7',
    'service-area': 'Medford, Oregon',
    'details-href': 'https://example.org/medicare',
  },
};

const PHONE = '(541) 555-0100';

export const Accepting: Story = {
  args: { status: 'accepting', phone: PHONE, scheduling: '24/7', dismissible: true },
};

export const ComingSoon: Story = { args: { status: 'coming-soon', phone: PHONE, scheduling: '24/7' } };

/** Turns into the accepting banner by itself when the day begins in the clinic's zone. */
export const FromADate: Story = {
  args: {
    'accepting-from': '2031-01-01',
    'time-zone': 'America/Los_Angeles',
    clinic: 'Pear Blossom Clinic',
    phone: PHONE,
  },
};

/** What Part B covers is stated only for a clinic that says it is enrolled. */
export const Enrolled: Story = {
  args: {
    status: 'accepting',
    enrolled: true,
    clinic: 'Pear Blossom Clinic',
    phone: PHONE,
    scheduling: '24/7',
  },
};

/** Shows nothing without a message. */
export const NotAccepting: Story = {
  args: { status: 'not-accepting', phone: PHONE },
  render: (args) => html`${banner(args)}
    <p>The banner above this line is empty: no region, no height.</p>`,
};

/** The clinic's number in its own sentence becomes the link. */
export const NotAcceptingWithAMessage: Story = {
  args: {
    status: 'not-accepting',
    phone: PHONE,
    message:
      'We do not take Medicare yet. Call 541.555.0100 and we will look for other ways to pay together.',
  },
};

export const CallOrText: Story = {
  args: { status: 'accepting', clinic: 'Pear Blossom Clinic', phone: PHONE, sms: '541-555-0101' },
};

/** A phone that is no phone stays text; the page's author reads a console line. */
export const PhoneThatIsNoPhone: Story = { args: { status: 'accepting', phone: 'ask at the front desk' } };

export const SeveralAreas: Story = {
  args: { status: 'accepting', phone: '508-555-0120', 'service-area': 'Hyannis | Falmouth | Cape Cod' },
};

export const WithDetails: Story = {
  args: {
    status: 'accepting',
    phone: PHONE,
    heading: 'Medicare',
    'details-href': 'https://example.org/medicare',
    'details-label': 'How billing works',
  },
};

/** Everything at once, with the longest words it is likely to meet, in a phone's width. */
export const LongestInAPhone: Story = {
  args: bannerStates['Everything, at its longest'].args,
  render: (args) => html`<div class="phone">${banner(args)}</div>
    <style>
      .phone {
        max-inline-size: 18em;
      }
    </style>`,
};

export const InSpanish: Story = {
  args: { ...Enrolled.args, clinic: 'Clínica Flor de Peral', sms: '541-555-0101', dismissible: true },
  render: (args) => html`<div lang="es">${banner(args)}</div>`,
};

/** Children with a slot replace single words; one `message` attribute wins over its slot. */
export const WordsInSlots: Story = {
  args: { status: 'accepting', phone: PHONE },
  render: (args) =>
    banner(
      args,
      html`<span slot="statement">Medicare pays for treatment here since <em>last spring</em>.</span>
        <span slot="area">Five minutes from the bus station in Medford, Oregon.</span>`,
    ),
};

/** No status: the tag claims nothing, and its children stay. */
export const Fallback: Story = {
  render: (args) =>
    banner(args, html`<p>Ask us about Medicare: <a href="tel:+15415550100">(541) 555-0100</a></p>`),
};

export const InAClinicsColors: Story = {
  args: { status: 'accepting', phone: PHONE, scheduling: '24/7', dismissible: true },
  render: (
    args,
  ) => html`<div class="brand">${banner(args)} ${banner({ ...args, status: 'coming-soon', clinic: 'Plum Street Clinic' })}</div>
    <style>
      .brand {
        --clinic-accent: #7a3e8e;
        --clinic-radius: 0;
        display: grid;
        gap: 1em;
      }
    </style>`,
};

/** The banner's rows of what public clinic pages were found to carry, each with attributes only. */
export const WhatClinicPagesCarry: Story = {
  name: 'What clinic pages carry',
  render: () => html`
    <style>
      .rows {
        display: grid;
        gap: 0.75em;
        max-inline-size: 64em;
      }
      .rows h2 {
        margin: 1em 0 0;
        font-size: 1em;
      }
    </style>
    <div class="rows">
      <h2>Now accepting, call today, appointments day and night, one town</h2>
      <clinic-medicare-banner
        status="accepting"
        phone="541-555-0100"
        scheduling="24/7"
        service-area="Medford, Oregon"
      ></clinic-medicare-banner>

      <h2>Coming soon, call today, appointments day and night, the clinic named</h2>
      <clinic-medicare-banner
        status="coming-soon"
        clinic="Birch Lake Clinic"
        phone="907.555.0110"
        scheduling="24/7"
        service-area="Wasilla, Alaska"
      ></clinic-medicare-banner>

      <h2>Now accepting, call or text, a region</h2>
      <clinic-medicare-banner
        status="accepting"
        clinic="Sandbar Clinic"
        phone="508-555-0120"
        sms="508-555-0120"
        scheduling="24/7"
        service-area="Cape Cod"
      ></clinic-medicare-banner>

      <h2>Now accepting at several clinics, with more on another page</h2>
      <clinic-medicare-banner
        status="accepting"
        phone="508-555-0120"
        scheduling="24/7"
        service-area="Hyannis | Falmouth"
        details-href="/medicare"
      ></clinic-medicare-banner>

      <h2>From a date, by itself</h2>
      <clinic-medicare-banner
        accepting-from="2031-01-01"
        time-zone="America/Anchorage"
        clinic="Tern Bay Clinic"
        phone="907.555.0110"
      ></clinic-medicare-banner>

      <h2>The clinic's own sentence</h2>
      <clinic-medicare-banner
        status="accepting"
        clinic="Pear Blossom Clinic"
        phone="541-555-0100"
        message="Good news: Medicare pays for care here. Call 541-555-0100 today!"
        scheduling="24/7 appointment scheduling"
      ></clinic-medicare-banner>
    </div>
  `,
};
