/** The cost of what a list reads without returning it: what it filters, counts, groups, or reads from its end. */
import type { Args, Selection } from '../query/compile/selection.ts';
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
  range: 5,
  leftOut: 5,
  undatedCount: 5,
};

/** An index is not read backwards on every engine. */
const BACKWARD_WEIGHT = 5;

/** The cost of what a list with these arguments scans; 0 for a field that is no list. */
export function scanCost({ fields }: Selection, isRoot: boolean, args: Args): number {
  const parts = new Set([...fields.values()].flat());
  const filter = filterSize([args.filter]).weight;
  const backward = args.last == null ? 0 : BACKWARD_WEIGHT;
  let [weight, hasPage] = [0, false];
  for (const { name } of parts) {
    const whole = WHOLE_LIST_WEIGHTS[name];
    if (whole !== undefined) weight += whole + filter;
    else if (name === 'nodes' || name === 'edges') hasPage = true;
  }
  if (hasPage) weight += filter + backward;
  return weight * (isRoot ? ROOT_SCAN : NESTED_SCAN);
}
