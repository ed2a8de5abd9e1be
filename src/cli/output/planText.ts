/** A plan as text: like a diff, grouped by kind of record. */
import type { Difference } from '../../changes/describe/difference.ts';
import type { DatasetReport, SeedReport } from '../../changes/loadSeed.ts';
import { kindsOfChanges, namesOfChanges } from '../../changes/plan/changeNames.ts';
import { type ChangeKind, type PlannedChange, valuesOf } from '../../changes/plan/plannedChange.ts';
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
const WIDEST_ID = 40;

interface Style {
  readonly mark: string;
  readonly color: Color;
}

/** What happens to a record, with changes of what another dataset owns apart. */
type Shown = ChangeKind | 'OTHERS';

const shownAs = ({ kind, owner }: PlannedChange): Shown => (owner === undefined ? kind : 'OTHERS');

const STYLES: Readonly<Record<Shown, Style>> = {
  RETRACT: { mark: '-', color: 'red' },
  CONFLICT: { mark: '!', color: 'magenta' },
  OTHERS: { mark: '!', color: 'magenta' },
  UPDATE: { mark: '~', color: 'yellow' },
  CREATE: { mark: '+', color: 'green' },
  UNCHANGED: { mark: '=', color: 'dim' },
};
/** What nobody should overlook comes first. */
const ORDER = ['RETRACT', 'CONFLICT', 'OTHERS', 'UPDATE', 'CREATE'] as const satisfies readonly Shown[];

const HEADINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['SOURCE', ...ENTITY_KINDS].map((kind) => [kind, `${capitalized(kind.toLowerCase())}s`]),
  ),
  PERSON: 'People',
  ...Object.fromEntries(FACT_KINDS.map((kind) => [kind, capitalized(FACT_KIND_TRAITS[kind].plural)])),
};
const KINDS: readonly string[] = ['SOURCE', ...ENTITY_KINDS, 'ENTITY', ...FACT_KINDS, 'FACT'];

export interface TextOptions {
  /** Shows every change, and every line of created records. */
  readonly full: boolean;
}

/**
 * The changes grouped by kind of record, each group under a heading with its counts, retractions first. A created record
 * has one line, a changed one a line for each key, before and after. Without `full` a long plan is abbreviated and says
 * how much it leaves out. An empty line follows each group.
 */
export async function changesText(
  graph: Graph,
  changes: readonly PlannedChange[],
  options: TextOptions,
): Promise<Line[]> {
  const isLong = !options.full && changes.length > MAX_CHANGES;
  const kinds = await kindsOfChanges(graph, changes);
  const groups = new Map<string, Group>(
    KINDS.map((kind) => [kind, { of: kind, counts: new Map(), shown: [] }]),
  );
  for (const kind of ORDER)
    for (const change of changes)
      if (shownAs(change) === kind) add(groups, kinds.get(change.id), change, isLong);
  const shown = [...groups.values()].flatMap((group) => group.shown);
  const names = await namesOfChanges(graph, shown, changes);
  return [...groups.values()].flatMap((group) =>
    group.counts.size === 0 ? [] : [...groupText(group, names, options), ''],
  );
}

/** The changes of records of one kind. */
interface Group {
  readonly of: string;
  readonly counts: Map<Shown, number>;
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
  const shown = shownAs(change);
  const count = group.counts.get(shown) ?? 0;
  group.counts.set(shown, count + 1);
  const most = change.kind === 'CREATE' ? MAX_CREATED : MAX_CHANGED;
  if (!isLong || count < most) group.shown.push(change);
}

function groupText(
  { of, counts, shown }: Group,
  names: ReadonlyMap<string, string>,
  options: TextOptions,
): Line[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const marks = [...counts].flatMap(([kind, count]) => [
    [null, ' '] as const,
    [STYLES[kind].color, `${STYLES[kind].mark}${count}`] as const,
  ]);
  const width = Math.min(WIDEST_ID, Math.max(...shown.map(({ id }) => id.length)));
  const left = total - shown.length;
  return [
    [['bold', HEADINGS[of] ?? 'Records'], ...marks],
    ...shown.flatMap((change) => changeText(change, names.get(change.id) ?? '', width, options)),
    ...(left === 0 ? [] : [[['dim', `  ... and ${left} more; --full shows all`] as const]]),
  ];
}

function changeText(change: PlannedChange, name: string, width: number, { full }: TextOptions): Line[] {
  const { id, owner } = change;
  const { mark, color } = STYLES[shownAs(change)];
  const time = timeText(change);
  const first = [
    `${mark} ${name + time === '' ? id : id.padEnd(width)}`,
    cut(name),
    time,
    ...(owner === undefined ? [] : [`(declared by ${owner})`]),
  ];
  const line = ([sign, text]: Side): Line => [[sign === '-' ? 'red' : 'green', `    ${sign} ${text}`]];
  return [[[color, first.filter((part) => part !== '').join('  ')]], ...detail(change, full).map(line)];
}

type Side = readonly ['-' | '+', string];

/** The lines below a record: what differs; with `full` also everything of created and retracted records. */
function detail({ kind, differences, obstacle }: PlannedChange, full: boolean): Side[] {
  if (!full && (kind === 'CREATE' || kind === 'RETRACT')) return [];
  return [
    ...side('-', obstacle),
    ...differences.filter(({ property }) => property !== 'kind').flatMap(differenceSides),
  ];
}

function differenceSides({ property, source, before, after, withdrawn }: Difference): Side[] {
  const name = source === null ? property : `${property} by ${source}`;
  const line = (value: string | null): string | undefined =>
    value === null ? undefined : `${name}: ${value}`;
  return [...side('-', line(before)), ...side('+', line(withdrawn ? '(withdrawn)' : after))];
}

const side = (sign: '-' | '+', text: string | undefined): Side[] =>
  text === undefined ? [] : [[sign, text]];

/** When a created or retracted fact held: `1998-03 to 2002`, `since 1998-03`, `until 2002`; empty without dates. */
function timeText(change: PlannedChange): string {
  if (change.kind !== 'CREATE' && change.kind !== 'RETRACT') return '';
  const values = valuesOf(change);
  const [start, end] = [values.get('start'), values.get('end')];
  if (start !== undefined && end !== undefined) return start === end ? start : `${start} to ${end}`;
  if (start !== undefined) return `since ${start}`;
  return end === undefined ? '' : `until ${end}`;
}

const cut = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 3)}...` : text;

/** The text of a plan: the changes, then the counts and the hash. */
export async function planText(graph: Graph, { plan }: DatasetReport, options: TextOptions): Promise<Line[]> {
  const changes = [...plan.changes].filter(({ kind }) => kind !== 'UNCHANGED');
  return [
    ...(await changesText(graph, changes, options)),
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

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
