/** Checks the cost of a request against the budget, with as few reads as that takes. */
import type { Selection } from '../../query/compile/selection.ts';
import type { Graph } from '../../store/graph.ts';
import { type ListSizes, readListSizes } from '../../store/listSizes.ts';
import { COST_BUDGETS, LIMITS, queryTooLarge } from './limits.ts';
import { ALL_EMPTY, type KnownLengths, NOTHING_KNOWN } from './listLengths.ts';
import { added, type Cost, type CostedField, costOf, type ListChain, NOTHING } from './queryCost.ts';
import { dearParts } from './scanCost.ts';

/** The fields that a request may read with those of the schema, which no engine reads. */
const TOTAL_BUDGET = Math.max(...Object.values(COST_BUDGETS));

/** How long the sizes of the graph count, in milliseconds: a flood of large requests reads them once a second. */
const KEPT_MS = 1_000;

export class CostCheck {
  readonly #graph: Graph;
  readonly #budget: number;
  #reading: { readonly sizes: Promise<ListSizes>; readonly since: number } | null = null;

  constructor(graph: Graph, budget: number) {
    this.#graph = graph;
    this.#budget = budget;
  }

  /**
   * The number of fields that a request may read: those of its introspection and those of its root fields. These are counted
   * by their arguments; if that exceeds the budget, also by the largest lists of the graph. The number is returned at once if
   * nothing of the graph is read. Throws an error that says what would pass if the last number exceeds the budget too, and
   * GraphError where the database fails.
   */
  fieldsOf(roots: readonly CostedField[], introspection = 0): number | Promise<number> {
    if (introspection > TOTAL_BUDGET) return withSchema(0, introspection);
    const asked = total(roots, NOTHING_KNOWN).fields;
    if (asked <= this.#budget) return withSchema(asked, introspection);
    // What would be too large in an empty graph is refused without a statement.
    if (total(roots, ALL_EMPTY).fields > this.#budget) throw refusal(roots, NOTHING_KNOWN, this.#budget);
    return this.#readSizes().then((sizes) => {
      const { fields } = total(roots, { sizes });
      if (fields > this.#budget) throw refusal(roots, { sizes }, this.#budget);
      return withSchema(fields, introspection);
    });
  }

  #readSizes(): Promise<ListSizes> {
    const now = performance.now();
    if (this.#reading && now - this.#reading.since <= KEPT_MS) return this.#reading.sizes;
    const sizes = readListSizes(this.#graph);
    this.#reading = { sizes, since: now };
    sizes.catch(() => {
      this.#reading = null;
    });
    return sizes;
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
