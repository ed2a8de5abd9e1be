/** How many items the lists of the schema may have: by their arguments, and by what the graph holds. */
import { FACT_KINDS, type FactKind, nodeLabelOf, RELATION_TYPES } from '../../domain/model/kinds.ts';
import { MAX_NODES } from '../../domain/paths/network.ts';
import { DEFAULT_PAGE, MAX_PAGE, TIMELINE_PAGE } from '../../query/compile/paging.ts';
import type { Args, Selection } from '../../query/compile/selection.ts';
import { DEFAULT_CLUSTERS } from '../../query/fields/clusters.ts';
import { CLAIM_LISTS, FACT_LISTS, type ListSizes, listKey, listsOf, sizeKey } from '../../store/listSizes.ts';

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

/** What is known of the graph besides the arguments. */
export interface KnownLengths {
  /** The largest lists; null where they were not read. */
  readonly sizes: ListSizes | null;
  /** Counts as if no page were larger. */
  readonly largestPage?: number;
}

export const NOTHING_KNOWN: KnownLengths = { sizes: null };

/** Lengths by which every list of the graph is empty: the least that a request can cost. */
export const ALL_EMPTY: KnownLengths = { sizes: new Map() };

/** Rounded up, so that a request that passes today passes when the graph has grown a little. */
const roundedUp = (length: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, length)));

/** How many items the graph can give a field of one of these types; Infinity where nothing is known. */
export function heldLength(
  types: readonly string[],
  { name }: Selection,
  args: Args,
  { sizes }: KnownLengths,
): number {
  if (!sizes) return Number.POSITIVE_INFINITY;
  const lengths = types.map((type) => {
    const listed = LISTED[type]?.[name]?.(args);
    return listed ? largest(listed, type, sizes) : Number.POSITIVE_INFINITY;
  });
  return roundedUp(Math.max(...lengths));
}

const largest = (listed: readonly string[], type: string, sizes: ListSizes): number =>
  listed.reduce((sum, list) => sum + (sizes.get(sizeKey(list, type.toUpperCase())) ?? 0), 0);
