import { expect } from 'chai';
import { tagNamesIn } from '../../studio/fields/manifest.js';
import { fieldsOf, sharedFields } from '../../studio/fields/tag-fields.js';
import { lookRule, moveTag, tagsOf, toggleTag, withValue, type Page } from '../../studio/page/page.js';
import { bySection, viewOf } from '../../studio/page/views.js';
import { changed, historyOf, redone, undone } from '../../studio/state/history.js';
import { manifest, PAGE } from './pages.js';

const TAGS = tagNamesIn(manifest);

describe('the fields of Studio', () => {
  it('are all that the manifest has, each in a section, with a label and a hint', () => {
    for (const tag of TAGS) {
      const fields = fieldsOf(manifest, tag);
      const shown = bySection(fields).flatMap(([, found]) => found);
      expect(shown).to.have.members(fields);
      for (const { name, label, hint } of shown.map(viewOf)) {
        expect(label, name).to.match(/^[A-Z]/);
        expect(hint, name).not.to.equal('');
      }
    }
  });

  it('ask once for what tags share', () => {
    const names = sharedFields(manifest).map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    expect(names).to.include.members(['phone', 'sms', 'src', 'lang', 'clinic', '--clinic-accent']);
    expect(names).not.to.include.members(['heading', 'hours']);
    const list = sharedFields(manifest, ['clinic-objectives-list']).map(({ name }) => name);
    expect(list, 'a list has no number').not.to.include('phone');
  });
});

describe('a page in Studio', () => {
  it('gives each tag its own and the shared options, and none it has no use for', () => {
    const [banner, , list] = tagsOf(PAGE, manifest);
    expect(banner?.attributes).to.include({ phone: '(541) 555-0100', status: 'accepting', enrolled: true });
    expect(list?.attributes).not.to.have.property('phone');
    expect(JSON.stringify(banner)).not.to.contain('--clinic-accent');
  });

  it('keeps what was filled in of a tag that is taken off and put back', () => {
    const [tag = ''] = PAGE.tags;
    const without = toggleTag(PAGE, tag, PAGE.tags);
    expect(without.tags).not.to.include(tag);
    expect(toggleTag(without, tag, PAGE.tags)).to.deep.equal(PAGE);
  });

  it('keeps the order tags were given, wherever one is moved, taken off or put back', () => {
    const all = PAGE.tags;
    for (const tag of all)
      for (const way of ['up', 'down'] as const) {
        const at = all.indexOf(tag);
        const to = Math.min(all.length - 1, Math.max(0, at + (way === 'up' ? -1 : 1)));
        const moved = moveTag(PAGE, tag, way);
        expect(moved.tags.indexOf(tag)).to.equal(to);
        expect(moved.tags.filter((each) => each !== tag)).to.deep.equal(all.filter((each) => each !== tag));
      }
    const [first = '', second = '', third = ''] = all;
    const turned = { ...PAGE, tags: [third, first] };
    expect(toggleTag(turned, second, all).tags).to.deep.equal([second, third, first]);
    expect(toggleTag({ ...PAGE, tags: [first, second] }, third, all).tags).to.deep.equal(all.slice(0, 3));
  });

  it('forgets a value that is emptied', () => {
    expect(withValue({ phone: '1' }, 'phone', '')).to.deep.equal({});
    expect(withValue({}, 'enrolled', true)).to.deep.equal({ enrolled: true });
  });

  it('writes no rule that ends before its time', () => {
    const page: Page = { ...PAGE, shared: { '--clinic-accent': 'red} body{display:none' } };
    expect(lookRule(page)).to.match(/--clinic-accent: red;\n\}\n$/);
  });
});

describe('undo', () => {
  it('takes back and does again, a field at a time', () => {
    let history = historyOf('');
    for (const [text, field] of [
      ['a', 'name'],
      ['ab', 'name'],
      ['ab 1', 'phone'],
      ['ab 12', 'phone'],
    ] as const)
      history = changed(history, text, field);
    history = undone(history);
    expect(history.now).to.equal('ab');
    history = undone(history);
    expect(history.now).to.equal('');
    expect(undone(history)).to.equal(history);
    history = redone(redone(history));
    expect(history.now).to.equal('ab 12');
    expect(redone(history)).to.equal(history);
  });

  it('leaves nothing to do again after a change, and makes a new step of it', () => {
    let history = changed(changed(historyOf('a'), 'b', 'x'), 'c', 'y');
    history = changed(undone(history), 'd', 'x');
    expect(history.future).to.deep.equal([]);
    expect(undone(history).now).to.equal('b');
  });
});
