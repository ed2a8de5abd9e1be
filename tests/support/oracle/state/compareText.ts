/** The order of texts that both engines give: by code units. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
