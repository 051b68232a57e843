import { css } from 'lit';

/**
 * Colour roles, radius and density. A page sets the public `--clinic-*` names; styles read the private `--_*` ones, which
 * fall back to the palette. Text and lines in the accent, and what is written on it, are derived from it, so that a brand's
 * yellow is as legible as the default pine. Light or dark follows the page's own `color-scheme`.
 */
export const tokens = css`
  :host {
    --_brand: var(--clinic-accent, #1d5c54);
    --_fill: var(--_brand);
    --_accent: var(--_brand);
    --_strong: var(--clinic-accent-strong, #144540);
    --_on-fill: var(--clinic-on-accent, #fff);
    --_surface: var(--clinic-surface, #fff);
    --_paper: var(--clinic-paper, #faf8f4);
    --_line: var(--clinic-line, #dfe3dd);
    --_edge: var(--clinic-edge, #76837e);
    --_text: var(--clinic-text, #1c2725);
    --_muted: var(--clinic-muted, #51605c);
    --_now: #0b6b3a;
    --_now-tint: #e3f4e8;
    --_soon: #8a4b00;
    --_soon-tint: #fdf0dc;
    --_error: #9f2a1d;
    --_error-tint: #fbebe7;
    --_tint: #e7efed;
    --_radius: var(--clinic-radius, 0.75em);
    --_space: calc(0.25em * var(--clinic-density, 1));
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_brand: var(--clinic-accent, light-dark(#1d5c54, #7fd1c0));
      --_strong: var(--clinic-accent-strong, light-dark(#144540, #a5e3d5));
      --_on-fill: var(--clinic-on-accent, light-dark(#fff, #06231f));
      --_surface: var(--clinic-surface, light-dark(#fff, #17201e));
      --_paper: var(--clinic-paper, light-dark(#faf8f4, #101816));
      --_line: var(--clinic-line, light-dark(#dfe3dd, #33413d));
      --_edge: var(--clinic-edge, light-dark(#76837e, #7e8f89));
      --_text: var(--clinic-text, light-dark(#1c2725, #e9efec));
      --_muted: var(--clinic-muted, light-dark(#51605c, #a9b8b3));
      --_now: light-dark(#0b6b3a, #8fe0ae);
      --_now-tint: light-dark(#e3f4e8, #163524);
      --_soon: light-dark(#8a4b00, #ffcf8a);
      --_soon-tint: light-dark(#fdf0dc, #3a2a12);
      --_error: light-dark(#9f2a1d, #ffb4a6);
      --_error-tint: light-dark(#fbebe7, #3b1d18);
      --_tint: light-dark(#e7efed, #22302d);
    }
  }
  /* The lightness of a brand colour is bounded where it is read as text; white or black on it goes by luminance. */
  @supports (color: oklch(from red min(l, 0.5) c h)) and (color: light-dark(red, red)) {
    :host {
      --_fill: light-dark(var(--_brand), oklch(from var(--_brand) max(l, 0.72) c h));
      --_accent: light-dark(
        oklch(from var(--_brand) min(l, 0.46) c h),
        oklch(from var(--_brand) max(l, 0.8) c h)
      );
      --_strong: var(
        --clinic-accent-strong,
        light-dark(oklch(from var(--_brand) min(l, 0.36) c h), oklch(from var(--_brand) max(l, 0.86) c h))
      );
      --_on-fill: var(
        --clinic-on-accent,
        color(from var(--_fill) xyz-d65 calc(99 * (0.18 - y)) calc(99 * (0.18 - y)) calc(99 * (0.18 - y)))
      );
      --_tint: color-mix(in oklab, var(--_brand) 11%, var(--_surface));
    }
  }
`;
