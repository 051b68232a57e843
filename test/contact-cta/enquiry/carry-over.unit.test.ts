import { expect } from 'chai';
import {
  carryOver,
  type CarryOverForm,
  type PlainAnswer,
} from '../../../src/contact-cta/enquiry/carry-over.js';
import type { FieldName, Values } from '../../../src/contact-cta/enquiry/fields.js';
import { claimOf } from '../../../src/contact-cta/enquiry/same-field.js';
import { enquiryWords } from '../../../src/contact-cta/enquiry/strings.js';
import { spoken } from '../../spoken.js';

const { en: enquiryEn, es: enquiryEs } = spoken(enquiryWords);

const strings = [enquiryEn, enquiryEs];
const CONSENT = 'Pine Clinic may text me.';
const FORM: CarryOverForm = { renames: new Map(), words: enquiryEn, strings, consent: CONSENT };

type Said = Partial<PlainAnswer>;
const answer = (shown: string, said: Said = {}): PlainAnswer => ({
  name: '',
  type: 'text',
  autocomplete: '',
  label: '',
  value: shown,
  shown,
  isOn: true,
  ...said,
});

/** What a control says of itself, and the field of ours that asks for the same. */
const CLAIMS: readonly (readonly [Said, FieldName | undefined])[] = [
  // By name, as the page's own form would send it, however it is written.
  [{ name: 'name', label: 'What your doctor is called' }, 'name'],
  [{ name: 'Phone', type: 'tel' }, 'phone'],
  [{ name: 'contact_by', type: 'select-one' }, 'contact-by'],
  [{ name: 'voicemail-ok', type: 'checkbox' }, 'voicemail-ok'],
  [{ name: 'form_fields[email]' }, 'email'],
  [{ name: 'contact.message', type: 'textarea' }, 'message'],
  [{ name: 'their-message', type: 'textarea', label: 'Anything' }, 'message'],
  // By what browsers fill in.
  [{ name: 'q1', autocomplete: 'section-a home tel-national' }, 'phone'],
  [{ name: 'q2', autocomplete: 'given-name' }, 'name'],
  [{ name: 'q3', autocomplete: 'email webauthn' }, 'email'],
  [{ name: 'contact-name', autocomplete: 'organization', label: 'Name' }, undefined],
  [{ name: 'q4', autocomplete: 'nope', label: 'Your name' }, 'name'],
  // By type.
  [{ name: 'q5', type: 'email', label: 'Where can we write to you?' }, 'email'],
  [{ name: 'q6', type: 'tel', label: 'Best number to reach you' }, 'phone'],
  [{ name: 'q7', type: 'tel', label: 'ZIP code' }, undefined],
  [{ name: 'q8', type: 'tel', label: 'Date of birth' }, undefined],
  [{ name: 'q9', type: 'textarea' }, 'message'],
  [{ name: 'medications', type: 'textarea', label: 'Medications' }, undefined],
  // By words, in both languages.
  [{ label: 'First name' }, 'name'],
  [{ label: '¿Cómo se llama?' }, 'name'],
  [{ label: 'Apellidos' }, 'name'],
  [{ label: 'Teléfono móvil' }, 'phone'],
  [{ label: 'Cell' }, 'phone'],
  [{ label: 'Correo electrónico' }, 'email'],
  [{ label: 'E-mail' }, 'email'],
  [{ label: '¿Cómo podemos ayudarle?', type: 'textarea' }, 'message'],
  [{ name: 'yourName' }, 'name'],
  [{ name: 'tel1' }, undefined],
  [{ label: '¿Cuál es un buen momento?', type: 'radio', name: 'q10' }, 'best-time'],
  // Somebody else's, or two things at once: in doubt.
  [{ label: 'Company name' }, undefined],
  [{ label: 'Nombre del médico' }, undefined],
  [{ label: 'Emergency contact phone', type: 'tel' }, undefined],
  [{ label: 'Phone or email' }, undefined],
  [{ label: 'Email address of your doctor', type: 'email' }, undefined],
  [{ label: 'Insurance' }, undefined],
  // A box or a list is no text.
  [{ label: 'Phone', type: 'checkbox', name: 'q11' }, undefined],
  [{ label: 'Your name', type: 'select-one', name: 'q12' }, undefined],
  [{ name: 'for', type: 'select-multiple' }, undefined],
  [{ label: 'Message', type: 'date' }, undefined],
];

describe('the field of ours that asks for the same', () => {
  for (const [said, field] of CLAIMS) {
    it(`${JSON.stringify(said)}: ${field ?? 'none'}`, () => {
      const renames = new Map([['message', 'their-message']] as const);
      expect(claimOf(answer('', said), renames, strings)?.field).to.equal(field);
    });
  }
});

describe('answers of a plain form in the form of ours', () => {
  const carried = (answers: readonly PlainAnswer[], values: Values = {}): Values =>
    carryOver(answers, values, FORM).values;

  const CASES: readonly (readonly [string, readonly PlainAnswer[], Values, Values])[] = [
    [
      'each into its field',
      [
        answer('Sam', { name: 'name' }),
        answer('541', { name: 'phone' }),
        answer('Hi\nthere', { type: 'textarea' }),
      ],
      {},
      { name: 'Sam', phone: '541', message: 'Hi\nthere' },
    ],
    [
      'what has no field, as lines of the message, in the order of the page',
      [
        answer('Pine Health', { label: 'Insurance' }),
        answer('Hi', { name: 'message', type: 'textarea' }),
        answer('Tuesday', { label: 'When?', type: 'select-one' }),
        answer('x', { label: 'Newsletter', type: 'checkbox', isOn: false }),
      ],
      {},
      { message: 'Hi\nInsurance: Pine Health\nWhen? Tuesday\nNewsletter: No' },
    ],
    [
      'two parts of a name, joined',
      [answer('Sam', { label: 'First name' }), answer('Lee', { label: 'Last name' })],
      {},
      { name: 'Sam Lee' },
    ],
    [
      'a name and its parts, once',
      [answer('Sam Lee', { name: 'name' }), answer('Sam', { label: 'First name' })],
      {},
      { name: 'Sam Lee' },
    ],
    [
      'two numbers: the surer one, and a line',
      [answer('541-1', { label: 'Home phone' }), answer('541-2', { label: 'Mobile', autocomplete: 'tel' })],
      {},
      { phone: '541-2', message: 'Home phone: 541-1' },
    ],
    [
      'an address given twice, once',
      [
        answer('a@b.example', { type: 'email' }),
        answer('A@b.example', { label: 'Email again', type: 'email' }),
      ],
      {},
      { email: 'a@b.example' },
    ],
    [
      'never over what the visitor wrote in ours',
      [answer('Sam', { name: 'name', label: 'Name' }), answer('Hi', { name: 'message', type: 'textarea' })],
      { name: 'Alex', message: 'Hello' },
      { name: 'Alex', message: 'Hello\nHi\nName: Sam' },
    ],
    [
      'in place of what was taken before',
      [
        answer('Sam L', { name: 'name', before: 'Sam' }),
        answer('Hi there', { name: 'message', type: 'textarea', before: 'Hi' }),
        answer('Pine', { label: 'Plan', before: 'Pi' }),
      ],
      { name: 'Sam', message: 'Hi\nPlan: Pi\nbye' },
      { name: 'Sam L', message: 'Hi there\nPlan: Pine\nbye' },
    ],
    [
      'what was emptied, away',
      [answer('', { name: 'name', before: 'Sam' }), answer('', { label: 'Plan', before: 'Pi' })],
      { name: 'Sam', message: 'Hi\nPlan: Pi' },
      { name: '', message: 'Hi' },
    ],
    [
      'options by value, by words, by what else they are called',
      [
        answer('Someone I care for', { name: 'for', type: 'select-one', value: '2' }),
        answer('Por la tarde', { name: 'best-time', type: 'radio', value: 'b' }),
        answer('SMS', { name: 'contact-by', type: 'radio', value: 'c' }),
        answer('Maybe', { name: 'new-patient', type: 'radio', value: 'm', label: 'New here?' }),
      ],
      {},
      { for: 'someone-else', 'best-time': 'afternoon', 'contact-by': 'text', message: 'New here? Maybe' },
    ],
    [
      'an option where ours has another: as a line',
      [
        answer('Text or call', { name: 'contact-by', type: 'radio', label: 'How' }),
        answer('yes', { name: 'new-patient', type: 'radio', label: 'New' }),
      ],
      { 'new-patient': 'no' },
      { 'new-patient': 'no', message: 'How: Text or call\nNew: yes' },
    ],
    [
      'agreeing: to the same words alone',
      [
        answer('on', { name: 'text-ok', type: 'checkbox', label: 'You may text me' }),
        answer('on', { name: 'voicemail-ok', type: 'checkbox' }),
      ],
      {},
      { 'voicemail-ok': 'yes', message: 'You may text me: Yes' },
    ],
    [
      'agreeing to the very words of ours',
      [answer('on', { name: 'text-ok', type: 'checkbox', label: `Text me. ${CONSENT}` })],
      {},
      { 'text-ok': 'yes' },
    ],
  ];
  for (const [name, answers, before, after] of CASES) {
    it(name, () => {
      expect(carried(answers, before)).to.deep.equal(after);
      // Taken once more, nothing comes twice.
      const again = answers.map((each) => ({ ...each, before: each.shown }));
      expect(carried(again, carried(answers, before)), 'again').to.deep.equal(after);
    });
  }

  it('loses no text, whatever the fields are and hold', () => {
    const labels = ['Name', 'First name', 'Teléfono', 'Mobile', 'Email', 'Insurance', 'Message', 'Nota', ''];
    const types = ['text', 'tel', 'email', 'textarea', 'select-one', 'radio', 'date', 'number'];
    const names = ['name', 'phone', 'contact-by', 'q', 'best-time', 'message', 'for', ''];
    let state = 7;
    const pick = <T>(list: readonly T[]): T => {
      state = (state * 48271) % 2147483647;
      return list[state % list.length] as T; // A remainder is an index.
    };
    for (let turn = 0; turn < 2000; turn++) {
      const answers = Array.from({ length: 1 + (turn % 6) }, (_, at) =>
        answer(`text${turn} no${at}`, { label: pick(labels), type: pick(types), name: pick(names) }),
      );
      const given: Values = turn % 3 ? {} : { name: 'Alex Roe', phone: '5', message: 'Hello\nthere' };
      const { values } = carryOver(answers, given, FORM);
      const all = Object.values(values).join('\n');
      for (const { shown } of answers) expect(all, JSON.stringify(answers)).to.contain(shown);
      for (const text of Object.values(given)) expect(all).to.contain(text);
    }
  });
});
