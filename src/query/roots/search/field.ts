/** `search`: a page of hits, each with the name that matched. The prefetch ranks them; the statement here reads the selected fields. */

import type { Hit } from '../../../domain/search/hitRanking.ts';
import { cypher, Variable } from '../../../store/cypher.ts';
import { recorded } from '../../compile/certainty.ts';
import { objectReader } from '../../compile/columns.ts';
import { atMoment, momentOf } from '../../compile/moment.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { matchStableNode, matchVersionById } from '../../compile/pattern.ts';
import { listOf } from '../../compile/rowType.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { nodeSelections, valueConnection } from '../../compile/valueConnection.ts';
import { ENTITY_TYPES } from '../../types/concreteTypes.ts';
import { placedRow, readForEach } from '../prefetchedList.ts';
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
  const id = new Variable('id');
  const rows = [
    readForEach(
      inner,
      [[id, (run) => foundIn(run).hits.map(({ entity }) => entity)]],
      matchStableNode(scope, nodes.ENTITY, 'Entity', cypher`${id}`, [id]),
      columns.ENTITY,
      (row) => row,
    ),
    readForEach(
      inner,
      [[id, (run) => foundIn(run).hits.map(({ fact }) => fact ?? '')]],
      matchVersionById(scope, nodes.NAME, 'Fact', cypher`${id}`, [id]),
      columns.NAME,
      (row) => row,
    ),
  ];
  return {
    clauses: rows.flatMap(({ clauses }) => clauses),
    carries: rows.flatMap(({ carries }) => carries),
    expression: listOf(rows.map(({ expression }) => expression)),
    decode(raw, env) {
      const [entity, name] = rows.map(
        (plan, i) => plan.decode((raw as readonly unknown[])[i], env) as (place: number) => Row,
      );
      const { hits, ...page } = foundIn(env.run);
      const items = hits.map((hit, i): Item => ({ hit, entity: entity?.(i), name: name?.(i) }));
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
