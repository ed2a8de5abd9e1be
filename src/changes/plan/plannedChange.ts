/** What a plan does to one record, as a person sees it. */
import { type Description, describeFact, describeRecord } from '../describe/description.ts';
import { type Difference, differencesBetween } from '../describe/difference.ts';
import type { RecordPair, RecordPairs } from './recordPair.ts';

export const CHANGE_KINDS = ['CREATE', 'UPDATE', 'RETRACT', 'UNCHANGED', 'CONFLICT'] as const;
/** What happens to a record. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** All kinds but `UNCHANGED`. */
export const EFFECTIVE_KINDS = [
  'CREATE',
  'UPDATE',
  'RETRACT',
  'CONFLICT',
] as const satisfies readonly ChangeKind[];

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

export const noChanges = (): Record<ChangeKind, number> => ({
  CREATE: 0,
  UPDATE: 0,
  RETRACT: 0,
  UNCHANGED: 0,
  CONFLICT: 0,
});

export interface PlannedChange {
  readonly kind: ChangeKind;
  readonly record: 'SOURCE' | 'ENTITY' | 'FACT';
  readonly id: string;
  /** Of a new or retracted record everything that a person sees; none if nothing changes. */
  readonly differences: readonly Difference[];
  /** What prevents a merge; only of a CONFLICT. */
  readonly obstacle?: string | undefined;
  /** The dataset that declared the record first, where another one changes what people see of it. */
  readonly owner?: string | undefined;
}

export const kindOfChange = ({ before, after, changed }: RecordPair<unknown>): ChangeKind => {
  if (!changed) return 'UNCHANGED';
  return before === undefined ? 'CREATE' : after === undefined ? 'RETRACT' : 'UPDATE';
};

export function plannedChangeOf<T>(
  record: PlannedChange['record'],
  pair: RecordPair<T>,
  describe: (item: T) => Description,
): PlannedChange {
  const { id, before, after, changed } = pair;
  const differences = changed ? differencesBetween(before && describe(before), after && describe(after)) : [];
  return { kind: kindOfChange(pair), record, id, differences };
}

/** What happens to the records that change. */
export const plannedChangesOf = ({ sources, entities, facts }: RecordPairs): PlannedChange[] =>
  [
    ...sources.map((pair) => plannedChangeOf('SOURCE', pair, describeRecord)),
    ...entities.map((pair) => plannedChangeOf('ENTITY', pair, describeRecord)),
    ...facts.map((pair) => plannedChangeOf('FACT', pair, describeFact)),
  ].filter(({ kind }) => kind !== 'UNCHANGED');

/** The values of the properties that a change shows: those after it, or those before it if the record is retracted. */
export const valuesOf = ({ kind, differences }: PlannedChange): Map<string, string> =>
  new Map(
    differences.flatMap(({ property, source, before, after }) => {
      const value = kind === 'RETRACT' ? before : after;
      return source !== null || value === null ? [] : [[property, value] as const];
    }),
  );
