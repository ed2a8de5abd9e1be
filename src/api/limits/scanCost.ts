/**
 * The cost of what a list reads without returning it: what it filters, counts, groups, or reads from its end. It is counted by
 * constants; what a long list takes beyond them is charged after its statements have run (see `docs/http.md`).
 */
import { keptIn } from '../../domain/model/keptIn.ts';
import type { Args, Selection } from '../../query/compile/selection.ts';
import { filterSize } from './filterSize.ts';

/** The cost of a unit: of a list of the whole graph, and of a list of one owner, of which there may be many in a request. */
const ROOT_UNIT = 200;
const NESTED_UNIT = 10;
/** The same for conditions of nested lists, whose owners have few records each. */
const NESTED_CONDITION = 1;

/** The units of the fields of a connection that read its whole list. */
export const WHOLE_LIST_WEIGHTS: Readonly<Record<string, number>> = {
  totalCount: 1,
  countUpTo: 1,
  groups: 5,
  lanes: 15,
  periods: 5,
  clusters: 5,
  range: 5,
  leftOut: 5,
  undatedCount: 5,
};

/** The units of a page from the end: an index is not read backwards on every engine. */
const BACKWARD_WEIGHT = 5;

/** What a list selects of itself. */
interface Parts {
  /** The fields that read the whole list, and their units. */
  readonly whole: readonly string[];
  readonly weight: number;
  /** How often the filter is tested on the list: a page and the number of its items count as one. */
  readonly scans: number;
  readonly hasPage: boolean;
}

const COUNTED_WITH_PAGE: ReadonlySet<string> = new Set(['totalCount', 'countUpTo']);

/** By selection, since compiled selections serve many requests. */
const partsOf = new WeakMap<Selection, Parts>();

const partsIn = (selection: Selection): Parts =>
  keptIn(partsOf, selection, () => {
    const names = [...new Set([...selection.fields.values()].flat())].map(({ name }) => name);
    const whole = names.filter((name) => name in WHOLE_LIST_WEIGHTS);
    const hasPage = names.some((name) => name === 'nodes' || name === 'edges');
    const others = whole.filter((name) => !COUNTED_WITH_PAGE.has(name)).length;
    return {
      whole,
      weight: whole.reduce((sum, name) => sum + (WHOLE_LIST_WEIGHTS[name] ?? 0), 0),
      scans: others + (hasPage || others < whole.length ? 1 : 0),
      hasPage,
    };
  });

const weightOfFilter = ({ filter }: Args): number => (filter == null ? 0 : filterSize([filter]).weight);

/** The cost of what a list with these arguments scans; 0 for a field that is no list. */
export function scanCost(selection: Selection, isRoot: boolean, args: Args): number {
  const { weight, scans, hasPage } = partsIn(selection);
  const whole = weight + (hasPage && args.last != null ? BACKWARD_WEIGHT : 0);
  const conditions = weightOfFilter(args) * scans;
  return isRoot ? ROOT_UNIT * (whole + conditions) : NESTED_UNIT * whole + NESTED_CONDITION * conditions;
}

/** What would make a root list cheaper other than shorter pages, what costs most first. */
export function dearParts(selection: Selection, args: Args): string[] {
  const { whole, weight, scans } = partsIn(selection);
  const filter = weightOfFilter(args) * scans;
  const counts = weight > 0 ? [`without ${[...new Set(whole)].join(', ')}`] : [];
  const conditions = filter > 0 ? ['with fewer conditions'] : [];
  return filter > weight ? [...conditions, ...counts] : [...counts, ...conditions];
}
