import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';

describe('Studio in this engine', () => {
  it('opens, puts a banner together, shows it and gives its code to copy', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Studio" src="/__studio/index.html" width="1280" height="800"></iframe>`,
    );
    const page = (): Document => frame.contentDocument as Document;
    const find = (selector: string): HTMLElement | null => page().querySelector(selector);
    const code = (): string =>
      [...page().querySelectorAll('studio-code pre')].map((each) => each.textContent).join('');
    await waitUntil(() => code().includes('<clinic-contact-cta'));
    find('[data-tag=clinic-contact-cta]')?.click();
    await waitUntil(() => !code().includes('<clinic-contact-cta'));
    expect(code()).to.contain('<clinic-medicare-banner');
    const preview = (): Document | null | undefined =>
      page().querySelector<HTMLIFrameElement>('studio-preview iframe')?.contentDocument;
    await waitUntil(() =>
      preview()
        ?.querySelector('clinic-medicare-banner')
        ?.shadowRoot?.textContent.includes('Pear Blossom Clinic now accepts Medicare.'),
    );
    // What a press would put on the clipboard, which a test may not touch.
    const copied: string[] = [];
    const { navigator } = frame.contentWindow as Window;
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
    });
    const button = find('studio-code wa-copy-button');
    await waitUntil(() => button?.shadowRoot?.querySelector('button'));
    button?.shadowRoot?.querySelector('button')?.click();
    await waitUntil(() => copied.length > 0);
    expect(code()).to.contain(copied[0]);
  });
});
