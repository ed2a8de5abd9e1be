/** A text that is equal for the two orders of a pair of ids. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
