import type { Args } from '../compile/selection.ts';

/** The language a label was asked in; English where none is given. */
export const languageOf = (args: Args): string => (args.language as string | null | undefined) ?? 'en';
