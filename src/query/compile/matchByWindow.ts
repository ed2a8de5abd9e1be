/** Matches the facts of any entity that may overlap a window, along an index, so that the cost depends on the page only. */
import { type Cypher, cypher, literal, Param, Variable, where } from '../../store/cypher.ts';
import { type FactQuery, matchPageFromOrder } from './fromMemory.ts';
import type { ListMatch, ListScope } from './listScope.ts';
import { isGiven } from './moment.ts';
import { usingOrderIndex } from './order.ts';
import { returnPage } from './pageSlice.ts';
import { matchAllWithdrawn, matchAllWithLabel } from './pattern.ts';
import type { RequestValues } from './run.ts';
import type { GivenWindow, Moment } from './scope.ts';
import { scanWindow } from './windowScan.ts';

type Reader = Pick<ListScope, 'item' | 'batch' | 'past' | 'statement' | 'slice'>;

/** The window if an index can find facts by it: only Neo4j has one, of live facts that count, and the days must be known in advance. */
export const indexableWindow = (
  at: Pick<ListScope, 'statement' | 'past' | 'withdrawn'>,
  window: Moment | null,
): GivenWindow | null =>
  at.statement.engine === 'neo4j' && !at.past && !at.withdrawn && window && isGiven(window) ? window : null;

/**
 * Binds to `at.item` the facts of a list that starts from no entity.
 * @param inOrder the window of the list if nothing but that and the kinds selects them (see `windowAlone`)
 */
export function matchAllFacts(
  at: ListScope,
  asked: FactQuery,
  inOrder: Moment | null | undefined,
): ListMatch {
  const { window, label, kinds, conditions } = asked;
  const brought = matchPageFromOrder(at, asked, inOrder);
  if (brought) return brought;
  if (at.withdrawn)
    return {
      clauses: matchAllWithdrawn(at, at.item),
      conditions,
      ...(at.past || label === 'Fact' ? {} : { lead: cypher`${at.item}.kind` }),
    };
  const all = !at.past && inOrder === null && kinds === null ? { all: label } : {};
  return window === null
    ? { clauses: matchAllWithLabel(at, at.item, label), conditions, ...all }
    : matchByWindow(at, { ...asked, window });
}

/**
 * Binds to `at.item` the facts of a window: a range of the index for each duration class, in the order of the list, and
 * from each range as many facts as a page can show. On the average of all windows it reads no more facts in vain than
 * those going on when the window begins.
 */
function matchByWindow(
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
