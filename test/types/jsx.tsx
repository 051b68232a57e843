// Read by the compiler alone, in the step that checks types: what a page in React may write, and what it may not.
import { createRef } from 'react';
import type { CustomElements } from '../../dist/jsx.js';
import type { ClinicContactCta } from '../../dist/index.js';

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

const cta19 = createRef<ClinicContactCta>();

/** What React itself gives every element, and events with their own types. */
export const page = (
  <main>
    <clinic-contact-cta
      ref={cta19}
      key="cta"
      className="wide"
      class="wide"
      style={{ marginTop: 8, '--clinic-accent': '#0a7' }}
      inert
      hidden={false}
      suppressHydrationWarning
      data-test="cta"
      aria-label="Reach us"
      onClick={(event) => event.currentTarget.enquiryData()}
      phone={undefined}
      sms={null}
      heading-level={3}
      no-crisis-line="false"
      onclinic-contact={(event) => event.method.toUpperCase()}
      onclinic-enquiry-submit={(event) => {
        event.respondWith(Promise.resolve('sent'));
      }}
    >
      <p>Call us</p>
    </clinic-contact-cta>
    <clinic-medicare-banner
      status="accepting"
      enrolled
      onclinic-banner-dismiss={(event) => event.preventDefault()}
    />
    {/* @ts-expect-error a layout that doesn't exist */}
    <clinic-contact-cta layout="wide" />
    {/* @ts-expect-error an event another tag has */}
    <clinic-objectives-list onclinic-call={() => undefined} label={1} />
    {/* @ts-expect-error an event has no such field */}
    <clinic-contact-cta onclinic-contact={(event) => event.number} />
  </main>
);
