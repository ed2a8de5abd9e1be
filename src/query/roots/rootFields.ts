/** The compilers of the root fields; each field becomes one statement. */

import type { FieldsOf } from '../compile/exactFields.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { MAX_TIMELINE_ENTITIES, timelineOfAll, timelineOfEntities } from '../fields/timeline.ts';
import { InputError } from '../inputError.ts';
import { about } from './about.ts';
import { batches } from './batches.ts';
import { batchById, entityById, nodeById, nodesByIds, sourceById } from './byId.ts';
import { centrality } from './centrality/field.ts';
import { coParticipants } from './coParticipants.ts';
import { coTenures } from './coTenures/field.ts';
import { entityList } from './entities/entityLists.ts';
import { factChanges } from './factChanges.ts';
import { integrity } from './integrity/field.ts';
import { network } from './network/field.ts';
import { paths } from './paths/field.ts';
import { facts, memberships, participations, relations, tenures } from './rootFactLists.ts';
import { search } from './search/field.ts';

const timeline: FieldCompiler = (scope, selection) => {
  const ids = selection.args.ids as readonly string[] | null | undefined;
  if (ids == null) {
    if (selection.args.reach != null || selection.args.match === 'ALL' || selection.args.foldEvents === true)
      throw new InputError(
        'UNBOUNDED_QUESTION',
        'timeline(reach:, match: ALL, foldEvents: true) needs entities to start from; add ids, for example ids: ["ulyanovsk-region"].',
      );
    return timelineOfAll(scope, selection);
  }
  if (ids.length > MAX_TIMELINE_ENTITIES)
    throw new InputError(
      'TOO_MANY_IDS',
      `timeline(ids:) has ${ids.length} ids; give at most ${MAX_TIMELINE_ENTITIES}.`,
    );
  return timelineOfEntities(scope, selection);
};

const QUERY_FIELDS: FieldsOf<'Query', FieldCompiler> = {
  node: nodeById,
  nodes: nodesByIds,
  person: entityById('Person'),
  organization: entityById('Organization'),
  office: entityById('Office'),
  region: entityById('Region'),
  event: entityById('Event'),
  topic: entityById('Topic'),
  source: sourceById,
  people: entityList('Person'),
  organizations: entityList('Organization'),
  offices: entityList('Office'),
  regions: entityList('Region'),
  events: entityList('Event'),
  topics: entityList('Topic'),
  sources: entityList('Source'),
  facts,
  tenures,
  memberships,
  participations,
  relations,
  search,
  timeline,
  paths,
  network,
  coTenures,
  coParticipants,
  integrity,
  centrality,
  factChanges,
  batches,
  about,
};

export const ROOT_FIELDS: Readonly<Record<string, FieldCompiler>> = {
  ...QUERY_FIELDS,
  /** Used by mutations, for the batches that they wrote. */
  batch: batchById,
};
