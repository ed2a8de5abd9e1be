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
  /** The fields that read the whole list, and their weight. */
  readonly whole: readonly string[];
  readonly weight: number;
  /** How often the filter is tested on the list: a page and the number of its items count as one. */
  readonly scans: number;
  readonly hasPage: boolean;
}

/** By selection, since compiled selections serve many requests. */
const partsOf = new WeakMap<Selection, Parts>();

function partsIn(selection: Selection): Parts {
  const known = partsOf.get(selection);
  if (known) return known;
  const names = [...new Set([...selection.fields.values()].flat())].map(({ name }) => name);
  const whole = names.filter((name) => name in WHOLE_LIST_WEIGHTS);
  const hasPage = names.some((name) => name === 'nodes' || name === 'edges');
  const others = whole.filter((name) => name !== 'totalCount').length;
  const found = {
    whole,
    weight: whole.reduce((sum, name) => sum + (WHOLE_LIST_WEIGHTS[name] ?? 0), 0),
    scans: others + (hasPage || others < whole.length ? 1 : 0),
    hasPage,
  };
  partsOf.set(selection, found);
  return found;
}

const weightOfFilter = ({ filter }: Args): number => (filter == null ? 0 : filterSize([filter]).weight);

/** The cost of what a list with these arguments scans; 0 for a field that is no list. */
export function scanCost(selection: Selection, isRoot: boolean, args: Args): number {
  const { weight, scans, hasPage } = partsIn(selection);
  if (scans === 0) return 0;
  const backward = hasPage && args.last != null ? BACKWARD_WEIGHT : 0;
  return (weight + weightOfFilter(args) * scans + backward) * (isRoot ? ROOT_SCAN : NESTED_SCAN);
}

/** What would make a root list cheaper other than shorter pages, what costs most first. */
export function dearParts(selection: Selection, args: Args): string[] {
  const { whole, weight, scans } = partsIn(selection);
  const filter = weightOfFilter(args) * scans;
  const counts = weight > 0 ? [`without ${[...new Set(whole)].join(', ')}`] : [];
  const conditions = filter > 0 ? ['with fewer conditions'] : [];
  return filter > weight ? [...conditions, ...counts] : [...counts, ...conditions];
}
