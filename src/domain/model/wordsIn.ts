/** The words of a text, for tables that are long in columns and short in rows. */
export const wordsIn = (text: string): string[] => text.trim().split(/\s+/);
