/** A plan in words, for texts and pages: its changes by kind of record, its counts, and what is wrong. */

import { capitalized } from '../../domain/labels/capitalized.ts';
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import { ENTITY_KINDS, FACT_KINDS } from '../../domain/model/kinds.ts';
import type { Graph } from '../../store/graph.ts';
import type { DatasetReport } from '../loadSeed.ts';
import {
  type ChangeWords,
  kindOfRecord,
  type WordedDifference,
  withNames,
  wordsOfChanges,
} from './changeWords.ts';
import { describeConflict } from './conflictMessage.ts';
import type { Plan } from './plan.ts';
import { findingText, type PlanFinding } from './planFinding.ts';
import { type ChangeKind, EFFECTIVE_KINDS, type PlannedChange } from './plannedChange.ts';

/** A plan with more changes is abbreviated, unless `full` is set. */
const MAX_CHANGES = 100;
/** How many changes of each kind of record an abbreviated plan shows: records created, and records changed or retracted. */
const MAX_CREATED = 3;
const MAX_CHANGED = 20;

const LONGEST_NAME = 100;
/** What happens to a record; what another dataset owns, and what follows from other changes, is apart. */
export type Shown = ChangeKind | 'OTHERS' | 'FOLLOWS';

const shownAs = ({ kind, owner, follows }: PlannedChange): Shown =>
  owner !== undefined ? 'OTHERS' : follows ? 'FOLLOWS' : kind;

/** The sign of each, as in a diff. */
export const MARKS: Readonly<Record<Shown, string>> = {
  RETRACT: '-',
  CONFLICT: '!',
  OTHERS: '!',
  UPDATE: '~',
  CREATE: '+',
  FOLLOWS: '>',
  UNCHANGED: '=',
};
/** What nobody should overlook comes first. */
const ORDER = [
  'RETRACT',
  'CONFLICT',
  'OTHERS',
  'UPDATE',
  'CREATE',
  'FOLLOWS',
] as const satisfies readonly Shown[];

const HEADINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['DATASET', 'SOURCE', ...ENTITY_KINDS].map((kind) => [kind, `${capitalized(kind.toLowerCase())}s`]),
  ),
  PERSON: 'People',
  ENTITY: 'Merges',
  ...Object.fromEntries(FACT_KINDS.map((kind) => [kind, capitalized(FACT_KIND_TRAITS[kind].plural)])),
};
const KINDS: readonly string[] = ['DATASET', 'SOURCE', ...ENTITY_KINDS, 'ENTITY', ...FACT_KINDS, 'FACT'];

export interface ShownOptions {
  /** Shows every change, and every line of created records. */
  readonly full: boolean;
  /** Why records and claims are taken away. */
  readonly gone?: string;
}

/** The changes of records of one kind, as they are shown. */
export interface ShownGroup {
  readonly heading: string;
  readonly counts: ReadonlyMap<Shown, number>;
  readonly items: readonly ShownChange[];
  /** How many more there are. */
  readonly left: number;
}

/** A change in words. */
export interface ShownChange {
  readonly shown: Shown;
  /** Where the files state it: `town.csv:12`; the id of a record that they do not. */
  readonly place: string;
  readonly name: string;
  /** What else is said of it in its line: its time, or why it changes. */
  readonly more: readonly string[];
  readonly differences: readonly WordedDifference[];
}

/**
 * The changes in words, grouped by kind of record, retractions first. Without `full` a long plan is abbreviated.
 * @param changes all of them, without unchanged records
 */
export async function shownGroups(
  graph: Graph,
  changes: readonly PlannedChange[],
  { full, gone = 'taken away' }: ShownOptions,
): Promise<ShownGroup[]> {
  const isLong = !full && changes.length > MAX_CHANGES;
  const groups = new Map<string, Group>(KINDS.map((kind) => [kind, { counts: new Map(), shown: [] }]));
  for (const kind of ORDER)
    for (const change of changes)
      if (shownAs(change) === kind)
        add(groups.get(kindOfRecord(change)) ?? groups.get(change.record), change, isLong);
  const shown = [...groups.values()].flatMap((group) => group.shown);
  const wordsOf = await wordsOfChanges(graph, shown, changes, gone);
  return [...groups].flatMap(([kind, { counts, shown }]) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const items = shown.map((change) => shownChange(change, wordsOf(change), full, gone));
    return total === 0
      ? []
      : [{ heading: HEADINGS[kind] ?? 'Facts', counts, items, left: total - items.length }];
  });
}

/** The changes of records of one kind. */
interface Group {
  readonly counts: Map<Shown, number>;
  readonly shown: PlannedChange[];
}

function add(group: Group | undefined, change: PlannedChange, isLong: boolean): void {
  if (group === undefined) return;
  const { counts, shown } = group;
  const kind = shownAs(change);
  const count = counts.get(kind) ?? 0;
  counts.set(kind, count + 1);
  const most = kind === 'CREATE' ? MAX_CREATED : MAX_CHANGED;
  if (!isLong || count < most) shown.push(change);
}

function shownChange(change: PlannedChange, words: ChangeWords, full: boolean, gone: string): ShownChange {
  const { id, owner, place = id, kind, obstacle } = change;
  const { name, time, differences } = words;
  return {
    shown: shownAs(change),
    place,
    name: name === place ? '' : cut(name),
    more: [
      ...(time === null ? [] : [time]),
      ...(full && place !== id ? [`[${id}]`] : []),
      ...(kind === 'RETRACT' ? [`(${gone})`] : []),
      ...(owner === undefined ? [] : [`(declared by ${owner})`]),
      ...(kind === 'UPDATE' && differences.length === 0 ? ['(only its labels or its place in lists)'] : []),
    ],
    differences: [
      ...(obstacle === undefined ? [] : [{ name: obstacle, before: null, after: null }]),
      ...(full || (kind !== 'CREATE' && kind !== 'RETRACT') ? differences : []),
    ],
  };
}

const cut = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 3)}...` : text;

/** The changes of a plan, without unchanged records. */
export const changesOfPlan = ({ changes }: Plan): PlannedChange[] => [...changes.of(...EFFECTIVE_KINDS)];

/** The changes of a plan in words, as `shownGroups` has them. */
export const shownPlan = (graph: Graph, plan: Plan, full: boolean): Promise<ShownGroup[]> =>
  shownGroups(graph, changesOfPlan(plan), { full, gone: 'the files no longer say it' });

/** The words for what a plan would do, and for what was done. */
const WORDS: readonly (readonly [kind: ChangeKind | 'FOLLOWS', planned: string, done: string])[] = [
  ['CREATE', 'to create', 'created'],
  ['UPDATE', 'to change', 'updated'],
  ['FOLLOWS', 'to change as a consequence', 'updated as a consequence'],
  ['RETRACT', 'to retract', 'retracted'],
  ['UNCHANGED', 'unchanged', 'unchanged'],
  ['CONFLICT', 'in conflict', 'in conflict'],
];

type Counted = Pick<Plan, 'counts' | 'claimsTakenAway'> & Partial<Pick<Plan, 'consequences'>>;

/** `443 created, 2 updated`; "nothing to do" if no record changed. */
export function countsText(plan: Counted, isPlanned = false): string {
  const { consequences = 0, claimsTakenAway } = plan;
  const counts = { ...plan.counts, UPDATE: plan.counts.UPDATE - consequences, FOLLOWS: consequences };
  if (WORDS.every(([kind]) => kind === 'UNCHANGED' || counts[kind] === 0))
    return `nothing to do, ${counts.UNCHANGED} records unchanged`;
  return [
    ...WORDS.flatMap(([kind, planned, done]) =>
      counts[kind] > 0 ? `${counts[kind]} ${isPlanned ? planned : done}` : [],
    ),
    ...(claimsTakenAway > 0
      ? [
          `${claimsTakenAway} ${claimsTakenAway === 1 ? 'claim' : 'claims'} ${isPlanned ? 'to take away' : 'taken away'}`,
        ]
      : []),
  ].join(', ');
}

/** A text about a plan, and the code of what is wrong. */
export interface CodedText {
  readonly code: string;
  readonly text: string;
}

/** The conflicts of a dataset with others. */
export function conflictsOf({ plan }: DatasetReport): CodedText[] {
  return [...plan.changes.of('CONFLICT')].map((change) => {
    const { code, message, hint } = describeConflict(change);
    return { code, text: `${plan.dataset}: ${code}: ${message}; ${hint}.` };
  });
}

/** Contradictions among the records of a dataset. */
export function findingsOf({ plan, merges }: DatasetReport): CodedText[] {
  const facts = new Set(plan.findings.map(({ fact }) => fact));
  const places = new Map<string, string>();
  if (facts.size > 0)
    for (const { id, place } of plan.changes.of('CREATE', 'UPDATE'))
      if (place !== undefined && facts.has(id)) places.set(id, place);
  return [
    ...plan.findings.map((finding) => messageOf(places.get(finding.fact) ?? plan.dataset, finding)),
    ...merges.flatMap(({ batch, findings: found }) => found.map((finding) => messageOf(batch.id, finding))),
  ];
}

const messageOf = (where: string, finding: PlanFinding): CodedText => ({
  code: `${finding.code} (warning)`,
  text: findingText(where, finding),
});

/** Texts about findings, with the names of the records instead of their ids. */
export const namedFindings = (
  graph: Graph,
  texts: readonly string[],
  datasets: readonly DatasetReport[],
): Promise<string[]> =>
  withNames(
    graph,
    texts,
    datasets.flatMap(({ plan, batch }) => (batch === null ? [...plan.changes.of('CREATE', 'UPDATE')] : [])),
  );
