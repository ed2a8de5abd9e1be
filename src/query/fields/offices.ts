/** `Organization.offices` and `Region.offices`: those of the node and, with `reach`, of the bodies that it is part of. */

import { type Cypher, cypher, literal, Variable, variables, where } from '../../store/cypher.ts';
import { connection } from '../compile/connection.ts';
import type { ConnectionSpec } from '../compile/connectionSpec.ts';
import { callWith, variableList } from '../compile/fieldReaders.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { stateMomentConditions } from '../compile/moment.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import { literals } from '../compile/rowType.ts';
import { type FieldCompiler, imports, type Moment } from '../compile/scope.ts';
import { type EntityLink, entitiesLinkedBy } from './relatedEntities.ts';

/** The number of levels of wholes that are followed. */
const WHOLE_LEVELS = 3;

/** The relations from a body to one that it is an organ of. */
const TO_WHOLE = ['PART_OF', 'BELONGS_TO'];

/** Clauses that bind to `found` the node and, level by level, what it was part of at the moment. */
function matchWholes(
  at: ListScope,
  moment: Moment | null,
  found: Variable,
  kept: readonly Variable[],
): Cypher[] {
  const uses = [at.batch, ...(moment?.variables ?? []), ...(at.enclosing?.variables ?? [])];
  let reached = new Variable('reached');
  const clauses = [cypher`WITH ${variableList(kept)}, [${at.node}] AS ${reached}`];
  for (let level = 1; level <= WHOLE_LEVELS; level += 1) {
    const [from, relation, whole] = variables('n', 'f', 'n');
    const more = new Variable('more');
    const next = level === WHOLE_LEVELS ? found : new Variable('reached');
    clauses.push(
      callWith(
        [reached, ...uses],
        [
          cypher`UNWIND ${reached} AS ${from}`,
          cypher`MATCH (${from})<-[:${relationshipTypes(at, 'SUBJECT')}]-(${labelledNode(at, relation, 'Relation')})${where(
            [
              cypher`${relation}.type IN ${literals(TO_WHOLE)}`,
              ...visibleVersion(at, relation, 'Relation'),
              ...(moment ? stateMomentConditions(moment, relation) : []),
            ],
          )}`,
          cypher`MATCH (${relation})-[:${relationshipTypes(at, 'OBJECT')}]->(${whole})`,
          cypher`RETURN collect(DISTINCT ${whole}) AS ${more}`,
        ],
      ),
      cypher`WITH ${variableList(kept)}, ${reached} + ${more} AS ${next}`,
    );
    reached = next;
  }
  return clauses;
}

/** Binds to `at.rank` whether the node was surely part of the body of the office. */
function matchOfWholes(at: ListScope, spec: ConnectionSpec): ListMatch {
  const { moment, rank } = at;
  const [bodies, sureBodies, body, sure] = variables('reached', 'reached', 'n', 'sure');
  const kept = imports(at);
  const sureMoment: Moment | null = moment && { ...moment, certainty: 'DEFINITE' };
  const clauses = [
    ...matchWholes(at, moment, bodies, kept),
    ...(sureMoment ? matchWholes(at, sureMoment, sureBodies, [...kept, bodies]) : []),
    cypher`WITH ${variableList(kept)}, ${bodies}, ${sureMoment ? cypher`[x IN ${sureBodies} | x.id]` : cypher`[]`} AS ${sure}`,
    cypher`UNWIND ${bodies} AS ${body}`,
    cypher`WITH DISTINCT ${variableList(kept)}, ${body}, ${sureMoment ? cypher`${body}.id IN ${sure}` : literal(true)} AS ${rank}`,
  ];
  const found = spec.match({ ...at, node: body, slice: null });
  // Facts of several bodies are in no order of an index.
  return { clauses: [...clauses, ...found.clauses], conditions: found.conditions };
}

const BELONGS: EntityLink = {
  fact: 'Relation',
  relation: 'BELONGS_TO',
  parent: 'OBJECT',
  item: 'SUBJECT',
  to: ['Office'],
  states: 'MIXED',
  mayDefine: true,
  filtersItems: true,
};

const ownOffices = entitiesLinkedBy(BELONGS);

const officesOfWholes = entitiesLinkedBy(BELONGS, (spec) =>
  connection({
    ...spec,
    match: (at) => matchOfWholes(at, spec),
    bindsRank: true,
    surelyMet(at) {
      const own = spec.surelyMet?.(at) ?? null;
      if (!at.moment) return own;
      return own ? cypher`(${at.rank} AND ${own})` : cypher`${at.rank}`;
    },
  }),
);

export const offices: FieldCompiler = (scope, selection) => {
  const reach = (selection.args.reach as readonly string[] | null | undefined) ?? [];
  return (reach.includes('WHOLES') ? officesOfWholes : ownOffices)(scope, selection);
};
