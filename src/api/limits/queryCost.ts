/** The cost of a query: how many fields it may read, computed from its selection before anything runs. */
import { FLAW_RULES } from '../../domain/integrity/flaw.ts';
import type { IntegrityRule } from '../../domain/integrity/rule.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import type { Args, Selection } from '../../query/compile/selection.ts';
import { filterSize } from './filterSize.ts';
import { type AskedLength, askedLength, heldLength, type KnownLengths } from './listLengths.ts';
import { scanCost } from './scanCost.ts';

/** The cost of fields that read much more than they return; all others cost 1. */
export const BASE_COSTS: Readonly<Record<string, number>> = {
  paths: 10_000,
  search: 1000,
  filing: 5000,
  filingLetters: 5000,
  coTenures: 2000,
  coParticipants: 2000,
  network: 4500,
  integrity: 20_000,
};

/** The cost of a condition that looks inside of what it names, whose parts are read once for a root field. */
const PARTS_COST = 2000;

/** The cost of a root list that no index orders: it reads all tenures of the graph to find the first ones. */
const WHOLE_LIST_COST = 10_000;
/** The same of a list of sources, of which fewer are put in order. */
const PUBLISHERS_COST = 2_000;

/**
 * Fields of a list as a whole that count once, however long its page is: they have no more items than an argument says.
 * Other such fields have no bound that small (a timeline may have 500 lanes), and count with each item.
 */
export const COUNTED_ONCE: ReadonlySet<string> = new Set(['clusters']);

const FLAWS: ReadonlySet<unknown> = new Set(FLAW_RULES);
const NAMESAKES: IntegrityRule = 'PROBABLE_DUPLICATE';
/** Reading the facts that have a mark, up to as many as `integrity` examines. */
const MARK_COST = 5000;

/** Rules about flaws are read together. Those about names have the cost of all. */
const integrityCost = ({ rules }: Args): number =>
  Array.isArray(rules) && !rules.includes(NAMESAKES)
    ? MARK_COST * new Set(rules.map((rule) => (FLAWS.has(rule) ? 'FLAWS' : rule))).size
    : (BASE_COSTS.integrity as number);

function baseCost({ name }: Selection, isRoot: boolean, args: Args): number {
  const readsAll = name === 'tenures' && isRoot && String(args.orderBy).startsWith('LENGTH');
  if (name === 'integrity') return integrityCost(args);
  if (name === 'sources' && isRoot && args.orderBy === 'PUBLISHER_ASC') return PUBLISHERS_COST;
  return readsAll ? WHOLE_LIST_COST : (BASE_COSTS[name] ?? 1);
}

/** A root field with the values of its arguments by slot. */
export interface CostedField {
  readonly selection: Selection;
  readonly args: readonly Args[];
  /** The largest page that it may have; that of the schema where absent. */
  readonly largestPage?: number | undefined;
}

/** The lists from a root field down to one list. */
export interface ListChain {
  readonly field: Selection;
  readonly asked: AskedLength;
  /** The number of items that count, at most as many as are asked for. */
  readonly length: number;
  /** The cost of all fields of one item. */
  readonly itemCost: number;
  readonly below: ListChain | null;
  /** The fields of all items of the last list that are not below a further list. */
  readonly fields: number;
}

export interface Cost {
  /** The number of fields that may be read. */
  readonly fields: number;
  /** The lists down to the one whose items have the most fields; null where there is no list. */
  readonly costliest: ListChain | null;
}

/** The cost of one field, or of the fields of one item. */
interface Counted extends Cost {
  /** The fields that are not items of a list. */
  readonly single: number;
  /** What counts once beside the fields of each item. */
  readonly once: Cost;
}

/** How many fields a root field may read: each list multiplies the fields below it by its length. */
export const costOf = (root: CostedField, known: KnownLengths): Cost => new RootCost(root, known).cost();

interface FieldBelow {
  readonly field: Selection;
  /** The types that it is selected on. */
  readonly parents: readonly string[];
}

/** The fields below a selection, kept since compiled selections serve many requests. */
const below = new WeakMap<Selection, readonly FieldBelow[]>();

const fieldsBelow = (selection: Selection): readonly FieldBelow[] =>
  keptIn(below, selection, () => {
    // A field of an interface is one object under all concrete types, and counts once.
    const types = new Map<Selection, string[]>();
    for (const [type, fields] of selection.fields) for (const field of fields) addTo(types, field, type);
    return [...types].map(([field, parents]) => ({ field, parents }));
  });

/** No cost. */
export const NOTHING: Cost = { fields: 0, costliest: null };
const NO_FIELDS: Counted = { ...NOTHING, single: 0, once: NOTHING };
const ONE: AskedLength = { length: 1, argument: null };

class RootCost {
  readonly #root: CostedField;
  readonly #known: KnownLengths;
  /** The cost of an item by selection: a fragment that is spread in many places is counted once. */
  readonly #items = new Map<Selection, Counted>();
  /** The conditions of each list that look inside of what they name. */
  readonly #ties = new Map<Selection, number>();

  constructor(root: CostedField, known: KnownLengths) {
    this.#root = root;
    this.#known = known;
  }

  cost(): Cost {
    const { selection } = this.#root;
    const counted = this.#withLength(selection, ['Query'], this.#item(selection));
    const ties = [...this.#ties.values()].reduce((sum, each) => sum + each, 0);
    return { ...counted, fields: counted.fields + PARTS_COST * ties };
  }

  #item(selection: Selection): Counted {
    if (selection.fields.size === 0) return NO_FIELDS;
    return keptIn(this.#items, selection, () => this.#fieldsOf(selection));
  }

  #fieldsOf(selection: Selection): Counted {
    let [fields, single] = [0, 0];
    let costliest: ListChain | null = null;
    let once = NOTHING;
    for (const { field, parents } of fieldsBelow(selection)) {
      const counted = this.#withLength(field, parents, this.#item(field));
      if (COUNTED_ONCE.has(field.name)) {
        once = added(once, counted);
        continue;
      }
      fields += counted.fields;
      single += counted.single;
      costliest = larger(costliest, counted.costliest);
    }
    return { fields, single, costliest, once };
  }

  #withLength(field: Selection, parents: readonly string[], item: Counted): Counted {
    const args = this.#root.args[field.slot] ?? {};
    if (args.filter != null) this.#ties.set(field, filterSize([args.filter]).ties);
    const isRoot = parents[0] === 'Query';
    const asked = askedLength(field, args, isRoot ? this.#root.largestPage : undefined);
    const { largestPage = Number.POSITIVE_INFINITY } = this.#known;
    const length = Math.min(
      asked.length,
      heldLength(parents, field, args, this.#known),
      asked.argument === null ? Number.POSITIVE_INFINITY : largestPage,
    );
    const base = baseCost(field, isRoot, args) + scanCost(field, isRoot, args);
    const { once } = item;
    const fields = base + once.fields + item.fields * length;
    if (asked.length === 1 && asked.argument === null)
      return {
        fields,
        single: base + item.single,
        costliest: larger(item.costliest, once.costliest),
        once: NOTHING,
      };
    const chain = { field, asked, length, itemCost: item.fields };
    const own: ListChain = { ...chain, below: null, fields: item.single * length };
    const inner = item.costliest;
    const nested: ListChain | null = inner && { ...chain, below: inner, fields: inner.fields * length };
    const beside = once.costliest && {
      ...chain,
      asked: ONE,
      length: 1,
      below: once.costliest,
      fields: once.costliest.fields,
    };
    return { fields, single: base, costliest: larger(larger(own, nested), beside), once: NOTHING };
  }
}

/** Two costs together. */
export const added = (a: Cost, b: Cost): Cost => ({
  fields: a.fields + b.fields,
  costliest: larger(a.costliest, b.costliest),
});

const larger = (a: ListChain | null, b: ListChain | null): ListChain | null =>
  a && (!b || a.fields >= b.fields) ? a : b;
