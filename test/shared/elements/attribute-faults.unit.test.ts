import { expect } from 'chai';
import { attributeFaults, nearest, type Written } from '../../../src/shared/elements/attribute-faults.js';

const OWN = [
  'phone',
  'sms',
  'email',
  'href',
  'clinic',
  'hours',
  'heading',
  'heading-level',
  'time-zone',
  'accepting-from',
  'details-href',
  'details-label',
  'no-crisis-line',
  'endpoint',
  'endpoint-fields',
  'feed',
  'message',
  'layout',
];
const linesOf = (...attributes: readonly Written[]): readonly string[] =>
  attributeFaults(attributes, OWN).notes.map(({ attribute, problem }) => `${attribute}: ${problem}`);

describe('attributes that are nobody’s', () => {
  it('finds what was meant: other joints, letters swapped, added, left out or changed', () => {
    for (const name of OWN) {
      const joined = [name.replace(/-/g, ''), name.replace(/-/g, '_'), name.replace(/-/g, '.')];
      for (const variant of joined) expect(nearest(variant, OWN), variant).to.equal(name);
      if (name.length < 5) continue;
      const middle = Math.floor(name.length / 2);
      for (const variant of [
        name.slice(0, middle) + name.slice(middle + 1),
        `${name.slice(0, middle)}q${name.slice(middle)}`,
        `${name.slice(0, middle)}q${name.slice(middle + 1)}`,
        name.slice(0, 2) + (name[3] ?? '') + (name[2] ?? '') + name.slice(4),
      ])
        expect(nearest(variant, OWN), variant).to.equal(name);
    }
  });

  it('finds people’s words for ours, and guesses nothing', () => {
    const table = {
      'phone-number': 'phone',
      telephone: 'phone',
      tel: 'phone',
      mail: 'email',
      url: 'href',
      'clinic-name': 'clinic',
      'feed-url': 'feed',
      timezone: 'time-zone',
      medicare: undefined,
      color: undefined,
      'details-h': undefined,
    };
    for (const [name, meant] of Object.entries(table)) expect(nearest(name, OWN), name).to.equal(meant);
    expect(linesOf(['medicare', 'yes'])).to.deep.equal(['medicare: is no attribute of this tag.']);
    expect(linesOf(['acceptingfrom', '2027-01-01'])).to.deep.equal([
      'acceptingfrom: is no attribute of this tag. Did you mean "accepting-from"?',
    ]);
  });

  it('says nothing of what any element may have, and frameworks give', () => {
    const names =
      'id class style slot hidden title lang dir role tabindex translate part is inert itemprop itemscope popover nonce ' +
      'data-phone data-v-7ba5bd90 aria-label onclick onload ng-if ng-version _ngcontent-abc-c12 _nghost-x v-if v-cloak ' +
      ':phone @click #ref *ngIf [phone] (click) x-data x-on:click wire:model hx-get hx-on::after jsaction jsname key ref ' +
      'defer-hydration ngskiphydration q:key xml:lang xmlns svelte-h astro-cid-x draggable contenteditable exportparts';
    for (const name of names.split(' ')) expect(linesOf([name, '']), name).to.deep.equal([]);
  });
});

describe('values that are not as they should be', () => {
  it('says what was taken off or put to, and how to write it', () => {
    const table: readonly (readonly [string, string, string])[] = [
      ['phone', '”541-555-0100″', 'quotes round its value; they are taken off. Write phone="541-555-0100"'],
      ['clinic', '‘Pine’', 'quotes round its value; they are taken off. Write clinic="Pine"'],
      ['clinic', '&quot;Pine&quot;', 'quotes round its value; they are taken off. Write clinic="Pine"'],
      [
        'layout',
        '\u00a0card',
        'blanks round its value that nobody sees; they are taken off. Write layout="card"',
      ],
      ['layout', 'card\u200b', 'blanks round its value that nobody sees'],
      ['href', 'www.pine.example', 'is no whole address; it is read as "https://www.pine.example"'],
      ['endpoint', 'forms.example/x', 'it is read as "https://forms.example/x". Write endpoint='],
      ['feed', 'https://https://a.example', 'it is read as "https://a.example"'],
    ];
    for (const [name, value, words] of table) {
      const lines = linesOf([name, value]);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain(`${name}: `).and.to.contain(words);
    }
    for (const plain of ['541', ' 541 ', '\n  Mo-Fr 05:30\n', '“Hope” and “help”', ''])
      expect(linesOf(['heading', plain])).to.deep.equal([]);
  });

  it('a value cut at its first blank by curled quotes: one line for all its pieces, and the number whole again', () => {
    const { notes, whole } = attributeFaults(
      [
        ['phone', '”(541)'],
        ['555-0100″', ''],
        ['clinic', '“Pine'],
        ['street', ''],
        ['clinic”', ''],
        ['hours', '24/7'],
      ],
      OWN,
    );
    expect(notes.map(({ attribute }) => attribute)).to.deep.equal(['phone', 'clinic']);
    expect(notes[0]?.problem).to.contain('phone="(541) 555-0100"');
    // Letters have lost their case, hours may have lost a piece that stood there twice.
    expect(whole).to.deep.equal([['phone', '(541) 555-0100']]);
    expect(
      attributeFaults(
        [
          ['phone', '“541'],
          ['555”', ''],
        ],
        OWN,
      ).whole,
    ).to.deep.equal([]);
    expect(linesOf(['heading', '“Hope'], ['layout', 'card'])).to.deep.equal([]);
  });
});
