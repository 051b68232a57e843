import { html } from 'lit';
import { ENDPOINTS } from '../answers.js';
import { inTurn, press, type, whenThere, type Drive } from '../drive.js';
import { focused, onPaper, pointedAt, pressed } from '../pretend.js';
import type { TagArgs } from '../tag.js';
import type { States } from './state.js';

const CLINIC = { clinic: 'Pear Blossom Clinic', phone: '(541) 555-0100', sms: '541-555-0101' } as const;
const ZONE = { 'time-zone': 'America/Los_Angeles' } as const;
export const EVERY_FIELD =
  'name phone email contact-by best-time for new-patient message voicemail-ok text-ok';

const SEND = press('form [type=submit]');
const HAPPENED: Drive = (root) => whenThere(root, '[part=outcome]');
const TYPED = type({ name: 'Sam', phone: '(541) 555-0123', message: 'Could I come in on Monday?' });

const told = (endpoint: string, args: TagArgs = {}, drive = inTurn(TYPED, SEND, HAPPENED)) => ({
  args: { ...CLINIC, endpoint, ...args },
  drive,
});

export const contactStates = {
  'Open until 2 PM': { args: { ...CLINIC, ...ZONE, hours: 'Mo-Fr 05:30-14:00' } },
  'Closes soon': { args: { ...CLINIC, ...ZONE, hours: 'Mo-Fr 05:30-09:20' } },
  'Opens later today': { args: { ...CLINIC, ...ZONE, hours: 'Mo-Fr 11:00-19:00' } },
  'Closed today': { args: { ...CLINIC, ...ZONE, hours: 'Mo-Su closed' } },
  'Open day and night': { args: { ...CLINIC, hours: '24/7' } },
  'Hours nobody can read': { args: { ...CLINIC, hours: 'by appointment, ask for Ann' } },
  'Phone only': { args: { ...CLINIC, sms: undefined } },
  'Email only': { args: { clinic: 'Pear Blossom Clinic', email: 'care@clinic.example' } },
  'Link only': { args: { clinic: 'Pear Blossom Clinic', href: 'https://portal.example/contact' } },
  'Every way': {
    args: {
      ...CLINIC,
      phone: '541-555-0100 ext 7',
      email: 'care@clinic.example',
      href: 'https://portal.example/contact',
      label: 'Write to us online',
    },
  },
  'A number that is none': { args: { clinic: 'Pear Blossom Clinic', phone: 'Ask at the front desk' } },
  'No crisis line': { args: { ...CLINIC, 'no-crisis-line': true } },
  Band: { args: { ...CLINIC, ...ZONE, layout: 'band', hours: '24/7' } },
  'Band with three ways': { args: { ...CLINIC, layout: 'band', href: 'https://portal.example/contact' } },
  'Band with a form': { args: { ...CLINIC, layout: 'band', endpoint: ENDPOINTS.sent } },
  'Band in Spanish': { args: { ...CLINIC, ...ZONE, layout: 'band', hours: '24/7', lang: 'es' } },
  Inline: { args: { ...CLINIC, layout: 'inline' } },
  'Form, short': { args: { ...CLINIC, endpoint: ENDPOINTS.sent } },
  'Form, every field': { args: { ...CLINIC, endpoint: ENDPOINTS.sent, fields: EVERY_FIELD } },
  'Form, filled in': {
    args: {
      ...CLINIC,
      endpoint: ENDPOINTS.sent,
      fields: 'name phone message text-ok',
      consent: 'The clinic may text me back at this number.',
    },
    drive: inTurn(TYPED, press('[name=text-ok]')),
  },
  'One answer to put right': told(ENDPOINTS.sent, {}, inTurn(TYPED, type({ phone: '12' }), SEND)),
  'Answers to put right': told(
    ENDPOINTS.sent,
    { fields: EVERY_FIELD, required: 'name email for' },
    inTurn(type({ email: 'sam at home', phone: '12' }), SEND, (root) =>
      whenThere(root, '[aria-invalid=true]'),
    ),
  ),
  Sending: told(ENDPOINTS.sending, {}, inTurn(TYPED, SEND)),
  Sent: told(ENDPOINTS.sent),
  'Sent, in the clinic’s words': told(ENDPOINTS.sent, {
    'success-message': 'Thank you. Ann calls you back by 5 PM today.',
  }),
  'One answer refused': told(ENDPOINTS.refusedFields),
  Refused: told(ENDPOINTS.refused),
  'Refused, in Spanish': told(ENDPOINTS.refused, { lang: 'es' }),
  Failed: told(ENDPOINTS.failed),
  'Failed, in the clinic’s words': told(ENDPOINTS.failed, {
    'failure-message': 'Our form is out of order. Please call: somebody is here day and night.',
  }),
  Unknown: told(ENDPOINTS.unknown),
  'Sent, in Spanish': told(ENDPOINTS.sent, { lang: 'es' }),
  'Unknown, in Spanish': told(ENDPOINTS.unknown, { lang: 'es' }),
  'Nothing to show: its children': {
    args: {},
    children: html`<p>Call <a href="tel:+15415550100">(541) 555-0100</a>.</p>`,
  },
  'Under the pointer': {
    args: { ...CLINIC, endpoint: ENDPOINTS.sent, fields: EVERY_FIELD },
    drive: pointedAt,
  },
  Pressed: { args: { ...CLINIC, endpoint: ENDPOINTS.sent, fields: EVERY_FIELD }, drive: pressed },
  'With the focus': { args: { ...CLINIC, endpoint: ENDPOINTS.sent, fields: EVERY_FIELD }, drive: focused },
  'On paper': { args: { ...CLINIC, ...ZONE, endpoint: ENDPOINTS.sent, hours: '24/7' }, drive: onPaper },
} satisfies States;
