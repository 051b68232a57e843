import { css } from 'lit';
import { made } from './made.js';
import { PLATES, ink, opaque, sideOfPage, sideOfPlate } from './inks.js';

const inks = made(
  Object.entries({
    accent: ink('var(--_brand)'),
    strong: ink('var(--clinic-accent-strong,var(--_brand))', 0.36, 0.86),
    now: ink('var(--_palette-now)'),
    soon: ink('var(--_palette-soon)'),
    error: ink('var(--_palette-error)'),
  })
    .map(([role, value]) => `--_${role}:${String(value)}`)
    .join(';'),
);

/**
 * Colour roles, radius and density. A page sets the public `--clinic-*` names; styles read the private `--_*` ones, which
 * fall back to the palette. Light or dark follows the page's own `color-scheme`; what is drawn on what, see inks.ts.
 */
export const tokens = css`
  :host {
    --_palette-accent: #1d5c54;
    --_palette-strong: #144540;
    --_palette-surface: #fff;
    --_palette-paper: #faf8f4;
    --_palette-text: #1c2725;
    --_palette-muted: #51605c;
    --_palette-line: #dfe3dd;
    --_palette-edge: #76837e;
    --_palette-now: #0b6b3a;
    --_palette-soon: #8a4b00;
    --_palette-error: #9f2a1d;
    --_now-tint: #e3f4e8;
    --_soon-tint: #fdf0dc;
    --_error-tint: #fbebe7;
    --_tint: #e7efed;
    --_on-fill: #fff;
    --_radius: var(--clinic-radius, 0.75em);
    --_button-radius: var(--clinic-button-radius, var(--_radius));
    --_space: calc(0.25em * clamp(0, var(--clinic-density, 1), 4));
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_palette-accent: light-dark(#1d5c54, #7fd1c0);
      --_palette-strong: light-dark(#144540, #a5e3d5);
      --_palette-surface: light-dark(#fff, #17201e);
      --_palette-paper: light-dark(#faf8f4, #101816);
      --_palette-text: light-dark(#1c2725, #e9efec);
      --_palette-muted: light-dark(#51605c, #a9b8b3);
      --_palette-line: light-dark(#dfe3dd, #33413d);
      --_palette-edge: light-dark(#76837e, #7e8f89);
      --_palette-now: light-dark(#0b6b3a, #8fe0ae);
      --_palette-soon: light-dark(#8a4b00, #ffcf8a);
      --_palette-error: light-dark(#9f2a1d, #ffb4a6);
      --_now-tint: light-dark(#e3f4e8, #163524);
      --_soon-tint: light-dark(#fdf0dc, #3a2a12);
      --_error-tint: light-dark(#fbebe7, #3b1d18);
      --_tint: light-dark(#e7efed, #22302d);
      --_on-fill: light-dark(#fff, #06231f);
    }
  }
  /* Browsers without relative colours: the palette on plates, the page's text elsewhere. */
  :host {
    --_brand: var(--_palette-accent);
    --_fill: var(--_palette-accent);
    --_surface: var(--_palette-surface);
    --_paper: var(--_palette-paper);
    --_text: var(--clinic-text, currentColor);
    --_muted: currentColor;
    --_accent: currentColor;
    --_strong: currentColor;
    --_now: currentColor;
    --_soon: currentColor;
    --_error: currentColor;
    --_line: currentColor;
    --_edge: currentColor;
  }
  :where(${PLATES}) {
    --_ground: var(--_surface);
    --_text: var(--_palette-text);
    --_muted: var(--_palette-muted);
    --_accent: var(--_palette-accent);
    --_strong: var(--_palette-strong);
    --_now: var(--_palette-now);
    --_soon: var(--_palette-soon);
    --_error: var(--_palette-error);
    --_line: var(--_palette-line);
    --_edge: var(--_palette-edge);
    background: var(--_ground);
    color: var(--_text);
  }
  @supports (color: oklch(from red l c h)) {
    :host {
      --_given-accent: var(--clinic-accent, var(--_palette-accent));
      --_given-surface: var(--clinic-surface, var(--_palette-surface));
      --_given-paper: var(--clinic-paper, var(--_palette-paper));
      --_brand: ${opaque('accent')};
      --_surface: ${opaque('surface')};
      --_paper: ${opaque('paper')};
      --_fill: var(--_brand);
      --_on-fill: var(
        --clinic-on-accent,
        color(from var(--_fill) xyz-d65 calc(9e5 * (0.18 - y)) calc(9e5 * (0.18 - y)) calc(9e5 * (0.18 - y)))
      );
      --_tint: color-mix(in oklab, var(--_brand) 11%, var(--_surface));
    }
    :where(${PLATES}) {
      --_side: ${sideOfPlate};
      --_text: ${ink('var(--clinic-text,var(--_palette-text))')};
      --_muted: ${ink('var(--clinic-muted,var(--_palette-muted))')};
      --_edge: ${ink('var(--clinic-edge,var(--_palette-edge))', 0.56, 0.66)};
      --_line: var(--clinic-line, color-mix(in srgb, var(--_text) 16%, var(--_ground)));
      ${inks}
    }
  }
  @supports (color: oklch(from currentcolor l c h)) and (color: light-dark(red, red)) {
    :host {
      --_fill: light-dark(var(--_brand), oklch(from var(--_brand) max(l, 0.72) c h));
      --_side: ${sideOfPage};
      --_text: var(--clinic-text, oklch(from currentColor l c h / 1));
      --_muted: var(--clinic-muted, oklch(from currentColor l c h / clamp(0.75, 0.45 + l, 1)));
      --_line: var(--clinic-line, oklch(from currentColor l c h / 0.2));
      --_edge: var(--clinic-edge, oklch(from currentColor l c h / 0.7));
      ${inks}
    }
  }
`;
