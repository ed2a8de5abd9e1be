/**
 * The facts of a window, read in stages. What lasts long and is going on in a window began before nearly everything else
 * in it, so a page often has enough of the longest facts alone; where it has, shorter ones are read only as far as they
 * lie before the last of those.
 */
import { LAST_DAY_IN_KEY, sortKeysFrom } from '../../domain/sortKey.ts';
import { classOf, spanRanges } from '../../domain/span.ts';
import { type Cypher, cypher, join, lines, literal, Param, Variable } from '../cypher.ts';
import { callWith, variableList } from './fields.ts';
import { mayOverlap } from './moment.ts';
import type { GivenWindow, Run } from './scope.ts';
import type { Slice } from './slice.ts';

/** The shortest class of each stage: lengths from 22 years, from eleven, from six and from three, and the rest. */
const STAGES = [13, 12, 11, 10, 0] as const;

/** How facts are found. */
export interface Way {
  /** False where no index knows the class of a fact: these are read in the first stage. */
  readonly ranged: boolean;
  /** The clauses that return the facts which are also `asked`, of a page as many as it can show. */
  read(asked: readonly Cypher[]): readonly Cypher[];
}

interface Staged {
  /** What the facts are bound to. */
  readonly fact: Variable;
  /** Null where all are read. */
  readonly slice: Slice | null;
  readonly window: GivenWindow;
  /** What the ways refer to. */
  readonly uses: readonly Variable[];
  readonly ways: readonly Way[];
}

/** What earlier stages have found, and behind which key nothing is needed any more. */
interface Before {
  readonly found: Variable;
  readonly bound: Variable;
}

/** Binds to `fact` the facts of a window in any order, and keeps `uses`; of a page no more than it can show. */
export function inStages({ fact, slice, window, uses, ways }: Staged): Cypher[] {
  const key = cypher`${fact}.sort`;
  // A fact behind its key: so the key is read from the index alone.
  const pair = new Variable('pair');
  const given = slice ? cypher`RETURN [${key}, ${fact}] AS ${pair}` : cypher`RETURN ${fact}`;
  const lastDay = new Param<Run>((run) => sortKeysFrom(window.given(run).from));
  const branches = (classes: { readonly from: number; readonly below: number }, before: Before | null) => {
    const ranges = new Param<Run>((run) =>
      spanRanges(window.given(run))
        .filter(({ span }) => classOf(span) >= classes.from && classOf(span) < classes.below)
        .map(({ span, from, to }) => [span, from, to]),
    );
    return ways.flatMap((way) => {
      if (!way.ranged)
        return before ? [] : [lines([callWith(uses, way.read(mayOverlap(window, fact))), given])];
      const part = new Variable('part');
      const asked = [
        cypher`${fact}.span = ${part}[0]`,
        cypher`${key} > ${part}[1]`,
        cypher`${key} < ${part}[2]`,
        ...(slice && before ? [slice.until(key, before.bound)] : []),
        // The index has the key, and the key has the last day, so whether a fact may overlap costs no look at it.
        cypher`substring(${key}, ${literal(LAST_DAY_IN_KEY.from)}, ${literal(LAST_DAY_IN_KEY.length)}) >= ${lastDay}`,
      ];
      const imported = [part, ...uses, ...(before ? [before.bound] : [])];
      return [lines([cypher`UNWIND ${ranges} AS ${part}`, callWith(imported, way.read(asked)), given])];
    });
  };
  const together = (imported: readonly Variable[], list: readonly Cypher[]): Cypher =>
    callWith(imported, [join(list, '\nUNION ALL\n')]);
  const kept = cypher`WITH ${variableList([fact, ...uses])}`;
  if (!slice) return [together(uses, branches({ from: 0, below: Number.POSITIVE_INFINITY }, null)), kept];
  const clauses: Cypher[] = [];
  let before: Before | null = null;
  for (const [i, from] of STAGES.entries()) {
    const [found, bound] = [new Variable('found'), new Variable('bound')];
    const imported: Variable[] = [...uses, ...(before ? [before.found, before.bound] : [])];
    const known = before ? [cypher`UNWIND ${before.found} AS ${pair} RETURN ${pair}`] : [];
    const below = STAGES[i - 1] ?? Number.POSITIVE_INFINITY;
    clauses.push(
      callWith(imported, [
        together(imported, [...known, ...branches({ from, below }, before)]),
        cypher`WITH DISTINCT ${pair} ${slice.order([], cypher`${pair}[0]`)} LIMIT ${slice.limit}`,
        cypher`WITH collect(${pair}) AS ${found}`,
        cypher`RETURN ${found}, CASE WHEN size(${found}) < ${slice.limit} THEN ${slice.end} ELSE last(${found})[0] END AS ${bound}`,
      ]),
    );
    before = { found, bound };
  }
  return [
    ...clauses,
    ...(before
      ? [cypher`UNWIND ${before.found} AS ${pair}`, cypher`WITH ${pair}[1] AS ${fact}, ${variableList(uses)}`]
      : [kept]),
  ];
}
