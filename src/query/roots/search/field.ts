/** `search`: a page of hits, each with the name that matched. The prefetch ranks them; the statement here reads the selected fields. */

import type { Hit } from '../../../domain/search/hitRanking.ts';
import { cypher, Param, Variable, variables } from '../../../store/cypher.ts';
import { recorded } from '../../compile/certainty.ts';
import { type Columns, objectReader } from '../../compile/columns.ts';
import { subquery, valuePlan } from '../../compile/fieldReaders.ts';
import { atMoment, momentOf } from '../../compile/moment.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { matchStableNode, matchVersionById } from '../../compile/pattern.ts';
import { listOf } from '../../compile/rowType.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { nodeSelections, valueConnection } from '../../compile/valueConnection.ts';
import { ENTITY_TYPES } from '../../types/concreteTypes.ts';
import { placedRow } from '../prefetchedList.ts';
import type { HitsPage } from './prefetch.ts';

const foundIn = (run: RequestValues): HitsPage => run.prefetched as HitsPage;

type Row = readonly unknown[] | undefined;

/** A hit, and the rows of its entity and of the name that matched. */
interface Item {
  readonly hit: Hit;
  readonly entity: Row;
  readonly name: Row;
}

export const search: FieldCompiler = (scope, selection) => {
  const moment = momentOf(scope, selection);
  const inner: Scope = { ...scope, moment };
  const nodes = { ENTITY: new Variable('n'), NAME: new Variable('f') };
  const columns = { ENTITY: placedRow(), NAME: placedRow() };
  const hitReader = (of: Selection) =>
    objectReader<'SearchHit', [item: Item, env: DecodeContext]>(of, 'SearchHit', {
      entity(field) {
        const read = columns.ENTITY.add(composeObject({ ...inner, node: nodes.ENTITY }, ENTITY_TYPES, field));
        return ({ entity }, env) => read(entity ?? [], env);
      },
      name(field) {
        const read = columns.NAME.add(composeObject({ ...inner, node: nodes.NAME }, ['Name'], field));
        return ({ hit, name }, env) => (hit.fact === null ? null : read(name ?? [], env));
      },
      matched: () => (item) => item.hit.matched,
      matchedBy: () => (item) => item.hit.match,
      unmatchedWords: () => (item) => item.hit.unmatchedWords,
      certainty:
        () =>
        ({ hit }, env) =>
          hit.fact !== null && env.moment.days ? recorded(hit.certainty) : null,
    });
  const readers = new Map(nodeSelections('Search', selection).map((field) => [field, hitReader(field)]));
  const reading = (['ENTITY', 'NAME'] as const).map((of) => readingOf(inner, of, nodes[of], columns[of]));
  return {
    clauses: reading.flatMap(({ clauses }) => clauses),
    carries: reading.flatMap(({ carries }) => carries),
    expression: listOf(reading.map(({ expression }) => expression)),
    decode(raw, env) {
      const [entities, names] = (raw as readonly (readonly (readonly [number, ...unknown[]])[])[]).map(
        (rows) => new Map(rows.map((row) => [row[0], row])),
      );
      const { hits, ...page } = foundIn(env.run);
      const items = hits.map((hit, i): Item => ({ hit, entity: entities?.get(i), name: names?.get(i) }));
      return valueConnection<Item>(
        {
          name: 'Search',
          key: ({ hit }) => hit.entity,
          node: (item, field, own) => readers.get(field)?.(item, own),
        },
        { ...page, items },
        selection,
        atMoment(env, moment),
      );
    },
  };
};

/** Reads rows of `[place, column ...]` for the entities, or the names, of all hits of the page. */
function readingOf(scope: Scope, of: 'ENTITY' | 'NAME', node: Variable, columns: Columns): FieldPlan {
  if (columns.isEmpty) return valuePlan(cypher`[]`);
  const [place, id, hit] = variables('i', 'id', 'hit');
  const wanted = new Param<RequestValues>((run) =>
    foundIn(run).hits.flatMap(({ entity, fact }, i) => {
      const idOf = of === 'ENTITY' ? entity : fact;
      return idOf === null ? [] : [[i, idOf]];
    }),
  );
  const bind =
    of === 'ENTITY'
      ? matchStableNode(scope, node, 'Entity', cypher`${id}`, [id])
      : matchVersionById(scope, node, 'Fact', cypher`${id}`, [id]);
  return subquery(
    scope,
    [
      cypher`UNWIND ${wanted} AS ${hit}`,
      cypher`WITH ${hit}[0] AS ${place}, ${hit}[1] AS ${id}, ${scope.batch}`,
      bind,
      ...columns.clauses,
    ],
    cypher`collect(${listOf([cypher`${place}`, ...columns.expressions])})`,
  );
}
