import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import '../src/define.js';

setCustomElementsManifest(manifest);

/** Every story can be looked at in each language, scheme, direction and brand the library promises. */
const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, options: { storySort: { order: ['Look', '*'] } } },
  globalTypes: {
    language: { toolbar: { title: 'Language', icon: 'globe', items: ['en', 'es'], dynamicTitle: true } },
    scheme: {
      toolbar: {
        title: 'Scheme',
        icon: 'mirror',
        items: ['light dark', 'light', 'dark'],
        dynamicTitle: true,
      },
    },
    direction: {
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { language: 'en', scheme: 'light dark', direction: 'ltr' },
  decorators: [
    (story, { globals }) => {
      const { documentElement: root } = document;
      root.lang = String(globals['language']);
      root.dir = String(globals['direction']);
      root.style.colorScheme = String(globals['scheme']);
      return html`${story()}`;
    },
  ],
};
export default preview;
