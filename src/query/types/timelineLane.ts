/** `TimelineLane`: a group of the items of a timeline. */

import type { FactKind } from '../../domain/model/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { laneKindLabel, rowCount } from '../../domain/timeline/lanes.ts';
import { cypher, join, lines, literal, Variable, where } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { call } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchOwnState, matchStableNode } from '../compile/pattern.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { LaneBy } from '../compile/scope.ts';
import { fieldsOf, type Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { labelIn } from '../fields/label.ts';
import { laneKey } from '../fields/laneKey.ts';
import { languageOf } from '../fields/language.ts';
import { ENTITY_TYPES } from './concreteTypes.ts';

/** The most lanes in an answer; of more, the first by key are returned. */
const MAX_LANES = 500;

/** The kind of a fact, and its first and last day. */
type Span = readonly [kind: FactKind, from: Day, to: Day];

interface Lane {
  readonly key: string;
  readonly spans: readonly Span[];
  /** The labels of the entity that the lane is of; null for another lane. */
  readonly label: { readonly label: unknown; readonly labels: readonly string[] | null } | null;
  entity(field: Selection, env: DecodeContext): unknown;
}

const timelineLane: ValueType<Lane> = valueType('TimelineLane', {
  key: ({ key }) => key,
  label: ({ key, label }, args) =>
    label ? labelIn(label.labels, label.label, args) : laneKindLabel(key, languageOf(args)),
  entity: (lane, _args, field, env) => lane.entity(field, env),
  kind({ spans }) {
    const kinds = new Set(spans.map(([kind]) => kind));
    return kinds.size === 1 ? [...kinds][0] : null;
  },
  count: ({ spans }) => spans.length,
  rows: ({ spans }) => rowCount(spans.map(([, from, to]) => ({ from, to }))),
});

/** `TimelineConnection.lanes`: those of all items, whatever the page. */
export const lanes: ConnectionField = (scope, matched, at, selection, listSelection) => {
  const by = (listSelection.args.laneBy ?? 'KIND') as LaneBy;
  const entityFields = fieldsOf(selection, 'TimelineLane').filter((field) => field.name === 'entity');
  const lane = new Variable('lane');
  const spans = new Variable('spans');
  const entity = new Variable('n');
  const found = new Variable('c');
  const ofEntity = new Variable('e');
  const plans = entityFields.map((field) => composeObject({ ...scope, node: entity }, ENTITY_TYPES, field));
  const { item } = at;
  const own = matchOwnState(scope, entity);
  const group = laneKey(by, { ...scope, node: item, withdrawn: at.withdrawn });
  return {
    clauses: [
      call(scope, [
        cypher`${lines(matched.clauses)}${where(matched.conditions)}`,
        ...group.clauses,
        cypher`WITH ${group.expression} AS ${lane}, collect([${item}.kind, ${item}.startMin, ${item}.endMax]) AS ${spans}, ${scope.batch}`,
        cypher`WITH ${lane}, ${spans}, ${scope.batch} ORDER BY ${lane} LIMIT ${literal(MAX_LANES)}`,
        cypher`CALL (${lane}, ${scope.batch}) { ${matchStableNode(scope, entity, 'Entity', cypher`${lane}`, [lane])}\n${lines(
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
        const [key, spans, [entityRow = null]] = row as [string, Span[], (readonly unknown[])[]];
        const lane: Lane = {
          key,
          spans,
          label: entityRow && { label: entityRow[0], labels: entityRow[1] as readonly string[] | null },
          entity(field, inner) {
            const i = entityFields.indexOf(field);
            return entityRow && plans[i]?.decode(entityRow[2 + i], inner);
          },
        };
        return timelineLane(lane, selection, env);
      }),
  };
};
