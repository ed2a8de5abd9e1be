/** The argument `language` of labels. */

import type { Args } from '../compile/selection.ts';

/** The language of the arguments; English by default. */
export const languageOf = (args: Args): string => (args.language as string | null | undefined) ?? 'en';
