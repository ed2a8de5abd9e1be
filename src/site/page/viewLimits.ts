/** What limits a view of entities, in words, each with the address of the view without it. */
import type { ViewRequest } from './addressFields.ts';
import { knownWords } from './knownTime.ts';
import type { Speech } from './language.ts';

export interface Limit {
  readonly words: string;
  readonly without: string;
}

/** No limit, or the one of a value. */
export const limitBy = <Value>(
  value: Value | null,
  words: (value: Value) => string,
  without: string,
): readonly Limit[] => (value === null ? [] : [{ words: words(value), without }]);

export function sharedLimits(
  speech: Speech,
  { certainty, knownAt, kinds }: ViewRequest,
  addressWith: (other: Partial<ViewRequest>) => string,
) {
  const { views, facts } = speech.words;
  const isSure = certainty === 'POSSIBLE' ? null : certainty;
  return {
    sure: limitBy(isSure, () => views.limits.onlySure, addressWith({ certainty: 'POSSIBLE' })),
    known: limitBy(
      knownAt,
      (time) => views.limits.knownAt(knownWords(time, speech)),
      addressWith({ knownAt: null }),
    ),
    kinds: kinds.flatMap((kind) =>
      limitBy(
        kind,
        () => facts.headings[kind],
        addressWith({ kinds: kinds.filter((other) => other !== kind) }),
      ),
    ),
  };
}
