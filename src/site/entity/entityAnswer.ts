/** The answer of the API about an entity, with its facts by kind. */
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import { MAX_DAYS } from '../../domain/time/dayCount.ts';
import type { EntityPageData, EntityPageVariables } from '../generated/documents.ts';

/** Facts on the page, and on that of one kind. */
const FACTS_SHOWN = 80;
export const FACTS_OF_ONE_KIND = 100;
/** Where that is too much to read at once. */
export const FEW_FACTS: readonly number[] = [20, 5];

/** The kinds of facts in the order of the page: what it is called and when it existed, then what else is said of it. */
export const SECTION_KINDS: readonly FactKind[] = [
  ...new Set<FactKind>(['NAME', 'EXISTENCE', ...FACT_KINDS]),
];

/** The variables that ask for the facts of all kinds; or of one kind, with the fields of facts of this kind alone. */
export const factVariables = (
  only: FactKind | null,
): Pick<EntityPageVariables, 'first' | 'kinds' | FactKind> =>
  only === null
    ? { first: FACTS_SHOWN }
    : {
        first: FACTS_OF_ONE_KIND,
        kinds: [only],
        ...Object.fromEntries(SECTION_KINDS.map((kind) => [kind, kind === only])),
      };

/** A fact; what only some kinds have is absent for the others. */
export type FactData = NonNullable<EntityPageData['facts']>['nodes'][number];

/** The roles of facts that link entities. */
export const LINKING_ROLES = [
  'holder',
  'office',
  'member',
  'body',
  'event',
  'participant',
  'subject',
  'object',
] as const;

/** Facts of one kind. */
export interface FactList {
  readonly nodes: readonly FactData[];
  /** How many there are; null where the record has more facts than were read. */
  readonly totalCount: number | null;
  /** Where the next page of the kind begins; null where there is none, or the list has other kinds too. */
  readonly next: string | null;
}

/** An entity with its facts by kind; kinds that were not asked for are absent. */
export type EntityData = Required<NonNullable<EntityPageData['node']>> &
  Required<Pick<EntityPageData, 'disputed' | 'withdrawn'>> &
  Partial<Readonly<Record<FactKind, FactList>>> & {
    /** Names and existences of others: those that an event gave. */
    readonly caused: readonly FactData[];
    /** How many facts it has of the kinds that were asked for, counted up to `MOST_COUNTED`. */
    readonly factCount: number;
  };

/**
 * States at a moment, what is sure first, then what is nearest to what a source says; otherwise in order of time. A page of
 * a longer list is put in order by itself.
 */
function nearestFirst(facts: readonly FactData[], kind: FactKind): readonly FactData[] {
  if (!FACT_KIND_TRAITS[kind].state) return facts;
  const furthest = ({ certainty, evidenceDistance }: FactData): number =>
    certainty === 'POSSIBLE' ? (evidenceDistance?.atMost ?? MAX_DAYS) : 0;
  const nearest = (fact: FactData): number => fact.evidenceDistance?.atLeast ?? MAX_DAYS;
  return [...facts].sort(
    (a, b) => furthest(a) - furthest(b) || (furthest(a) === 0 ? 0 : nearest(a) - nearest(b)),
  );
}

/** In place of what would take too much to read. */
const NO_FACTS = {
  countUpTo: 0,
  totalCount: 0,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes: [],
} as const;

/** The entity of an answer whose node is an entity, with its facts of all kinds, or of the only kind that was asked for. */
export function entityOf(
  { node, facts = NO_FACTS, disputed = NO_FACTS, withdrawn = NO_FACTS }: EntityPageData,
  only: FactKind | null,
): EntityData {
  const { countUpTo: totalCount, pageInfo } = facts;
  const isOfOther = ({ entity }: FactData): boolean => !!entity && entity.recordId !== node?.recordId;
  const nodes = facts.nodes.filter((fact) => !isOfOther(fact));
  const { hasNextPage, endCursor } = pageInfo;
  const listOf = (kind: FactKind): FactList => {
    if (only !== null)
      return { nodes: nearestFirst(nodes, kind), totalCount, next: hasNextPage ? endCursor : null };
    const ofKind = nodes.filter((fact) => fact.kind === kind);
    return { nodes: nearestFirst(ofKind, kind), totalCount: hasNextPage ? null : ofKind.length, next: null };
  };
  return {
    // The fields are optional in the answer since the node may be another record; an entity has all of them.
    ...(node as Required<NonNullable<typeof node>>),
    ...Object.fromEntries((only === null ? SECTION_KINDS : [only]).map((kind) => [kind, listOf(kind)])),
    caused: facts.nodes.filter(isOfOther),
    factCount: totalCount,
    disputed,
    withdrawn,
  };
}
