/** The cost of what a list reads without returning it: what it filters, counts, groups, or reads from its end. */
import type { Args, Selection } from '../../query/compile/selection.ts';
import { filterSize } from './filterSize.ts';

/** The cost of a scan of weight 1: of a list of the whole graph, and of a list of one entity, fact or source. */
const ROOT_SCAN = 200;
const NESTED_SCAN = 1;

/** What reading a whole list costs besides its filter, by field of the connection. */
export const WHOLE_LIST_WEIGHTS: Readonly<Record<string, number>> = {
  totalCount: 1,
  groups: 5,
  lanes: 5,
  periods: 5,
  clusters: 5,
  range: 5,
  leftOut: 5,
  undatedCount: 5,
};

/** An index is not read backwards on every engine. */
const BACKWARD_WEIGHT = 5;

/** What a list selects of itself. */
interface Parts {
  /** The weight of what is read of the whole list, and in how many ways it is read. */
  readonly weight: number;
  readonly scans: number;
  readonly hasPage: boolean;
}

/** By selection, since compiled selections serve many requests. */
const partsOf = new WeakMap<Selection, Parts>();

function partsIn(selection: Selection): Parts {
  const known = partsOf.get(selection);
  if (known) return known;
  const names = [...new Set([...selection.fields.values()].flat())].map(({ name }) => name);
  const weights = names.flatMap((name) => WHOLE_LIST_WEIGHTS[name] ?? []);
  const found = {
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    scans: weights.length,
    hasPage: names.some((name) => name === 'nodes' || name === 'edges'),
  };
  partsOf.set(selection, found);
  return found;
}

/** The cost of what a list with these arguments scans; 0 for a field that is no list. */
export function scanCost(selection: Selection, isRoot: boolean, args: Args): number {
  const { weight, scans, hasPage } = partsIn(selection);
  if (scans === 0 && !hasPage) return 0;
  const filter = args.filter == null ? 0 : filterSize([args.filter]).weight;
  const backward = hasPage && args.last != null ? BACKWARD_WEIGHT : 0;
  return (weight + filter * (scans + (hasPage ? 1 : 0)) + backward) * (isRoot ? ROOT_SCAN : NESTED_SCAN);
}
