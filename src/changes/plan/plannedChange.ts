/** What a plan does to one record, as a person sees it. */

import type { StoredRecord } from '../../store/codec/storedRecord.ts';
import { describeStored } from '../describe/description.ts';
import { type Difference, differencesBetween } from '../describe/difference.ts';
import { isConsequence, type RecordPair, type RecordPairs } from './recordPair.ts';

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
  readonly record: 'DATASET' | 'SOURCE' | 'ENTITY' | 'FACT';
  readonly id: string;
  /** Of a new or retracted record everything that a person sees; none if nothing changes. */
  readonly differences: readonly Difference[];
  /** What prevents a merge; only of a CONFLICT. */
  readonly obstacle?: string | undefined;
  /** The dataset that declared the record first, where another one changes what people see of it. */
  readonly owner?: string | undefined;
  /** Where the files state the record: `town.csv:12`; absent where no file of the run has it. */
  readonly place?: string | undefined;
  /** Whether the record itself says the same, and what differs follows from other changes. */
  readonly follows?: boolean | undefined;
  /** The record on both sides, as far as it is at hand. Not in the JSON of a change. */
  readonly records?: ChangedRecords | undefined;
}

export interface ChangedRecords {
  readonly before?: StoredRecord | undefined;
  readonly after?: StoredRecord | undefined;
}

/** A change whose records are read when they are needed. */
export const withRecords = (change: PlannedChange, records: () => ChangedRecords): PlannedChange =>
  Object.assign(new WithRecords(records), change);

/** The getter is no property of its objects, so that JSON and copies leave it out. */
class WithRecords {
  readonly #read: () => ChangedRecords;

  constructor(read: () => ChangedRecords) {
    this.#read = read;
  }

  get records(): ChangedRecords {
    return this.#read();
  }
}

export const kindOfChange = ({ before, after, changed }: RecordPair<unknown>): ChangeKind => {
  if (!changed) return 'UNCHANGED';
  return before === undefined ? 'CREATE' : after === undefined ? 'RETRACT' : 'UPDATE';
};

export function plannedChangeOf(
  record: PlannedChange['record'],
  pair: RecordPair<StoredRecord>,
): PlannedChange {
  const { id, before, after, changed, place } = pair;
  const differences = changed
    ? differencesBetween(before && describeStored(before), after && describeStored(after))
    : [];
  const change = {
    kind: kindOfChange(pair),
    record,
    id,
    differences,
    place,
    follows: isConsequence(pair) || undefined,
  };
  return withRecords(change, () => pair);
}

/** The change of the language of a dataset; null is none. */
export const languageChange = (
  dataset: string,
  before: string | null,
  after: string | null,
): PlannedChange => ({
  kind: 'UPDATE',
  record: 'DATASET',
  id: dataset,
  differences: [{ property: 'language', source: null, before, after, withdrawn: false }],
});

/** What happens to the records that change. */
export const plannedChangesOf = ({ sources, entities, facts }: RecordPairs): PlannedChange[] =>
  [
    ...sources.map((pair) => plannedChangeOf('SOURCE', pair)),
    ...entities.map((pair) => plannedChangeOf('ENTITY', pair)),
    ...facts.map((pair) => plannedChangeOf('FACT', pair)),
  ].filter(({ kind }) => kind !== 'UNCHANGED');

/** The values of the properties that a change shows: those after it, or those before it if the record is retracted. */
export const valuesOf = ({ kind, differences }: PlannedChange): Map<string, string> =>
  new Map(
    differences.flatMap(({ property, source, before, after }) => {
      const value = kind === 'RETRACT' ? before : after;
      return source !== null || value === null ? [] : [[property, value] as const];
    }),
  );
