/** `1,967 groups`; the United States write thousands alike in both languages. */
export const number = (n: number): string => n.toLocaleString('en-US');
export const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
