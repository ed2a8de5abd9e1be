/** Compares texts by code units, as both engines order them. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
