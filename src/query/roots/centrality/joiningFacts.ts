/** Reads the facts that centrality is computed from, with their bounds, in one statement. */
import type { CentralityFact } from '../../../domain/centrality/sliceGraph.ts';
import { type FactKind, nodeLabelOf, type Support } from '../../../domain/model/kinds.ts';
import { type Cypher, cypher, join, lines, literal, name, Variable, where } from '../../../store/cypher.ts';
import { roleIdProperty, rolesOf } from '../../../store/graphLayout.ts';
import { boundsOf, certaintyPlan } from '../../compile/certainty.ts';
import { indexableWindow, matchByWindow } from '../../compile/matchByWindow.ts';
import { certaintyConditions, mayOverlap, momentOf } from '../../compile/moment.ts';
import { matchAllWithLabel, relationshipTypes, visibleVersion } from '../../compile/pattern.ts';
import { listOf } from '../../compile/rowType.ts';
import type { Moment, Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { PrefetchStatement } from '../../querySession.ts';
import type { StatementBody } from '../../readPoint.ts';
import { linkingKinds } from '../linkingFacts.ts';

/** The most facts that are read. 50,000 took 0.4 to 0.6 s on either engine. */
export const MOST_JOINING_FACTS = 50_000;

/** The statement that reads the facts, and one more than the most, which shows that there are too many. */
export const joiningFacts = (root: Selection): PrefetchStatement<Record<string, never>> =>
  new PrefetchStatement((scope) => factsOf(scope, root));

type FactRow = readonly [
  judgement: readonly [...bounds: [number, number, number, number], support: Support],
  state: boolean,
  one: readonly (string | null)[],
  many: readonly string[],
];

/** Decodes the facts. Those of a single entity link nothing and are left out. */
export function joiningFactsIn(rows: unknown): CentralityFact[] {
  return (rows as readonly FactRow[]).flatMap(([judgement, state, one, many]) => {
    const entities = [...new Set([...one, ...many].filter((id) => id !== null))];
    if (entities.length < 2) return [];
    return [{ bounds: boundsOf(judgement), support: judgement[4], state, entities }];
  });
}

function factsOf(outer: Scope, root: Selection): StatementBody {
  const moment = momentOf(outer, root);
  const { batch } = outer;
  const row = new Variable('row');
  const all = new Variable('c');
  const branches = linkingKinds(root).map((kind) => branch(outer, root, kind, moment, row));
  return {
    clauses: [
      cypher`CALL (${batch}) {\nCALL (${batch}) {\n${join(branches, '\nUNION ALL\n')}\n}\nWITH ${row} LIMIT ${mostRead}\nRETURN collect(${row}) AS ${all}\n}`,
    ],
    expression: cypher`${all}`,
  };
}

const mostRead = literal(MOST_JOINING_FACTS + 1);

/** Reads the facts of one kind. A role of one entity is read from the id on the fact. */
function branch(scope: Scope, root: Selection, kind: FactKind, moment: Moment | null, row: Variable): Cypher {
  const fact = new Variable('f');
  const label = nodeLabelOf(kind);
  const roles = rolesOf(kind);
  const one = roles.flatMap(([role]) => {
    const property = roleIdProperty(role);
    return property === null ? [] : [cypher`${fact}.${name(property)}`];
  });
  const several = roles.filter(([role]) => roleIdProperty(role) === null);
  const many = new Variable('many');
  const conditions = [
    ...visibleVersion(scope, fact, label),
    ...(kind === 'RELATION' ? [cypher`${fact}.type <> ${literal('NOT_SAME_AS')}`] : []),
  ];
  const ids = several.length === 0 ? listOf([]) : cypher`${many}`;
  const values = [certaintyPlan(fact).expression, cypher`${fact}.state`, listOf(one), ids];
  return lines([
    ...matched(scope, root, moment, fact, label, conditions),
    cypher`WITH ${fact} LIMIT ${mostRead}`,
    ...several.map(([, { relationship }]) => idsInRole(scope, fact, relationship, many)),
    cypher`RETURN ${listOf(values)} AS ${row}`,
  ]);
}

/** Binds the facts with a label: those of a moment along an index of windows, or all along the index of the order. */
function matched(
  scope: Scope,
  root: Selection,
  moment: Moment | null,
  fact: Variable,
  label: string,
  conditions: readonly Cypher[],
): readonly Cypher[] {
  const inSlice = moment ? [...conditions, ...isIn(root, moment, fact)] : conditions;
  const window = indexableWindow(scope, moment);
  if (window) {
    const at = { ...scope, item: fact, slice: null };
    return matchByWindow(at, { window, label, kinds: null, conditions: inSlice }).clauses;
  }
  const overlapping = moment ? mayOverlap(moment, fact) : [];
  const all = [cypher`${fact}.sort > ${literal('')}`, ...overlapping, ...inSlice];
  return [cypher`${lines(matchAllWithLabel(scope, fact, label))}${where(all)}`];
}

/** Binds the ids of the entities in a role that several may have, as one list for each fact. */
function idsInRole(scope: Scope, fact: Variable, relationship: string, ids: Variable): Cypher {
  const entity = new Variable('e');
  return cypher`OPTIONAL MATCH (${fact})-[:${relationshipTypes(scope, relationship)}]->(${entity})\nWITH ${fact}, collect(${entity}.id) AS ${ids}`;
}

/** The conditions of a slice: with `every` a fact overlaps it, otherwise a state holds as of it and an occurrence overlaps it. */
function isIn(root: Selection, moment: Moment, fact: Variable): Cypher[] {
  const during = certaintyConditions({ ...moment, use: 'DURING' }, fact);
  if (root.args.every != null || moment.certainty === 'POSSIBLE') return during;
  const asOf = cypher`${fact}.state = true AND ${join(certaintyConditions(moment, fact), ' AND ')}`;
  return [cypher`((${asOf}) OR (${fact}.state = false AND ${join(during, ' AND ')}))`];
}
