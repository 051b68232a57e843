// Prints what Studio writes for frameworks with compilers of their own and for WordPress, and what each tag of it has to say, as
// JSON: scripts/test-frameworks.js builds the one, the trial of WordPress pastes the other. Run it with tsx.
import { PLATFORMS } from '../studio/code/platforms.js';
import { HOSTILE, PAGE, writingOf } from '../test/studio/pages.js';

/** What an author might write: of odder texts WordPress itself takes away what looks like markup. */
const TEXT = `Ask "Ana" & Bo: it's free {always}, [day or night]`;
/** @param more options that differ from those of the page, by tag. */
const codeOf = (id, isCode, more = {}) => {
  const own = { ...PAGE.own, ...more };
  const steps = PLATFORMS.find((platform) => platform.id === id).write(
    writingOf({ ...PAGE, own }, 'parts', '/'),
  );
  return steps.find(isCode).code;
};
const isFile = ({ file }) => file;
const IN_WORDPRESS = {
  'clinic-support-group-finder': { feed: '/wp-content/uploads/groups.json' },
  'clinic-objectives-list': { preset: 'group-therapy', intro: TEXT },
  'clinic-contact-cta': { message: TEXT },
};
const inPage = (step) => step.title.startsWith('Paste into the page');
const shownWith = (text) => ({
  'medicare-banner': 'Pear Blossom Clinic now accepts Medicare.',
  'support-group-finder': 'First Light Group',
  'objectives-list': text,
  'contact-cta': text,
});
console.log(
  JSON.stringify({
    files: {
      vue: { 'src/App.vue': codeOf('vue', isFile) },
      svelte: { 'src/App.svelte': codeOf('svelte', isFile) },
      angular: { 'src/app.ts': `${codeOf('angular', isFile)}export { ClinicWidgetsComponent as App };\n` },
    },
    wordpress: {
      block: codeOf('wordpress-block', inPage, IN_WORDPRESS),
      shortcode: codeOf('wordpress-shortcode', inPage, IN_WORDPRESS),
    },
    shown: shownWith(HOSTILE),
    shownInWordPress: shownWith(TEXT),
  }),
);
