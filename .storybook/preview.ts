import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { TAGS } from '../src/i18n/tags.js';
import {
  answerHere,
  FIRST_NETWORK,
  NETWORKS,
  setNetwork,
  type Network,
} from '../stories/workbench/answers.js';
import { BRANDS, wearBrand } from '../stories/workbench/brands.js';
import { FIRST_MOMENT, MOMENTS, setClock } from '../stories/workbench/clock.js';
import { controlsOf, READ_ONLY } from '../stories/workbench/controls.js';
import { showEvents } from '../stories/workbench/events.js';
import { PSEUDO } from '../stories/workbench/pseudo.js';

setCustomElementsManifest(manifest);
answerHere();
showEvents();

/** In their own words. */
const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
const LANGUAGES = {
  ...Object.fromEntries(['en', 'es', ...TAGS].map((tag) => [tag, nameOf(tag)])),
  [PSEUDO]: 'Words 40 % longer',
};
const DIRECTIONS = { auto: 'As the language', ltr: 'Left to right', rtl: 'Right to left' };
const SCHEMES = { 'light dark': 'As the reader’s device', light: 'Light', dark: 'Dark' };
const TEXT_SIZES = ['100%', '150%', '200%'];
const SCREENS = {
  phone320: { name: 'Small phone, 320', styles: { width: '320px', height: '640px' } },
  phone390: { name: 'Phone, 390', styles: { width: '390px', height: '844px' } },
  tablet768: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' } },
  desktop1280: { name: 'Desktop, 1280', styles: { width: '1280px', height: '900px' } },
} as const;

const items = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title }));

/** Every story can be looked at in each language, scheme, direction, brand, size and moment the library promises. */
const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    controls: { exclude: READ_ONLY, expanded: true, sort: 'none' },
    docs: { codePanel: true, extractArgTypes: controlsOf },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Foundations',
          'Medicare banner',
          'Objectives list',
          'Contact CTA',
          'Support group finder',
          'Clinic profile',
          'State walls',
          'Patterns',
          'Hand-off',
          '*',
        ],
      },
    },
    viewport: { options: SCREENS },
  },
  globalTypes: {
    brand: {
      toolbar: { title: 'Brand', icon: 'paintbrush', items: Object.keys(BRANDS), dynamicTitle: true },
    },
    scheme: { toolbar: { title: 'Scheme', icon: 'mirror', items: items(SCHEMES), dynamicTitle: true } },
    language: { toolbar: { title: 'Language', icon: 'globe', items: items(LANGUAGES), dynamicTitle: true } },
    direction: {
      toolbar: { title: 'Direction', icon: 'sidebyside', items: items(DIRECTIONS), dynamicTitle: true },
    },
    textSize: { toolbar: { title: 'Text size', icon: 'zoom', items: TEXT_SIZES, dynamicTitle: true } },
    moment: { toolbar: { title: 'Time', icon: 'time', items: Object.keys(MOMENTS), dynamicTitle: true } },
    network: {
      toolbar: { title: 'Network', icon: 'transfer', items: Object.keys(NETWORKS), dynamicTitle: true },
    },
  },
  initialGlobals: {
    brand: 'No theme',
    scheme: 'light dark',
    language: 'en',
    direction: 'auto',
    textSize: '100%',
    moment: FIRST_MOMENT,
    network: FIRST_NETWORK,
  },
  decorators: [
    (story, { globals }) => {
      const { documentElement: root } = document;
      root.lang = String(globals['language']);
      const isRtl = ['ar', 'fa'].includes(root.lang);
      root.dir = globals['direction'] === 'auto' ? (isRtl ? 'rtl' : 'ltr') : String(globals['direction']);
      // A theme may say the scheme itself.
      root.style.colorScheme = globals['scheme'] === 'light dark' ? '' : String(globals['scheme']);
      root.style.fontSize = String(globals['textSize']);
      wearBrand(globals['brand'] as keyof typeof BRANDS);
      setClock(globals['moment'] as keyof typeof MOMENTS);
      setNetwork(globals['network'] as Network);
      // A tag reads the clock and asks for its lists when it is made, so another moment or network makes it anew.
      return html`${keyed(`${String(globals['moment'])} ${String(globals['network'])}`, story())}`;
    },
  ],
};
export default preview;
