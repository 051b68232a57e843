import { css, type CSSResult } from 'lit';
import { made } from './made.js';
import { PLATES, given, ink, opaque, sideOf, sideOfPage } from './inks.js';

/** The built-in colours, in light and in dark. */
const PALETTE = {
  accent: ['#1d5c54', '#7fd1c0'],
  strong: ['#144540', '#a5e3d5'],
  surface: ['#fff', '#17201e'],
  paper: ['#faf8f4', '#101816'],
  text: ['#1c2725', '#e9efec'],
  muted: ['#51605c', '#a9b8b3'],
  line: ['#dfe3dd', '#33413d'],
  edge: ['#76837e', '#7e8f89'],
  now: ['#0b6b3a', '#8fe0ae'],
  soon: ['#8a4b00', '#ffcf8a'],
  error: ['#9f2a1d', '#ffb4a6'],
  tint: ['#e7efed', '#22302d'],
  'on-accent': ['#fff', '#06231f'],
} as const;

/** What is drawn on a plate or on the page in each of these, as reading needs. */
const WRITTEN = ['text', 'muted', 'accent', 'strong', 'now', 'soon', 'error', 'line', 'edge'];
/** What a page may set, and what is asked for where it is used: see given-colours.ts. */
export const GIVEN = 'accent surface paper now soon error focus tint button-fill on-accent'.split(' ');

/** A declaration for each; with the last one's semicolon, since the build takes that after an expression away. */
const each = (names: readonly string[], line: (name: string) => string): CSSResult =>
  made(names.map((name) => `${line(name)};`).join(''));

const palette = (value: (light: string, dark: string) => string): CSSResult =>
  made(
    Object.entries(PALETTE)
      .map(([role, [light, dark]]) => `--_palette-${role}:${value(light, dark)};`)
      .join(''),
  );

const INKS: Readonly<Record<string, CSSResult>> = {
  accent: ink('var(--_brand)'),
  strong: ink('var(--clinic-accent-strong,var(--_brand))', 0.36, 0.86),
  now: ink(given('now')),
  soon: ink(given('soon')),
  error: ink(given('error')),
};
const inks = each(Object.keys(INKS), (role) => `--_${role}:${String(INKS[role])}`);

/** A breath of a role's colour, as a ground. */
const breath = (role: string): CSSResult =>
  made(`color-mix(in oklab,${String(opaque(role))} 12%,var(--_surface))`);

/** A neutral as light and as pure as the palette's, in the brand's hue: a blue clinic's cards are not green-black. */
const neutral = (lightness: number, chroma: number): CSSResult =>
  made(`oklch(from var(--_brand) ${lightness} min(c,${chroma}) h)`);

/**
 * Colour roles, radius and density. A page sets the public `--clinic-*` names; styles read the private `--_*` ones, which
 * fall back to the palette. Light or dark follows the page's own `color-scheme`; what is drawn on what, see inks.ts.
 */
export const tokens = css`
  :host {
    ${palette((light) => light)};
    --_radius: var(--clinic-radius, 0.75em);
    --_button-radius: var(--clinic-button-radius, var(--_radius));
    --_density: clamp(0, var(--clinic-density, 1), 4);
    --_space: calc(0.25em * var(--_density));
    --_least: 24px;
    /* Height of a control: a target on any screen, and a thumb's on one that is touched. */
    --_control: max(var(--_least), 1.25em + 1.5em * min(1.5, var(--_density)));
    --_border: clamp(0px, var(--clinic-border-width, 1px), 0.5em);
    --_field-border: max(1px, var(--_border));
    --_button-border: clamp(1px, var(--clinic-button-border, var(--_border)), 0.5em);
    --_heading-size: clamp(1em, var(--clinic-heading-size, 1.5em), 3em);
  }
  @media (pointer: coarse) {
    :host {
      --_least: 2.75em;
    }
  }
  @supports (color: light-dark(red, red)) {
    :host {
      ${palette((light, dark) => `light-dark(${light},${dark})`)};
    }
  }
  /* Browsers without relative colours: the palette on plates, the page's text elsewhere. */
  :host {
    --_brand: var(--_palette-accent);
    --_fill: var(--_palette-accent);
    --_surface: var(--_palette-surface);
    --_paper: var(--_palette-paper);
    --_tint: var(--_palette-tint);
    --_on-fill: var(--_palette-on-accent);
    --_now-tint: var(--_surface);
    --_soon-tint: var(--_surface);
    --_error-tint: var(--_surface);
    --_text: var(--clinic-text, currentColor);
    ${each(WRITTEN.slice(1), (role) => `--_${role}:currentColor`)};
  }
  :where(${PLATES}) {
    --_ground: var(--_surface);
    ${each(WRITTEN, (role) => `--_${role}:var(--_palette-${role})`)};
    background: var(--_ground);
    color: var(--_text);
  }
  @supports (color: oklch(from red l c h)) {
    :host {
      ${each(GIVEN, (name) => `--_given-${name}:var(--clinic-${name},var(--_palette-${name}))`)};
      --_brand: ${opaque('accent')};
      --_surface: ${opaque('surface')};
      --_paper: ${opaque('paper')};
      --_palette-button-fill: var(--_brand);
      --_brand-fill: ${opaque('button-fill')};
      --_fill: var(--_brand-fill);
      --_on-fill: ${ink(given('on-accent'), 0.45, 0.84, 'var(--_palette-on-accent)')};
      --_palette-on-accent: ${sideOf('var(--_fill)')};
      --_palette-focus: var(--_brand);
      --_palette-tint: color-mix(in oklab, var(--_brand) 11%, var(--_surface));
      --_tint: ${opaque('tint')};
      --_now-tint: ${breath('now')};
      --_soon-tint: ${breath('soon')};
      --_error-tint: ${breath('error')};
    }
    :where(${PLATES}) {
      --_side: ${sideOf('var(--_ground)')};
      --_text: ${ink('var(--clinic-text,var(--_palette-text))')};
      --_muted: ${ink('var(--clinic-muted,var(--_palette-muted))')};
      --_edge: ${ink('var(--clinic-edge,var(--_palette-edge))', 0.56, 0.66)};
      --_line: var(--clinic-line, color-mix(in srgb, var(--_text) 16%, var(--_ground)));
      ${inks}
    }
  }
  @supports (color: oklch(from currentcolor l c h)) and (color: light-dark(red, red)) {
    :host {
      --_palette-surface: light-dark(#fff, ${neutral(0.236, 0.012)});
      --_palette-paper: light-dark(#faf8f4, ${neutral(0.2, 0.011)});
      --_palette-muted: light-dark(${neutral(0.475, 0.018)}, ${neutral(0.77, 0.016)});
      --_palette-edge: light-dark(${neutral(0.6, 0.017)}, ${neutral(0.634, 0.021)});
      --_fill: light-dark(var(--_brand-fill), oklch(from var(--_brand-fill) max(l, 0.72) c h));
      --_side: ${sideOfPage};
      --_text: var(--clinic-text, oklch(from currentColor l c h / 1));
      --_muted: var(--clinic-muted, oklch(from currentColor l c h / clamp(0.75, 0.45 + l, 1)));
      --_line: var(--clinic-line, oklch(from currentColor l c h / 0.2));
      --_edge: var(--clinic-edge, oklch(from currentColor l c h / 0.7));
      ${inks}
    }
  }
`;
