/** Matches the facts of any entity that may overlap a window, along an index, so that the cost depends on the page only. */
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, literal, name, Param, Variable, where } from '../../store/cypher.ts';
import type { ListMatch, ListScope } from './listScope.ts';
import { usingOrderIndex } from './order.ts';
import { returnPage } from './pageSlice.ts';
import { matchAllWithdrawn, matchAllWithLabel } from './pattern.ts';
import type { RequestValues } from './run.ts';
import type { GivenWindow, Moment } from './scope.ts';
import { scanWindow } from './windowScan.ts';

type Reader = Pick<ListScope, 'item' | 'batch' | 'past' | 'engine' | 'slice'>;

/** The facts of a list that starts from no entity. */
interface FactQuery {
  /** Only facts that may overlap it; null for all. */
  readonly window: GivenWindow | null;
  /** The label that all have. */
  readonly label: string;
  /** With the label `Fact`: the kinds to read, or null for all. */
  readonly kinds: ((run: RequestValues) => readonly string[]) | null;
  /** The conditions of the list, except that facts may overlap the window. */
  readonly conditions: readonly Cypher[];
}

interface FactsOfList extends FactQuery {
  /**
   * What selects the facts of the list if nothing but the kinds above and a window does, so that the order of all facts can
   * find them. Null if there are other conditions.
   */
  readonly inOrder: { readonly window: Moment | null } | null;
}

/** The window that all facts of a list must be in: `during`, or `at` if all are states; null without one. */
export const listWindow = (at: ListScope, states: 'ALL' | 'MIXED' | 'NONE'): Moment | null =>
  at.during ?? (states === 'ALL' ? at.moment : null);

/** The window if an index can find facts by it: only Neo4j has one, of live facts that count, and the days must be known in advance. */
export const indexableWindow = (
  at: Pick<ListScope, 'engine' | 'past' | 'withdrawn'>,
  window: Moment | null,
): GivenWindow | null =>
  at.engine === 'neo4j' && !at.past && !at.withdrawn && window && isGiven(window) ? window : null;

const isGiven = (window: Moment): window is GivenWindow => window.given !== null;

/** Binds to `at.item` the facts of a list that starts from no entity. */
export function matchAllFacts(at: ListScope, asked: FactsOfList): ListMatch {
  const { window, label, conditions } = asked;
  const brought = at.withdrawn ? null : matchPageFromOrder(at, asked);
  if (brought) return brought;
  if (at.withdrawn)
    return {
      clauses: matchAllWithdrawn(at, at.item),
      conditions,
      ...(at.past || label === 'Fact' ? {} : { lead: cypher`${at.item}.kind` }),
    };
  const all = !at.past && asked.inOrder?.window === null && asked.kinds === null ? { all: label } : {};
  return window === null
    ? { clauses: matchAllWithLabel(at, at.item, label), conditions, ...all }
    : matchByWindow(at, { ...asked, window });
}

/**
 * Binds to `at.item` the facts of a page that the order in memory has found, and says which page that is; null if the
 * statement finds the page itself.
 */
function matchPageFromOrder(
  { pageFromOrder, slice, item }: ListScope,
  { inOrder, label, kinds, conditions }: FactsOfList,
): ListMatch | null {
  if (!pageFromOrder || !slice || !inOrder) return null;
  const { window } = inOrder;
  // The order knows no support, which a DEFINITE fact needs.
  if (window && (!isGiven(window) || window.certainty === 'DEFINITE')) return null;
  pageFromOrder.asked = (run) => ({
    kinds:
      label !== 'Fact'
        ? [label.toUpperCase() as FactKind]
        : ((kinds?.(run) as FactKind[] | undefined) ?? FACT_KINDS),
    window: window?.given(run) ?? null,
    after: slice.cursor(run),
    down: slice.down,
    limit: slice.limit.read(run) as number,
  });
  if (pageFromOrder.ids === null) return null;
  const id = new Variable('id');
  return {
    clauses: [
      cypher`UNWIND ${pageFromOrder.ids} AS ${id}`,
      cypher`MATCH (${item}:${name(label)} {id: ${id}})`,
    ],
    conditions,
    sliced: true,
  };
}

/**
 * Binds to `at.item` the facts of a window: a range of the index for each duration class, in the order of the list, and
 * from each range as many facts as a page can show. On the average of all windows it reads no more facts in vain than
 * those going on when the window begins.
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
        scans: [{ kind: several ? kind : label.toUpperCase(), read }],
      }),
      ...(several ? [cypher`WITH ${fact}, ${batch}`] : []),
    ],
    conditions: [],
    sliced: slice !== null,
  };
}
