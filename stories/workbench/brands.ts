type Tokens = Readonly<Partial<Record<`--clinic-${string}`, string>>>;

/** Brands to look at every story in, as different as clinics are; each sets only what a clinic would set. */
export const BRANDS = {
  'Pine, the default': {},
  'Hospital, blue on white': {
    '--clinic-accent': '#0b5cab',
    '--clinic-paper': '#fff',
    '--clinic-radius': '0.25em',
  },
  'Plum, square': { '--clinic-accent': '#7a3b69', '--clinic-radius': '0' },
  'Sun, round': { '--clinic-accent': '#ffcf33', '--clinic-radius': '1.4em' },
  'Public agency, ink': { '--clinic-accent': '#1b1b1b', '--clinic-paper': '#fff', '--clinic-density': '0.8' },
  'Rose, roomy': { '--clinic-accent': '#c2185b', '--clinic-surface': '#fff6f8', '--clinic-density': '1.4' },
} as const satisfies Readonly<Record<string, Tokens>>;

let worn: readonly string[] = [];

/** Sets a brand's tokens on the page, as a clinic's own style sheet does, in place of those of the last. */
export function wearBrand(name: keyof typeof BRANDS): void {
  const { style } = document.documentElement;
  for (const token of worn) style.removeProperty(token);
  const tokens: Tokens = BRANDS[name];
  worn = Object.keys(tokens);
  for (const [token, value] of Object.entries(tokens)) style.setProperty(token, value ?? '');
}
