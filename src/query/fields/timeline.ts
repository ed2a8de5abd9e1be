/** Timelines: facts in order, with lanes; of one entity, of several, or of everything. */

import type { Certainty } from '../../domain/model/kinds.ts';
import { isoOf } from '../../domain/time/day.ts';
import { type Cypher, cypher } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { connection, type ListScope, type Matched } from '../compile/connection.ts';
import { fromEntities } from '../compile/matchByEntity.ts';
import { everyFact, foundBy } from '../compile/matchByWindow.ts';
import { holds } from '../compile/moment.ts';
import { TIMELINE_PAGE } from '../compile/paging.ts';
import type { Field } from '../compile/plan.ts';
import type { GivenWindow } from '../compile/scope.ts';
import { given, listIn } from '../filters/arguments.ts';
import { InputError } from '../inputError.ts';
import { buckets } from './buckets.ts';
import { factVisible } from './factLists.ts';
import { lanes } from './lanes.ts';
import { factsOf } from './timelineFacts.ts';
import { range, undated } from './timelineRange.ts';

/** The most entities that one timeline is of. */
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
    ...factVisible(at, item, 'Fact', 'MIXED', window),
    // Asked for by name, certainty filters occurrences too.
    ...(certainty != null && moment && !during ? holds({ ...moment, certainty }, item) : []),
    ...given(selection, {
      kinds: (kinds) => cypher`${item}.kind IN ${kinds}`,
      relationTypes: (types) => cypher`(${item}.kind <> 'RELATION' OR ${item}.type IN ${types})`,
    }),
  ];
}

/** Binds the facts that meet the conditions; with a window, those of them that may overlap it. */
type Match = (at: ListScope, conditions: readonly Cypher[], window: GivenWindow | null) => Matched;

function timeline(match: Match, indexed = false): Field {
  return connection({
    items: ['TimelineItem'],
    facts: [],
    key: (fact) => cypher`${fact}.sort`,
    match(at) {
      const window = foundBy(at, at.during);
      return match(at, conditions(at, window), window);
    },
    indexed,
    pageSize: TIMELINE_PAGE,
    extras: {
      buckets,
      lanes,
      range,
      undated,
      today: () => ({
        clauses: [],
        carries: [],
        expression: cypher`null`,
        decode: (_raw, env) => isoOf(env.run.today),
      }),
    },
  });
}

/** The timeline of the node itself. */
export const timelineOfEntity: Field = timeline((at, conditions, window) =>
  fromEntities(at, at.node, 'Fact', ROLE_RELATIONSHIPS, conditions, window),
);

/** The timeline of the entities in `of`, with what `reach` brings in. */
export const timelineOfEntities: Field = timeline(factsOf);

/** The timeline of everything: of a window, or read by its order. */
export const timelineOfAll: Field = timeline((at, conditions, window) => {
  const kinds = at.selection.args.kinds == null ? null : listIn(at.selection, ['kinds']);
  return everyFact(at, { window, label: 'Fact', kinds, conditions });
}, true);
