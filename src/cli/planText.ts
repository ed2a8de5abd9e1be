/** A plan as a person reads it: like a diff, by kinds of records. */

import { linesIn } from '../changes/describe/describe.ts';
import { kindsOfChanges, namesOfChanges } from '../changes/plan/changeNames.ts';
import type { ChangeKind, PlannedChange } from '../changes/plan/plan.ts';
import type { DatasetReport, SeedReport } from '../changes/seed.ts';
import { ENTITY_KINDS, FACT_KINDS } from '../domain/model/kinds.ts';
import type { Graph } from '../store/graph.ts';
import type { Colour, Paint } from './colors.ts';

/** A plan with more changes is told in part, unless all is asked for. */
const MOST_TOLD = 100;
/** Of each kind of record a long plan tells so many that are created, and so many that change or go. */
const MOST_CREATED = 3;
const MOST_CHANGED = 20;

const LONGEST_NAME = 100;
const WIDEST_ID = 40;

interface Style {
  readonly mark: string;
  readonly colour: Colour;
}

const STYLES: Readonly<Record<ChangeKind, Style>> = {
  RETRACT: { mark: '-', colour: 'red' },
  CONFLICT: { mark: '!', colour: 'magenta' },
  UPDATE: { mark: '~', colour: 'yellow' },
  CREATE: { mark: '+', colour: 'green' },
  UNCHANGED: { mark: '=', colour: 'dim' },
};
/** What goes is told first, since it is what nobody should miss. */
const ORDER = ['RETRACT', 'CONFLICT', 'UPDATE', 'CREATE'] as const satisfies readonly ChangeKind[];

const HEADINGS: Readonly<Record<string, string>> = {
  SOURCE: 'Sources',
  PERSON: 'People',
  ORGANIZATION: 'Organizations',
  OFFICE: 'Offices',
  REGION: 'Regions',
  EVENT: 'Events',
  TOPIC: 'Topics',
  TENURE: 'Tenures',
  MEMBERSHIP: 'Memberships',
  PARTICIPATION: 'Participations',
  RELATION: 'Relations',
  NAME: 'Names',
  EXISTENCE: 'Existences',
  QUANTITY: 'Quantities',
  REMARK: 'Remarks',
};
const KINDS: readonly string[] = ['SOURCE', ...ENTITY_KINDS, 'ENTITY', ...FACT_KINDS, 'FACT'];

export interface TextOptions {
  /** Tells every change, and every line of what is created. */
  readonly full: boolean;
  readonly paint: Paint;
}

/**
 * The changes by kinds of records, each kind under a heading with its counts, what goes first. Records that are created
 * have a line, those that change one for each key, before and after. Without `full` a long plan is told in part, and
 * says how much it leaves out. An empty line follows each kind.
 */
export async function changesText(
  graph: Graph,
  changes: readonly PlannedChange[],
  options: TextOptions,
): Promise<string[]> {
  const isLong = !options.full && changes.length > MOST_TOLD;
  const kinds = await kindsOfChanges(graph, changes);
  const groups = new Map<string, Group>(
    KINDS.map((kind) => [kind, { of: kind, counts: new Map(), shown: [] }]),
  );
  for (const kind of ORDER)
    for (const change of changes) if (change.kind === kind) add(groups, kinds.get(change.id), change, isLong);
  const shown = [...groups.values()].flatMap((group) => group.shown);
  const names = await namesOfChanges(graph, shown, changes);
  return [...groups.values()].flatMap((group) =>
    group.counts.size === 0 ? [] : [...groupText(group, names, options), ''],
  );
}

/** The changes of records of one kind. */
interface Group {
  readonly of: string;
  readonly counts: Map<ChangeKind, number>;
  readonly shown: PlannedChange[];
}

function add(
  groups: ReadonlyMap<string, Group>,
  of: string | undefined,
  change: PlannedChange,
  isLong: boolean,
): void {
  const group = groups.get(of ?? change.record) ?? groups.get(change.record);
  if (group === undefined) return;
  const count = group.counts.get(change.kind) ?? 0;
  group.counts.set(change.kind, count + 1);
  const most = change.kind === 'CREATE' ? MOST_CREATED : MOST_CHANGED;
  if (!isLong || count < most) group.shown.push(change);
}

function groupText(
  { of, counts, shown }: Group,
  names: ReadonlyMap<string, string>,
  options: TextOptions,
): string[] {
  const { paint } = options;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const marks = [...counts].map(([kind, count]) =>
    paint(STYLES[kind].colour, `${STYLES[kind].mark}${count}`),
  );
  const width = Math.min(WIDEST_ID, Math.max(...shown.map(({ id }) => id.length)));
  const left = total - shown.length;
  return [
    `${paint('bold', HEADINGS[of] ?? 'Records')} ${marks.join(' ')}`,
    ...shown.flatMap((change) => changeText(change, names.get(change.id) ?? '', width, options)),
    ...(left === 0 ? [] : [paint('dim', `  ... and ${left} more; --full tells all`)]),
  ];
}

function changeText(
  change: PlannedChange,
  name: string,
  width: number,
  { full, paint }: TextOptions,
): string[] {
  const { kind, id } = change;
  const { mark, colour } = STYLES[kind];
  const time = timeText(change);
  const first = [`${mark} ${name + time === '' ? id : id.padEnd(width)}`, cut(name), time];
  const side = ([sign, text]: Side): string => paint(sign === '-' ? 'red' : 'green', `    ${sign} ${text}`);
  return [paint(colour, first.filter((part) => part !== '').join('  ')), ...detail(change, full).map(side)];
}

type Side = readonly ['-' | '+', string];

/** The lines below a record: what differs, key by key, and for a full plan what is made or goes. */
function detail({ kind, before, after }: PlannedChange, full: boolean): Side[] {
  if (!full && (kind === 'CREATE' || kind === 'RETRACT')) return [];
  const side = (sign: '-' | '+', text: string | undefined): Side[] =>
    text === undefined ? [] : [[sign, text]];
  if (kind === 'CONFLICT') return [...side('-', before ?? undefined), ...side('+', after ?? undefined)];
  const [was, is] = [linesIn(before), linesIn(after)];
  const line = (lines: ReadonlyMap<string, string>, key: string): string | undefined =>
    lines.has(key) ? `${key}: ${lines.get(key)}` : undefined;
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => key !== 'kind');
  return keys.flatMap((key) => [...side('-', line(was, key)), ...side('+', line(is, key))]);
}

/** When what is created or goes held: `1998-03 to 2002`, `since 1998-03`, `until 2002`; empty where nothing is said. */
function timeText({ kind, before, after }: PlannedChange): string {
  if (kind !== 'CREATE' && kind !== 'RETRACT') return '';
  const lines = linesIn(after ?? before);
  const [start, end] = [lines.get('start'), lines.get('end')];
  if (start !== undefined && end !== undefined) return start === end ? start : `${start} to ${end}`;
  if (start !== undefined) return `since ${start}`;
  return end === undefined ? '' : `until ${end}`;
}

const cut = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 3)}...` : text;

const TO_COME: readonly (readonly [ChangeKind, string])[] = [
  ['CREATE', 'to create'],
  ['UPDATE', 'to change'],
  ['RETRACT', 'to retract'],
  ['UNCHANGED', 'unchanged'],
  ['CONFLICT', 'in conflict'],
];

/** A plan for a person: the changes, then the counts and the hash. */
export async function planText(
  graph: Graph,
  { plan }: DatasetReport,
  options: TextOptions,
): Promise<string[]> {
  const { dataset, counts, hash } = plan;
  const changes = [...plan.changes].filter(({ kind }) => kind !== 'UNCHANGED');
  const sum = TO_COME.filter(([kind]) => counts[kind] > 0).map(([kind, words]) => `${counts[kind]} ${words}`);
  return [
    ...(await changesText(graph, changes, options)),
    changes.length === 0
      ? `${dataset}: nothing to do, ${counts.UNCHANGED} records unchanged.`
      : `${dataset}: ${sum.join(', ')}.`,
    `plan ${hash}`,
  ];
}

/** How to go on: the command that applies these plans, or why none can. */
export function nextStep({ accepted, datasets }: SeedReport, options: readonly string[]): string | null {
  const [only, ...more] = datasets.filter(({ plan }) => CHANGING.some((kind) => plan.counts[kind] > 0));
  if (!accepted || only === undefined) return null;
  const expect = datasets.length === 1 && more.length === 0 ? ['--expect', only.plan.hash] : [];
  return `Nothing is written yet. To do this: ${['fasti', 'apply', ...options.map(quoted), ...expect].join(' ')}`;
}

const CHANGING = ['CREATE', 'UPDATE', 'RETRACT'] as const satisfies readonly ChangeKind[];

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
