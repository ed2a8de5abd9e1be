/** NEIGHBOUR_ORDER: a source names who came before or after the holder of an office, and by their dates it surely was the other way. */
import type { Assessment } from '../claims/consensus.ts';
import type { Support } from '../model/kinds.ts';
import { type Bounds, type FourDays, sureBounds } from '../time/bounds.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';

/** A term with what its own claims agree on. */
export interface AssessedTerm {
  readonly id: string;
  readonly assessed: Pick<Assessment, 'bounds' | 'support' | 'replaces' | 'replacedBy'>;
}

/** Whether a term surely began before another began, and surely ended before it ended; one within the other, as during a leave, did not. */
const isBefore = (a: FourDays, b: FourDays): boolean => a.startMax < b.startMin && a.endMax < b.endMin;

/** The time of a term. */
interface TermTime {
  readonly bounds: Bounds;
  readonly support: Support;
}

/** Whether, of a term and another that is said to be on a side of it, the other surely was on the opposite side. */
export const liesTheOtherWay = (term: TermTime, other: TermTime, side: 'before' | 'after'): boolean => {
  const [first, last] = side === 'before' ? [term, other] : [other, term];
  return (
    [term, other].every(({ support }) => support === 'ASSERTED') &&
    isBefore(sureBounds(first.bounds), sureBounds(last.bounds))
  );
};

/**
 * Finds the persons whom a claim says that the holder replaces, or is replaced by, and whose every term lies the other way.
 * @param termsOf the terms of a person in the office
 */
export function neighbourOrder(
  { id, assessed }: AssessedTerm,
  termsOf: (person: string) => readonly AssessedTerm[],
): Flaw[] {
  return (['replaces', 'replacedBy'] as const).flatMap((key) =>
    assessed[key].flatMap((person) => {
      const [first, ...more] = termsOf(person).filter((other) => other.id !== id);
      const side = key === 'replaces' ? 'before' : 'after';
      return first !== undefined &&
        [first, ...more].every((other) => liesTheOtherWay(assessed, other.assessed, side))
        ? [{ rule: 'NEIGHBOUR_ORDER', because: first.id, words: [key, person] } satisfies Flaw]
        : [];
    }),
  );
}

export function neighbourOrderText(fact: string, { because, words: [key, person = ''] }: Flaw): string {
  const [says, was] = key === 'replaces' ? ['follows', 'later'] : ['is followed by', 'earlier'];
  return `a claim says that ${quoted(fact)} ${says} ${quoted(person)}, whose every term in the office, such as ${quoted(because ?? '')}, surely was ${was}`;
}
