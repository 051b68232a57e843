import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/contact-cta.js';
import '../src/define/medicare-banner.js';
import '../src/define/objectives-list.js';
import '../src/define/support-group-finder.js';
import cranberryBay from '../demo/profiles/cranberry-bay.json' with { type: 'json' };
import lanternStreet from '../demo/profiles/lantern-street.json' with { type: 'json' };
import openMeadow from '../demo/profiles/open-meadow-recovery.json' with { type: 'json' };
import pearBlossom from '../demo/profiles/pear-blossom.json' with { type: 'json' };
import spruceHarbor from '../demo/profiles/spruce-harbor.json' with { type: 'json' };

const PROFILES = {
  'Pear Blossom Clinic': pearBlossom,
  'Cranberry Bay Clinic': cranberryBay,
  'Spruce Harbor Clinic': spruceHarbor,
  'Open Meadow Recovery': openMeadow,
  'Lantern Street Clinic': lanternStreet,
} as const;
const STATES = ['own site', 'partner site', 'older copy', 'unavailable'] as const;

interface ProfileArgs {
  readonly profile: keyof typeof PROFILES;
  readonly state: (typeof STATES)[number];
  readonly lang: string;
}

/** The profile as an address of its own, so that a story asks no server. */
function address({ profile, state }: ProfileArgs): string {
  if (state === 'unavailable') return 'data:application/json,gone';
  const document = {
    ...PROFILES[profile],
    groupFeeds: [],
    ...(state === 'own site' && { publisher: { ...PROFILES[profile].publisher, url: location.origin } }),
    ...(state === 'older copy' ? { expires: '2026-11-18' } : { expires: undefined }),
  };
  return `data:application/json,${encodeURIComponent(JSON.stringify(document))}`;
}

const banner = (args: ProfileArgs): TemplateResult =>
  html`<clinic-medicare-banner src=${address(args)} lang=${args.lang || nothing} phone="(541) 555-0100"
    ><div data-fallback><p>Ask us about Medicare: <a href="tel:+15415550100">(541) 555-0100</a></p></div></clinic-medicare-banner
  >`;
const list = (args: ProfileArgs): TemplateResult =>
  html`<clinic-objectives-list src=${address(args)} lang=${args.lang || nothing}
    ><div data-fallback><ul><li>Hope</li><li>Company</li></ul></div></clinic-objectives-list
  >`;
const contact = (args: ProfileArgs): TemplateResult =>
  html`<clinic-contact-cta src=${address(args)} lang=${args.lang || nothing}
    ><div data-fallback><p>Call <a href="tel:+15415550100">(541) 555-0100</a></p></div></clinic-contact-cta
  >`;
const finder = (args: ProfileArgs): TemplateResult =>
  html`<clinic-support-group-finder src=${address(args)} lang=${args.lang || nothing} phone="(541) 555-0100"
    ><div data-fallback><p>Our groups meet on Mondays and Thursdays at 7 PM.</p></div></clinic-support-group-finder
  >`;

const meta = {
  title: 'Clinic profile',
  argTypes: {
    profile: { control: 'select', options: Object.keys(PROFILES) },
    state: { control: 'select', options: STATES },
    lang: { control: 'select', options: ['en', 'es'] },
  },
  args: { profile: 'Pear Blossom Clinic', state: 'partner site', lang: 'en' },
  render: (args) => html`${banner(args)}<br />${list(args)}<br />${contact(args)}<br />${finder(args)}`,
} satisfies Meta<ProfileArgs>;
export default meta;
type Story = StoryObj<ProfileArgs>;

/** All four tags of one profile, on a partner's page: each says where its content is from. */
export const FourTags: Story = {};
export const EnEspañol: Story = { args: { lang: 'es' } };

/** The other made-up clinics: two of the same operator, a recovery provider without Medicare, one with an enquiry form. */
export const CranberryBay: Story = { args: { profile: 'Cranberry Bay Clinic' } };
export const SpruceHarbor: Story = { args: { profile: 'Spruce Harbor Clinic' } };
export const OpenMeadow: Story = { args: { profile: 'Open Meadow Recovery' } };
export const LanternStreet: Story = { args: { profile: 'Lantern Street Clinic' } };
export const LanternStreetEnEspañol: Story = { args: { profile: 'Lantern Street Clinic', lang: 'es' } };

export const BannerOnOwnSite: Story = { args: { state: 'own site' }, render: banner };
export const BannerOnPartnerSite: Story = { render: banner };
export const BannerOlderCopy: Story = { args: { state: 'older copy' }, render: banner };
export const BannerUnavailable: Story = { args: { state: 'unavailable' }, render: banner };

export const ListOnOwnSite: Story = { args: { state: 'own site' }, render: list };
export const ListOnPartnerSite: Story = { render: list };
export const ListOlderCopy: Story = { args: { state: 'older copy' }, render: list };
export const ListUnavailable: Story = { args: { state: 'unavailable' }, render: list };

export const ContactOnOwnSite: Story = { args: { state: 'own site' }, render: contact };
export const ContactOnPartnerSite: Story = { render: contact };
export const ContactOlderCopy: Story = { args: { state: 'older copy' }, render: contact };
export const ContactUnavailable: Story = { args: { state: 'unavailable' }, render: contact };

export const FinderOnOwnSite: Story = { args: { state: 'own site' }, render: finder };
export const FinderOnPartnerSite: Story = { render: finder };
export const FinderOlderCopy: Story = { args: { state: 'older copy' }, render: finder };
export const FinderUnavailable: Story = { args: { state: 'unavailable' }, render: finder };
