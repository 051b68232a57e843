import { html } from 'lit';
import { press } from '../drive.js';
import { focused, onPaper, pointedAt, pressed } from '../pretend.js';
import { profileAddress } from '../sample-profiles.js';
import type { States } from './state.js';

const PHONE = '(541) 555-0100';
const ACCEPTING = { status: 'accepting', clinic: 'Pear Blossom Clinic', phone: PHONE } as const;

export const bannerStates = {
  Accepting: { args: { ...ACCEPTING, scheduling: '24/7' } },
  'Coming soon': { args: { ...ACCEPTING, status: 'coming-soon' } },
  'From a date': {
    args: {
      ...ACCEPTING,
      status: undefined,
      'accepting-from': '2031-01-01',
      'time-zone': 'America/Los_Angeles',
    },
  },
  'From a date that has come': {
    args: {
      ...ACCEPTING,
      status: undefined,
      'accepting-from': '2026-11-24',
      'time-zone': 'America/Los_Angeles',
    },
  },
  'Enrolled, what is covered open': {
    args: { ...ACCEPTING, enrolled: true },
    drive: press('summary'),
  },
  'Not accepting, with a message': {
    args: {
      status: 'not-accepting',
      phone: PHONE,
      message: 'We do not take Medicare yet. Call 541.555.0100: we look for other ways together.',
    },
  },
  'Call or text': { args: { ...ACCEPTING, sms: '541-555-0101' } },
  'Text only': { args: { ...ACCEPTING, phone: undefined, sms: '541-555-0101' } },
  'A number that is none': { args: { ...ACCEPTING, phone: 'ask at the front desk' } },
  'Several areas': { args: { ...ACCEPTING, 'service-area': 'Hyannis | Falmouth | Cape Cod' } },
  'With more on another page': {
    args: { ...ACCEPTING, heading: 'Medicare', 'details-href': 'https://example.org/medicare' },
  },
  'To be dismissed': { args: { ...ACCEPTING, dismissible: true } },
  'Soon, in Spanish, to be dismissed': {
    args: { ...ACCEPTING, status: 'coming-soon', lang: 'es', dismissible: true, scheduling: '24/7' },
  },
  'Everything, at its longest': {
    args: {
      ...ACCEPTING,
      enrolled: true,
      dismissible: true,
      clinic: 'Rogue Valley Center for Opioid Treatment, Counseling and Family Recovery',
      phone: '(541) 555-0100 ext. 4410',
      sms: '541-555-0101',
      scheduling: '24/7',
      'service-area': 'Medford, Oregon | Grants Pass, Oregon | Klamath Falls, Oregon',
      'details-href': 'https://billing-and-insurance.example.org/medicare',
    },
  },
  'From a profile, on a partner’s page': { args: { src: profileAddress('pear-blossom', 'partner-site') } },
  'From an older copy of a profile': { args: { src: profileAddress('pear-blossom', 'older-copy') } },
  'Profile not available': {
    args: { src: profileAddress('pear-blossom', 'unavailable'), phone: PHONE },
    children: html`<p>Ask us about Medicare: <a href="tel:+15415550100">(541) 555-0100</a></p>`,
  },
  'Under the pointer': { args: { ...ACCEPTING, enrolled: true, sms: '541-555-0101' }, drive: pointedAt },
  Pressed: { args: { ...ACCEPTING, enrolled: true, sms: '541-555-0101' }, drive: pressed },
  'With the focus': { args: { ...ACCEPTING, enrolled: true, sms: '541-555-0101' }, drive: focused },
  'On paper': { args: { ...ACCEPTING, enrolled: true, sms: '541-555-0101' }, drive: onPaper },
} satisfies States;
