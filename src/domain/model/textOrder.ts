/** Compares two texts by UTF-16 code units, as both databases do, not by locale. */
export const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares two records by their ids. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  compareCodeUnits(a.id, b.id);
