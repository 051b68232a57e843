/** Made once: a map says hundreds of numbers at a time. */
const FORMAT = new Intl.NumberFormat('en-US');
/** `1,967 groups`; the United States write thousands alike in both languages. */
export const number = (n: number): string => FORMAT.format(n);
export const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
