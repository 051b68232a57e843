// Read by the compiler alone, in the step that checks types: what a page in React or Preact may write, and what it may not.
import type { CustomElements } from '../../dist/jsx.js';

export const banner: CustomElements['clinic-medicare-banner'] = {
  status: 'accepting',
  phone: '(541) 555-0100',
  'accepting-from': '2027-01-01',
  enrolled: true,
};

export const cta: CustomElements['clinic-contact-cta'] = {
  layout: 'bar',
  endpoint: 'https://clinic.example/enquiry',
};

export const finder: CustomElements['clinic-support-group-finder'] = {
  feed: 'https://clinic.example/groups.json',
};

export const list: CustomElements['clinic-objectives-list'] = { preset: 'group-therapy', numbered: true };

// @ts-expect-error a status that doesn't exist
export const wrongStatus: CustomElements['clinic-medicare-banner'] = { status: 'maybe' };

// @ts-expect-error a number for a text
export const wrongPhone: CustomElements['clinic-contact-cta'] = { phone: 5550100 };

// @ts-expect-error an attribute that doesn't exist
export const unknownAttribute: CustomElements['clinic-objectives-list'] = { presets: 'group-therapy' };
