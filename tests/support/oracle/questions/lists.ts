/** The lists of each kind of entity, with their random arguments. */
import fc from 'fast-check';
import type { EntityKind, FactKind } from '../../../../src/domain/model/kinds.ts';
import {
  type ArgsArbitrary,
  allOf,
  category,
  during,
  factOrder,
  filter,
  foldEvents,
  include,
  kinds,
  moment,
  optional,
  orderOf,
  sometimesCertain,
  ties,
} from './randomArguments.ts';

/** The type of the items of a list. */
export type Item = EntityKind | 'ENTITY' | 'ACTOR' | FactKind | 'FACT' | 'ITEM';

export interface List {
  readonly field: string;
  readonly item: Item;
  readonly args: (enclosed: boolean) => ArgsArbitrary;
  /** The field of the edges with the fact that links the item; null if the edges have none. */
  readonly linked?: string | null;
}

const at = moment;
const factsAt =
  (list: string): List['args'] =>
  (enclosed) =>
    allOf(sometimesCertain(allOf(filter(list), during)), at(enclosed), orderOf(list), include);
const linksAt: List['args'] = (enclosed) => allOf(at(enclosed), sometimesCertain(during), factOrder);
/** Lists of events and of what an event is linked to: no window applies to them. */
const tiesAt: List['args'] = (enclosed) => allOf(at(enclosed), factOrder);
const facts = (field: string, item: FactKind): List => ({ field, item, args: factsAt(field) });
const linked = (field: string, item: Item, args: List['args'] = tiesAt, link = 'fact'): List => ({
  field,
  item,
  args,
  linked: link,
});

const OF_ENTITY: readonly List[] = [
  { field: 'names', item: 'NAME', args: factsAt('names') },
  { field: 'existences', item: 'EXISTENCE', args: factsAt('existences') },
  {
    field: 'facts',
    item: 'FACT',
    args: factsAt('facts'),
  },
  {
    field: 'timeline',
    item: 'ITEM',
    args: (enclosed) => allOf(kinds, foldEvents, sometimesCertain(during), at(enclosed), include),
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
  args: factsAt('relations'),
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
    linked('members', 'ACTOR', (enclosed) => allOf(filter('memberships'), linksAt(enclosed)), 'membership'),
  ],
  REGION: composed('REGION'),
  OFFICE: [
    ...OF_ENTITY,
    facts('tenures', 'TENURE'),
    linked(
      'holders',
      'ACTOR',
      (enclosed) =>
        allOf(sometimesCertain(allOf(filter('tenures'), during)), at(enclosed), orderOf('tenures')),
      'tenure',
    ),
  ],
  EVENT: [
    ...OF_ENTITY,
    facts('participations', 'PARTICIPATION'),
    linked(
      'participants',
      'ACTOR',
      (enclosed) => allOf(sometimesCertain(filter('participations')), tiesAt(enclosed)),
      'participation',
    ),
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

export const KINDS = Object.keys(LISTS) as EntityKind[];
