/** Reads the facts that centrality is computed from, with their bounds, in one statement. */
import type { CentralityFact } from '../../../domain/centrality/sliceGraph.ts';
import { type FactKind, nodeLabelOf } from '../../../domain/model/kinds.ts';
import { type Cypher, cypher, join, lines, literal, name, Variable, where } from '../../../store/cypher.ts';
import { roleIdProperty, rolesOf } from '../../../store/graphLayout.ts';
import { STORED_TIME } from '../../compile/certainty.ts';
import { call, subquery } from '../../compile/fieldReaders.ts';
import { indexableWindow, matchByWindow } from '../../compile/matchByWindow.ts';
import { certaintyConditions, mayOverlap, momentOf } from '../../compile/moment.ts';
import { matchAllWithLabel, relationshipTypes, visibleVersion } from '../../compile/pattern.ts';
import { asIs, listOf, propertiesNamed, rowType } from '../../compile/rowType.ts';
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

const TIME = rowType(STORED_TIME);

const JOINING = rowType({
  time: TIME.read,
  state: asIs<boolean>,
  one: asIs<readonly (string | null)[]>,
  many: asIs<readonly string[]>,
});

/** Decodes the facts. Those of a single entity link nothing and are left out. */
export function joiningFactsIn(rows: unknown): CentralityFact[] {
  return JOINING.readAll(rows).flatMap(({ time, state, one, many }) => {
    const entities = [...new Set([...one, ...many].filter((id) => id !== null))];
    return entities.length < 2 ? [] : [{ bounds: time, support: time.support, state, entities }];
  });
}

function factsOf(outer: Scope, root: Selection): StatementBody {
  const moment = momentOf(outer, root);
  const row = new Variable('row');
  const branches = linkingKinds(root).map((kind) => branch(outer, root, kind, moment, row));
  return subquery(
    outer,
    [call(outer, [join(branches, '\nUNION ALL\n')]), cypher`WITH ${row} LIMIT ${mostRead}`],
    cypher`collect(${row})`,
  );
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
  const values = JOINING.write({
    time: TIME.write(propertiesNamed(STORED_TIME, fact)),
    state: cypher`${fact}.state`,
    one: listOf(one),
    many: ids,
  });
  return lines([
    ...matched(scope, root, moment, fact, label, conditions),
    cypher`WITH ${fact} LIMIT ${mostRead}`,
    ...several.map(([, { relationship }]) => idsInRole(scope, fact, relationship, many)),
    cypher`RETURN ${values} AS ${row}`,
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
