import { expect } from '@open-wc/testing';
import type { Objective } from '../../src/objectives-list/split-term.js';
import { readPasted } from '../../src/objectives-list/read-pasted.js';

type Row = readonly [term: string, text: string, note?: string];

/** Reads markup as a browser leaves it between the tags, without scripts or loads. */
function read(markup: string): ReturnType<typeof readPasted> {
  const page = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  return readPasted(page.body);
}

const rows = (items: readonly Objective[]): Row[] =>
  items.map(({ term, text, note }) => (note ? [term, text, note] : [term, text]));

const SEEING: Row = ['Hope', 'Seeing others get better.'];
const VALUE: Row = ['Altruism', 'Finding value in helping.'];

const list = (...entries: string[]): string =>
  `<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;

/** What is pasted, and the entries it must give. */
const FORMS: readonly (readonly [name: string, markup: string, expected: readonly Row[]])[] = [
  // Separators
  ['colon', list('Hope: Seeing others get better.', 'Altruism: Finding value in helping.'), [SEEING, VALUE]],
  ['colon without a space', list('Hope:Seeing others get better.'), [SEEING]],
  ['colon with a space before it', list('Hope : Seeing others get better.'), [SEEING]],
  ['full-width colon', list('Hope：Seeing others get better.'), [SEEING]],
  ['en dash', list('Hope – Seeing others get better.'), [SEEING]],
  ['en dash as an entity', list('Hope &ndash; Seeing others get better.'), [SEEING]],
  ['en dash without spaces', list('Hope–Seeing others get better.'), [SEEING]],
  ['en dash with a space after it', list('Hope– Seeing others get better.'), [SEEING]],
  ['em dash', list('Hope — Seeing others get better.'), [SEEING]],
  ['em dash without spaces', list('Hope—Seeing others get better.'), [SEEING]],
  ['em dash before a small letter', list('Hope—seeing others.'), [['Hope', 'seeing others.']]],
  ['hyphen', list('Hope - Seeing others get better.'), [SEEING]],
  [
    'hyphen with no space before it',
    list('Catharsis- Experiencing release.'),
    [['Catharsis', 'Experiencing release.']],
  ],
  ['hyphen with no space after it', list('Hope -Seeing others get better.'), [SEEING]],
  ['hyphen without spaces after a known term', list('Hope-Seeing others get better.'), [SEEING]],
  ['two hyphens', list('Hope -- Seeing others get better.'), [SEEING]],
  ['two hyphens without spaces', list('Hope--Seeing others get better.'), [SEEING]],
  ['minus sign', list('Hope − Seeing others get better.'), [SEEING]],
  ['full stop after a known term', list('Hope. Seeing others get better.'), [SEEING]],
  ['no-break space round the dash', list('Hope&nbsp;–&nbsp;Seeing others get better.'), [SEEING]],
  [
    'small letter after the separator',
    list('hope – seeing others get better'),
    [['hope', 'seeing others get better']],
  ],
  ['term in capitals', list('HOPE: Seeing others get better.'), [['HOPE', 'Seeing others get better.']]],
  [
    'Spanish',
    list('Esperanza: Ver que otros mejoran.', 'Cohesión – Sentirse parte.'),
    [
      ['Esperanza', 'Ver que otros mejoran.'],
      ['Cohesión', 'Sentirse parte.'],
    ],
  ],
  // What must stay whole
  [
    'hyphen in a term before an en dash',
    list('Self-understanding – Learning about yourself.'),
    [['Self-understanding', 'Learning about yourself.']],
  ],
  [
    'hyphen in a term before a colon',
    list('Self-Understanding: Learning about yourself.'),
    [['Self-Understanding', 'Learning about yourself.']],
  ],
  [
    'hyphen in a term before a hyphen',
    list('Self-understanding- Learning about yourself.'),
    [['Self-understanding', 'Learning about yourself.']],
  ],
  [
    'hyphens in the explanation',
    list('Hope – A long-term, day-to-day thing – for all.'),
    [['Hope', 'A long-term, day-to-day thing – for all.']],
  ],
  [
    'hyphenated word at the start',
    list('Hope-filled days lie ahead of you.'),
    [['', 'Hope-filled days lie ahead of you.']],
  ],
  [
    'suspended hyphen',
    list('Set short- and long-term goals with others.'),
    [['', 'Set short- and long-term goals with others.']],
  ],
  [
    'dash between words of the term',
    list('Parent–child bonds: Trust grows again.'),
    [['Parent–child bonds', 'Trust grows again.']],
  ],
  ['time of day', list('Meets at 5:30 every day.'), [['', 'Meets at 5:30 every day.']]],
  ['ratio', list('Time 1:1 with a counselor.'), [['', 'Time 1:1 with a counselor.']]],
  ['years', list('Since 2019–2021 we have met here.'), [['', 'Since 2019–2021 we have met here.']]],
  [
    'address',
    list('See https://example.org/groups for more.'),
    [['', 'See https://example.org/groups for more.']],
  ],
  [
    'dash in a sentence',
    list('You will meet people who understand – and care.'),
    [['', 'You will meet people who understand – and care.']],
  ],
  [
    'colon after a whole sentence',
    list('This is a long first sentence. It has more: see.'),
    [['', 'This is a long first sentence. It has more: see.']],
  ],
  [
    'colon in the explanation',
    list('Hope – Two things: time and company.'),
    [['Hope', 'Two things: time and company.']],
  ],
  [
    'brackets in the term',
    list('Hope (instillation of hope): Seeing others.'),
    [['Hope (instillation of hope)', 'Seeing others.']],
  ],
  [
    'long classic term',
    list('Corrective recapitulation of the primary family group: Old patterns, safely.'),
    [['Corrective recapitulation of the primary family group', 'Old patterns, safely.']],
  ],
  // No term
  [
    'bullets with no term',
    list('Talk with people who understand.', 'Build new friendships.', 'Learn to cope.'),
    [
      ['', 'Talk with people who understand.'],
      ['', 'Build new friendships.'],
      ['', 'Learn to cope.'],
    ],
  ],
  [
    'term alone',
    list('Hope', '<b>Connection</b>'),
    [
      ['Hope', ''],
      ['Connection', ''],
    ],
  ],
  // Bold
  ['bold term, separator outside', list('<b>Hope</b>: Seeing others get better.'), [SEEING]],
  ['bold term, separator inside', list('<strong>Hope:</strong> Seeing others get better.'), [SEEING]],
  ['bold term and dash', list('<strong>Hope</strong> – Seeing others get better.'), [SEEING]],
  ['bold term, dash inside', list('<strong>Hope – </strong>Seeing others get better.'), [SEEING]],
  ['bold term, no separator', list('<b>Hope</b> Seeing others get better.'), [SEEING]],
  ['bold term with a full stop', list('<b>Hope.</b> Seeing others get better.'), [SEEING]],
  ['bold in two parts', list('<b>Ho</b><strong>pe</strong>: Seeing others get better.'), [SEEING]],
  [
    'bold by inline weight',
    list('<span style="font-weight:700">Hope:</span> Seeing others get better.'),
    [SEEING],
  ],
  [
    'bold wrapper that is not bold',
    `<b style="font-weight:normal">${list('Hope: Seeing others get better.')}</b>`,
    [SEEING],
  ],
  ['all in bold', list('<b>Hope: Seeing others get better.</b>'), [SEEING]],
  [
    'bold first half of a word',
    list('<b>Self</b>-understanding – Learning.'),
    [['Self-understanding', 'Learning.']],
  ],
  [
    'bold inside a sentence',
    list('<b>Hope</b> is what keeps us going.'),
    [['', 'Hope is what keeps us going.']],
  ],
  [
    'bold later in the sentence',
    list('Hope: seeing <b>others</b> get better.'),
    [['Hope', 'seeing others get better.']],
  ],
  ['italic term', list('<em>Hope</em> – Seeing others get better.'), [SEEING]],
  ['link as term', list('<a href="https://example.org">Hope</a>: Seeing others get better.'), [SEEING]],
  [
    'bold hyphenated term of several words',
    list('<b>Non-judgmental space</b>- Being heard.'),
    [['Non-judgmental space', 'Being heard.']],
  ],
  // Nested markup
  ['ordered list', '<ol><li>Hope: Seeing others get better.</li></ol>', [SEEING]],
  [
    'spans in spans',
    list('<span><span><b><span>Hope</span></b></span>: <i>Seeing</i> others get better.</span>'),
    [SEEING],
  ],
  ['paragraphs in an entry', list('<p><b>Hope</b></p><p>Seeing others get better.</p>'), [SEEING]],
  ['heading in an entry', list('<h3>Hope</h3><p>Seeing others get better.</p>'), [SEEING]],
  ['line break in an entry', list('Hope<br>Seeing others get better.'), [SEEING]],
  [
    'list in an entry',
    list('Hope<ul><li>Seeing others.</li><li>Getting better.</li></ul>'),
    [['Hope', 'Seeing others.\nGetting better.']],
  ],
  ['list in a wrapper', `<div><section>${list('Hope: Seeing others get better.')}</section></div>`, [SEEING]],
  ['source broken over lines', list('Hope:\n      Seeing others\n      get better.'), [SEEING]],
  [
    'two lists',
    list('Hope: Seeing others get better.') + list('Altruism: Finding value in helping.'),
    [SEEING, VALUE],
  ],
  [
    'bullets typed inside bullets',
    list('• Hope: Seeing others get better.', '2. Altruism: Finding value in helping.'),
    [SEEING, VALUE],
  ],
  ['empty entries', list('', '&nbsp;', 'Hope: Seeing others get better.', '<br>'), [SEEING]],
  ['soft hyphens and zero-width spaces', list('Ho&shy;pe&#8203;: Seeing others get better.'), [SEEING]],
  // Definition lists and tables
  [
    'dl',
    '<dl><dt>Hope</dt><dd>Seeing others get better.</dd><dt>Altruism</dt><dd>Finding value in helping.</dd></dl>',
    [SEEING, VALUE],
  ],
  ['dl with colons', '<dl><dt>Hope:</dt><dd>Seeing others get better.</dd></dl>', [SEEING]],
  [
    'dl in groups',
    '<dl><div><dt>Hope</dt><dd>Seeing others get better.</dd></div><div><dt>Altruism</dt><dd>Finding value in helping.</dd></div></dl>',
    [SEEING, VALUE],
  ],
  [
    'dl with two explanations',
    '<dl><dt>Hope</dt><dd>Seeing others.</dd><dd>Getting better.</dd></dl>',
    [['Hope', 'Seeing others.\nGetting better.']],
  ],
  [
    'table',
    '<table><tr><th>Term</th><th>Meaning</th></tr><tr><td>Hope</td><td>Seeing others get better.</td></tr></table>',
    [SEEING],
  ],
  [
    'details',
    '<details><summary>Hope</summary><p>Seeing others get better.</p></details><details><summary>Altruism</summary>Finding value in helping.</details>',
    [SEEING, VALUE],
  ],
  // Paragraphs
  [
    'bold terms in paragraphs',
    '<p><b>Hope</b> – Seeing others get better.</p><p><b>Altruism</b>: Finding value in helping.</p>',
    [SEEING, VALUE],
  ],
  [
    'terms in paragraphs',
    '<p>Hope: Seeing others get better.</p><p>Altruism: Finding value in helping.</p>',
    [SEEING, VALUE],
  ],
  [
    'titled paragraphs',
    '<h3>Hope</h3><p>Seeing others get better.</p><h3>Altruism</h3><p>Finding value in helping.</p>',
    [SEEING, VALUE],
  ],
  [
    'titled by bold lines',
    '<p><b>Hope</b></p><p>Seeing others get better.</p><p><b>Altruism</b></p><p>Finding value in helping.</p>',
    [SEEING, VALUE],
  ],
  [
    'bold title and text in one paragraph',
    '<p><b>Hope</b><br>Seeing others get better.</p><p><b>Altruism</b><br>Finding value in helping.</p>',
    [SEEING, VALUE],
  ],
  [
    'lines parted by br',
    '<p>Hope: Seeing others get better.<br>Altruism: Finding value in helping.</p>',
    [SEEING, VALUE],
  ],
  [
    'typed bullets with br',
    '<p>• Hope: Seeing others get better.<br>• Altruism: Finding value in helping.</p>',
    [SEEING, VALUE],
  ],
  [
    'typed bullets in one line',
    '<p>• Hope: Seeing others get better. • Altruism: Finding value in helping.</p>',
    [SEEING, VALUE],
  ],
  [
    'typed hyphens as bullets',
    'Our goals\n- Hope: Seeing others get better.\n- Altruism: Finding value in helping.',
    [SEEING, VALUE],
  ],
  [
    'typed numbers',
    '<p>1. Talk to people.</p><p>2. Build friendships.</p>',
    [
      ['', 'Talk to people.'],
      ['', 'Build friendships.'],
    ],
  ],
  ['bare lines', '\nHope: Seeing others get better.\nAltruism: Finding value in helping.\n', [SEEING, VALUE]],
  [
    'paragraphs with no term',
    '<p>Talk to people.</p><p>Build friendships.</p>',
    [
      ['', 'Talk to people.'],
      ['', 'Build friendships.'],
    ],
  ],
  [
    'second paragraph of an entry',
    '<p><b>Hope</b>: Seeing others.</p><p>Getting better.</p><p><b>Altruism</b>: Finding value in helping.</p>',
    [['Hope', 'Seeing others.\nGetting better.'], VALUE],
  ],
  ['one fallback sentence', '<p>Groups help. Call us.</p>', []],
  ['nothing', '  \n ', []],
  // Notes for loved ones
  [
    'note after a double slash',
    list('Hope: Seeing others. // You can hope again, too.'),
    [['Hope', 'Seeing others.', 'You can hope again, too.']],
  ],
  [
    'note in an element for families',
    list('Hope: Seeing others. <span data-audience="families">You can hope again.</span>'),
    [['Hope', 'Seeing others.', 'You can hope again.']],
  ],
  [
    'note in a paragraph of an entry',
    list('<b>Hope</b>: Seeing others.<p data-note>You can hope again.</p>'),
    [['Hope', 'Seeing others.', 'You can hope again.']],
  ],
  [
    'note with a label',
    list('<p><b>Hope</b>: Seeing others.</p><p>For loved ones: You can hope again.</p>'),
    [['Hope', 'Seeing others.', 'You can hope again.']],
  ],
  [
    'note in a second dd',
    '<dl><dt>Hope</dt><dd>Seeing others.</dd><dd data-audience="families">You can hope again.</dd></dl>',
    [['Hope', 'Seeing others.', 'You can hope again.']],
  ],
  [
    'note under a titled paragraph',
    '<h3>Hope</h3><p>Seeing others.</p><p>For those with a loved one in recovery: You can hope again.</p><h3>Altruism</h3><p>Finding value in helping.</p>',
    [['Hope', 'Seeing others.', 'You can hope again.'], VALUE],
  ],
  [
    'note in Spanish',
    list('<p>Esperanza: Ver que otros mejoran.</p><p>Para sus seres queridos: Usted también.</p>'),
    [['Esperanza', 'Ver que otros mejoran.', 'Usted también.']],
  ],
  [
    'bold label of a note',
    list('<p>Hope: Seeing others.</p><p><b>For families:</b> You can hope again.</p>'),
    [['Hope', 'Seeing others.', 'You can hope again.']],
  ],
  // What must not ride along
  [
    'tracking pixel, script, style, comment',
    list(
      'Hope: <!-- x -->Seeing others get better.<img src="data:," alt="pixel"><script>1</script><style>a{}</style>',
    ),
    [SEEING],
  ],
  [
    'hidden parts',
    list(
      'Hope: <span hidden>no</span><span aria-hidden="true">no</span><i style="display:none">no</i>Seeing others get better.',
    ),
    [SEEING],
  ],
  [
    'markup written as text',
    list('Hope: &lt;b&gt;Seeing&lt;/b&gt; others.'),
    [['Hope', '<b>Seeing</b> others.']],
  ],
];

describe('readPasted', () => {
  for (const [name, markup, expected] of FORMS) {
    it(name, () => {
      expect(rows(read(markup).items)).to.deep.equal(expected);
    });
  }

  it('takes what stands around a list as heading, introduction and closing', () => {
    const read1 = read(`<h2>Our goals</h2><p>In a group you find:</p>${list('Hope: x')}<p>Call us.</p>`);
    expect(read1).to.deep.include({
      heading: 'Our goals',
      intro: 'In a group you find:',
      closing: 'Call us.',
    });
  });

  it('takes a heading above headings as the list’s own', () => {
    const { heading, intro, items } = read(
      '<h2>Benefits</h2><p>Four of them.</p><h3>Connection</h3><p>People.</p><h3>Knowledge</h3><p>Skills.</p>',
    );
    expect([heading, intro]).to.deep.equal(['Benefits', 'Four of them.']);
    expect(rows(items)).to.deep.equal([
      ['Connection', 'People.'],
      ['Knowledge', 'Skills.'],
    ]);
  });

  it('takes a paragraph before terms as introduction', () => {
    const { intro, items } = read('<p>Our goals are these.</p><p>Hope: x</p><p>Altruism: y</p>');
    expect(intro).to.equal('Our goals are these.');
    expect(items).to.have.length(2);
  });
});

describe('lead-ins to what loved ones read', () => {
  const LEADS = [
    'For families',
    'For family members',
    'For parents and partners',
    'For loved ones',
    "For those dealing with a loved one's addiction",
    'For those dealing with an addicted loved one',
    'For someone who has a loved one in treatment',
    'If someone you love is in treatment',
    'If you love someone with an addiction',
    'If you have a loved one with opioid use disorder',
    'Note for parents',
    'A word to caregivers',
    'Para las familias',
    'Para los padres',
    'Para quienes tienen un ser querido con adicción',
    'Si alguien a quien quiere está en tratamiento',
    'Nota para los padres',
    'Consejo para su pareja',
  ];
  const MARKS = [': ', ' : ', ' - ', ' – ', ' — '];
  const NOTE = 'You are not alone in this.';
  const entry = [{ term: 'Connection', text: 'People who understand.', note: NOTE }];

  for (const lead of LEADS) {
    it(`reads "${lead}" however it is set`, () => {
      const forms = [
        ...MARKS.map(
          (mark) => `<h3>Connection</h3><p>People who understand.</p><p>${lead}${mark}${NOTE}</p>`,
        ),
        `<h3>Connection</h3><p>People who understand.</p><p><b>${lead}:</b> ${NOTE}</p>`,
        `<h3>Connection</h3><p>People who understand.</p><p><strong>${lead}</strong>: ${NOTE}</p>`,
        `<h3>Connection</h3><p>People who understand.</p><p><em>${lead}:</em> ${NOTE}</p>`,
        `<h3>Connection</h3><p>People who understand.</p><h4>${lead}</h4><p>${NOTE}</p>`,
        `<h3>Connection</h3><p>People who understand.</p><p><b>${lead}</b></p><p>${NOTE}</p>`,
        `<h3>Connection</h3><p>People who understand.</p><p>${lead}:</p><p>${NOTE}</p>`,
      ];
      for (const form of forms) {
        const { items } = read(`${form}<h3>Hope</h3><p>Others get better.</p>`);
        expect(items, form).to.deep.equal([...entry, { term: 'Hope', text: 'Others get better.', note: '' }]);
      }
    });
  }

  it('reads an article of four titled benefits, and keeps its paragraphs', () => {
    const benefit = (title: string, ...said: string[]): string =>
      `<h3>${title}</h3>${said.map((words) => `<p>${words}</p>`).join('')}`;
    const lead = 'For those dealing with a loved one’s addiction:';
    const { items, heading } = read(
      '<h2>What a support group gives</h2>' +
        benefit('Connection', 'One.', 'Two.', `${lead} Three.`) +
        benefit('Accountability', 'Four.') +
        benefit('Knowledge', 'Five.', `${lead} Six.`) +
        benefit('No judgment', 'Seven.'),
    );
    expect(heading).to.equal('What a support group gives');
    expect(rows(items)).to.deep.equal([
      ['Connection', 'One.\nTwo.', 'Three.'],
      ['Accountability', 'Four.'],
      ['Knowledge', 'Five.', 'Six.'],
      ['No judgment', 'Seven.'],
    ]);
  });

  for (const words of [
    'Family support: We see you together.',
    'For you: a plan of your own.',
    'If your family is unsure: call us together.',
    'Friends: You find new ones.',
    'For the first time: someone listens.',
    'To recover: take one step.',
  ]) {
    it(`takes no entry for a note: "${words}"`, () => {
      const [item] = read(list(words)).items;
      expect(item?.note).to.equal('');
    });
  }
});
