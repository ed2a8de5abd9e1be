/** The facts that may overlap a window, whatever they are about, read along an index so that a page costs a page. */
import { type Cypher, cypher, literal, Param, Variable, where } from '../../store/cypher.ts';
import type { ListMatch, ListScope } from './listScope.ts';
import { usingOrderIndex } from './order.ts';
import { returnPage } from './pageSlice.ts';
import { matchAllWithLabel } from './pattern.ts';
import type { RequestValues } from './run.ts';
import type { GivenWindow, Moment } from './scope.ts';
import { scanWindow } from './windowScan.ts';

/** What of a list is needed to read its facts. */
type Reader = Pick<ListScope, 'item' | 'batch' | 'past' | 'engine' | 'slice'>;

/** Which facts are read. */
interface FactQuery {
  /** Those that may overlap it; null where all are read. */
  readonly window: GivenWindow | null;
  /** The label that all have. */
  readonly label: string;
  /** Where they have `Fact` alone: the kinds that are asked for, or null for all. */
  readonly kinds: ((run: RequestValues) => readonly string[]) | null;
  /** Those of the list, without that facts may overlap the window. */
  readonly conditions: readonly Cypher[];
}

/** The window by which the facts of a list may be found, where all must be in it: `during`, or the moment of states. */
export const listWindow = (at: ListScope, states: 'ALL' | 'MIXED' | 'NONE'): Moment | null =>
  at.during ?? (states === 'ALL' ? at.moment : null);

/** The window where facts can be found by it: by the indexes of live facts, with days that are given. */
export const indexableWindow = (
  at: Pick<ListScope, 'engine' | 'past'>,
  window: Moment | null,
): GivenWindow | null => (at.engine === 'neo4j' && !at.past && window && isGiven(window) ? window : null);

const isGiven = (window: Moment): window is GivenWindow => window.given !== null;

/** Binds to `at.item` every fact of a list that starts from no entity: with a window, those that may overlap it. */
export const matchAllFacts = (at: ListScope, asked: FactQuery): ListMatch =>
  asked.window === null
    ? { clauses: matchAllWithLabel(at, at.item, asked.label), conditions: asked.conditions }
    : matchByWindow(at, { ...asked, window: asked.window });

/**
 * Binds to `at.item` the facts of a window: for each class of length the range in which they lie, in the order of the
 * list, and of each as many as a page can show. In vain it reads, on the average of all windows, no more than what is
 * going on when the window begins.
 */
export function matchByWindow(
  at: Reader,
  { window, label, kinds, conditions }: FactQuery & { readonly window: GivenWindow },
): ListMatch {
  const { item: fact, batch, slice } = at;
  const kind = new Variable('kind');
  const several = label === 'Fact' && kinds !== null;
  const ofKind = several ? cypher`${kind}` : label === 'Fact' ? null : literal(label.toUpperCase());
  const led = [...(ofKind ? [cypher`${fact}.kind`] : []), cypher`${fact}.span`];
  const key = cypher`${fact}.sort`;
  const read = (asked: readonly Cypher[]): Cypher[] => [
    cypher`MATCH (${fact}:Fact)${usingOrderIndex(fact, 'Fact', ...(ofKind ? ['kind', 'span'] : ['span']))}${where(
      [
        ...(ofKind ? [cypher`${fact}.kind = ${ofKind}`] : []),
        ...asked,
        ...(slice ? [slice.afterCursor(key)] : []),
        ...conditions,
      ],
    )}`,
    ...returnPage(fact, slice, key, led),
  ];
  const uses = [...(several ? [kind] : []), batch];
  return {
    clauses: [
      ...(several
        ? [cypher`UNWIND ${new Param<RequestValues>((run) => [...new Set(kinds(run))])} AS ${kind}`]
        : []),
      ...scanWindow({
        fact,
        slice,
        window,
        of: 'ALL',
        uses,
        ways: [{ kind: several ? kind : label.toUpperCase(), read }],
      }),
      ...(several ? [cypher`WITH ${fact}, ${batch}`] : []),
    ],
    conditions: [],
    sliced: slice !== null,
  };
}
