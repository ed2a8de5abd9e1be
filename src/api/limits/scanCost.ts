/** The cost of what a list reads without returning it: what it filters, counts, groups, or reads from its end. */
import { keptIn } from '../../domain/model/keptIn.ts';
import { MOST_COUNTED, MOST_SORTED } from '../../query/compile/paging.ts';
import { type Args, type Selection, someBelow } from '../../query/compile/selection.ts';
import { namingKeys, SOURCE_KEYS } from '../../query/filters/listFilter.ts';
import type { LinkCounts } from '../../store/listSizes.ts';
import { filterSize } from './filterSize.ts';
import { type KnownLengths, mostLinks, SHORT_LIST, scannedLength } from './listLengths.ts';

/** The cost of a scan of weight 1 where the list is short: of a list of the whole graph, and of a list of one owner. */
const ROOT_SCAN = 200;
const NESTED_SCAN = 1;

/**
 * The same for each record that is scanned: of all facts, along an index or in the order of the store, of the facts of one
 * owner, and of those for a condition of a filter. Measured: what costs 40,000 takes a second of the processor.
 */
const SCANNED = { ofAll: 0.08, ofOwner: 0.2, condition: 0.002 } as const;

/** The most that one list costs by what it scans, so that each list can be asked for alone. */
const MOST_OF_LIST = 40_000;

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
/** A page of a list that no index orders, by record: in short lists most of what a page takes are its items. */
const SORTED = { short: 1 / 16, long: 0.4 } as const;

/** What a list selects of itself. */
interface Parts {
  /** The fields that read the whole list, and their weight. */
  readonly whole: readonly string[];
  readonly weight: number;
  /** How often the filter is tested on the list: a page and the number of its items count as one. */
  readonly scans: number;
  readonly hasPage: boolean;
  /** Whether it is counted up to a limit. */
  readonly countsUpTo: boolean;
}

/** By selection, since compiled selections serve many requests. */
const partsOf = new WeakMap<Selection, Parts>();

const partsIn = (selection: Selection): Parts =>
  keptIn(partsOf, selection, () => {
    const names = [...new Set([...selection.fields.values()].flat())].map(({ name }) => name);
    const whole = names.filter((name) => name in WHOLE_LIST_WEIGHTS);
    const hasPage = names.some((name) => name === 'nodes' || name === 'edges');
    const countsUpTo = names.includes('countUpTo');
    const others = whole.filter((name) => name !== 'totalCount').length;
    return {
      whole,
      weight: whole.reduce((sum, name) => sum + (WHOLE_LIST_WEIGHTS[name] ?? 0), 0),
      scans: others + (hasPage || countsUpTo || others < whole.length ? 1 : 0),
      hasPage,
      countsUpTo,
    };
  });

const weightOfFilter = ({ filter }: Args): number => (filter == null ? 0 : filterSize([filter]).weight);

/** The root lists that read facts. */
const FACT_ROOTS: ReadonlySet<string> = new Set([
  'facts',
  'tenures',
  'memberships',
  'participations',
  'relations',
  'timeline',
]);

/** Whether a field is a list of which a page or more is read. */
export const isList = (field: Selection): boolean => partsIn(field).scans > 0;

/** The root lists that read all versions of the facts of the entities that `about` names. */
const HISTORY_ROOTS: ReadonlySet<string> = new Set(['batches', 'factChanges']);

/** Whether the cost of a root field depends on how many records its lists scan. */
export const scansMany = (root: Selection): boolean =>
  FACT_ROOTS.has(root.name) ||
  (HISTORY_ROOTS.has(root.name) && root.args.about != null) ||
  someBelow(root, isList);

/** What a list scans. */
interface Scanned {
  readonly records: number;
  readonly costOfEach: number;
  /** Whether the first page needs all of them in order. */
  readonly isSorted: boolean;
  /** Whether a page needs all of them, in any order. */
  readonly readsAll?: boolean;
}

const firstList = (values: readonly unknown[]): readonly string[] => values.find(Array.isArray) ?? [];

/** The ids of the entities or sources that select the facts of a root list, or whose changes it lists. */
export function namedIds(selection: Selection, args: Args): readonly string[] {
  const entities = namedEntities(selection, args);
  return entities.length > 0 ? entities : namedSources(selection, args);
}

function namedEntities(selection: Selection, { ids, about, filter }: Args): readonly string[] {
  if (!FACT_ROOTS.has(selection.name) && !HISTORY_ROOTS.has(selection.name)) return [];
  const given = (filter ?? {}) as Args;
  return firstList([ids, about, ...namingKeys(selection).map((key) => given[key])]);
}

/** None where others than the facts of the newest batch are asked for. */
function namedSources({ name }: Selection, { filter, knownAt, include }: Args): readonly string[] {
  if (!FACT_ROOTS.has(name) || knownAt != null || include != null) return [];
  const given = (filter ?? {}) as Args;
  const ofFact = (given.fact ?? given) as Args;
  return firstList(SOURCE_KEYS.map((key) => ofFact[key]));
}

/** The kinds of the entities that `timeline(reach:)` adds, by the values that add those of one kind only. */
const REACHED: Readonly<Record<string, readonly string[]>> = { OFFICES: ['OFFICE'], EVENTS: ['EVENT'] };

/** The links of the entities that a root list names, and of those that it reaches from them. */
function linksOfNamed(ids: readonly string[], { reach }: Args, { scanned, links }: KnownLengths): number {
  if (!scanned) return 0;
  const most = mostLinks(scanned);
  const own = ids.reduce((sum, id) => {
    const known = links?.get(id);
    return sum + (known ? [...known.values()].reduce((a, b) => a + b, 0) : most);
  }, 0);
  const reached = ((reach ?? []) as string[]).map((name) => own * mostLinks(scanned, REACHED[name]));
  return Math.min(scanned.facts, own + reached.reduce((a, b) => a + b, 0));
}

/** What a root list scans; nothing for lists of few records, and for a number that the database stores. */
function scannedByRoot(selection: Selection, args: Args, known: KnownLengths): Scanned {
  if (!known.scanned) return NOTHING_SCANNED;
  const { name } = selection;
  const { filter, during, at, minCertainty } = args;
  const ids = namedIds(selection, args);
  const records = ids.length > 0 ? linksOfNamed(ids, args, known) : 0;
  // The claims of sources that have more are not followed.
  const most = namedEntities(selection, args).length > 0 ? records : MOST_SORTED;
  if (ids.length > 0 && records <= most)
    return {
      records,
      costOfEach: SCANNED.ofOwner,
      // Batches are few where the facts that they changed are many.
      isSorted: name !== 'batches',
      readsAll: HISTORY_ROOTS.has(name),
    };
  if (!FACT_ROOTS.has(name)) return NOTHING_SCANNED;
  const isWhole = [filter, during, at].every((given) => given == null);
  const isCounted = partsIn(selection).whole.every((part) => part === 'totalCount');
  if (isWhole && isCounted) return NOTHING_SCANNED;
  return {
    records: known.scanned.facts,
    costOfEach: SCANNED.ofAll,
    isSorted: filter != null || minCertainty === 'DEFINITE',
  };
}

/** The cost of what a list with these arguments scans; 0 for a field that is no list. */
export function scanCost(
  selection: Selection,
  parents: readonly string[],
  args: Args,
  known: KnownLengths,
  owner: LinkCounts | null,
): number {
  const { weight, scans, hasPage, countsUpTo } = partsIn(selection);
  if (scans === 0) return 0;
  const isRoot = parents[0] === 'Query';
  const least = isRoot ? ROOT_SCAN : NESTED_SCAN;
  const {
    records,
    costOfEach,
    isSorted,
    readsAll = false,
  }: Scanned = isRoot
    ? scannedByRoot(selection, args, known)
    : {
        records: scannedLength(parents, selection, args, known, owner),
        costOfEach: SCANNED.ofOwner,
        isSorted: true,
      };
  const backward = hasPage && args.last != null ? BACKWARD_WEIGHT : 0;
  const sorted = hasPage && isSorted ? records * SORTED[records > SHORT_LIST ? 'long' : 'short'] : 0;
  const whole = (Math.max(weight, readsAll ? 1 : 0) + backward) * Math.max(least, records * costOfEach);
  const counted = countsUpTo ? Math.max(least, Math.min(records, MOST_COUNTED) * costOfEach) : 0;
  const filter = weightOfFilter(args) * scans * Math.max(least, records * SCANNED.condition);
  return Math.floor(Math.min(whole + sorted + counted, MOST_OF_LIST) + filter);
}

const NOTHING_SCANNED: Scanned = { records: 0, costOfEach: 0, isSorted: false };

/** What would make a root list cheaper other than shorter pages, what costs most first. */
export function dearParts(selection: Selection, args: Args): string[] {
  const { whole, weight, scans } = partsIn(selection);
  const filter = weightOfFilter(args) * scans;
  const counts = weight > 0 ? [`without ${[...new Set(whole)].join(', ')}`] : [];
  const conditions = filter > 0 ? ['with fewer conditions'] : [];
  return filter > weight ? [...conditions, ...counts] : [...counts, ...conditions];
}
