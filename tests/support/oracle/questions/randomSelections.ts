/** Random selection sets of entities, facts and connections, a few levels deep; they are valid for every archive. */
import fc from 'fast-check';
import {
  ACTOR_KINDS,
  type EntityKind,
  type FactKind,
  nodeLabelOf,
} from '../../../../src/domain/model/kinds.ts';
import {
  type ArgsArbitrary,
  allOf,
  category,
  claimFilter,
  during,
  factOrder,
  filter,
  foldEvents,
  include,
  kinds,
  moment,
  optional,
  relationTypes,
  ties,
} from './randomArguments.ts';

/** The type of the items of a list. */
type Item = EntityKind | 'ENTITY' | 'ACTOR' | FactKind | 'FACT' | 'ITEM';

export interface List {
  readonly field: string;
  readonly item: Item;
  readonly args: (enclosed: boolean) => ArgsArbitrary;
  /** The edges have a fact. */
  readonly linked?: boolean;
}

const at = moment;
const factsAt =
  (list: string): List['args'] =>
  (enclosed) =>
    allOf(filter(list), at(enclosed), during, factOrder, include);
const linksAt: List['args'] = (enclosed) => allOf(at(enclosed), during, factOrder);
/** Lists of events and of what an event is linked to: no window applies to them. */
const tiesAt: List['args'] = (enclosed) => allOf(at(enclosed), factOrder);
const facts = (field: string, item: FactKind): List => ({ field, item, args: factsAt(field) });
const linked = (field: string, item: Item, args: List['args'] = tiesAt): List => ({
  field,
  item,
  args,
  linked: true,
});

const OF_ENTITY: readonly List[] = [
  { field: 'names', item: 'NAME', args: factsAt('facts') },
  { field: 'existence', item: 'EXISTENCE', args: factsAt('facts') },
  {
    field: 'facts',
    item: 'FACT',
    args: (enclosed) => allOf(kinds, factsAt('facts')(enclosed)),
  },
  {
    field: 'timeline',
    item: 'ITEM',
    args: (enclosed) => allOf(kinds, foldEvents, during, at(enclosed), include),
  },
];
const OF_ACTOR: readonly List[] = [
  ...OF_ENTITY,
  facts('tenures', 'TENURE'),
  facts('memberships', 'MEMBERSHIP'),
  facts('participations', 'PARTICIPATION'),
  linked('events', 'EVENT', (enclosed) => allOf(at(enclosed), ties, factOrder)),
];
const RELATIONS: List = {
  field: 'relations',
  item: 'RELATION',
  args: (enclosed) => allOf(factsAt('relations')(enclosed), relationTypes('types')),
};
const composed = (kind: 'ORGANIZATION' | 'REGION'): readonly List[] => [
  ...OF_ACTOR,
  RELATIONS,
  linked('offices', 'OFFICE', (enclosed) =>
    allOf(at(enclosed), optional('reach', fc.constantFrom('[WHOLES]', '[]'))),
  ),
  linked('parts', kind, (enclosed) =>
    kind === 'ORGANIZATION' ? allOf(linksAt(enclosed), category) : linksAt(enclosed),
  ),
  linked('partOf', kind, linksAt),
];

export const LISTS: Readonly<Record<EntityKind, readonly List[]>> = {
  PERSON: [...OF_ACTOR, RELATIONS],
  ORGANIZATION: [
    ...composed('ORGANIZATION'),
    linked('members', 'ENTITY', (enclosed) => allOf(filter('memberships'), linksAt(enclosed))),
  ],
  REGION: composed('REGION'),
  OFFICE: [
    ...OF_ENTITY,
    facts('tenures', 'TENURE'),
    linked('holders', 'ENTITY', (enclosed) => allOf(filter('tenures'), linksAt(enclosed))),
  ],
  EVENT: [
    ...OF_ENTITY,
    facts('participations', 'PARTICIPATION'),
    linked('participants', 'ENTITY', (enclosed) => allOf(filter('participations'), tiesAt(enclosed))),
    linked('hosts', 'ENTITY'),
    linked('bodies', 'ENTITY'),
    linked('organizers', 'ENTITY'),
    linked('places', 'REGION'),
    linked('parts', 'EVENT'),
    linked('partOf', 'EVENT'),
    linked('topics', 'TOPIC'),
  ],
  TOPIC: OF_ENTITY,
};

/** The entity fields of each fact kind. */
const ROLES_OF: Readonly<Record<FactKind, readonly (readonly [field: string, item: Item])[]>> = {
  TENURE: [
    ['holder', 'ACTOR'],
    ['office', 'OFFICE'],
    ['exOfficio', 'OFFICE'],
    ['byEvent', 'EVENT'],
  ],
  MEMBERSHIP: [
    ['member', 'ACTOR'],
    ['body', 'ORGANIZATION'],
    ['exOfficio', 'OFFICE'],
  ],
  PARTICIPATION: [
    ['participant', 'ACTOR'],
    ['event', 'EVENT'],
    ['capacity', 'OFFICE'],
  ],
  RELATION: [
    ['subject', 'ENTITY'],
    ['object', 'ENTITY'],
  ],
  NAME: [['entity', 'ENTITY']],
  EXISTENCE: [['entity', 'ENTITY']],
  QUANTITY: [['entity', 'ENTITY']],
  REMARK: [],
};

const OWN: Readonly<Record<FactKind, string>> = {
  TENURE: 'acting vacant predecessors { id } successors { id }',
  MEMBERSHIP: 'role',
  PARTICIPATION: 'role onBehalfOf { id }',
  RELATION: 'type',
  NAME: 'text language nameKind',
  EXISTENCE: 'seats',
  QUANTITY:
    'property value { min max } values { value { min max } certainty conflict interval { earliest latest } }',
  REMARK: 'about { id }',
};

const INTERVAL =
  'interval { earliest latest coreStart coreEnd bridged longestBridge bridges { from to days } endKind start { edtf } end { edtf } plannedStart { edtf } plannedEnd { edtf } }';

const some = (fields: readonly string[]): fc.Arbitrary<string> =>
  fc.subarray([...fields], { minLength: 1 }).map((chosen) => chosen.join(' '));

export const KINDS = Object.keys(LISTS) as EntityKind[];
/** The number of list levels below a root list. */
export const DEPTH = 2;

type AnyEntity = EntityKind | 'ENTITY' | 'ACTOR';

const isEntity = (item: Item): item is AnyEntity =>
  item === 'ENTITY' || item === 'ACTOR' || (KINDS as readonly string[]).includes(item);

const kindsOf = (item: AnyEntity): readonly EntityKind[] =>
  item === 'ENTITY' ? KINDS : item === 'ACTOR' ? ACTOR_KINDS : [item];

/** A selection set of an entity. */
export function entity(kind: AnyEntity, depth: number, enclosed: boolean): fc.Arbitrary<string> {
  const own = some(['id', 'recordId', 'kind', 'label', 'category', 'note', 'existsAt']);
  if (depth === 0) return own;
  const more = fc
    .constantFrom(...kindsOf(kind))
    .chain((type) =>
      belowEntity(type, depth, enclosed || type === 'EVENT').map(
        (text) => `... on ${nodeLabelOf(type)} { ${text} }`,
      ),
    );
  return fc.tuple(own, fc.option(more, { nil: '', freq: 2 })).map((parts) => parts.join(' '));
}

function belowEntity(kind: EntityKind, depth: number, enclosed: boolean): fc.Arbitrary<string> {
  const lists = fc
    .constantFrom(...LISTS[kind])
    .chain((list) => nested(list, depth - 1, enclosed).map((text) => `of${nodeLabelOf(kind)}: ${text}`));
  if (kind === 'OFFICE')
    return fc.oneof(
      { weight: 3, arbitrary: lists },
      { weight: 1, arbitrary: entity('ACTOR', depth - 1, enclosed).map((text) => `body { ${text} }`) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(during, succession(0))
          .map(
            ([args, text]) => `seats succession${args.length > 0 ? `(${args.join(', ')})` : ''} { ${text} }`,
          ),
      },
    );
  if (kind === 'EVENT')
    return fc.oneof({ weight: 5, arbitrary: lists }, { weight: 1, arbitrary: fc.constant(INTERVAL) });
  return lists;
}

/** A selection set of the items of `Office.succession`. */
export const succession = (depth: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fact('TENURE', depth),
      some([
        'predecessor { id }',
        'successor { id certainty }',
        'acting',
        'handover',
        'gapBefore { kind certainty from to }',
        'overlapWithPrevious',
      ]),
    )
    .map(([tenure, text]) => `tenure { id ${tenure} } ${text}`);

/** A selection set of a fact. */
export function fact(kind: FactKind | 'FACT', depth: number): fc.Arbitrary<string> {
  const own = some([
    'id',
    'recordId',
    'kind',
    'certainty',
    INTERVAL,
    'conflict',
    'support',
    'withdrawn',
    'note',
    'voices',
  ]);
  const claims = claimFilter.map(
    (args) => `claims${args.length > 0 ? `(${args.join(', ')})` : ''} { totalCount }`,
  );
  const shared = fc.tuple(own, fc.option(claims, { nil: '', freq: 2 })).map((parts) => parts.join(' '));
  if (depth === 0) return shared;
  const below =
    kind === 'FACT' ? fc.constantFrom(...(Object.keys(ROLES_OF) as FactKind[])) : fc.constant(kind);
  const more = below.chain((type) =>
    belowFact(type, depth).map((text) => `... on ${nodeLabelOf(type)} { ${text} }`),
  );
  return fc.tuple(shared, fc.option(more, { nil: '', freq: 2 })).map((parts) => parts.join(' '));
}

function belowFact(kind: FactKind, depth: number): fc.Arbitrary<string> {
  const own = fc.constant(OWN[kind]);
  const roles = ROLES_OF[kind];
  if (roles.length === 0) return own;
  const role = fc
    .constantFrom(...roles)
    .chain(([field, item]) =>
      entity(item as AnyEntity, depth - 1, true).map((text) => `${field} { ${text} }`),
    );
  return fc.oneof({ weight: 1, arbitrary: own }, { weight: 3, arbitrary: role });
}

/** A selection set of a timeline item. */
function timelineItem(depth: number): fc.Arbitrary<string> {
  const own = some([
    'certainty',
    'claimCount',
    'entity { id label existsAt }',
    'others { id }',
    'relationType',
    'acting',
    'handover',
    'support',
    'conflict',
    'voices',
    'parent',
    'event { id existsAt }',
    'reasonCount',
    'reasons { fact { id } certainty support conflict }',
    'few: reasons(first: 2) { fact { id certainty } }',
  ]);
  return fc.tuple(fact('FACT', depth), own).map(([inner, text]) => `fact { id ${inner} } ${text}`);
}

function item(of: Item, depth: number, enclosed: boolean): fc.Arbitrary<string> {
  if (of === 'ITEM') return timelineItem(depth);
  return isEntity(of) ? entity(of, depth, enclosed) : fact(of, depth);
}

/** The lists with `groups`. */
const GROUPED: readonly Item[] = ['FACT', 'TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION'];

/** The arguments of `groups`. DAY is rare: only short windows have few enough days. */
const grouping = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('OFFICE', 'BODY', 'ROLE').map((by) => `by: ${by}`) },
  { weight: 1, arbitrary: fc.constant('by: PERIOD') },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('DAY', 'MONTH', 'MONTH', 'YEAR', 'YEAR', 'DECADE', 'DECADE')
      .map((unit) => `by: PERIOD, unit: ${unit}`),
  },
);

/** The field `groups`. No lists below it: with many groups they exceed the cost limit of queries. */
const groups = (enclosed: boolean): fc.Arbitrary<string> =>
  fc
    .record({
      by: grouping,
      items: some(['label', 'from to', 'definite', 'possible']),
      of: fc.option(
        entity('ENTITY', 0, enclosed).map((text) => `entity { ${text} }`),
        { nil: '', freq: 2 },
      ),
      more: some(['ungrouped', 'complete']),
    })
    .map(({ by, items, of, more }) => `groups(${by}) { items { key ${items} ${of} } ${more} }`);

/** The items of lists whose edges have the certainty of the match without a linking fact. */
const MATCHED: readonly Item[] = ['TENURE', ...KINDS];

/** A selection set of a connection. */
export function connection(
  { item: of, linked = false }: List,
  depth: number,
  enclosed: boolean,
): fc.Arbitrary<string> {
  const nodes = item(of, depth, enclosed).map((text) => `nodes { ${text} }`);
  const edges = fact('FACT', 0).map((text) => `edges { certainty node { id } fact { ${text} } }`);
  const parts = [
    nodes,
    fc.option(
      fc.constant(
        of === 'ITEM' ? 'totalCount undated lanes { key count } leftOut { byKinds byLanes }' : 'totalCount',
      ),
      { nil: '', freq: 2 },
    ),
    ...(linked ? [fc.option(edges, { nil: '', freq: 2 })] : []),
    ...(!linked && MATCHED.includes(of)
      ? [fc.option(fc.constant('edges { certainty node { id } }'), { nil: '', freq: 2 })]
      : []),
    ...(!linked && GROUPED.includes(of) ? [fc.option(groups(enclosed), { nil: '', freq: 2 })] : []),
  ];
  return fc.tuple(...parts).map((texts) => texts.filter((text) => text !== '').join(' '));
}

function nested(list: List, depth: number, enclosed: boolean): fc.Arbitrary<string> {
  // Small pages: three nested lists of the default size exceed the cost limit of queries.
  const first = fc.constantFrom('1', '2', '3').map((size) => [`first: ${size}`]);
  return fc
    .tuple(allOf(list.args(enclosed), first), connection(list, depth, enclosed))
    .map(([args, select]) => {
      const given = args.length > 0 ? `(${args.join(', ')})` : '';
      return `${list.field}${given} { ${select} }`;
    });
}
