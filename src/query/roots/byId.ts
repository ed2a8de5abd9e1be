/** Root fields for one node or several by id. An unknown id gives null, not an error. */

import {
  type Cypher,
  cypher,
  join,
  lines,
  literal,
  name,
  Param,
  Variable,
  variables,
  where,
} from '../../store/cypher.ts';
import { FACT_LABELS } from '../../store/graphLayout.ts';
import { matchEntityById } from '../compile/alias.ts';
import { subquery } from '../compile/fieldReaders.ts';
import { atMoment, momentOf } from '../compile/moment.ts';
import { composeObject } from '../compile/objectPlan.ts';
import {
  matchStableNode as bindEntity,
  ENTITY_KIND_LIST,
  knownVersion,
  PAST,
  relationshipTypes,
  WAS,
} from '../compile/pattern.ts';
import { listOf } from '../compile/rowType.ts';
import type { RequestValues } from '../compile/run.ts';
import type { FieldCompiler, FieldPlan, Moment, Scope } from '../compile/scope.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { argument } from '../filters/arguments.ts';
import { NODE_TYPES } from '../types/concreteTypes.ts';
import {
  atIdMoment,
  formOf,
  formsOf,
  isOfForm,
  type MomentForm,
  momentColumns,
  momentOfId,
  momentsOfIds,
} from './idMoments.ts';

/** Binds `node`. */
type Match = (scope: Scope, node: Variable, id: Cypher) => readonly Cypher[];

/** Compiles a root field for one node; its id may have a moment, which `at` replaces. */
const single =
  (types: readonly string[], match: Match, withdrawn = false): FieldCompiler =>
  (scope, selection) => {
    const node = new Variable('n');
    const at = momentOf(scope, selection);
    const { moment, enclosing } = at ? { moment: at, enclosing: null } : momentOfId(selection);
    const plan = composeObject({ ...scope, node, moment, enclosing, withdrawn }, types, selection);
    const found = subquery(
      scope,
      [...match(scope, node, cypher`${argument(selection, 'id')}`), ...plan.clauses],
      cypher`collect([${plan.expression}, ${node}.id])`,
      (raw, env) => {
        const own = at ? atMoment(env, at) : atIdMoment(env, momentsOfIds(selection, env.run)[0]);
        const [row] = raw as readonly (readonly [unknown, string])[];
        return plan.decode(row?.[0], own);
      },
    );
    return {
      ...found,
      foundIds: (raw) => [(raw as readonly (readonly [unknown, string])[])[0]?.[1] ?? null],
    };
  };

/** A root field for an entity of one type. */
export const entityById = (type: string): FieldCompiler =>
  single([type], (scope, node, id) => [
    ...matchEntityById(scope, node, null, id),
    cypher`WITH ${node}, ${scope.batch} WHERE ${node}.kind = ${literal(type.toUpperCase())}`,
  ]);

export const sourceById: FieldCompiler = single(['Source'], (scope, node, id) => [
  bindEntity(scope, node, 'Source', id),
]);

/** A batch that a mutation has just written; not a root field of the schema. */
export const batchById: FieldCompiler = single(['Batch'], (scope, node, id) => [
  cypher`MATCH (${node}:Batch {id: ${id}})${where([cypher`${node}.number <= ${scope.batch}`])}`,
]);

/**
 * Returns the node of any type with an id, with `scope.withdrawn` that of a withdrawn fact too: an index lookup for each
 * label with ids. `uses` are the variables in `id`.
 */
export function anyNode(scope: Scope, node: Variable, id: Cypher, uses: readonly Variable[] = []): Cypher {
  const { batch, past, withdrawn } = scope;
  const matchIn = (label: Cypher, conditions: readonly Cypher[]) =>
    cypher`MATCH (${node}:${label} {id: ${id}})${where(conditions)} RETURN ${node}`;
  const versions = knownVersion(node, batch);
  const places = [
    lines([...matchEntityById(scope, node, null, id, uses), cypher`RETURN ${node}`]),
    // The state of a source is tested when its properties are read.
    matchIn(name('Source'), past ? [] : versions),
    ...[...(withdrawn ? FACT_LABELS : ['Fact']), 'Claim'].map((label) => matchIn(name(label), versions)),
    matchIn(name('Batch'), [cypher`${node}.number <= ${batch}`]),
    mergedFact(scope, node, id, uses),
  ];
  if (past)
    places.push(
      matchIn(PAST, [
        // Entities that were retracted are found by `matchEntityById`.
        cypher`(${node}.kind = 'SOURCE' OR (NOT ${node}.kind IN ${ENTITY_KIND_LIST} AND ${join(versions, ' AND ')}))`,
        cypher`NOT EXISTS { MATCH (${node})<-[:${WAS}]-(stable) }`,
      ]),
    );
  return join(places, '\nUNION ALL\n');
}

/** Returns the fact that another fact with this id was merged into: the one that has the claims about it. */
function mergedFact(scope: Scope, node: Variable, id: Cypher, uses: readonly Variable[]): Cypher {
  const claim = new Variable('c');
  const carried = [claim, scope.batch, ...uses].map((variable) => cypher`${variable}`);
  return lines([
    cypher`MATCH (${claim}:Claim {factId: ${id}})${where(knownVersion(claim, scope.batch))} WITH ${join(carried, ', ')} LIMIT 1`,
    cypher`MATCH (${node})-[:${relationshipTypes(scope, 'CLAIM')}]->(${claim})${where([cypher`${node}.id <> ${id}`, ...knownVersion(node, scope.batch)])} RETURN ${node}`,
  ]);
}

export const nodeById: FieldCompiler = single(
  NODE_TYPES,
  (scope, node, id) => [
    cypher`CALL (${scope.batch}) {\n${anyNode({ ...scope, withdrawn: true }, node, id)}\n}`,
  ],
  true,
);

/**
 * Several nodes, in the order of the ids; null for an id that nothing has. Ids with moments of one form are read by one
 * subquery.
 */
export const nodesByIds: FieldCompiler = (scope, selection) => {
  const at = momentOf(scope, selection);
  const moments = momentsOfIds(selection);
  const forms = moments.length > 0 ? formsOf(moments) : [formOf(null)];
  const parts = forms.map((form) => nodesOfForm(scope, form, at, selection));
  return {
    clauses: parts.flatMap(({ clauses }) => clauses),
    carries: parts.flatMap(({ carries }) => carries),
    expression: listOf(parts.map(({ expression }) => expression)),
    decode(raw, env) {
      const { length } = (env.run.args[selection.slot] as Args).ids as readonly string[];
      const answer: unknown[] = Array.from({ length }, () => null);
      (raw as readonly unknown[]).forEach((rows, part) => {
        Object.assign(answer, parts[part]?.decode(rows, env));
      });
      return answer;
    },
    foundIds: (raw) =>
      (raw as readonly (readonly PlacedRow[])[]).flat().reduce<(string | null)[]>((ids, [place, , id]) => {
        ids[place] = id;
        return ids;
      }, []),
  };
};

/** A row of `nodes`: the place of the requested id, what is read, and the id of the record. */
type PlacedRow = readonly [place: number, row: unknown, id: string];

/** Reads the nodes whose ids have moments of one form; decodes them to an object by place. */
function nodesOfForm(scope: Scope, form: MomentForm, at: Moment | null, selection: Selection): FieldPlan {
  const [node, place, id] = variables('n', 'i', 'id');
  const { moment, enclosing, columns } = momentColumns(form);
  const inner: Scope = {
    ...scope,
    node,
    moment: moment ?? at,
    enclosing,
    withdrawn: true,
  };
  const plan = composeObject(inner, NODE_TYPES, selection);
  const idsIn = (run: RequestValues) => (run.args[selection.slot] as Args).ids as readonly string[];
  const places = new Param<RequestValues>((run) => {
    const moments = momentsOfIds(selection, run);
    return [...idsIn(run).keys()].filter((i) => isOfForm(moments[i], form));
  });
  const bound = columns.map(([variable, read]) => {
    const values = new Param<RequestValues>((run) =>
      idsIn(run).map((_id, i) => read(momentsOfIds(selection, run)[i] ?? null)),
    );
    return cypher`${values}[${place}] AS ${variable}`;
  });
  const row = [cypher`${place}`, cypher`${argument(selection, 'ids')}[${place}] AS ${id}`, ...bound];
  return subquery(
    scope,
    [
      cypher`UNWIND ${places} AS ${place}`,
      cypher`WITH ${join([...row, cypher`${scope.batch}`], ', ')}`,
      cypher`CALL (${id}, ${scope.batch}) {\n${anyNode(inner, node, cypher`${id}`, [id])}\n}`,
      ...plan.clauses,
    ],
    cypher`collect([${place}, ${plan.expression}, ${node}.id])`,
    (raw, env) => {
      const moments = momentsOfIds(selection, env.run);
      const decodeAt = ([place, row]: PlacedRow) =>
        [place, plan.decode(row, at ? atMoment(env, at) : atIdMoment(env, moments[place]))] as const;
      return Object.fromEntries((raw as readonly PlacedRow[]).map(decodeAt));
    },
  );
}
