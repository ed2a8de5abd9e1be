/** What a batch would do, and how a person is told of it. */
import type { MergeRecord } from '../../domain/model/record.ts';
import type { Changes } from '../../store/storedRecord.ts';
import { differences, wholeText } from '../describe/recordLines.ts';
import type { ChangeList } from './changeList.ts';
import type { Pair } from './recordPair.ts';
import type { Finding } from './planFinding.ts';

export const CHANGE_KINDS = ['CREATE', 'UPDATE', 'RETRACT', 'UNCHANGED', 'CONFLICT'] as const;
/** What happens to a record. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface PlannedChange {
  readonly kind: ChangeKind;
  readonly record: 'SOURCE' | 'ENTITY' | 'FACT';
  readonly id: string;
  /** `key: value` lines of what differs; null where there is nothing on that side. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface Plan {
  readonly dataset: string;
  /** The number of the batch that the plan was made at. */
  readonly base: number;
  /** SHA-256 over everything that would change, from what to what. */
  readonly hash: string;
  readonly changes: ChangeList;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** What the records that the plan touches say against each other, whether or not they change. */
  readonly findings: readonly Finding[];
  readonly writes: Changes;
  /** The merges that are to be done after the batch; `counts` has them as updates, `writes` has not. */
  readonly merges: readonly MergeRecord[];
  /** Lets go of what the plan keeps on disk; changes and writes cannot be read any more. */
  close(): void;
}

/** How a record changes, for a person. */
export function changeOf<T>(
  record: PlannedChange['record'],
  pair: Pair<T>,
  lines: (item: T) => Map<string, string>,
): PlannedChange {
  const { id, before, after } = pair;
  if (before === undefined && after !== undefined)
    return { kind: 'CREATE', record, id, before: null, after: wholeText(lines(after)) };
  if (before !== undefined && after === undefined)
    return { kind: 'RETRACT', record, id, before: wholeText(lines(before)), after: null };
  if (before === undefined || after === undefined || !pair.changed)
    return { kind: 'UNCHANGED', record, id, before: null, after: null };
  return { kind: 'UPDATE', record, id, ...differences(lines(before), lines(after)) };
}
