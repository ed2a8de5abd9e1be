/** The entities that have a role in a fact. */

import { FACT_KINDS, type FactKind, type RoleName, roleCodeOf } from '../../domain/model/kinds.ts';
import { byId } from '../../domain/model/textOrder.ts';
import { type Cypher, cypher, join, literal, type Variable, variables } from '../../store/cypher.ts';
import { openRelationship, ROLE_RELATIONSHIPS, rolesOf } from '../../store/graphLayout.ts';
import { list, one, subquery, variableList } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { roleTypes } from '../compile/pattern.ts';
import { asIs, type RowOf, rowType } from '../compile/rowType.ts';
import type { DecodeContext } from '../compile/run.ts';
import { type FieldCompiler, type FieldPlan, imports, type Scope } from '../compile/scope.ts';
import { fieldsOf, type Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { ENTITY_TYPES, SHORT_LIST } from '../types/concreteTypes.ts';

/** A role that one entity has; at most one where it is not required. */
export const entityInRole = (relationship: string, to: readonly string[], required = true): FieldCompiler =>
  one({
    to,
    required,
    single: true,
    match: (scope, entity) => cypher`MATCH (${scope.node})-[:${roleTypes(scope, relationship)}]->(${entity})`,
  });

/** The office of a tenure. Its body is asked for the tenure. */
export const officeOfTenure: FieldCompiler = one({
  to: ['Office'],
  required: true,
  single: true,
  match: (scope, office) => cypher`MATCH (${scope.node})-[:${roleTypes(scope, 'OFFICE')}]->(${office})`,
  enter: ({ node }, office) => ({ companion: { of: office, variable: node, by: 'TENURE' } }),
});

/** A role that several entities may have, in the order of their ids. */
export const entitiesInRole = (
  relationship: 'ON_BEHALF_OF' | 'ABOUT',
  to: readonly string[],
): FieldCompiler =>
  list({
    to,
    order: 'id',
    limit: SHORT_LIST,
    match: (scope, entity) => cypher`MATCH (${scope.node})-[:${roleTypes(scope, relationship)}]->(${entity})`,
  });

/** The number of entities that have one of some roles, each counted once in each of them. */
export const countInRoles =
  (...relationships: readonly string[]): FieldCompiler =>
  (scope) => {
    const [entity, link, role] = variables('n', 'link', 'role');
    return subquery(
      scope,
      [
        cypher`MATCH (${scope.node})-[${link}:${roleTypes(scope, ...relationships)}]->(${entity})`,
        cypher`WITH DISTINCT type(${link}) AS ${role}, ${entity}`,
      ],
      cypher`count(*)`,
    );
  };

const LINK = rowType({ relationship: openRelationship, id: asIs<string> });

/** An entity that a fact links. */
export interface LinkedEntity extends RowOf<typeof LINK> {
  /** What one of the selections asks of the entity. */
  read(field: Selection, env: DecodeContext): unknown;
}

/** @param most the most entities that are read; those of roles that one entity has come first, then the others by id */
export function linkedEntities(
  scope: Scope,
  relationships: readonly string[],
  fields: readonly Selection[],
  most: number | null = null,
): FieldPlan & { read(raw: unknown): LinkedEntity[] } {
  const [entity, link, role] = variables('n', 'link', 'role');
  const inner: Scope = { ...scope, node: entity, withdrawn: false };
  const plans = fields.map((field) => composeObject(inner, ENTITY_TYPES, field));
  const row = LINK.write(
    { relationship: most === null ? cypher`type(${link})` : cypher`${role}`, id: cypher`${entity}.id` },
    plans.map(({ expression }) => expression),
  );
  const cut =
    most === null
      ? []
      : [
          cypher`WITH DISTINCT type(${link}) AS ${role}, ${variableList(imports(inner))} ORDER BY ${isOfMany(role)}, ${entity}.id LIMIT ${literal(most)}`,
        ];
  const match = cypher`MATCH (${scope.node})-[${link}:${roleTypes(scope, ...relationships)}]->(${entity})`;
  return {
    ...subquery(scope, [match, ...cut, ...plans.flatMap(({ clauses }) => clauses)], cypher`collect(${row})`),
    read: (raw) =>
      (raw as readonly unknown[]).map((each) => ({
        ...LINK.read(each),
        read: (field, env) => {
          const i = fields.indexOf(field);
          return plans[i]?.decode(LINK.moreIn(each)[i], env);
        },
      })),
  };
}

/** Whether several entities can have a role in one fact; its relationship type may be that of a version that does not count. */
const isOfMany = (relationship: Variable): Cypher =>
  join(
    FACT_KINDS.flatMap((kind) => rolesOf(kind))
      .filter(([, { many }]) => many)
      .map(([, role]) => cypher`${relationship} ENDS WITH ${literal(role.relationship)}`),
    ' OR ',
  );

const roleLink: ValueType<{ readonly role: RoleName; readonly linked: LinkedEntity }> = valueType(
  'RoleLink',
  {
    role: ({ role }) => roleCodeOf(role),
    entity: ({ linked }, _args, field, env) => linked.read(field, env),
  },
);

/** `Fact.roles`. */
export const rolesOfFact: FieldCompiler = (scope, selection) => {
  const fields = fieldsOf(selection, 'RoleLink').filter(({ name }) => name === 'entity');
  const all = linkedEntities(scope, ROLE_RELATIONSHIPS, fields, SHORT_LIST);
  return {
    ...all,
    expression: cypher`[${scope.node}.kind, ${all.expression}]`,
    decode(raw, env) {
      const [kind, rows] = raw as readonly [FactKind, unknown];
      const links = all.read(rows).sort(byId);
      return rolesOf(kind).flatMap(([role, { relationship }]) =>
        links
          .filter((linked) => linked.relationship === relationship)
          .map((linked) => roleLink({ role, linked }, selection, env)),
      );
    },
  };
};
