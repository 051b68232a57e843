import type { CSSResult } from 'lit';
import { made } from './made.js';

/*
 * Contrast is held by construction. What stands somewhere takes its colours from the ground there: a plate, which is whatever
 * draws a ground of ours, from that `--_ground`; all else from the page's text, which tells of the page's own ground. Either
 * gives a `--_side`, one of four greys: dark ink, black only, white only, light ink. Black or white alone is for grounds of
 * middling luminance, and for a page's ground that is not what its scheme leads to expect.
 */

/** How much of a mixture of side and colour is the colour; both are read from one, since a relative colour has one origin. */
const SHARE = 0.24;

/** 1 where the lightness of that mixture is past a bound between two sides, else 0. */
const past = (bound: number): string => `clamp(0,(l - ${bound})*999,1)`;

/** A colour as ink for the side it stands on: at most as light as `dark`, or at least as light as `light`, and there no purer than screens can show. */
export const ink = (colour: string, dark = 0.45, light = 0.84, side = 'var(--_side)'): CSSResult =>
  made(
    `oklch(from color-mix(in oklab,${side} 76%,${colour}) ` +
      `calc(min(l/${SHARE},${dark}) - ${dark}*${past(0.248)} + ${past(0.502)} + ${past(0.755)}*(max((l - .76)/${SHARE},${light}) - 1)) ` +
      `calc(min(c/${SHARE},1 - .86*${past(0.755)})*(1 - ${past(0.248)} + ${past(0.755)})) h/1)`,
  );

/** A page's colour, or what stands in for it: see given-colours.ts. */
export const given = (name: string): string => `var(--_given-${name},var(--_palette-${name}))`;

/** A page's colour, laid on the palette's: what a page sets as `transparent` hides nothing. */
export const opaque = (name: string): CSSResult =>
  made(
    `oklab(from color-mix(in oklab,oklab(from ${given(name)} l a b/calc(alpha/(99.001 - 99*alpha))) 99%,` +
      `var(--_palette-${name})) l a b/1)`,
  );

const grey = (origin: string, luminance: string): string =>
  `color(from ${origin} xyz-d65 calc(.9505*${luminance}) ${luminance} calc(1.089*${luminance})/1)`;

const under = (luminance: number): string => `clamp(0,(${luminance} - y)*9999,1)`;

/** The side of what is written on a ground of ours. The four greys have a lightness of 0, 1/3, 2/3 and 1. */
export const sideOf = (ground: string): CSSResult =>
  made(grey(ground, `calc(.037037*${under(0.74)} + .259259*${under(0.18)} + .703704*${under(0.042)})`));

/** The side of the page's own ground, in its light and its dark scheme. */
export const sideOfPage = made(
  `light-dark(${grey('currentColor', `calc(.296296 - .296296*${under(0.18)})`)},${grey('currentColor', `calc(1 - .962963*${under(0.18)})`)})`,
);

/** The side of a page's ground that is known to be neither light nor dark. */
export const onMiddling = `--_side:${grey('currentColor', `calc(.296296 - .259259*${under(0.18)})`)}!important;`;

/** Whatever draws a ground of its own. */
export const PLATES = made(
  ':is(.plate,.button:not(.quiet),input,select,textarea,.chip:not(.clear),.pill:is(.now,.on-now,.soon,.next),.field > :is(.icon,.locate),.cards > .entry,.choice span,.switch :checked + span,.choices > .choice,dialog)',
);
