/**
 * Reads the facts of a window in stages, from the longest to the shortest. A long fact that is going on in a window began
 * before nearly everything else in it, so that a page is often full with the longest facts alone; shorter facts are then
 * read only up to the last of those. Duration classes that no fact of the archive has are skipped.
 */

import { classIndex, ENDLESS_CLASS, LOWEST_CLASS } from '../../domain/time/durationClasses.ts';
import { FIRST_DAY_IN_KEY, LAST_DAY_IN_KEY, sortKeyBound } from '../../domain/time/sortKey.ts';
import { LOWER_KEYS_LAYOUT, lowerKeys, MAX_KEY, upperKey } from '../../domain/time/windowKeys.ts';
import {
  type Cypher,
  cypher,
  join,
  lines,
  literal,
  name,
  Param,
  Variable,
  variables,
  where,
} from '../../store/cypher.ts';
import { CLOCK_ID, longestDurationProperty } from '../../store/graphLayout.ts';
import { callWith, variableList } from './fieldReaders.ts';
import { mayOverlap } from './moment.ts';
import type { PageSlice } from './pageSlice.ts';
import type { RequestValues } from './run.ts';
import type { GivenWindow } from './scope.ts';

/**
 * The shortest duration class of each stage. For all facts: from eleven years, from three, and the rest; more stages would
 * read as much, and make the statement longer. For the facts of a hub: from 22 years, from eleven, from six, from three,
 * and the rest; with three stages its members at a moment cost 1.6 times as much in an archive of a million facts as in
 * one of ten thousand.
 */
const STAGES: Readonly<Record<'ALL' | 'HUB', readonly number[]>> = {
  ALL: [12, 10, 0],
  HUB: [13, 12, 11, 10, 0],
};
/** Several scans are read in one stage: each stage of each scan must be planned, and fifteen scans in five took ten seconds. */
const ONE_STAGE: readonly number[] = [0];

/** One scan to find facts. */
export interface FactScan {
  /**
   * The kind of the facts, FACT for any, or a variable bound to the kind. Null if no index has the duration class of these
   * facts: all are read in the first stage.
   */
  readonly kind: string | Variable | null;
  /** The clauses that return the facts that meet `conditions` too, at most as many as a page can show. */
  read(conditions: readonly Cypher[]): readonly Cypher[];
}

interface WindowScan {
  /** Bound to a fact. */
  readonly fact: Variable;
  /** The page; null if all facts are read. */
  readonly slice: PageSlice | null;
  readonly window: GivenWindow;
  /** All facts of the archive, or those of an entity with very many. */
  readonly of: keyof typeof STAGES;
  /** The variables that the scans refer to. */
  readonly uses: readonly Variable[];
  readonly scans: readonly FactScan[];
}

/** The facts found by earlier stages, and the key after which no fact is needed any more. */
interface EarlierStages {
  readonly found: Variable;
  readonly bound: Variable;
}

/** Binds to `fact` the facts of a window in any order, for a page at most as many as it can show; keeps `uses`. */
export function scanWindow({ fact, slice, window, of, uses, scans }: WindowScan): Cypher[] {
  const key = cypher`${fact}.sort`;
  // `[key, fact]`, so that the key is read from the index only.
  const pair = new Variable('pair');
  const given = slice ? cypher`RETURN [${key}, ${fact}] AS ${pair}` : cypher`RETURN ${fact}`;
  const lastDay = new Param<RequestValues>((run) => sortKeyBound(window.given(run).from));
  const ranges = rangesOf(window, scans);
  const stages = scans.length > 1 ? ONE_STAGE : STAGES[of];

  const branches = (from: number, below: number, before: EarlierStages | null): Cypher[] =>
    scans.flatMap((scan) => {
      if (scan.kind === null)
        return before ? [] : [lines([callWith(uses, scan.read(mayOverlap(window, fact))), given])];
      const range = new Variable('range');
      const conditions = [
        cypher`${fact}.span = ${range}[0]`,
        cypher`${key} > ${range}[4]`,
        cypher`${key} < ${range}[3]`,
        ...(slice && before ? [slice.before(key, before.bound)] : []),
        // The key contains the first and the last day, so that overlap is tested in the index, without reading the fact.
        cypher`substring(${key}, ${literal(FIRST_DAY_IN_KEY.from)}, ${literal(FIRST_DAY_IN_KEY.length)}) < ${ranges.end}`,
        cypher`substring(${key}, ${literal(LAST_DAY_IN_KEY.from)}, ${literal(LAST_DAY_IN_KEY.length)}) >= ${lastDay}`,
      ];
      return [
        lines([
          cypher`UNWIND ${ranges.of(scan.kind)} AS ${range}`,
          cypher`WITH ${range}${where(ofLength(range, from, below))}`,
          callWith([range, ...uses, ...(before ? [before.bound] : [])], scan.read(conditions)),
          given,
        ]),
      ];
    });
  const all = [...uses, ranges.all];
  const together = (imported: readonly Variable[], list: readonly Cypher[]): Cypher =>
    callWith(imported, [join(list, '\nUNION ALL\n')]);
  const read = ranges.read(uses);
  if (!slice)
    return [
      ...read,
      together(all, branches(0, ENDLESS_CLASS + 1, null)),
      cypher`WITH ${variableList([fact, ...uses])}`,
    ];
  const clauses: Cypher[] = [];
  let before: EarlierStages | null = null;
  for (const [i, from] of stages.entries()) {
    const [found, bound] = [new Variable('found'), new Variable('bound')];
    const imported: Variable[] = [...all, ...(before ? [before.found, before.bound] : [])];
    const known = before ? [cypher`UNWIND ${before.found} AS ${pair} RETURN ${pair}`] : [];
    clauses.push(
      callWith(imported, [
        together(imported, [...known, ...branches(from, stages[i - 1] ?? ENDLESS_CLASS + 1, before)]),
        cypher`WITH DISTINCT ${pair} ${slice.order([], cypher`${pair}[0]`)} LIMIT ${slice.limit}`,
        cypher`WITH collect(${pair}) AS ${found}`,
        cypher`RETURN ${found}, CASE WHEN size(${found}) < ${slice.limit} THEN ${slice.end} ELSE last(${found})[0] END AS ${bound}`,
      ]),
    );
    before = { found, bound };
  }
  const found = before ? [cypher`UNWIND ${before.found} AS ${pair}`] : [];
  return [...read, ...clauses, ...found, cypher`WITH ${pair}[1] AS ${fact}, ${variableList(uses)}`];
}

/** The ranges of the index that may have facts of a window, for each kind of the scans, and the clauses that bind them. */
function rangesOf(
  window: GivenWindow,
  scans: readonly FactScan[],
): {
  readonly all: Variable;
  /** The key after the window. */
  readonly end: Param<RequestValues>;
  /** A list of `[span, length, step, end, first]`: the keys of a duration class are between `first` and `end`. */
  of(kind: string | Variable): Cypher;
  read(uses: readonly Variable[]): Cypher[];
} {
  const kinds = [...new Set(scans.flatMap(({ kind }) => (kind === null ? [] : [kind])))];
  const keys = new Param<RequestValues>((run) => lowerKeys(window.given(run)));
  const end = new Param<RequestValues>((run) => upperKey(window.given(run)));
  const lastKey = new Param<RequestValues>(() => MAX_KEY);
  const [all, clock, longest, span, r] = variables('ranges', 'clock', 'longest', 'span', 'r');
  const property = (kind: string | Variable): Cypher =>
    typeof kind === 'string'
      ? cypher`${clock}.${name(longestDurationProperty(kind))}`
      : cypher`${clock}[${literal(longestDurationProperty(''))} + ${kind}]`;
  const { stepped, steps, skipped, width } = LOWER_KEYS_LAYOUT;
  const step = cypher`${longest}[${span} + ${literal(classIndex(0))}]`;
  const classes = cypher`[${span} IN range(${literal(LOWEST_CLASS)}, ${literal(ENDLESS_CLASS)}) WHERE ${step} > 0 | CASE WHEN ${span} < 0 THEN [${span}, -1 - ${span}, ${literal(steps)}, ${lastKey}] ELSE [${span}, ${span}, ${step}, ${end}] END]`;
  const place = cypher`CASE WHEN ${r}[1] < ${literal(stepped)} THEN ${r}[1] ELSE ${literal(steps)} * ${r}[1] + ${r}[2] - ${literal(skipped)} END`;
  const first = cypher`substring(${keys}, ${literal(width)} * ${place}, ${literal(width)})`;
  return {
    all,
    end,
    of: (kind) => cypher`${all}[${literal(kinds.indexOf(kind))}]`,
    read: (uses) => [
      cypher`OPTIONAL MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}})`,
      cypher`WITH ${variableList(uses)}, [${longest} IN [${join(kinds.map(property), ', ')}] | [${r} IN ${classes} | ${r} + ${first}]] AS ${all}`,
    ],
  };
}

/** The conditions that a duration class belongs to the stage of the classes `from` up to, not including, `below`. */
function ofLength(range: Variable, from: number, below: number): Cypher[] {
  if (below === from + 1) return [cypher`${range}[1] = ${literal(from)}`];
  return [
    ...(from > 0 ? [cypher`${range}[1] >= ${literal(from)}`] : []),
    ...(below <= ENDLESS_CLASS ? [cypher`${range}[1] < ${literal(below)}`] : []),
  ];
}
