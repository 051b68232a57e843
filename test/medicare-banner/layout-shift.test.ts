import { expect, fixture, html, nextFrame } from '@open-wc/testing';

/** Sum of the page's layout shifts so far, from now on. */
function watchShifts(): () => number {
  const shifts: number[] = [];
  const note = (list: readonly PerformanceEntry[]) => {
    for (const entry of list) shifts.push((entry as PerformanceEntry & { readonly value: number }).value);
  };
  const observer = new PerformanceObserver((list) => {
    note(list.getEntries());
  });
  observer.observe({ type: 'layout-shift' });
  return () => {
    note(observer.takeRecords());
    return shifts.reduce((sum, value) => sum + value, 0);
  };
}

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await nextFrame();
};

// In a file of its own: a page sees a tag being defined only once.
describe('<clinic-medicare-banner> as it appears', () => {
  it('moves nothing under it, where the page holds its height and margin as the docs say', async () => {
    const page = await fixture(html`
      <div>
        <style>
          clinic-medicare-banner {
            display: block;
            min-block-size: 10em;
            margin-block: 1em;
          }
        </style>
        <clinic-medicare-banner
          status="accepting"
          clinic="Pear Blossom Clinic"
          phone="541-555-0100"
          scheduling="24/7"
          service-area="Medford, Oregon"
          >Ask us about Medicare: 541-555-0100</clinic-medicare-banner
        >
        <main><h1>Welcome</h1><p>Words that must stay where they are.</p></main>
      </div>
    `);
    const below = page.querySelector('main') ?? page;
    const measures = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
    await frames(3);
    const before = below.getBoundingClientRect().top;
    const shifted = measures ? watchShifts() : () => 0;
    await import('../../src/define/medicare-banner.js');
    await frames(5);
    const banner = page.querySelector('clinic-medicare-banner');
    expect(banner?.shadowRoot?.querySelector('section')).to.not.equal(null);
    expect(below.getBoundingClientRect().top).to.equal(before);
    expect(shifted()).to.equal(0);
    if (!measures) return;
    // The measure itself works: without held height the same words would count.
    page.prepend(Object.assign(document.createElement('p'), { textContent: 'Something that pushes in.' }));
    await frames(5);
    expect(shifted()).to.be.greaterThan(0);
  });
});
