/** Checks the cost of a request against the budget, with as few reads as that takes. */
import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../../domain/time/day.ts';
import type { Selection } from '../../query/compile/selection.ts';
import type { Graph } from '../../store/graph.ts';
import { type GraphSizes, readGraphSizes, readLinkCounts } from '../../store/listSizes.ts';
import { COST_BUDGETS, LIMITS, queryTooLarge } from './limits.ts';
import { ALL_EMPTY, type KnownLengths, NOTHING_KNOWN, shortLists } from './listLengths.ts';
import { added, type Cost, type CostedField, costOf, idsOf, type ListChain, NOTHING } from './queryCost.ts';
import { dearParts, namedIds, scanCost, scansMany } from './scanCost.ts';
import { type ReadValues, readOwnedLists } from './scannedOwners.ts';

/** The fields that a request may read with those of the schema, which no engine reads. */
const TOTAL_BUDGET = Math.max(...Object.values(COST_BUDGETS));

/** How long the sizes of the graph count for lengths, in milliseconds: a flood of large requests reads them once a second. */
const KEPT_MS = 1_000;
/** How long they count for what lists scan, since many requests need them for that. */
const KEPT_FOR_SCANS_MS = 60_000;
/** From this cost on, entities that are asked for by id count by their own links, and not by those of the largest one. */
const OWN_LINKS_FROM = 10_000;

/** The sizes that scans are counted by, or nothing where no list is scanned. */
export type CostBasis = GraphSizes | 'NOTHING';

const knownBy = (basis: CostBasis): KnownLengths =>
  basis === 'NOTHING' ? NOTHING_KNOWN : { ...NOTHING_KNOWN, scanned: basis };

export class CostCheck {
  readonly #graph: Graph;
  readonly #budget: number;
  readonly #read: Omit<ReadValues, 'today'>;
  readonly #now: () => number;
  #reading: { readonly sizes: Promise<GraphSizes>; readonly since: number } | null = null;
  #known: { readonly sizes: GraphSizes; readonly since: number } | null = null;

  constructor(
    graph: Graph,
    read: Omit<ReadValues, 'today'>,
    now: () => number = performance.now.bind(performance),
  ) {
    this.#graph = graph;
    this.#read = read;
    this.#budget = read.service.limits.costBudget;
    this.#now = now;
  }

  /** What the cost of these fields depends on besides their arguments; null where that is to be read first. */
  basisOf(roots: readonly CostedField[]): CostBasis | null {
    return roots.some(({ selection }) => scansMany(selection)) ? this.#kept() : 'NOTHING';
  }

  #kept(): GraphSizes | null {
    if (this.#known === null || this.#now() - this.#known.since > KEPT_FOR_SCANS_MS) return null;
    return this.#known.sizes;
  }

  /**
   * The number of fields that a request may read: those of its introspection and those of its root fields. These are counted
   * by their arguments, and by the largest lists of the graph for what they scan; if that exceeds the budget, also by the
   * largest lists for their lengths; if that exceeds it too, or is much, also by the links of the entities that are asked for
   * by id. The number is returned at once if nothing of the graph is read. Throws an error that says what would pass if the
   * last number exceeds the budget too, and GraphError where the database fails.
   */
  fieldsOf(roots: readonly CostedField[], today: Day, introspection = 0): number | Promise<number> {
    if (introspection > TOTAL_BUDGET) return withSchema(0, introspection);
    const basis = this.basisOf(roots);
    const asked = basis && total(roots, knownBy(basis)).fields;
    if (asked !== null && asked <= (basis === 'NOTHING' ? this.#budget : OWN_LINKS_FROM))
      return withSchema(asked, introspection);
    // What would be too large in an empty graph is refused without a statement.
    if (total(roots, ALL_EMPTY).fields > this.#budget) throw refusal(roots, NOTHING_KNOWN, this.#budget);
    return this.#heldFields(roots, today).then((held) => withSchema(held, introspection));
  }

  async #heldFields(roots: readonly CostedField[], today: Day): Promise<number> {
    let known = knownBy(this.basisOf(roots) ?? (await this.#readSizes()));
    let { fields } = total(roots, known);
    if (fields > this.#budget) {
      const sizes = await this.#readSizes();
      known = { sizes: sizes.lists, scanned: sizes, links: null };
      ({ fields } = total(roots, known));
    }
    const ids = roots.flatMap((root) => [
      ...idsOf(root),
      ...namedIds(root.selection, root.args[root.selection.slot] ?? {}),
    ]);
    if (ids.length > 0 && (fields > this.#budget || fields - withoutScans(roots, known) > OWN_LINKS_FROM)) {
      known = { ...known, links: await readLinkCounts(this.#graph, ids) };
      ({ fields } = total(roots, known));
    }
    if (fields <= this.#budget) return fields;
    if (known.scanned === undefined || withoutScans(roots, known) > this.#budget)
      throw refusal(roots, known, this.#budget);
    return this.#ownedFields(roots, today, known, known.scanned);
  }

  /** The same, where what lists scan counts by the links of the owners that the request reads. */
  async #ownedFields(
    roots: readonly CostedField[],
    today: Day,
    known: KnownLengths,
    scanned: GraphSizes,
  ): Promise<number> {
    const owned = await readOwnedLists(this.#graph, roots, { ...this.#read, today });
    const ids = [...new Set(owned.map(({ owner }) => owner))];
    const links = await readLinkCounts(this.#graph, ids);
    const scans = new Map<string, number>();
    let { fields } = total(roots, { ...known, scanned: shortLists(scanned) });
    for (const { owner, type, field, args } of owned) {
      const cost = scanCost(field, [type], args, known, links.get(owner) ?? null);
      scans.set(owner, (scans.get(owner) ?? 0) + cost);
      fields += cost;
    }
    if (fields <= this.#budget) return fields;
    const [[dearest, cost] = ['', 0]] = [...scans].sort(([, a], [, b]) => b - a);
    if (cost * 2 < fields) throw refusal(roots, known, this.#budget);
    throw queryTooLarge(
      `The request may read ${countOf(fields)} fields; the budget is ${this.#budget}. The lists of ${JSON.stringify(dearest)} cost most, with ${countOf(cost)} fields, since it has very many records: ask for fewer of them, or without their counts, lanes and groups.`,
    );
  }

  #readSizes(): Promise<GraphSizes> {
    const now = this.#now();
    if (this.#reading && now - this.#reading.since <= KEPT_MS) return this.#reading.sizes;
    const sizes = readGraphSizes(this.#graph).then((read) => {
      // The same object as long as nothing has changed, so that costs which were computed with it hold.
      const last = this.#known?.sizes;
      const known = last && isDeepStrictEqual(last, read) ? last : read;
      this.#known = { sizes: known, since: now };
      return known;
    });
    this.#reading = { sizes, since: now };
    sizes.catch(() => {
      this.#reading = null;
    });
    return sizes;
  }
}

/** The cost without what long lists scan. */
const withoutScans = (roots: readonly CostedField[], { scanned, ...known }: KnownLengths): number =>
  total(roots, { ...known, ...(scanned ? { scanned: shortLists(scanned) } : {}) }).fields;

/** The fields of the records and of the schema together. Throws an error if they exceed the budget of a request. */
function withSchema(fields: number, introspection: number): number {
  const all = introspection + fields;
  if (all <= TOTAL_BUDGET) return all;
  throw queryTooLarge(
    `The request may read ${countOf(all)} fields, ${countOf(introspection)} of them of the schema; the budget is ${TOTAL_BUDGET}. Read the schema in a request of its own: one type at a time with __type(name:), or all of it at /schema.graphql.`,
  );
}

const total = (roots: readonly CostedField[], known: KnownLengths): Cost =>
  roots.map((root) => costOf(root, known)).reduce(added, NOTHING);

/** The error for a cost over the budget: which list costs most, and which pages would pass. */
function refusal(roots: readonly CostedField[], known: KnownLengths, budget: number): Error {
  const { fields, costliest } = total(roots, known);
  const excess = `The request may read ${countOf(fields)} fields; the budget is ${budget}.`;
  const advice = costliest && (shorterList(costliest, fields, budget) ?? shorterLists(roots, known, budget));
  if (!advice) return queryTooLarge(`${excess} ${besidesPages(roots, known)}`);
  return queryTooLarge(
    `${excess} ${pathOf(costliest)} costs most, with ${countOf(costliest.fields)} fields: ${advice} would pass.`,
  );
}

/** What would help where no shorter page does: it concerns the root field that costs most with pages of one item. */
function besidesPages(roots: readonly CostedField[], known: KnownLengths): string {
  const costs = roots.map((root) => ({ root, ...costOf(root, { ...known, largestPage: 1 }) }));
  const { root, fields } = costs.reduce((a, b) => (b.fields > a.fields ? b : a));
  const { selection, args } = root;
  const dear = dearParts(selection, args[selection.slot] ?? {});
  const ways = [
    ...dear.map((way) => `ask for it ${way}`),
    ...(roots.length > 1 ? ['ask for fewer root fields in one request'] : []),
  ];
  return `${selection.key} costs most, with ${countOf(fields)} fields even if its pages had one item: ${ways.join(', or ') || 'select fewer lists below it'}.`;
}

/** Beyond this, numbers are not exact any more. */
const countOf = (fields: number): string => (fields > 1e12 ? 'over 10^12' : String(fields));

/** The page of the deepest list on the way to the costliest one that alone brings the request into the budget. */
function shorterList(chain: ListChain, fields: number, budget: number): string | null {
  let [found, above]: [string | null, number] = [null, 1];
  const path: Selection[] = [];
  for (let list: ListChain | null = chain; list; list = list.below) {
    path.push(list.field);
    const perItem = above * list.itemCost;
    const rest = fields - perItem * list.length;
    const length = Math.floor((budget - rest) / perItem);
    if (list.asked.argument !== null && length >= 1)
      found = `${list.below ? `on ${pathTo(path)}, ` : ''}${list.asked.argument}: ${length}`;
    above *= list.length;
  }
  return found;
}

/** The largest page of all lists together that brings the request into the budget. */
function shorterLists(roots: readonly CostedField[], known: KnownLengths, budget: number): string | null {
  const passes = (largestPage: number): boolean => total(roots, { ...known, largestPage }).fields <= budget;
  if (!passes(1)) return null;
  let [passing, refused] = [1, Number(LIMITS.maxPageSize)];
  while (refused - passing > 1) {
    const middle = Math.floor((passing + refused) / 2);
    if (passes(middle)) passing = middle;
    else refused = middle;
  }
  return `first: ${passing} on every list`;
}

function pathOf(chain: ListChain): string {
  const path: Selection[] = [];
  for (let list: ListChain | null = chain; list; list = list.below) path.push(list.field);
  return pathTo(path);
}

/** The response keys of lists, so that a list with an alias is found in the document. */
const pathTo = (lists: readonly Selection[]): string => lists.map(({ key }) => key).join(' > ');
