/** The filters of lists of entities and of sources. */

import { ENTITY_KINDS, type EntityKind, type RelationType } from '../../domain/model/kinds.ts';
import { hasIdIn } from '../compile/alias.ts';
import { type FilterKey, filterTable, ofIds, oneOf } from './filterTable.ts';
import { HAS_FACT, hasFact } from './hasFact.ts';
import { categories, identifiers, text } from './linkedEntity.ts';
import { isOfBody, OWNER_KINDS, relatesTo } from './relatesTo.ts';
import { bodiesWithin, partOfWithin, placesWithin, seatsWithin } from './within.ts';

/** The ids of the listed records themselves. */
const ids = (kind: EntityKind | 'SOURCE') => ({
  ...ofIds([kind], ({ state, param }) => hasIdIn(state, param)),
  linked: false,
});

const relates = (relation: RelationType) => ({
  ...ofIds(ENTITY_KINDS, (given) => relatesTo(given.at, given, relation, given.param)),
  relation,
});

const has = {
  linked: true,
  nested: HAS_FACT,
  condition: (given) => hasFact(given.at, given, given.path),
} satisfies FilterKey;

/** The keys of organizations, regions and topics. */
const ofWhole = {
  categories,
  partOf: relates('PART_OF'),
  belongsTo: relates('BELONGS_TO'),
  bodiesWithin,
  identifiers,
  text,
  has,
};

export const ENTITY_FILTERS = {
  PersonFilter: filterTable('PersonFilter', { ids: ids('PERSON'), categories, identifiers, text, has }),
  OrganizationFilter: filterTable('OrganizationFilter', {
    ids: ids('ORGANIZATION'),
    seatsWithin,
    partOfWithin: partOfWithin('ORGANIZATION'),
    ...ofWhole,
  }),
  RegionFilter: filterTable('RegionFilter', {
    ids: ids('REGION'),
    seatsWithin,
    partOfWithin: partOfWithin('REGION'),
    ...ofWhole,
  }),
  TopicFilter: filterTable('TopicFilter', {
    ids: ids('TOPIC'),
    partOfWithin: partOfWithin('TOPIC'),
    ...ofWhole,
  }),
  OfficeFilter: filterTable('OfficeFilter', {
    ids: ids('OFFICE'),
    categories,
    // Only an office has one body at a time.
    bodies: {
      ...ofIds(OWNER_KINDS, ({ at, node, state, param }) => isOfBody(at, node, state, param)),
      relation: 'BELONGS_TO',
    },
    bodiesWithin,
    text,
    has,
  }),
  EventFilter: filterTable('EventFilter', {
    ids: ids('EVENT'),
    categories,
    partOf: relates('PART_OF'),
    places: { ...relates('HELD_IN'), vocabulary: 'place' },
    bodies: relates('BELONGS_TO'),
    placesWithin,
    bodiesWithin,
    partOfWithin: partOfWithin('EVENT'),
    text,
    has,
  }),
};

export const SOURCE_FILTER = filterTable('SourceFilter', {
  ids: ids('SOURCE'),
  voices: oneOf('voice'),
  languages: oneOf('language'),
  text,
});
