import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ENDPOINTS } from './workbench/answers.js';
import { profileAddress } from './workbench/sample-profiles.js';
import { tag } from './workbench/tag.js';

const CLINIC = { clinic: 'Pear Blossom Clinic', phone: '(541) 555-0100' } as const;
const ZONE = { 'time-zone': 'America/Los_Angeles' } as const;
const HOURS = { ...ZONE, hours: 'Mo-Fr 05:30-14:00, Sa 06:00-10:00' } as const;

const banner = tag('clinic-medicare-banner', {
  ...CLINIC,
  ...ZONE,
  status: 'accepting',
  enrolled: true,
  scheduling: '24/7',
  'service-area': 'Medford, Oregon',
});
const contact = (args: Readonly<Record<string, string>> = {}) =>
  tag('clinic-contact-cta', { ...CLINIC, ...HOURS, sms: '541-555-0101', ...args });
const finder = (args: Readonly<Record<string, string>> = {}) =>
  tag('clinic-support-group-finder', { ...CLINIC, ...ZONE, feed: '/groups/four.json', ...args });

/** A page as a clinic's own style sheet makes it; the brand chosen above sets the tokens. */
const page = (content: TemplateResult, name = 'Pear Blossom Clinic') => html`<style>
    .page {
      box-sizing: border-box;
      max-inline-size: 70rem;
      margin-inline: auto;
      padding: 1rem clamp(1rem, 4vw, 2.5rem) 3rem;
      font:
        100%/1.55 system-ui,
        sans-serif;
      color: light-dark(#1b2421, #e8eeeb);
    }
    .page > header,
    .page > footer {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1.5rem;
      justify-content: space-between;
      padding-block: 1rem;
    }
    .page nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
    }
    .page h1 {
      max-inline-size: 22ch;
      margin: 2rem 0 0.75rem;
      font-size: clamp(1.8rem, 5vw, 2.7rem);
      font-family: var(--clinic-heading-font, inherit);
      line-height: 1.15;
      text-wrap: balance;
    }
    .page a {
      color: inherit;
    }
    .page p {
      max-inline-size: 62ch;
    }
    .page .beside {
      display: grid;
      gap: 2rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    }
    .page .article {
      display: grid;
      gap: 2.5rem;
      grid-template-columns: minmax(0, 1fr);
    }
    @media (min-width: 56rem) {
      .page .article {
        grid-template-columns: minmax(0, 1fr) 320px;
      }
    }
    .page > * + clinic-objectives-list,
    .page > * + clinic-support-group-finder,
    .page > * + clinic-contact-cta {
      margin-block-start: 2.5rem;
    }
  </style>
  <div class="page">
    <header>
      <strong>${name}</strong>
      <nav aria-label="Site"><a href="#groups">Groups</a> <a href="#medicare">Medicare</a> <a href="#contact">Contact</a></nav>
    </header>
    ${content}
    <footer>${name} is made up: nobody answers its numbers.</footer>
  </div>`;

/** Whole pages of a clinic and of a partner. Choose a brand, a scheme, a language and a width above. */
const meta: Meta = {
  title: 'Patterns',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, layout: 'fullscreen' },
};
export default meta;
type Story = StoryObj;

export const ClinicHome: Story = {
  render: () =>
    page(
      html`${banner}
        <h1>Care that starts with being heard</h1>
        <p>Medication, counseling and groups for people living with opioid use disorder, and for those who love them.</p>
        ${contact({ layout: 'band' })} ${finder()}
        ${tag('clinic-objectives-list', { preset: 'group-therapy', condition: 'opioid use disorder', layout: 'cards' })}`,
    ),
};
export const FindAGroup: Story = {
  render: () =>
    page(html`<h1>Find a group that fits your week</h1>
      ${finder({ feed: '/groups/many.json' })} ${contact({ layout: 'band' })}`),
};
export const MedicarePage: Story = {
  render: () =>
    page(
      html`<h1>Paying with Medicare</h1>
        ${banner}
        <p>Bring your card if you have it. If you don’t, come anyway: we look it up together.</p>
        ${contact({ heading: 'Ask us about paying' })}`,
    ),
};
export const ContactPage: Story = {
  render: () =>
    page(
      html`<h1>Reach us</h1>
        <div class="beside">
          ${contact({ endpoint: ENDPOINTS.sent })}
          <div>
            <p><strong>Where we are</strong><br />30 Lithia Way, Ashland, Oregon</p>
            <p>Bus 10 stops at the door. There is a ramp on the left.</p>
          </div>
        </div>`,
    ),
};
/** The clinic's words, kept up to date by the clinic, in 320 px beside a partner's article. */
export const ArticleOfAPartner: Story = {
  render: () =>
    page(
      html`<div class="article">
        <article>
          <h1>When someone you love is using opioids</h1>
          <p>You did not cause it, and you cannot mend it alone. Groups for families meet every week, also online.</p>
          <p>Listen first. Keep naloxone at home. Take care of your own sleep, food and friends.</p>
          ${tag('clinic-objectives-list', { preset: 'support-group-benefits', audience: 'families' })}
        </article>
        <aside aria-label="Near you">
          ${tag('clinic-medicare-banner', { src: profileAddress('pear-blossom', 'partner-site') })}
          ${tag('clinic-contact-cta', { src: profileAddress('pear-blossom', 'partner-site') })}
          ${tag('clinic-support-group-finder', { src: profileAddress('pear-blossom', 'partner-site'), audience: 'families' })}
        </aside>
      </div>`,
      'Families of the Rogue Valley',
    ),
};
/** One thing to do, at the foot of a phone too. */
export const LandingPage: Story = {
  render: () =>
    page(
      html`<h1>Start today. No appointment, no judgment.</h1>
        <p>Call or text and a person answers. Most people begin medication on the day they come in.</p>
        ${contact({ layout: 'band', hours: '24/7' })}
        ${tag('clinic-objectives-list', { preset: 'support-group-benefits', layout: 'cards' })}
        ${contact({ layout: 'bar', heading: 'Call or text now', 'no-crisis-line': '' })}`,
    ),
};
