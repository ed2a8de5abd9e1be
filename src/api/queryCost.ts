/** The cost of a query: how many fields it may read, computed from its selection before anything runs. */
import { MAX_NODES } from '../domain/paths/network.ts';
import { DEFAULT_PAGE, MAX_PAGE, TIMELINE_PAGE } from '../query/compile/paging.ts';
import type { Args, Selection } from '../query/compile/selection.ts';
import { DEFAULT_SCORES, MOST_SLICES } from '../query/roots/centrality/prefetch.ts';
import { LIMITS, queryTooLarge } from './limits.ts';

/** The cost of fields that read much more than they return; all others cost 1. */
const BASE_COSTS: Readonly<Record<string, number>> = {
  paths: 10_000,
  search: 1000,
  network: 3000,
  integrity: 20_000,
  centrality: 20_000,
};

const PAGED = new Set(['nodes', 'edges']);

/** The usual length of lists without pages. */
const UNPAGED_LENGTHS: Readonly<Record<string, number>> = {
  succession: 50,
  history: 5,
  lanes: 20,
  hops: 4,
  items: 50,
  buckets: 200,
  shared: 5,
};

/** The argument that limits a list without pages, and its default. */
const LENGTH_ARGUMENTS: Readonly<Record<string, readonly [argument: string, fallback: number]>> = {
  paths: ['first', 5],
  network: ['limit', 200],
  centrality: ['first', DEFAULT_SCORES],
};

/** How many fields a selection may read: each list multiplies the fields below it by its page size. */
export function costOf(selection: Selection, args: readonly Args[]): number {
  // A field of an interface is one object under all concrete types, and counts once.
  const fields = new Set([...selection.fields.values()].flat());
  let below = 0;
  for (const field of fields) below += costOf(field, args);
  return (BASE_COSTS[selection.name] ?? 1) + below * lengthOf(selection, args[selection.slot] ?? {});
}

/** How many items a field may return. */
function lengthOf(selection: Selection, args: Args): number {
  const limited = LENGTH_ARGUMENTS[selection.name];
  if (limited) {
    const [argument, fallback] = limited;
    // The number of slices is known only when the dates are read.
    const slices = args.every == null ? 1 : MOST_SLICES;
    return slices * Math.min(MAX_NODES, Math.max(1, Number(args[argument] ?? fallback)));
  }
  if (!isPaged(selection)) {
    if (selection.name === 'nodes' && Array.isArray(args.ids)) return args.ids.length;
    return UNPAGED_LENGTHS[selection.name] ?? 1;
  }
  const fallback = selection.name === 'timeline' ? TIMELINE_PAGE : DEFAULT_PAGE;
  // The field itself refuses a page over the maximum, with the value.
  return Math.min(MAX_PAGE, Math.max(1, Number(args.first ?? args.last ?? fallback)));
}

const isPaged = ({ fields }: Selection): boolean =>
  [...fields.values()].some((selected) => selected.some(({ name }) => PAGED.has(name)));

/** Throws an error with both numbers if the cost exceeds the budget. */
export function checkCost(cost: number): void {
  if (cost > LIMITS.costBudget)
    throw queryTooLarge(
      `The request may read ${cost} fields; the budget is ${LIMITS.costBudget}. Ask for smaller pages (first:) or fewer nested lists.`,
    );
}
