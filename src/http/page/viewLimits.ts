/** What limits a view of entities, in words, each with the address of the view without it. */
import type { FactKind } from '../../domain/model/kinds.ts';
import type { CERTAINTIES } from './addressFields.ts';
import { type KnownTime, knownWords } from './knownTime.ts';
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

/** What timelines and networks may both be limited by. */
interface Limited {
  readonly certainty: (typeof CERTAINTIES)[number];
  readonly knownAt: KnownTime | null;
  readonly kinds: readonly FactKind[];
}

export function sharedLimits(
  speech: Speech,
  { certainty, knownAt, kinds }: Limited,
  addressWith: (other: Partial<Limited>) => string,
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
