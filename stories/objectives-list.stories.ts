import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { tag, type TagArgs } from './workbench/tag.js';

const list = (args: TagArgs, children?: unknown) => tag('clinic-objectives-list', args, children);

const meta = {
  title: 'Objectives list',
  component: 'clinic-objectives-list',
  render: (args) => list(args),
} satisfies Meta<TagArgs>;
export default meta;

type Story = StoryObj<TagArgs>;

/** Every control does something here. */
export const Playground: Story = {
  args: { preset: 'support-group-benefits', condition: 'opioid use disorder', layout: 'cards' },
};

const condition = 'opioid use disorder';

export const Rows: Story = { args: { condition } };
export const Cards: Story = { args: { condition, layout: 'cards' } };
export const Accordion: Story = { args: { condition, layout: 'accordion' } };
export const NumberedRows: Story = { args: { preset: 'therapeutic-factors', numbered: true } };
export const NumberedCards: Story = {
  args: { preset: 'support-group-benefits', layout: 'cards', numbered: true },
};
export const NumberedAccordion: Story = {
  args: { preset: 'therapeutic-factors', layout: 'accordion', numbered: true },
};
export const TwoColumns: Story = { args: { columns: '2' } };
export const NotesForLovedOnes: Story = { args: { preset: 'support-group-benefits', audience: 'everyone' } };
export const NotesOnCards: Story = {
  args: { preset: 'support-group-benefits', audience: 'everyone', layout: 'cards' },
};
export const ForFamilies: Story = { args: { audience: 'families', layout: 'cards' } };
export const AudienceSwitch: Story = { args: { 'audience-switch': true, layout: 'cards' } };
export const ChosenAndOrdered: Story = { args: { show: 'hope cohesiveness altruism' } };
export const OneReplaced: Story = {
  args: { preset: 'group-therapy', items: 'Instillation of hope: Our members show up, and so can you.' },
};
export const Bullets: Story = {
  args: {
    heading: 'Benefits of a support group',
    items: 'Talk openly. | Build friendships. | Learn to cope.',
  },
};
export const NoHeading: Story = { args: { heading: '', intro: '', show: 'hope altruism' } };
export const Spanish: Story = { args: { lang: 'es', condition: 'trastorno por consumo de opioides' } };

/** The page's own heading names the list. */
export const PageHeading: Story = {
  render: () => html`<h2 id="why">Why we meet in groups</h2>
    ${list({ 'labelled-by': 'why', intro: '' })}`,
};

/** Words are read from what an author pasted, whatever the separators. */
export const Pasted: Story = {
  render: () =>
    list(
      {},
      html`<p>In our groups you work on:</p>
        <ul>
          <li><strong>Universality</strong> – Others have been here, too.</li>
          <li>Catharsis- Experiencing relief by saying it out loud.</li>
          <li>Self-understanding: Learning about yourself. // It helps to know yourself as a family, too.</li>
        </ul>
        <p>Ask us about our next group.</p>`,
    ),
};

/** English words on a page that runs from right to left. */
export const RightToLeft: Story = {
  render: () => html`<div dir="rtl" lang="ar">${list({ layout: 'cards', numbered: true })}</div>`,
};

/** As narrow as a phone's smallest column, with the longest words. */
export const Narrow: Story = {
  render: () =>
    html`<div class="phone">
      <style>
        .phone {
          inline-size: 18em;
        }
      </style>
      ${list({ preset: 'therapeutic-factors', numbered: true, 'audience-switch': true, layout: 'accordion' })}
    </div>`,
};

/** The list's rows of what public clinic pages were found to carry, each with attributes only. */
export const WhatClinicPagesCarry: Story = {
  name: 'What clinic pages carry',
  render: () => html`
    <style>
      .rows {
        display: grid;
        gap: 3em;
        max-inline-size: 64em;
      }
    </style>
    <div class="rows">
      ${list({ heading: 'Objectives of group therapy for opioid use disorder', intro: '' })}
      ${list({
        heading: 'Group therapy goals for opioid addiction',
        intro: 'At Birch Lake Clinic, group members work toward these goals together.',
        items:
          'Universality – Seeing that others face the same things. | Self-understanding – Learning about yourself from other people’s stories. | ' +
          'Interpersonal learning – Practicing honest talk. | Altruism – Finding worth in helping. | Hope – Hearing from people who are doing well. | ' +
          'Information – Learning about recovery. | Imitative behavior – Trying what works for others. | Cohesiveness – Feeling that you belong. | ' +
          'Catharsis- Experiencing relief when hard feelings are out.',
      })}
      ${list({
        heading: 'Benefits of our support groups',
        items: 'Meet people who understand. | Share what works. | Feel less alone between visits.',
      })}
      ${list({
        preset: 'support-group-benefits',
        heading: 'Four good reasons to join a group',
        layout: 'cards',
        items:
          'Connection // You meet other families who know how it is. | A space without judgment // You can say that you are tired.',
        closing:
          'If you or someone you care for would like to try a group, Pear Blossom Clinic is glad to help.',
      })}
    </div>
  `,
};
