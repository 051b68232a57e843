import 'clinic-widgets/define';
import type {} from 'clinic-widgets/jsx';
import type { ClinicContactCta } from 'clinic-widgets';
import { useRef, useState, type JSX } from 'react';

export function App(): JSX.Element {
  const [isChanged, change] = useState(false);
  const [log, setLog] = useState('');
  const cta = useRef<ClinicContactCta>(null);
  const say = (line: string): void => {
    setLog((before) => before + line);
  };
  return (
    <main>
      <button
        id="change"
        onClick={() => {
          change(true);
        }}
      >
        Change
      </button>
      <output id="log">{log}</output>
      <clinic-medicare-banner status={isChanged ? 'accepting' : 'coming-soon'} enrolled={isChanged} />
      <clinic-objectives-list
        preset="group-therapy"
        layout={isChanged ? 'cards' : 'list'}
        heading-level={3}
      />
      <clinic-contact-cta
        ref={cta}
        className="wide"
        style={{ '--clinic-radius': '2px' }}
        suppressHydrationWarning
        phone="(541) 555-0100"
        message={isChanged ? 'Ask us anything.' : 'Call us first.'}
        endpoint="/enquiry"
        onclinic-contact={(event) => {
          say(`contact: ${event.method}. `);
        }}
        onclinic-enquiry-submit={(event) => {
          event.respondWith(Promise.resolve(cta.current?.enquiryData() ? 'sent' : 'failed'));
        }}
        onclinic-enquiry-sent={() => {
          say('sent.');
        }}
      >
        <p>Call (541) 555-0100.</p>
      </clinic-contact-cta>
      <clinic-support-group-finder
        feed="/groups.json"
        heading={isChanged ? 'Groups near you' : 'Our groups'}
      />
    </main>
  );
}

export const refused = (
  <>
    {/* @ts-expect-error a status that doesn't exist */}
    <clinic-medicare-banner status="maybe" />
    {/* @ts-expect-error no such field of the event */}
    <clinic-contact-cta onclinic-contact={(event) => event.number} />
  </>
);
