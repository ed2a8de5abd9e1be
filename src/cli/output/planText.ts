/** A plan as text: like a diff, grouped by kind of record. */
import type { DatasetReport, SeedReport } from '../../changes/loadSeed.ts';
import {
  type ChangeWords,
  kindOfRecord,
  type WordedDifference,
  wordsOfChanges,
} from '../../changes/plan/changeWords.ts';
import type { Plan } from '../../changes/plan/plan.ts';
import { type ChangeKind, EFFECTIVE_KINDS, type PlannedChange } from '../../changes/plan/plannedChange.ts';
import { capitalized } from '../../domain/labels/capitalized.ts';
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import { ENTITY_KINDS, FACT_KINDS } from '../../domain/model/kinds.ts';
import type { Graph } from '../../store/graph.ts';
import type { Color } from './colors.ts';
import type { Line } from './commandIo.ts';
import { countsText } from './report.ts';

/** A plan with more changes is abbreviated, unless `full` is set. */
const MAX_CHANGES = 100;
/** How many changes of each kind of record an abbreviated plan shows: records created, and records changed or retracted. */
const MAX_CREATED = 3;
const MAX_CHANGED = 20;

const LONGEST_NAME = 100;
const WIDEST_PLACE = 40;
/** A change that is longer is written in two lines. */
const LONGEST_CHANGE = 100;

interface Style {
  readonly mark: string;
  readonly color: Color;
}

/** What happens to a record; what another dataset owns, and what follows from other changes, is apart. */
type Shown = ChangeKind | 'OTHERS' | 'FOLLOWS';

const shownAs = ({ kind, owner, follows }: PlannedChange): Shown =>
  owner !== undefined ? 'OTHERS' : follows ? 'FOLLOWS' : kind;

const STYLES: Readonly<Record<Shown, Style>> = {
  RETRACT: { mark: '-', color: 'red' },
  CONFLICT: { mark: '!', color: 'magenta' },
  OTHERS: { mark: '!', color: 'magenta' },
  UPDATE: { mark: '~', color: 'yellow' },
  CREATE: { mark: '+', color: 'green' },
  FOLLOWS: { mark: '>', color: 'dim' },
  UNCHANGED: { mark: '=', color: 'dim' },
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

export interface TextOptions {
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
  readonly mark: string;
  readonly color: Color;
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
async function shownGroups(
  graph: Graph,
  changes: readonly PlannedChange[],
  { full, gone = 'taken away' }: TextOptions,
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
    ...STYLES[shownAs(change)],
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

/**
 * The changes grouped by kind of record, each group under a heading with its counts, retractions first. A created record
 * has one line, a changed one a line for each value, before and after. Without `full` a long plan is abbreviated and says
 * how much it leaves out. An empty line follows each group.
 */
export async function changesText(
  graph: Graph,
  changes: readonly PlannedChange[],
  options: TextOptions,
): Promise<Line[]> {
  return (await shownGroups(graph, changes, options)).flatMap((group) => [...groupText(group), '']);
}

function groupText({ heading, counts, items, left }: ShownGroup): Line[] {
  const marks = [...counts].flatMap(([kind, count]) => [
    [null, ' '] as const,
    [STYLES[kind].color, `${STYLES[kind].mark}${count}`] as const,
  ]);
  const width = Math.min(WIDEST_PLACE, Math.max(...items.map(({ place }) => place.length)));
  return [
    [['bold', heading], ...marks],
    ...items.flatMap((item) => changeText(item, width)),
    ...(left === 0 ? [] : [[['dim', `  ... and ${left} more; --full shows all`] as const]]),
  ];
}

function changeText({ mark, color, place, name, more, differences }: ShownChange, width: number): Line[] {
  const parts = [name, ...more].filter((part) => part !== '');
  const first = `${mark} ${parts.length === 0 ? place : place.padEnd(width)}`;
  return [[[color, [first, ...parts].join('  ')]], ...differences.flatMap(differenceText)];
}

function differenceText({ name, before, after }: WordedDifference): Line[] {
  const removed: Line = [['red', `    - ${name}: ${before}`]];
  const added: Line = [['green', `    + ${name}: ${after}`]];
  if (before === null) return [after === null ? [['red', `    ${name}`]] : added];
  if (after === null) return [removed];
  const [start, arrow] = [`    ${name}: `, ' -> '];
  return `${start}${before}${arrow}${after}`.length > LONGEST_CHANGE
    ? [removed, added]
    : [
        [
          [null, start],
          ['red', before],
          [null, arrow],
          ['green', after],
        ],
      ];
}

const cut = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 3)}...` : text;

/** The changes of a plan, without unchanged records. */
export const changesOfPlan = ({ changes }: Plan): PlannedChange[] => [...changes.of(...EFFECTIVE_KINDS)];

/** The changes of a plan in words, as `shownGroups` has them. */
export const shownPlan = (graph: Graph, plan: Plan, full: boolean): Promise<ShownGroup[]> =>
  shownGroups(graph, changesOfPlan(plan), { full, gone: 'the files no longer say it' });

/** The text of a plan: the changes, then the counts and the hash. */
export async function planText(
  graph: Graph,
  { plan }: DatasetReport,
  { full }: TextOptions,
): Promise<Line[]> {
  return [
    ...(await shownPlan(graph, plan, full)).flatMap((group) => [...groupText(group), '']),
    `${plan.dataset}: ${countsText(plan, true)}.`,
    `plan ${plan.hash}`,
  ];
}

/** The command that applies these plans; null if they were not accepted or change nothing. */
export function nextStep({ accepted, datasets }: SeedReport, options: readonly string[]): string | null {
  const [only, ...more] = datasets.filter(({ plan }) => CHANGING.some((kind) => plan.counts[kind] > 0));
  if (!accepted || only === undefined) return null;
  const expect = datasets.length === 1 && more.length === 0 ? ['--expect', only.plan.hash] : [];
  return `Nothing is written yet. To do this: ${['fasti', 'apply', ...options.map(quoted), ...expect].join(' ')}`;
}

const CHANGING = ['CREATE', 'UPDATE', 'RETRACT'] as const satisfies readonly ChangeKind[];

/** A word of a command as a shell takes it. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
