/** `TimelineConnection.lanes`: the groups of all items, whatever the page. */

import type { FactKind } from '../../domain/model/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { laneKindLabel, rowCount } from '../../domain/timeline/lanes.ts';
import { cypher, join, lines, literal, Variable, where } from '../../store/cypher.ts';
import type { Extra } from '../compile/connection.ts';
import { call } from '../compile/fields.ts';
import { entityById, ownState } from '../compile/pattern.ts';
import { composeObject } from '../compile/plan.ts';
import type { LaneBy } from '../compile/scope.ts';
import { ENTITY_TYPES } from '../types/concreteTypes.ts';
import { labelIn } from './label.ts';
import { laneOf } from './lane.ts';
import { languageOf } from './language.ts';

/** The most lanes that are told; a timeline with more is told by its first ones. */
const MAX_LANES = 500;

export const lanes: Extra = (scope, matched, at, selection, listSelection) => {
  const by = (listSelection.args.laneBy ?? 'KIND') as LaneBy;
  const fields = selection.fields.get('TimelineLane') ?? [];
  const entityFields = fields.filter((field) => field.name === 'entity');
  const lane = new Variable('lane');
  const spans = new Variable('spans');
  const entity = new Variable('n');
  const found = new Variable('c');
  const ofEntity = new Variable('e');
  const plans = entityFields.map((field) => composeObject({ ...scope, node: entity }, ENTITY_TYPES, field));
  const { item } = at;
  const own = ownState(scope, entity);
  const group = laneOf(by, { ...scope, node: item });
  return {
    clauses: [
      call(scope, [
        cypher`${lines(matched.clauses)}${where(matched.conditions)}`,
        ...group.clauses,
        cypher`WITH ${group.expression} AS ${lane}, collect([${item}.kind, ${item}.startMin, ${item}.endMax]) AS ${spans}, ${scope.batch}`,
        cypher`WITH ${lane}, ${spans}, ${scope.batch} ORDER BY ${lane} LIMIT ${literal(MAX_LANES)}`,
        cypher`CALL (${lane}, ${scope.batch}) { ${entityById(scope, entity, 'Entity', cypher`${lane}`, [lane])}\n${lines(
          [...own.clauses, ...plans.flatMap((plan) => plan.clauses)],
        )}\nRETURN collect([${join(
          [cypher`${own.state}.label`, cypher`${own.state}.labels`, ...plans.map((plan) => plan.expression)],
          ', ',
        )}]) AS ${ofEntity} }`,
        cypher`WITH ${lane}, ${spans}, ${ofEntity} ORDER BY ${lane}`,
        cypher`RETURN collect([${lane}, ${spans}, ${ofEntity}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode: (raw, env) =>
      (raw as readonly unknown[][]).map((row) => {
        const [id, all, [entityRow]] = row as [string, readonly unknown[][], readonly unknown[][]];
        const kinds = new Set(all.map(([kind]) => kind as FactKind));
        return Object.fromEntries(
          fields.map((field) => {
            const args = env.run.args[field.slot] ?? {};
            switch (field.name) {
              case 'id':
                return [field.key, id];
              case 'label':
                return [
                  field.key,
                  entityRow
                    ? labelIn(entityRow[1] as readonly string[] | null, entityRow[0], args)
                    : laneKindLabel(id, languageOf(args)),
                ];
              case 'entity':
                return [
                  field.key,
                  entityRow
                    ? plans[entityFields.indexOf(field)]?.decode(
                        entityRow[2 + entityFields.indexOf(field)],
                        env,
                      )
                    : null,
                ];
              case 'kind':
                return [field.key, kinds.size === 1 ? [...kinds][0] : null];
              case 'count':
                return [field.key, all.length];
              case 'rows':
                return [
                  field.key,
                  rowCount(all.map(([, from, to]) => ({ from: from as Day, to: to as Day }))),
                ];
              default:
                return [field.key, 'TimelineLane'];
            }
          }),
        );
      }),
  };
};
