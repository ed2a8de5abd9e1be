/** How many items the lists of the schema may have: by their arguments, and by what the graph holds. */
import { keptIn } from '../../domain/model/keptIn.ts';
import {
  ENTITY_KINDS,
  FACT_KINDS,
  type FactKind,
  nodeLabelOf,
  RELATION_TYPES,
} from '../../domain/model/kinds.ts';
import { MAX_NODES } from '../../domain/paths/network.ts';
import { DEFAULT_PAGE, MAX_PAGE, TIMELINE_PAGE } from '../../query/compile/paging.ts';
import type { Args, Selection } from '../../query/compile/selection.ts';
import { DEFAULT_CLUSTERS } from '../../query/fields/clusters.ts';
import {
  CLAIM_LISTS,
  FACT_LISTS,
  type GraphSizes,
  type LinkCounts,
  type ListSizes,
  listKey,
  listsOf,
  longest,
  relationshipOf,
  sizeKey,
} from '../../store/listSizes.ts';

/** The length that a field may have by its arguments alone. */
export interface AskedLength {
  readonly length: number;
  /** The argument that makes the list shorter; null where there is none. */
  readonly argument: string | null;
}

const PAGED = new Set(['nodes', 'edges']);

/** The usual length of lists without pages. */
const UNPAGED_LENGTHS: Readonly<Record<string, number>> = {
  lanes: 20,
  hops: 4,
  items: 50,
  periods: 200,
  shared: 5,
  roles: 4,
};

/** The argument that limits a list without pages, and its default. */
const LENGTH_ARGUMENTS: Readonly<Record<string, readonly [argument: string, fallback: number]>> = {
  paths: ['first', 5],
  network: ['first', 200],
  clusters: ['max', DEFAULT_CLUSTERS],
};

const isPaged = ({ fields }: Selection): boolean =>
  [...fields.values()].some((selected) => selected.some(({ name }) => PAGED.has(name)));

/**
 * The length of a field by its arguments.
 * @param most the largest page that it may have
 */
export function askedLength(selection: Selection, args: Args, most = MAX_PAGE): AskedLength {
  const limited = LENGTH_ARGUMENTS[selection.name];
  if (limited) {
    const [argument, fallback] = limited;
    return { length: Math.min(MAX_NODES, Math.max(1, Number(args[argument] ?? fallback))), argument };
  }
  if (!isPaged(selection)) {
    const isByIds = selection.name === 'nodes' && Array.isArray(args.ids);
    const length = isByIds ? (args.ids as unknown[]).length : (UNPAGED_LENGTHS[selection.name] ?? 1);
    return { length, argument: null };
  }
  const fallback = selection.name === 'timeline' ? TIMELINE_PAGE : DEFAULT_PAGE;
  // The field itself refuses a page over the maximum, with the value.
  const length = Math.min(most, Math.max(1, Number(args.first ?? args.last ?? fallback)));
  return { length, argument: args.last == null ? 'first' : 'last' };
}

const relations = (role: 'SUBJECT' | 'OBJECT', ...types: string[]): string[] =>
  types.map((type) => listKey(role, type));

/** The lists of the graph that a field with these arguments reads. */
type ListsOf = (args: Args) => readonly string[];

/** The same; null where no lists of the graph limit the field. */
type AnyLists = (args: Args) => readonly string[] | null;

const lists =
  (...list: string[]): ListsOf =>
  () =>
    list;

const filterIn = ({ filter }: Args): Args => (filter ?? {}) as Args;

/** Facts of any kind, or of the kinds that are asked for. */
const ofKinds: ListsOf = ({ kinds }) =>
  Array.isArray(kinds) ? (kinds as FactKind[]).flatMap((kind) => listsOf(kind)) : FACT_LISTS;

const ofTypes: ListsOf = (args) => {
  const { types } = filterIn(args);
  const asked = Array.isArray(types) ? (types as string[]) : RELATION_TYPES;
  return [...relations('SUBJECT', ...asked), ...relations('OBJECT', ...asked)];
};

const PARTICIPATIONS = lists(
  listKey('PARTICIPANT', 'PARTICIPATION'),
  listKey('ON_BEHALF_OF', 'PARTICIPATION'),
);
const PARTS = lists(...relations('OBJECT', 'PART_OF'));
const PART_OF = lists(...relations('SUBJECT', 'PART_OF'));
const QUANTITIES = lists(listKey('ENTITY', 'QUANTITY'));
const TENURES_OF_OFFICE = lists(listKey('OFFICE', 'TENURE'));

const ENTITY: Readonly<Record<string, ListsOf>> = {
  names: lists(listKey('ENTITY', 'NAME')),
  existences: lists(listKey('ENTITY', 'EXISTENCE')),
  facts: (args) => ofKinds(filterIn(args)),
  timeline: ofKinds,
};

const ACTOR: Readonly<Record<string, ListsOf>> = {
  ...ENTITY,
  tenures: lists(listKey('HOLDER', 'TENURE')),
  memberships: lists(listKey('MEMBER', 'MEMBERSHIP')),
  participations: PARTICIPATIONS,
  relations: ofTypes,
  events: lists(
    ...relations('OBJECT', 'HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'),
    ...PARTICIPATIONS({}),
  ),
  attributedClaims: lists(CLAIM_LISTS.speaker),
};

/** With `reach` the offices of other bodies count too, so that nothing of the body limits them. */
const offices: AnyLists = ({ reach }) =>
  Array.isArray(reach) && reach.length > 0 ? null : relations('OBJECT', 'BELONGS_TO');

const BODY: Readonly<Record<string, AnyLists>> = {
  ...ACTOR,
  offices,
  members: lists(listKey('BODY', 'MEMBERSHIP')),
  statedMembers: QUANTITIES,
  parts: PARTS,
  partOf: PART_OF,
};

const FACT_TYPES: readonly string[] = FACT_KINDS.map(nodeLabelOf);

/** What the fields of each type list. Fields that are missing here count by their arguments alone. */
const LISTED: Readonly<Record<string, Readonly<Record<string, AnyLists>>>> = {
  Person: ACTOR,
  Organization: BODY,
  Region: BODY,
  Topic: ENTITY,
  Office: {
    ...ENTITY,
    tenures: TENURES_OF_OFFICE,
    holders: TENURES_OF_OFFICE,
    succession: TENURES_OF_OFFICE,
  },
  Event: {
    ...ENTITY,
    hosts: lists(...relations('SUBJECT', 'HOSTED_BY')),
    bodies: lists(...relations('SUBJECT', 'BELONGS_TO')),
    places: lists(...relations('SUBJECT', 'HELD_IN')),
    organizers: lists(...relations('SUBJECT', 'ORGANIZED_BY')),
    topics: lists(...relations('SUBJECT', 'DISCUSSED')),
    parts: PARTS,
    partOf: PART_OF,
    participations: lists(listKey('EVENT', 'PARTICIPATION')),
    participants: lists(listKey('EVENT', 'PARTICIPATION')),
    statedParticipants: QUANTITIES,
  },
  Source: { claims: lists(CLAIM_LISTS.source) },
  ...Object.fromEntries(FACT_TYPES.map((type) => [type, { claims: lists(CLAIM_LISTS.fact) }])),
};

/** What is known of the graph besides the arguments; null where it was not read. */
export interface KnownLengths {
  readonly sizes: ListSizes | null;
  /** What scans are counted by; lists count as short where it is absent. */
  readonly scanned?: GraphSizes;
  /** The links of entities by record id. */
  readonly links: ReadonlyMap<string, LinkCounts> | null;
  /** Counts as if no page were larger. */
  readonly largestPage?: number;
}

export const NOTHING_KNOWN: KnownLengths = { sizes: null, links: null };

/** Lengths by which every list of the graph is empty: the least that a request can cost. */
export const ALL_EMPTY: KnownLengths = { sizes: new Map(), links: null };

/** Rounded up, so that a request that passes today passes when the graph has grown a little. */
const roundedUp = (length: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, length)));

/**
 * How many items the graph can give a field of one of these types; Infinity where nothing is known.
 * @param owner the links of the entity that the field belongs to, where it is known which one that is
 */
export function heldLength(
  types: readonly string[],
  { name }: Selection,
  args: Args,
  { sizes }: KnownLengths,
  owner: LinkCounts | null,
): number {
  if (!sizes && !owner) return Number.POSITIVE_INFINITY;
  const lengths = types.map((type) => {
    const listed = LISTED[type]?.[name]?.(args);
    if (!listed) return Number.POSITIVE_INFINITY;
    return Math.min(
      sizes ? largest(listed, type, sizes, (key) => sizes.get(key) ?? 0) : Infinity,
      owner ? linked(listed, owner) : Infinity,
    );
  });
  return roundedUp(Math.max(...lengths));
}

/** Whether a field lists records that an entity or a source owns, which may be very many: a fact has few claims. */
export const ownsList = (type: string, name: string): boolean =>
  LISTED[type]?.[name] !== undefined && !FACT_TYPES.includes(type);

/**
 * How many records a list of one of these types may scan below one owner: the links of the owner where it is known, else
 * those of the largest one. 0 for a list that no list of the graph limits.
 */
export function scannedLength(
  types: readonly string[],
  { name }: Selection,
  args: Args,
  { scanned }: KnownLengths,
  owner: LinkCounts | null,
): number {
  const lengths = types.map((type) => {
    const listed = LISTED[type]?.[name]?.(args) ?? [];
    const own = owner ? linked(listed, owner) : Infinity;
    if (Number.isFinite(own)) return own;
    return scanned ? largest(listed, type, scanned, (key) => longest(scanned, key)) : 0;
  });
  return roundedUp(Math.max(0, ...lengths));
}

/** What `largest` has found, by the sizes of the graph, the lists and the type: a request asks for the same ones many times. */
const found = new WeakMap<ListSizes | GraphSizes, WeakMap<readonly string[], Map<string, number>>>();

function largest(
  listed: readonly string[],
  type: string,
  sizes: ListSizes | GraphSizes,
  lengthOf: (key: string) => number,
): number {
  const byLists = keptIn(found, sizes, () => new WeakMap<readonly string[], Map<string, number>>());
  const byType = keptIn(byLists, listed, () => new Map<string, number>());
  return keptIn(byType, type, () =>
    listed.reduce((before, list) => before + lengthOf(sizeKey(list, type.toUpperCase())), 0),
  );
}

/** Lists up to this length count by the largest one, longer ones by the links of their owners where those matter. */
export const SHORT_LIST = 512;

/** The sizes of a graph without its long lists. */
export const shortLists = ({ lists, facts }: GraphSizes): GraphSizes => ({
  lists: new Map([...lists].filter(([key]) => longest({ lists, facts }, key) <= SHORT_LIST)),
  facts,
});

/** The most links that one entity of these kinds can have, by the largest lists. */
export const mostLinks = (sizes: GraphSizes, kinds: readonly string[] = ENTITY_KINDS): number =>
  Math.max(
    ...kinds.map((kind) =>
      [...sizes.lists.keys()].reduce(
        (sum, key) => sum + (key.endsWith(` ${kind}`) ? longest(sizes, key) : 0),
        0,
      ),
    ),
  );

function linked(listed: readonly string[], owner: LinkCounts): number {
  const relationships = new Set(listed.map(relationshipOf));
  return [...relationships].reduce((sum, relationship) => sum + (owner.get(relationship) ?? Infinity), 0);
}
