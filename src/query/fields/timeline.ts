/** Timelines: of one entity, of several, or of all facts. */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { connection } from '../compile/connection.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { indexableWindow, matchAllFacts } from '../compile/matchByWindow.ts';
import { momentConditions } from '../compile/moment.ts';
import { TIMELINE_PAGE } from '../compile/paging.ts';
import type { FieldCompiler, GivenWindow } from '../compile/scope.ts';
import { withIncluded } from '../compile/withdrawn.ts';
import { argumentConditions, listArgument } from '../filters/arguments.ts';
import { InputError } from '../inputError.ts';
import { timelineExtras } from '../types/timelineConnection.ts';
import { bySort, visibleFactConditions } from './factLists.ts';
import { factsOfEntities } from './timelineFacts.ts';

/** The most entities in `timeline(of:)`. */
export const MAX_TIMELINE_ENTITIES = 50;

function conditions(at: ListScope, window: GivenWindow | null): Cypher[] {
  const { item, selection, moment, during } = at;
  const certainty = selection.args.certainty as Certainty | null | undefined;
  if (certainty != null && !moment && !during)
    throw new InputError(
      'INVALID_MOMENT',
      `timeline(certainty: ${certainty}) has no moment; add during, for example during: "2017", or at: {asOf: "2017-06-28"}.`,
    );
  return [
    ...visibleFactConditions(at, item, 'Fact', 'MIXED', window),
    // An explicit certainty filters occurrences too.
    ...(certainty != null && moment && !during ? momentConditions({ ...moment, certainty }, item) : []),
    ...argumentConditions(selection, {
      kinds: (kinds) => cypher`${item}.kind IN ${kinds}`,
      relationTypes: (types) => cypher`(${item}.kind <> 'RELATION' OR ${item}.type IN ${types})`,
    }),
  ];
}

/** The clauses that bind the facts that meet the conditions and, with a window, may overlap it. */
type Match = (at: ListScope, conditions: readonly Cypher[], window: GivenWindow | null) => ListMatch;

function timeline(match: Match, indexed = false): FieldCompiler {
  return connection({
    items: ['TimelineItem'],
    facts: [],
    key: bySort,
    match: (list) =>
      withIncluded(list, bySort, (at) => {
        const window = indexableWindow(at, at.during);
        return match(at, conditions(at, window), window);
      }),
    indexed,
    pageSize: TIMELINE_PAGE,
    extras: timelineExtras,
  });
}

/** `Entity.timeline`. */
export const timelineOfEntity: FieldCompiler = timeline((at, conditions, window) =>
  matchByEntity(at, at.node, 'Fact', ROLE_RELATIONSHIPS, conditions, window),
);

/** `timeline(of:)`: the facts of some entities, and of the entities that `reach` adds. */
export const timelineOfEntities: FieldCompiler = timeline(factsOfEntities);

/** `timeline` without `of`: all facts, found by their window or read in the order of the index. */
export const timelineOfAll: FieldCompiler = timeline((at, conditions, window) => {
  const kinds = at.selection.args.kinds == null ? null : listArgument(at.selection, ['kinds']);
  return matchAllFacts(at, { window, label: 'Fact', kinds, conditions });
}, true);
