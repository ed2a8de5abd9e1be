/** The filters of lists of entities and of sources. */

import { foldLabel } from '../../domain/labels/entityLabel.ts';
import { ENTITY_KINDS, type EntityKind, type RelationType } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, Param, type Variable } from '../../store/cypher.ts';
import { hasIdIn } from '../compile/alias.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Selection } from '../compile/selection.ts';
import { isIdentifiedBy } from '../types/identifier.ts';
import { argumentAt } from './arguments.ts';
import { type FilterKey, filterTable, ofIds, oneOf, onLinked, onProperty } from './filterTable.ts';
import { HAS_FACT, hasFact, isOfBody, OWNER_KINDS, relatesTo } from './relatesTo.ts';

/** A text argument, folded like the labels that are searched. */
export function foldedText(selection: Selection, path: readonly string[]): Param<RequestValues> {
  const text = argumentAt(selection, path);
  return new Param<RequestValues>((run) => foldLabel(String(text.read(run))));
}

/** The folded label of an entity or a source, without the id that follows it in the sort key. */
const foldedLabel = (own: Variable): Cypher => cypher`split(${own}.labelSort, '\\u0001')[0]`;

const text = onProperty(
  ({ at, state, path }) => cypher`${foldedLabel(state)} CONTAINS ${foldedText(at.selection, path)}`,
);

/** The ids of the listed records themselves. */
const ids = (kind: EntityKind | 'SOURCE') => ({
  ...ofIds([kind], ({ state, param }) => hasIdIn(state, param)),
  linked: false,
});

const relates = (relation: RelationType) => ({
  ...ofIds(ENTITY_KINDS, (given) => relatesTo(given.at, given, relation, given.param)),
  relation,
});

const categories = { ...oneOf('category'), vocabulary: 'category' } as const;
const identifiers = onLinked(({ at, state, param }) => isIdentifiedBy(at, state, param));
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
  identifiers,
  text,
  has,
};

export const ENTITY_FILTERS = {
  PersonFilter: filterTable('PersonFilter', { ids: ids('PERSON'), categories, identifiers, text, has }),
  OrganizationFilter: filterTable('OrganizationFilter', { ids: ids('ORGANIZATION'), ...ofWhole }),
  RegionFilter: filterTable('RegionFilter', { ids: ids('REGION'), ...ofWhole }),
  TopicFilter: filterTable('TopicFilter', { ids: ids('TOPIC'), ...ofWhole }),
  OfficeFilter: filterTable('OfficeFilter', {
    ids: ids('OFFICE'),
    categories,
    // Only an office has one body at a time.
    bodies: {
      ...ofIds(OWNER_KINDS, ({ at, node, state, param }) => isOfBody(at, node, state, param)),
      relation: 'BELONGS_TO',
    },
    text,
    has,
  }),
  EventFilter: filterTable('EventFilter', {
    ids: ids('EVENT'),
    categories,
    partOf: relates('PART_OF'),
    places: { ...relates('HELD_IN'), vocabulary: 'place' },
    bodies: relates('BELONGS_TO'),
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
