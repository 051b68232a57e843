/** 200 texts that do harm where a page takes them for markup: by context, each in several spellings. */
const RUN = 'window.hostile=1';

/** Ways out of a place: of an attribute, an element, a comment, a script, a shortcode, a block's JSON. */
const EXITS = [
  '',
  '"',
  "'",
  '">',
  "'>",
  '-->',
  '</script>',
  '</textarea>',
  '</style>',
  '\\"',
  '&quot;',
  '&#34;>',
  ']',
  '"]',
  '\u201d',
  '[/clinic-contact-cta]',
  '"} /-->',
  ']]>',
  '`',
  '\u2028',
];

/** What then runs. */
const LOADS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg/onload=${RUN}>`,
  ` onfocus=${RUN} autofocus tabindex=0 x="`,
  ` onmouseover="${RUN}" style="animation-name:x" `,
  `javascript:${RUN}`,
  `<iframe srcdoc="<script>parent.${RUN.slice(7)}</script>">`,
  `[gallery ids="1"][clinic-contact-cta endpoint="https://evil.example/" phone="1"]`,
];

const SINGLES = [
  'JaVaScRiPt:window.hostile=1//https://x.example',
  'java\tscript:window.hostile=1',
  'java\u0000script:window.hostile=1',
  '\u0001javascript:window.hostile=1',
  '&#106;avascript:window.hostile=1',
  'data:text/html,<script>window.hostile=1</script>',
  'vbscript:window.hostile=1',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '/\\evil.example/x',
  'https://evil.example/x.json',
  'https:evil.example',
  'http://evil.example@127.0.0.1/',
  'https://127.0.0.1:1@evil.example/',
  '\u202eevil\u202c',
  '\u0000',
  'a\r\nBcc: evil@evil.example',
  'a@b.example\r\nBcc: evil@evil.example',
  '"evil@evil.example" <a@b.example>',
  'a@b.example,evil@evil.example',
  'a@b.example%0ABcc:evil@evil.example',
  '\ufffd\ufffe',
  '\ufeff<script>window.hostile=1</script>',
  '%3Cscript%3Ewindow.hostile=1%3C/script%3E',
  '<\u0000script>window.hostile=1</script>',
  '<scr<script>ipt>window.hostile=1</scr</script>ipt>',
  '<math><mtext></p><style><img src=x onerror=window.hostile=1>',
  '<template><script>window.hostile=1</script></template>',
  '<form action=javascript:window.hostile=1><button>x</button></form>',
  '<a href=javascript:window.hostile=1>x</a>',
  '<base href=https://evil.example/>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '{{constructor.constructor("window.hostile=1")()}}',
  '${window.hostile=1}',
  '<?php echo 1; ?>',
  "'; DROP TABLE wp_options; --",
  '__proto__',
  'constructor',
  '<!-- wp:html --><script>window.hostile=1</script><!-- /wp:html -->',
  '[clinic-medicare-banner message="<script>window.hostile=1</script>"]',
];

/** Exactly 200, the same each time. */
export const hostileStrings = () => [
  ...SINGLES,
  ...EXITS.flatMap((exit) => LOADS.map((load) => exit + load)),
];
