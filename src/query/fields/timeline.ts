/** Timelines: of one entity, of several, or of all facts. */

import type { FactKind } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, literal } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { connection } from '../compile/connection.ts';
import type { ConnectionSpec } from '../compile/connectionSpec.ts';
import { windowAlone } from '../compile/fromMemory.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { indexableWindow, matchAllFacts } from '../compile/matchByWindow.ts';
import { TIMELINE_PAGE } from '../compile/paging.ts';
import { literals } from '../compile/rowType.ts';
import type { RequestValues } from '../compile/run.ts';
import { type FieldCompiler, type GivenWindow, withProjection } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { withIncluded } from '../compile/withdrawn.ts';
import { argument, listArgument } from '../filters/arguments.ts';
import { timelineExtras } from '../types/timelineConnection.ts';
import { timelineItem } from '../types/timelineItem.ts';
import { bySort, visibleFactConditions } from './factLists.ts';
import { foldEvents, isTieOfEvent } from './foldedEvents.ts';
import { laneByOf } from './lanes.ts';
import { factsOfEntities } from './timelineFacts.ts';

/** The most entities in `timeline(ids:)`. */
export const MAX_TIMELINE_ENTITIES = 50;

function conditions(at: ListScope, window: GivenWindow | null): Cypher[] {
  return visibleFactConditions(at, at.item, 'Fact', 'MIXED', window);
}

/** The kinds that a timeline of entities shows by default: what a reader expects of one. */
const DEFAULT_KINDS: readonly FactKind[] = ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'EXISTENCE'];

/** The kinds that a timeline of entities shows. */
function shownKinds({ args }: Selection): readonly FactKind[] {
  if (args.kinds != null) return args.kinds as readonly FactKind[];
  return args.relationTypes != null || args.foldEvents === true
    ? [...DEFAULT_KINDS, 'RELATION']
    : DEFAULT_KINDS;
}

/** Whether the facts of an event are one item. */
const foldsEvents = ({ args }: Selection): boolean => args.foldEvents === true;

/**
 * The condition that `kinds` and `relationTypes` show a fact. Relations are shown too if only their types are given, and by
 * default those that fold into an event. Null where all facts are shown.
 */
function isShown(at: ListScope, isOfAll: boolean): Cypher | null {
  const { item, selection } = at;
  const { kinds, relationTypes } = selection.args;
  // All facts are read along the index of their order; a condition on the kind would read others in vain.
  if (isOfAll && kinds == null)
    return relationTypes == null
      ? null
      : cypher`(${item}.kind <> 'RELATION' OR ${item}.type IN ${argument(selection, 'relationTypes')})`;
  const byDefault = relationTypes == null ? DEFAULT_KINDS : [...DEFAULT_KINDS, 'RELATION'];
  const ofKinds = cypher`${item}.kind IN ${kinds == null ? literals(byDefault) : argument(selection, 'kinds')}`;
  if (relationTypes != null)
    return cypher`${ofKinds} AND (${item}.kind <> 'RELATION' OR ${item}.type IN ${argument(selection, 'relationTypes')})`;
  return kinds == null && foldsEvents(selection) ? cypher`(${ofKinds} OR ${isTieOfEvent(at)})` : ofKinds;
}

/**
 * The clauses that bind the facts that meet the conditions and, with a window, may overlap it.
 * @param shown the kinds that the conditions let pass, if these are not all
 * @param kinds the kinds that were asked for
 */
type Match = (
  at: ListScope,
  conditions: readonly Cypher[],
  window: GivenWindow | null,
  shown?: readonly FactKind[],
  kinds?: (run: RequestValues) => readonly string[],
) => ListMatch;

function timeline(match: Match, isOfAll = false): FieldCompiler {
  const shown = (at: ListScope): ListMatch => {
    const window = indexableWindow(at, at.during);
    const kinds = at.selection.args.kinds == null ? undefined : listArgument(at.selection, ['kinds']);
    const isListed = isShown(at, isOfAll);
    return match(
      at,
      [...conditions(at, window), ...(isListed ? [isListed] : [])],
      window,
      shownKinds(at.selection),
      kinds,
    );
  };
  const others = (at: ListScope): ListMatch | null => {
    if (isShown(at, isOfAll) === null) return null;
    const hidden = (list: ListScope): ListMatch => {
      const window = indexableWindow(list, list.during);
      const isHidden = cypher`NOT (${isShown(list, isOfAll) ?? literal(true)})`;
      return match(list, [...conditions(list, window), isHidden], window);
    };
    return withIncluded(at, bySort, hidden);
  };
  const withWithdrawn = (list: ListScope): ListMatch => withIncluded(list, bySort, shown);
  const spec: ConnectionSpec = {
    items: ['TimelineItem'],
    facts: [],
    key: bySort,
    match: withWithdrawn,
    indexed: isOfAll,
    pageSize: TIMELINE_PAGE,
    extras: timelineExtras(others),
  };
  const plain = connection(spec);
  const folded = connection({
    ...spec,
    match: (list) => foldEvents(list, withWithdrawn),
    bindsFact: true,
    indexed: false,
  });
  return (scope, selection) => {
    const compile = foldsEvents(selection) ? folded : plain;
    return compile(withProjection(scope, timelineItem(laneByOf(selection.args))), selection);
  };
}

/** `Entity.timeline`. */
export const timelineOfEntity: FieldCompiler = timeline((at, conditions, window, shown) =>
  matchByEntity(at, at.node, 'Fact', ROLE_RELATIONSHIPS, conditions, window, shown),
);

/** `timeline(ids:)`: the facts of some entities, and of the entities that `reach` adds. */
export const timelineOfEntities: FieldCompiler = timeline(factsOfEntities);

/** `timeline` without `ids`: all facts, found by their window or read in the order of the index. */
export const timelineOfAll: FieldCompiler = timeline(
  (at, conditions, window, _shown, kinds) =>
    matchAllFacts(
      at,
      { window, label: 'Fact', kinds: kinds ?? null, conditions },
      windowAlone(at, 'MIXED', { relationTypes: at.selection.args.relationTypes }),
    ),
  true,
);
