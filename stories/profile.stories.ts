import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/contact-cta.js';
import '../src/define/medicare-banner.js';
import '../src/define/objectives-list.js';
import '../src/define/support-group-finder.js';
import {
  PROFILE_NAMES,
  PROFILE_STATES,
  profileAddress,
  type ProfileName,
  type ProfileState,
} from './workbench/sample-profiles.js';

interface ProfileArgs {
  readonly profile: ProfileName;
  readonly state: ProfileState;
}

const address = ({ profile, state }: ProfileArgs): string => profileAddress(profile, state);

const banner = (args: ProfileArgs): TemplateResult =>
  html`<clinic-medicare-banner src=${address(args)} phone="(541) 555-0100"
    ><div data-fallback><p>Ask us about Medicare: <a href="tel:+15415550100">(541) 555-0100</a></p></div></clinic-medicare-banner
  >`;
const list = (args: ProfileArgs): TemplateResult =>
  html`<clinic-objectives-list src=${address(args)}
    ><div data-fallback><ul><li>Hope</li><li>Company</li></ul></div></clinic-objectives-list
  >`;
const contact = (args: ProfileArgs): TemplateResult =>
  html`<clinic-contact-cta src=${address(args)}
    ><div data-fallback><p>Call <a href="tel:+15415550100">(541) 555-0100</a></p></div></clinic-contact-cta
  >`;
const finder = (args: ProfileArgs): TemplateResult =>
  html`<clinic-support-group-finder src=${address(args)} phone="(541) 555-0100"
    ><div data-fallback><p>Our groups meet on Mondays and Thursdays at 7 PM.</p></div></clinic-support-group-finder
  >`;

const meta = {
  title: 'Clinic profile',
  argTypes: {
    profile: { control: 'select', options: PROFILE_NAMES },
    state: { control: 'select', options: PROFILE_STATES },
  },
  args: { profile: 'pear-blossom', state: 'partner-site' },
  render: (args) => html`${banner(args)}<br />${list(args)}<br />${contact(args)}<br />${finder(args)}`,
} satisfies Meta<ProfileArgs>;
export default meta;
type Story = StoryObj<ProfileArgs>;

/** All four tags of one profile, on a partner's page: each says where its content is from. */
export const FourTags: Story = {};
export const EnEspañol: Story = { globals: { language: 'es' } };

/** The other made-up clinics: two of the same operator, a recovery provider without Medicare, one with an enquiry form. */
export const CranberryBay: Story = { args: { profile: 'cranberry-bay' } };
export const SpruceHarbor: Story = { args: { profile: 'spruce-harbor' } };
export const OpenMeadow: Story = { args: { profile: 'open-meadow' } };
export const LanternStreet: Story = { args: { profile: 'lantern-street' } };
export const LanternStreetEnEspañol: Story = {
  args: { profile: 'lantern-street' },
  globals: { language: 'es' },
};

export const BannerOnOwnSite: Story = { args: { state: 'own-site' }, render: banner };
export const BannerOnPartnerSite: Story = { render: banner };
export const BannerOlderCopy: Story = { args: { state: 'older-copy' }, render: banner };
export const BannerUnavailable: Story = { args: { state: 'unavailable' }, render: banner };

export const ListOnOwnSite: Story = { args: { state: 'own-site' }, render: list };
export const ListOnPartnerSite: Story = { render: list };
export const ListOlderCopy: Story = { args: { state: 'older-copy' }, render: list };
export const ListUnavailable: Story = { args: { state: 'unavailable' }, render: list };

export const ContactOnOwnSite: Story = { args: { state: 'own-site' }, render: contact };
export const ContactOnPartnerSite: Story = { render: contact };
export const ContactOlderCopy: Story = { args: { state: 'older-copy' }, render: contact };
export const ContactUnavailable: Story = { args: { state: 'unavailable' }, render: contact };

export const FinderOnOwnSite: Story = { args: { state: 'own-site' }, render: finder };
export const FinderOnPartnerSite: Story = { render: finder };
export const FinderOlderCopy: Story = { args: { state: 'older-copy' }, render: finder };
export const FinderUnavailable: Story = { args: { state: 'unavailable' }, render: finder };
