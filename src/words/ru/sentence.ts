/** Ends a sentence, but for one that ends with an abbreviation such as "г.", whose point ends it, too. */
export const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
