/**
 * The facts of a window, read in stages. What lasts long and is going on in a window began before nearly everything else
 * in it, so a page often has enough of the longest facts alone; where it has, shorter ones are read only as far as they
 * lie before the last of those. Classes of length that the archive has no fact of are not looked into.
 */

import { classIndex, ENDLESS_CLASS, LOWEST_CLASS } from '../../domain/time/durationClasses.ts';
import { LAST_DAY_IN_KEY, sortKeyBound } from '../../domain/time/sortKey.ts';
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
 * The shortest class of each stage. Of all facts: lengths from eleven years, from three, and the rest; more stages would
 * read as much, and cost their text. Of a hub: from 22 years, from eleven, from six, from three, and the rest; with three
 * stages its members at a moment cost 1.6 times as much in an archive of a million facts as in one of ten thousand.
 */
const STAGES: Readonly<Record<'ALL' | 'HUB', readonly number[]>> = {
  ALL: [12, 10, 0],
  HUB: [13, 12, 11, 10, 0],
};
/** What has several ways is read in one: each stage of each is text to plan, and fifteen ways in five took ten seconds. */
const ONE_STAGE: readonly number[] = [0];

/** How facts are found. */
export interface FactScan {
  /**
   * Of which kind they are, FACT where they are of any, or a variable that tells it. Null where no index knows the class
   * of a fact: these are read in the first stage.
   */
  readonly kind: string | Variable | null;
  /** The clauses that return the facts which are also `asked`, of a page as many as it can show. */
  read(asked: readonly Cypher[]): readonly Cypher[];
}

interface WindowScan {
  /** What the facts are bound to. */
  readonly fact: Variable;
  /** Null where all are read. */
  readonly slice: PageSlice | null;
  readonly window: GivenWindow;
  /** Of what the facts are: all that the archive has of a kind, or an entity that very many are about. */
  readonly of: keyof typeof STAGES;
  /** What the ways refer to. */
  readonly uses: readonly Variable[];
  readonly ways: readonly FactScan[];
}

/** What earlier stages have found, and behind which key nothing is needed any more. */
interface EarlierStages {
  readonly found: Variable;
  readonly bound: Variable;
}

/** Binds to `fact` the facts of a window in any order, and keeps `uses`; of a page no more than it can show. */
export function scanWindow({ fact, slice, window, of, uses, ways }: WindowScan): Cypher[] {
  const key = cypher`${fact}.sort`;
  // A fact behind its key: so the key is read from the index alone.
  const pair = new Variable('pair');
  const given = slice ? cypher`RETURN [${key}, ${fact}] AS ${pair}` : cypher`RETURN ${fact}`;
  const lastDay = new Param<RequestValues>((run) => sortKeyBound(window.given(run).from));
  const ranges = rangesOf(window, ways);
  const stages = ways.length > 1 ? ONE_STAGE : STAGES[of];

  const branches = (from: number, below: number, before: EarlierStages | null): Cypher[] =>
    ways.flatMap((way) => {
      if (way.kind === null)
        return before ? [] : [lines([callWith(uses, way.read(mayOverlap(window, fact))), given])];
      const range = new Variable('range');
      const asked = [
        cypher`${fact}.span = ${range}[0]`,
        cypher`${key} > ${range}[4]`,
        cypher`${key} < ${range}[3]`,
        ...(slice && before ? [slice.before(key, before.bound)] : []),
        // The index has the key, and the key has the last day, so whether a fact may overlap costs no look at it.
        cypher`substring(${key}, ${literal(LAST_DAY_IN_KEY.from)}, ${literal(LAST_DAY_IN_KEY.length)}) >= ${lastDay}`,
      ];
      return [
        lines([
          cypher`UNWIND ${ranges.of(way.kind)} AS ${range}`,
          cypher`WITH ${range}${where(ofLength(range, from, below))}`,
          callWith([range, ...uses, ...(before ? [before.bound] : [])], way.read(asked)),
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

/** The ranges of the index in which facts of a window may lie, by the kinds of the ways, and the clauses that bind them. */
function rangesOf(
  window: GivenWindow,
  ways: readonly FactScan[],
): {
  readonly all: Variable;
  /** Lists `[span, length, step, end, first]`: the keys of a class lie between `first` and `end`. */
  of(kind: string | Variable): Cypher;
  read(uses: readonly Variable[]): Cypher[];
} {
  const kinds = [...new Set(ways.flatMap(({ kind }) => (kind === null ? [] : [kind])))];
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
    of: (kind) => cypher`${all}[${literal(kinds.indexOf(kind))}]`,
    read: (uses) => [
      cypher`OPTIONAL MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}})`,
      cypher`WITH ${variableList(uses)}, [${longest} IN [${join(kinds.map(property), ', ')}] | [${r} IN ${classes} | ${r} + ${first}]] AS ${all}`,
    ],
  };
}

/** Which classes belong to a stage, by how long their facts last. */
function ofLength(range: Variable, from: number, below: number): Cypher[] {
  if (below === from + 1) return [cypher`${range}[1] = ${literal(from)}`];
  return [
    ...(from > 0 ? [cypher`${range}[1] >= ${literal(from)}`] : []),
    ...(below <= ENDLESS_CLASS ? [cypher`${range}[1] < ${literal(below)}`] : []),
  ];
}
