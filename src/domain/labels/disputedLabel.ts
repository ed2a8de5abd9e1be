/** What sources contradict each other about, in words. */
import type { DisputedPart } from '../model/kinds.ts';

const WORDS: Readonly<Record<DisputedPart, string>> = {
  START: 'the start',
  END: 'the end',
  VALUE: 'the number',
  ACTING: 'whether it was acting',
};

/** "about the start and the end". */
export const disputedLabel = (parts: readonly DisputedPart[]): string =>
  `about ${new Intl.ListFormat('en').format(parts.map((part) => WORDS[part]))}`;
