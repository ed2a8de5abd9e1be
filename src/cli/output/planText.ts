/** A plan as text: like a diff, grouped by kind of record. */
import type { DatasetReport, SeedReport } from '../../changes/loadSeed.ts';
import type { WordedDifference } from '../../changes/plan/changeWords.ts';
import type { ChangeKind, PlannedChange } from '../../changes/plan/plannedChange.ts';
import {
  countsText,
  MARKS,
  type Shown,
  type ShownChange,
  type ShownGroup,
  type ShownOptions,
  shownGroups,
  shownPlan,
} from '../../changes/plan/planWords.ts';
import type { Graph } from '../../store/graph.ts';
import type { Color } from './colors.ts';
import type { Line } from './commandIo.ts';

const WIDEST_PLACE = 40;
/** A change that is longer is written in two lines. */
const LONGEST_CHANGE = 100;

/** By the mark of a change. */
const COLORS: Readonly<Record<string, Color>> = { '-': 'red', '!': 'magenta', '~': 'yellow', '+': 'green' };
const colorOf = (shown: Shown): Color => COLORS[MARKS[shown]] ?? 'dim';

/**
 * The changes grouped by kind of record, each group under a heading with its counts, retractions first. A created record
 * has one line, a changed one a line for each value, before and after. Without `full` a long plan is abbreviated and says
 * how much it leaves out. An empty line follows each group.
 */
export async function changesText(
  graph: Graph,
  changes: readonly PlannedChange[],
  options: ShownOptions,
): Promise<Line[]> {
  return (await shownGroups(graph, changes, options)).flatMap((group) => [...groupText(group), '']);
}

function groupText({ heading, counts, items, left }: ShownGroup): Line[] {
  const marks = [...counts].flatMap(([kind, count]) => [
    [null, ' '] as const,
    [colorOf(kind), `${MARKS[kind]}${count}`] as const,
  ]);
  const width = Math.min(WIDEST_PLACE, Math.max(...items.map(({ place }) => place.length)));
  return [
    [['bold', heading], ...marks],
    ...items.flatMap((item) => changeText(item, width)),
    ...(left === 0 ? [] : [[['dim', `  ... and ${left} more; --full shows all`] as const]]),
  ];
}

function changeText({ shown, place, name, more, differences }: ShownChange, width: number): Line[] {
  const parts = [name, ...more].filter((part) => part !== '');
  const first = `${MARKS[shown]} ${parts.length === 0 ? place : place.padEnd(width)}`;
  return [[[colorOf(shown), [first, ...parts].join('  ')]], ...differences.flatMap(differenceText)];
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

/** The text of a plan: the changes, then the counts and the hash. */
export async function planText(
  graph: Graph,
  { plan }: DatasetReport,
  { full }: ShownOptions,
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
