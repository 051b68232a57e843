import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/objectives-list.js';
import type { ClinicObjectivesList } from '../../src/objectives-list/objectives-list.js';
import { ownPart } from '../../src/objectives-list/own-part.js';

/** An element from markup, as a page's author writes it. */
async function place(attributes = '', children = ''): Promise<ClinicObjectivesList> {
  const page = await fixture(html`<div></div>`);
  // The test's own fixed markup.
  page.innerHTML = `<h2 id="title">Why groups help</h2><clinic-objectives-list ${attributes}>${children}</clinic-objectives-list>`;
  const element = page.querySelector('clinic-objectives-list');
  if (!element) throw new Error('no element');
  await ownPart.load();
  await element.updateComplete;
  return element;
}

const all = (element: Element, selector: string): Element[] => [
  ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
];
const texts = (element: Element, selector: string): string[] =>
  all(element, selector).map((each) => each.textContent?.trim() ?? '');
const one = <T extends Element>(element: Element, selector: string): T => {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** Console lines written while `act` runs. */
async function linesOf(act: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (line: string) => lines.push(line);
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return lines;
}

describe('<clinic-objectives-list>', () => {
  describe('accessibility', () => {
    for (const layout of ['list', 'cards', 'accordion']) {
      for (const extra of [
        '',
        'numbered',
        'audience-switch',
        'audience="everyone" columns="2"',
        'heading=""',
      ]) {
        it(`passes as ${layout} ${extra}`, async () => {
          const element = await place(`layout="${layout}" ${extra}`);
          await expect(element).to.be.accessible();
          for (const details of all(element, 'details')) (details as HTMLDetailsElement).open = true;
          await expect(element).to.be.accessible();
        });
      }
    }

    it('passes with bullets that have no term', async () => {
      await expect(await place('items="Talk. | Listen." numbered')).to.be.accessible();
    });

    it('is a description list where every entry has a term, else a list', async () => {
      const described = await place('items="Hope: a | Joy: b"');
      expect(all(described, 'dl > div > dt + dd')).to.have.length(2);
      const mixed = await place('items="Hope: a | Just words"');
      expect(all(mixed, 'ul[role=list] > li')).to.have.length(2);
      const numbered = await place('items="One. | Two." numbered');
      expect(all(numbered, 'ol[role=list] > li')).to.have.length(2);
    });

    it('is named by its heading, and by built-in words without one', async () => {
      expect(one(await place(), '.frame').getAttribute('aria-labelledby')).to.equal('heading');
      const bare = await place('heading=""');
      expect(one(bare, '.frame').getAttribute('aria-label')).to.equal('What group therapy is for');
      expect(all(bare, 'h2')).to.have.length(0);
    });

    it('is named by the page’s own heading', async () => {
      const element = await place('labelled-by="title"');
      const frame = one(element, '.frame');
      expect(all(element, 'h2')).to.have.length(0);
      expect(frame.getAttribute('aria-label')).to.equal('Why groups help');
      if ('ariaLabelledByElements' in frame) {
        expect(frame.ariaLabelledByElements).to.deep.equal([document.getElementById('title')]);
      }
      await expect(element).to.be.accessible();
    });

    it('keeps its own heading and says so where the page has no such id', async () => {
      let element: ClinicObjectivesList | undefined;
      const lines = await linesOf(async () => (element = await place('labelled-by="nowhere"')));
      expect(lines.join()).to.contain('labelled-by');
      expect(element && texts(element, 'h2')).to.deep.equal(['What group therapy is for']);
    });
  });

  describe('attributes', () => {
    it('shows the nine factors with nothing set', async () => {
      const element = await place();
      expect(texts(element, 'dt')).to.have.length(9);
      expect(texts(element, '.note')).to.have.length(0);
    });

    it('fills the condition into heading and introduction', async () => {
      const element = await place('condition="opioid use disorder"');
      expect(texts(element, 'h2')[0]).to.equal('How group therapy helps with opioid use disorder');
      expect(texts(element, '.lead')[0]).to.contain('opioid use disorder');
    });

    it('has words of its own for heading, introduction and closing', async () => {
      const element = await place('heading="Goals" heading-level="3" intro="Before" closing="After"');
      expect([texts(element, 'h3'), texts(element, '.lead'), texts(element, '.ending')]).to.deep.equal([
        ['Goals'],
        ['Before'],
        ['After'],
      ]);
      element.setAttribute('intro', '');
      await element.updateComplete;
      expect(all(element, '.lead')).to.have.length(0);
    });

    it('follows the nearest lang', async () => {
      const element = await place('lang="es" show="hope"');
      expect(texts(element, 'dt')).to.deep.equal(['Esperanza']);
      element.setAttribute('lang', 'en');
      await nextFrame();
      await element.updateComplete;
      expect(texts(element, 'dt')).to.deep.equal(['Hope']);
    });

    it('marks built-in words with their language on a page in another', async () => {
      const element = await place('lang="ur" items="Joy: own" preset="group-therapy"');
      expect(one(element, '.text').getAttribute('lang')).to.equal('en');
      expect(all(element, '.text').at(-1)?.hasAttribute('lang')).to.equal(false);
    });

    for (const [name, value] of Object.entries({
      preset: 'x',
      audience: 'x',
      layout: 'x',
      columns: '9',
      show: 'hope joy',
      numbered: 'x',
      'audience-switch': 'x',
      'heading-level': '9',
      items: '[{&quot;term&quot;:&quot;Hope',
    })) {
      it(`says once what is wrong with ${name}, and uses the default`, async () => {
        let element: ClinicObjectivesList | undefined;
        const lines = await linesOf(async () => {
          element = await place(`${name}="${value}"`);
          element.requestUpdate();
          await element.updateComplete;
        });
        expect(lines).to.have.length(1);
        expect(lines[0]).to.contain(`<clinic-objectives-list> ${name}:`).and.contain('Allowed');
        expect(element && all(element, 'dl.list dt')).to.have.length(name === 'show' ? 1 : 9);
      });
    }
  });

  describe('children', () => {
    it('reads a pasted list as text', async () => {
      const element = await place(
        '',
        '<ul><li>Hope: <b>x</b> &lt;img&gt;<script>1</script></li></ul><p>Call us.</p>',
      );
      expect(texts(element, 'dt, dd, .ending')).to.deep.equal(['Hope', 'x <img>', 'Call us.']);
      expect(all(element, 'slot, b, img')).to.have.length(0);
    });

    it('reads them again when they change', async () => {
      const element = await place('', '<ul><li>Hope: one</li></ul>');
      element.querySelector('li')?.replaceChildren('Hope: two');
      await nextFrame();
      await element.updateComplete;
      expect(texts(element, 'dd')).to.deep.equal(['two']);
      element.replaceChildren();
      await nextFrame();
      await element.updateComplete;
      expect(texts(element, 'dd')).to.have.length(9);
    });

    it('replaces the entry of a preset that they name', async () => {
      const element = await place('preset="group-therapy"', '<ul><li>Instillation of hope – Ours.</li></ul>');
      expect(texts(element, 'dt')[4]).to.equal('Instillation of hope');
      expect(texts(element, 'dd')[4]).to.equal('Ours.');
      expect(texts(element, 'dt')).to.have.length(9);
    });

    it('gives way to items', async () => {
      const element = await place('items="Joy: a"', '<ul><li>Hope: b</li></ul>');
      expect(texts(element, 'dt')).to.deep.equal(['Joy']);
    });
  });

  describe('parts', () => {
    it('has the parts it documents', async () => {
      const element = await place('layout="accordion" audience="everyone" closing="x"');
      const parts = new Set(all(element, '[part]').map((each) => each.getAttribute('part')));
      expect([...parts].sort()).to.deep.equal(
        ['aside', 'ending', 'entry', 'explanation', 'frame', 'heading-text', 'lead', 'term', 'tools'].sort(),
      );
    });
  });

  describe('audience switch', () => {
    it('changes the words by keyboard, and says nothing about it outside', async () => {
      const element = await place('audience-switch show="hope"');
      expect(texts(element, 'dd')[0]).to.contain('Meeting people');
      const before = element.outerHTML;
      one<HTMLInputElement>(element, 'input').focus();
      await sendKeys({ press: 'ArrowRight' });
      await element.updateComplete;
      expect(texts(element, 'dd')[0]).to.contain('They meet people');
      expect(element.outerHTML).to.equal(before);
      await expect(element).to.be.accessible();
    });

    it('starts where the audience says, and starts again when that changes', async () => {
      const element = await place('audience-switch audience="families"');
      const checked = (): (boolean | undefined)[] =>
        all(element, 'input').map((input) => (input as HTMLInputElement).checked);
      expect(checked()).to.deep.equal([false, true]);
      one<HTMLInputElement>(element, 'input').click();
      await element.updateComplete;
      expect(checked()).to.deep.equal([true, false]);
      element.setAttribute('audience', 'everyone');
      await element.updateComplete;
      expect(checked()).to.deep.equal([true, false]);
    });

    it('is left out where there is nothing to switch', async () => {
      expect(all(await place('audience-switch items="Hope: a"'), 'input')).to.have.length(0);
    });
  });

  describe('accordion', () => {
    it('opens and closes all', async () => {
      const element = await place('layout="accordion"');
      const open = (): number => all(element, 'details[open]').length;
      const button = one<HTMLButtonElement>(element, '.all');
      expect([open(), button.textContent?.trim()]).to.deep.equal([0, 'Open all']);
      button.click();
      await element.updateComplete;
      expect([open(), button.textContent?.trim()]).to.deep.equal([9, 'Close all']);
      button.click();
      await element.updateComplete;
      expect([open(), button.textContent?.trim()]).to.deep.equal([0, 'Open all']);
    });

    it('opens by keyboard', async () => {
      const element = await place('layout="accordion"');
      one<HTMLElement>(element, 'summary').focus();
      await sendKeys({ press: 'Enter' });
      expect(one<HTMLDetailsElement>(element, 'details').open).to.equal(true);
    });

    it('shows a known term among bullets without terms as a bullet like them', async () => {
      const list = await place('', '<ul><li>A safe space</li><li>People who listen</li></ul>');
      expect(texts(list, '.entry.plain .text')).to.deep.equal(['A safe space', 'People who listen']);
      expect(all(list, '.term')).to.deep.equal([]);
    });

    it('opens for print and closes what it opened', async () => {
      const element = await place('layout="accordion"');
      one<HTMLDetailsElement>(element, 'details').open = true;
      window.dispatchEvent(new Event('beforeprint'));
      expect(all(element, 'details[open]')).to.have.length(9);
      window.dispatchEvent(new Event('afterprint'));
      expect(all(element, 'details[open]')).to.have.length(1);
    });

    it('shows entries with no term as they are', async () => {
      const element = await place('layout="accordion" items="Hope: a | Just words"');
      expect(all(element, 'details')).to.have.length(1);
      expect(texts(element, '.plain')).to.deep.equal(['Just words']);
    });
  });

  it('fits a narrow column', async () => {
    for (const layout of ['list', 'cards', 'accordion']) {
      const element = await place(
        `layout="${layout}" numbered audience-switch columns="3" style="width: 200px"`,
      );
      const frame = one(element, '.frame');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    }
  });
});
