/** What a plan does to one record, with texts for a person. */
import { diffLines, formatLines } from '../describe/lines.ts';
import type { RecordPair } from './recordPair.ts';

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
  /** `key: value` lines: of an update those that differ, else all; null if there is no record on that side. */
  readonly before: string | null;
  readonly after: string | null;
}

/** @param lines the record as `key: value` lines */
export function plannedChangeOf<T>(
  record: PlannedChange['record'],
  pair: RecordPair<T>,
  lines: (item: T) => Map<string, string>,
): PlannedChange {
  const { id, before, after } = pair;
  if (before === undefined && after !== undefined)
    return { kind: 'CREATE', record, id, before: null, after: formatLines(lines(after)) };
  if (before !== undefined && after === undefined)
    return { kind: 'RETRACT', record, id, before: formatLines(lines(before)), after: null };
  if (before === undefined || after === undefined || !pair.changed)
    return { kind: 'UNCHANGED', record, id, before: null, after: null };
  return { kind: 'UPDATE', record, id, ...diffLines(lines(before), lines(after)) };
}
