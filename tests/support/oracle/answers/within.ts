/** What an entity is tied to through any number of hops, by looking at every way. */
import type { Certainty, RelationType } from '../../../../src/domain/model/kinds.ts';
import { certaintyOr } from '../../../../src/domain/time/certainty.ts';
import { type ArchiveState, kindOf, type ResolvedFact } from '../state/archiveState.ts';

/** The type of the first relation, and those of the others. */
const TIES = {
  placesWithin: { first: 'HELD_IN', next: ['PART_OF', 'HELD_IN'] },
  seatsWithin: { first: 'SEATED_IN', next: ['PART_OF'] },
  bodiesWithin: { first: 'BELONGS_TO', next: ['PART_OF', 'BELONGS_TO'] },
  partOfWithin: { first: 'PART_OF', next: ['PART_OF'] },
} as const satisfies Record<string, { first: RelationType; next: readonly RelationType[] }>;

export type WithinKey = keyof typeof TIES;
export const isWithinKey = (key: string): key is WithinKey => key in TIES;

const MOST_HOPS = 8;

const objectOf = ({ roles }: ResolvedFact): string => roles.object?.[0] ?? '';

/** A way from an entity to a named one. */
interface Way {
  readonly tie: ResolvedFact;
  readonly hops: readonly ResolvedFact[];
  /** Whether it begins at what the event is part of, whose place need not be its own. */
  readonly isOfWhole: boolean;
}

/** All ways from an entity to the named ones. */
function waysTo(state: ArchiveState, from: string, key: WithinKey, named: readonly string[]): Way[] {
  const { first, next } = TIES[key];
  const tiesOf = (subject: string): ResolvedFact[] =>
    state.facts.filter(({ type, roles }) => type !== undefined && roles.subject?.[0] === subject);
  const isTie = (fact: ResolvedFact): boolean =>
    fact.type === first ||
    (key === 'placesWithin' && fact.type === 'PART_OF' && kindOf(state, objectOf(fact)) === 'EVENT');
  const onward = (at: string, hops: readonly ResolvedFact[]): (readonly ResolvedFact[])[] => {
    const isInside = key !== 'bodiesWithin' || ['ORGANIZATION', 'REGION'].includes(kindOf(state, at));
    const further =
      hops.length === MOST_HOPS || !isInside
        ? []
        : tiesOf(at).filter(({ type }) => (next as readonly unknown[]).includes(type));
    return [
      ...(named.includes(at) ? [hops] : []),
      ...further.flatMap((hop) => onward(objectOf(hop), [...hops, hop])),
    ];
  };
  return tiesOf(from)
    .filter(isTie)
    .flatMap((tie) =>
      onward(objectOf(tie), []).map((hops) => ({
        tie,
        hops,
        isOfWhole: key === 'placesWithin' && tie.type !== first,
      })),
    );
}

/**
 * How surely an entity is tied to one of the named ones.
 * @param together how surely some states hold on one day of what is asked about
 * @param defined how surely the first relation holds by what it defines
 */
export const tieTo = (
  state: ArchiveState,
  from: string,
  key: WithinKey,
  named: readonly string[],
  together: (states: readonly ResolvedFact[]) => Certainty | null,
  defined: (tie: ResolvedFact) => Certainty | null,
): Certainty | null =>
  certaintyOr(
    waysTo(state, from, key, named).flatMap(({ tie, hops, isOfWhole }) => {
      const isAsserted = [tie, ...hops].every(({ support }) => support === 'ASSERTED');
      const states = (all: readonly ResolvedFact[]) => all.filter(({ isState }) => isState);
      const found = [together(states([tie, ...hops]))];
      const byDefinition = defined(tie);
      if (byDefinition !== null) found.push(weakest(byDefinition, together(states(hops))));
      const certainty = certaintyOr(found);
      return isAsserted && !isOfWhole ? certainty : certainty && 'POSSIBLE';
    }),
  );

const weakest = (a: Certainty, b: Certainty | null): Certainty | null => (a === 'DEFINITE' ? b : b && a);
