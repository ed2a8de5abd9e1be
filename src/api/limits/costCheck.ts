/** Checks the cost of a request against the budget, with as few reads as that takes. */
import type { Selection } from '../../query/compile/selection.ts';
import type { Graph } from '../../store/graph.ts';
import { type ListSizes, readLinkCounts, readListSizes } from '../../store/listSizes.ts';
import { COST_BUDGETS, LIMITS, queryTooLarge } from './limits.ts';
import { ALL_EMPTY, type KnownLengths, NOTHING_KNOWN } from './listLengths.ts';
import { added, type Cost, type CostedField, costOf, idsOf, type ListChain, NOTHING } from './queryCost.ts';
import { dearParts } from './scanCost.ts';

/** The fields that a request may read with those of the schema, which no engine reads. */
const TOTAL_BUDGET = Math.max(...Object.values(COST_BUDGETS));

/** How long the largest lists are kept in memory, in milliseconds: a flood of large requests reads them once a second. */
const KEPT_MS = 1_000;

export class CostCheck {
  readonly #graph: Graph;
  readonly #budget: number;
  readonly #now: () => number;
  #sizes: { readonly read: Promise<ListSizes>; readonly since: number } | null = null;

  /** @param budget the fields that a request may read of the graph */
  constructor(graph: Graph, budget: number, now: () => number = performance.now.bind(performance)) {
    this.#graph = graph;
    this.#budget = budget;
    this.#now = now;
  }

  /**
   * The number of fields that a request may read: those of its introspection and those of its root fields. These are counted
   * by their arguments alone; if that exceeds the budget, also by the largest lists of the graph; if that exceeds it too, also
   * by the links of the entities that are asked for by id. The number is returned at once if nothing of the graph is read.
   * Throws an error that says what would pass if the last number exceeds the budget too, and GraphError where the database
   * fails.
   */
  fieldsOf(roots: readonly CostedField[], introspection = 0): number | Promise<number> {
    const asked = introspection > TOTAL_BUDGET ? 0 : total(roots, NOTHING_KNOWN).fields;
    if (asked <= this.#budget) return withSchema(asked, introspection);
    // What would be too large in an empty graph is refused without a statement.
    if (total(roots, ALL_EMPTY).fields > this.#budget) throw refusal(roots, NOTHING_KNOWN, this.#budget);
    return this.#heldFields(roots).then((held) => withSchema(held, introspection));
  }

  async #heldFields(roots: readonly CostedField[]): Promise<number> {
    const sizes = await this.#readSizes();
    const held = total(roots, { sizes, links: null });
    if (held.fields <= this.#budget) return held.fields;
    const ids = roots.flatMap(idsOf);
    if (ids.length === 0) throw refusal(roots, { sizes, links: null }, this.#budget);
    const known: KnownLengths = { sizes, links: await readLinkCounts(this.#graph, ids) };
    const own = total(roots, known);
    if (own.fields > this.#budget) throw refusal(roots, known, this.#budget);
    return own.fields;
  }

  #readSizes(): Promise<ListSizes> {
    const now = this.#now();
    if (this.#sizes && now - this.#sizes.since <= KEPT_MS) return this.#sizes.read;
    const read = readListSizes(this.#graph);
    this.#sizes = { read, since: now };
    read.catch(() => {
      this.#sizes = null;
    });
    return read;
  }
}

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
    const length = Math.floor((budget - rest) / perItem / list.asked.lists);
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
