/** `paths`: how two entities are linked. The prefetch finds ids; the statement here reads the selected fields. */

import { roleCodeOf } from '../../../domain/model/kinds.ts';
import type { PathResult } from '../../../domain/paths/findPaths.ts';
import type { Link } from '../../../domain/paths/link.ts';
import type { FoundPath } from '../../../domain/paths/path.ts';
import { type Cypher, cypher, lines, Variable, where } from '../../../store/cypher.ts';
import { recorded } from '../../compile/certainty.ts';
import { objectReader } from '../../compile/columns.ts';
import { one } from '../../compile/fieldReaders.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import {
  labelledNode,
  matchStableNode,
  matchVersionById,
  relationshipTypes,
  visibleVersion,
} from '../../compile/pattern.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { sharedInterval } from '../../fields/sharedInterval.ts';
import { ENTITY_TYPES, FACT_TYPES } from '../../types/concreteTypes.ts';
import { dateRange } from '../../types/interval.ts';
import {
  type PrefetchedColumn,
  placedRow,
  prefetchedField,
  prefetchedObject,
  readForEach,
} from '../prefetchedList.ts';

const foundIn = (run: RequestValues): PathResult => run.prefetched as PathResult;

const hopsIn = (run: RequestValues): readonly Link[] => foundIn(run).paths.flatMap(({ hops }) => hops);

export const paths: FieldCompiler = (scope, selection) =>
  prefetchedObject(scope, selection, 'PathList', {
    nodes: pathsIn,
    complete: () => prefetchedField(({ run }) => foundIn(run).complete),
  });

type Row = readonly unknown[] | undefined;

/** Reads one field of a hop from its row, or from what the prefetch found. */
type HopReader = (hop: Link, row: Row, env: DecodeContext) => unknown;

/** A path, and the row of each of its hops. */
interface ReadPath extends FoundPath {
  readonly rows: readonly Row[];
}

function pathsIn(scope: Scope, selection: Selection): FieldPlan {
  const fact = new Variable('f');
  const ends = { from: new Variable('a'), to: new Variable('b') };
  const ids = { fact: new Variable('id'), from: new Variable('id'), to: new Variable('id') };
  const columns = placedRow();
  const column = (plan: FieldPlan): HopReader => {
    const read = columns.add(plan);
    return (_hop, row, env) => (row ? read(row, env) : null);
  };
  const wanted = new Set<'from' | 'to'>();
  const entity = (end: 'from' | 'to', field: Selection): HopReader => {
    wanted.add(end);
    return column(composeObject({ ...scope, node: ends[end] }, ENTITY_TYPES, field));
  };
  const hopReader = (of: Selection) =>
    objectReader<'Hop', Parameters<HopReader>>(of, 'Hop', {
      fact: (field) => column(composeObject({ ...scope, node: fact }, FACT_TYPES, field)),
      fromRole: () => (hop) => roleCodeOf(hop.fromRole),
      toRole: () => (hop) => roleCodeOf(hop.toRole),
      from: (field) => entity('from', field),
      to: (field) => entity('to', field),
      bestClaim: (field) => column(bestClaim({ ...scope, node: fact }, field)),
    });
  const pathOf = objectReader<'Path', [path: ReadPath, env: DecodeContext]>(selection, 'Path', {
    interval:
      (field) =>
      ({ hops, bounds }, env) => {
        const facts = hops.map((hop) => hop.fact);
        return dateRange(bounds && sharedInterval(bounds, facts), field, env);
      },
    certainty: () => (path) => recorded(path.certainty),
    hops(field) {
      const read = hopReader(field);
      return ({ hops, rows }, env) => hops.map((hop, i) => read(hop, rows[i], env));
    },
  });
  const given = (variable: Variable, read: (hop: Link) => string): PrefetchedColumn => [
    variable,
    (run) => hopsIn(run).map(read),
  ];
  return readForEach(
    scope,
    [
      given(ids.fact, (hop) => hop.fact.id),
      given(ids.from, (hop) => hop.from),
      given(ids.to, (hop) => hop.to),
    ],
    lines([
      matchVersionById(scope, fact, 'Fact', cypher`${ids.fact}`, [ids.fact]),
      ...[...wanted].map((end) => matchEnd(scope, ends[end], ids[end])),
    ]),
    columns,
    (row, env) => {
      let before = 0;
      return foundIn(env.run).paths.map((path) => {
        const first = before;
        before += path.hops.length;
        return pathOf({ ...path, rows: path.hops.map((_hop, i) => row(first + i)) }, env);
      });
    },
  );
}

/** Binds an entity for each row, in a subquery, so that no planner plans a product of rows. */
const matchEnd = (scope: Scope, node: Variable, id: Variable): Cypher =>
  cypher`CALL (${scope.batch}, ${id}) { ${matchStableNode(scope, node, 'Entity', cypher`${id}`, [id])} RETURN ${node} }`;

/**
 * The order of claims, the best first: PREFERRED, NORMAL, DEPRECATED; within a rank asserted ones, then those that are not
 * attributed to a speaker, then those with a locator.
 */
const weight = (claim: Variable) =>
  cypher`CASE coalesce(${claim}.rank, 'NORMAL') WHEN 'PREFERRED' THEN 0 WHEN 'NORMAL' THEN 8 ELSE 16 END + CASE WHEN coalesce(${claim}.modality, 'ASSERTED') = 'ASSERTED' THEN 0 ELSE 4 END + CASE WHEN coalesce(${claim}.status, 'STATED') = 'ATTRIBUTED' THEN 2 ELSE 0 END + CASE WHEN ${claim}.locators IS NULL THEN 1 ELSE 0 END`;

/** The best claim of the fact in `scope.node`; of equal ones, the first by sort key. */
const bestClaim: FieldCompiler = one({
  to: ['Claim'],
  required: false,
  match: (scope, claim) =>
    cypher`MATCH (${scope.node})-[:${relationshipTypes(scope, 'CLAIM')}]->(${labelledNode(scope, claim, 'Claim')})${where(visibleVersion(scope, claim, 'Claim'))} WITH ${claim}, ${scope.batch}, ${weight(claim)} AS weight ORDER BY weight, ${claim}.sort LIMIT 1`,
});
