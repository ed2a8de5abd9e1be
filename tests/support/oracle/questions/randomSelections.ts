/** Random selection sets of entities, facts and connections, a few levels deep; they are valid for every archive. */
import fc from 'fast-check';
import {
  ACTOR_KINDS,
  type EntityKind,
  type FactKind,
  nodeLabelOf,
} from '../../../../src/domain/model/kinds.ts';
import { type Item, KINDS, LISTS, type List } from './lists.ts';
import { allOf, claimFilter, during, some } from './randomArguments.ts';
import { GROUPED, groups } from './randomGroups.ts';

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
  TENURE:
    'acting vacant length { definite possible } previous { id } next { id } said: claims(first: 60) { nodes { replaces { id label } replacedBy { id } } }',
  MEMBERSHIP: 'role',
  PARTICIPATION: 'role onBehalfOf { id } onBehalfOfCount',
  RELATION: 'type',
  NAME: 'text language nameKind',
  EXISTENCE: 'seatCount',
  QUANTITY:
    'property value { min max } values { value { min max } certainty conflict disputed interval { earliest latest } }',
  REMARK: 'about { id } aboutCount',
};

const INTERVAL =
  'interval { earliest latest coreStart coreEnd bridged longestBridgeDays bridges { from to dayCount } endKind start { edtf } end { edtf } plannedStart { edtf } plannedEnd { edtf } }';

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
            ([args, text]) =>
              `seatCount succession${args.length > 0 ? `(${args.join(', ')})` : ''} { nodes { ${text} } }`,
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
        'predecessors { tenure { id } person { id } order certainty weakenedBy stated computed }',
        'successors { tenure { id certainty } person { id label } order certainty weakenedBy stated computed }',
        'acting',
        'unplaced',
        'handover',
        'gapsBefore { kind certainty from to vacancy { certainty support tenure { id } } }',
        'gapsAfter { kind certainty from to vacancy { certainty support tenure { id } } }',
        'overlapBefore',
      ]),
    )
    .map(([tenure, text]) => `tenure { id ${tenure} } ${text}`);

/** A selection set of a fact. */
export function fact(kind: FactKind | 'FACT', depth: number): fc.Arbitrary<string> {
  const own = some([
    'id',
    'recordId',
    'kind',
    'certainty evidenceDistance { atLeast atMost }',
    INTERVAL,
    'conflict disputed',
    'support',
    'withdrawn',
    'note',
    'voiceCount',
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
  return fc
    .tuple(shared, fc.option(more, { nil: '', freq: 2 }), fc.option(roles(depth), { nil: '', freq: 1 }))
    .map((parts) => parts.join(' '));
}

/** The entities that a fact links, whatever its kind. */
const roles = (depth: number): fc.Arbitrary<string> =>
  entity('ENTITY', depth - 1, true).map((text) => `roleCount roles { role entity { ${text} } }`);

function belowFact(kind: FactKind, depth: number): fc.Arbitrary<string> {
  const own = fc.constant(OWN[kind]);
  const fields = ROLES_OF[kind];
  if (fields.length === 0) return own;
  const role = fc
    .constantFrom(...fields)
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
    'conflict disputed',
    'voiceCount',
    'parentRecordId',
    'event { id existsAt }',
    'reasonCount',
  ]);
  return fc.tuple(fact('FACT', depth), own).map(([inner, text]) => `fact { id ${inner} } ${text}`);
}

function item(of: Item, depth: number, enclosed: boolean): fc.Arbitrary<string> {
  if (of === 'ITEM') return timelineItem(depth);
  return isEntity(of) ? entity(of, depth, enclosed) : fact(of, depth);
}

/** The items of lists whose edges have the certainty of the match without a linking fact. */
const MATCHED: readonly Item[] = ['TENURE', 'NAME', 'EXISTENCE', ...KINDS];

/** The lists that count their items without a date. */
const COUNTS_UNDATED: readonly Item[] = [...GROUPED, 'NAME', 'EXISTENCE'];

/** A selection set of a connection. */
export function connection(
  { item: of, linked = null }: List,
  depth: number,
  enclosed: boolean,
): fc.Arbitrary<string> {
  const nodes = item(of, depth, enclosed).map((text) => `nodes { ${text} }`);
  const edges = fact('FACT', 0).map((text) => `edges { certainty node { id } ${linked} { ${text} } }`);
  const parts = [
    nodes,
    fc.option(
      fc.constant(
        of === 'ITEM'
          ? 'totalCount undatedCount lanes { key itemCount } leftOut { byKinds byLanes }'
          : COUNTS_UNDATED.includes(of)
            ? 'totalCount undatedCount'
            : 'totalCount',
      ),
      { nil: '', freq: 2 },
    ),
    ...(linked ? [fc.option(edges, { nil: '', freq: 2 })] : []),
    ...(!linked && MATCHED.includes(of)
      ? [fc.option(fc.constant('edges { certainty node { id } }'), { nil: '', freq: 2 })]
      : []),
    ...(of === 'ITEM' ? [fc.option(clusters, { nil: '', freq: 2 })] : []),
    ...(GROUPED.includes(of)
      ? [fc.option(groups(of, entity('ENTITY', 0, enclosed)), { nil: '', freq: 2 })]
      : []),
  ];
  return fc.tuple(...parts).map((texts) => texts.filter((text) => text !== '').join(' '));
}

/** How many items a timeline has in each part of its time, by lane too. */
const clusters = fc.integer({ min: 1, max: 40 }).map((max) => {
  const counts = 'definite possible';
  return `clusters(max: ${max}) { from to ${counts} lanes { laneKey ${counts} } }`;
});

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
