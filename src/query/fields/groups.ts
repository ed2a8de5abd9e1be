/** `groups` of a connection of facts: the whole list counted by period, holder, office, body or role. */
import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, lines, literal, variables, where } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { takes } from '../compile/exactFields.ts';
import { subquery, variableList } from '../compile/fieldReaders.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { momentConditions } from '../compile/moment.ts';
import { type FieldPlan, importsOfList, type Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { factGroups } from '../types/groups.ts';
import { groupsOfBodies } from './bodiesOfOffices.ts';
import { countDays, spansOf } from './groupDays.ts';
import { groupsByPeriod } from './groupsByPeriod.ts';
import { decodeGroups, fieldsOfGroups, groupEntities, MAX_GROUP_ROWS } from './keyedGroups.ts';

type GroupKey = 'HOLDER' | 'OFFICE' | 'BODY' | 'ROLE' | 'RELATION_TYPE';

/** Conditions on the facts that are counted, those that may hold at the moment and in the window; and one on the definite ones. */
function countedFacts(
  at: ListScope,
  { surelyMet }: ListMatch,
): { readonly possible: Cypher[]; readonly definite: Cypher } {
  const { item, moment, during } = at;
  const times = [moment, during].filter((time) => time !== null);
  const held = (certainty: Certainty): Cypher[] =>
    times.flatMap((time) => momentConditions({ ...time, certainty }, item));
  const definite = times.length > 0 ? held('DEFINITE') : [cypher`${item}.support = ${literal('ASSERTED')}`];
  return {
    possible: held('POSSIBLE'),
    definite: join([...definite, ...(surelyMet ? [surelyMet] : [])], ' AND '),
  };
}

/**
 * The facts of the list by their holder, office, body or role, the largest groups first, or those with the most days. The
 * rows of facts without one have the empty key; they are in no group.
 */
function groupsByKey(
  by: GroupKey,
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  selection: Selection,
): FieldPlan {
  const { item } = at;
  const { possible, definite } = countedFacts(at, matched);
  const [named, total, most] = variables('named', 'sure', 'all');
  const [ofEntity, lists] = variables('c', 'lists');
  const kept = importsOfList(scope);
  const carried = variableList(kept);
  const byDays = selection.args.orderBy === 'DAYS_DESC';
  const days = byDays || fieldsOfGroups(selection, 'days').length > 0 ? countDays(lists) : null;
  const direct: Readonly<Record<typeof by, Cypher>> = {
    HOLDER: cypher`coalesce(${item}.holderId, '')`,
    OFFICE: cypher`coalesce(${item}.officeId, ${item}.capacityId, '')`,
    BODY: cypher`coalesce(${item}.bodyId, '')`,
    ROLE: cypher`coalesce(${item}.role, '')`,
    RELATION_TYPE: cypher`coalesce(${item}.type, '')`,
  };
  const counted = (sures: Cypher, held: Cypher): Cypher =>
    cypher`sum(CASE WHEN ${sures} THEN 1 ELSE 0 END) AS ${total}, count(*) AS ${most}${days ? cypher`, ${held} AS ${lists}` : cypher``}`;
  const body = by === 'BODY' ? groupsOfBodies(at, direct.BODY, named, kept) : null;
  const grouped = body
    ? [
        ...body.clauses,
        cypher`WITH ${carried}, ${named}, ${counted(cypher`${definite} AND ${body.isSure}`, cypher`collect(${body.spans})`)}`,
      ]
    : [
        cypher`WITH ${carried}, ${direct[by]} AS ${named}, ${counted(definite, cypher`collect([${spansOf(at)}])`)}`,
      ];
  const ranked = byDays && days ? cypher`${days.definite} DESC, ${days.possible} DESC` : cypher`${most} DESC`;
  const order = cypher`ORDER BY CASE WHEN ${named} = '' THEN 0 ELSE 1 END, ${ranked}, ${named}`;
  const limited = cypher`WITH * ${order} LIMIT ${literal(MAX_GROUP_ROWS)}`;
  const entities =
    by === 'ROLE' || by === 'RELATION_TYPE'
      ? null
      : groupEntities(scope, fieldsOfGroups(selection, 'entity'), named, ofEntity);
  return subquery(
    scope,
    [
      cypher`${lines(matched.clauses)}${where([...matched.conditions, ...possible])}`,
      ...grouped,
      // Days that do not give the order are counted for the groups of the answer only.
      ...(byDays ? [...(days?.clauses ?? []), limited] : [limited, ...(days?.clauses ?? [])]),
      ...(entities ? [entities.clause] : []),
      cypher`WITH * ${order}`,
    ],
    cypher`collect([${named}, ${total}, ${most}, ${entities ? cypher`${ofEntity}` : cypher`[]`}${days ? cypher`, ${days.definite}, ${days.possible}` : cypher``}])`,
    (raw, env) => factGroups(decodeGroups(raw, entities), selection, env),
  );
}

const groupsOf: ConnectionField = (scope, matched, at, selection) => {
  const by = selection.args.by as GroupKey | 'PERIOD';
  return by === 'PERIOD'
    ? groupsByPeriod(scope, matched, at, selection)
    : groupsByKey(by, scope, matched, at, selection);
};

export const groups = takes(['by', 'unit', 'orderBy'], groupsOf);
