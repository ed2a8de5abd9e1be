/** `groups` of a connection of facts: the whole list counted by period, holder, office, body or role. */
import { type Cypher, cypher, join, lines, literal, Variable, variables, where } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { takes } from '../compile/exactFields.ts';
import { subquery, variableList } from '../compile/fieldReaders.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { momentConditions } from '../compile/moment.ts';
import { matchOwnState, matchStableNode } from '../compile/pattern.ts';
import { type FieldPlan, imports, type Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { factGroups } from '../types/groups.ts';
import { countDays, spansOf } from './groupDays.ts';
import { groupsByPeriod } from './groupsByPeriod.ts';
import { decodeGroups, fieldsOfGroups, groupEntities, MAX_GROUP_ROWS } from './keyedGroups.ts';
import { bodyRelationsAt } from './officeBody.ts';

type GroupKey = 'HOLDER' | 'OFFICE' | 'BODY' | 'ROLE' | 'RELATION_TYPE';

/** Conditions on the facts that are counted, those that may hold in the moment or window; and one on the definite ones. */
function countedFacts(at: ListScope): { readonly possible: Cypher[]; readonly definite: Cypher } {
  const { item, moment, during } = at;
  const window = moment ?? during;
  if (!window) return { possible: [], definite: cypher`${item}.support = ${literal('ASSERTED')}` };
  return {
    possible: momentConditions({ ...window, certainty: 'POSSIBLE' }, item),
    definite: join(momentConditions({ ...window, certainty: 'DEFINITE' }, item), ' AND '),
  };
}

/** Binds to `body` the id of the body of an office, at the moment or by the latest relation; the empty text if none. */
function bodyOf(at: ListScope, office: Variable, body: Variable): Cypher {
  const found = new Variable('c');
  const node = new Variable('n');
  const relation = new Variable('f');
  const target = new Variable('n');
  const own = matchOwnState(at, node);
  const read = at.moment
    ? [
        bodyRelationsAt(at, at.moment, node, relation, target, 'TENURE'),
        cypher`WITH ${target}, ${relation} ORDER BY ${relation}.sort DESC LIMIT 1`,
        cypher`RETURN collect(${target}.id) AS ${found}`,
      ]
    : [...own.clauses, cypher`RETURN collect(${own.state}.bodyId) AS ${found}`];
  return lines([
    cypher`CALL (${variableList([office, at.batch, ...(at.moment?.variables ?? [])])}) {`,
    matchStableNode(at, node, 'Entity', cypher`${office}`, [office]),
    ...read,
    cypher`}`,
    cypher`WITH *, coalesce(head(${found}), '') AS ${body}`,
  ]);
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
  const { possible, definite } = countedFacts(at);
  const [key, office, named, sure, all] = variables('key', 'office', 'named', 'sure', 'all');
  const [total, most, ofEntity, spans, lists] = variables('sure', 'all', 'c', 'spans', 'lists');
  const kept = imports(scope).filter((variable) => variable !== scope.node || variable === scope.batch);
  const carried = variableList(kept);
  const byDays = selection.args.orderBy === 'DAYS_DESC';
  const days = byDays || fieldsOfGroups(selection, 'days').length > 0 ? countDays(lists) : null;
  const counted = cypher`sum(CASE WHEN ${definite} THEN 1 ELSE 0 END) AS ${sure}, count(*) AS ${all}${days ? cypher`, collect(${spansOf(at)}) AS ${spans}` : cypher``}`;
  const direct: Readonly<Record<typeof by, Cypher>> = {
    HOLDER: cypher`coalesce(${item}.holderId, '')`,
    OFFICE: cypher`coalesce(${item}.officeId, ${item}.capacityId, '')`,
    BODY: cypher`coalesce(${item}.bodyId, '')`,
    ROLE: cypher`coalesce(${item}.role, '')`,
    RELATION_TYPE: cypher`coalesce(${item}.type, '')`,
  };
  // There are far fewer offices than tenures, so the body is read once per office.
  const throughOffice =
    by === 'BODY'
      ? [
          cypher`WITH ${carried}, ${direct.BODY} AS ${named}, coalesce(${item}.officeId, '') AS ${office}, ${counted}`,
          bodyOf(at, office, key),
          cypher`WITH ${carried}, CASE WHEN ${named} = '' THEN ${key} ELSE ${named} END AS ${named}, sum(${sure}) AS ${total}, sum(${all}) AS ${most}${days ? cypher`, collect(${spans}) AS ${lists}` : cypher``}`,
        ]
      : [
          cypher`WITH ${carried}, ${direct[by]} AS ${named}, ${counted}`,
          cypher`WITH ${carried}, ${named}, ${sure} AS ${total}, ${all} AS ${most}${days ? cypher`, [${spans}] AS ${lists}` : cypher``}`,
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
      ...throughOffice,
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
