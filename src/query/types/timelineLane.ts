/** `TimelineLane`: a group of the items of a timeline. */

import type { FactKind } from '../../domain/model/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { laneColor, laneKindLabel, rowCount } from '../../domain/timeline/lanes.ts';
import { cypher, join, lines, literal, variables } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { takes } from '../compile/exactFields.ts';
import { subquery, variableList } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchOwnState, matchStableNode } from '../compile/pattern.ts';
import type { DecodeContext } from '../compile/run.ts';
import { type Args, fieldsOf, type Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { labelIn } from '../fields/label.ts';
import { laneGroups, MAX_LANES } from '../fields/lanes.ts';
import { languageOf } from '../fields/language.ts';
import { ENTITY_TYPES } from './concreteTypes.ts';

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
  colorIndex: ({ key }) => laneColor(key),
  label: takes(['language'], ({ key, label }: Lane, args: Args) =>
    label ? labelIn(label.labels, label.label, args) : laneKindLabel(key, languageOf(args)),
  ),
  entity: (lane, _args, field, env) => lane.entity(field, env),
  kind({ spans }) {
    const kinds = new Set(spans.map(([kind]) => kind));
    return kinds.size === 1 ? [...kinds][0] : null;
  },
  itemCount: ({ spans }) => spans.length,
  rowCount: ({ spans }) => rowCount(spans.map(([, from, to]) => ({ from, to }))),
});

/** `TimelineConnection.lanes`: those of all items, whatever the page. */
export const lanes: ConnectionField = (scope, matched, at, selection, listSelection) => {
  const entityFields = fieldsOf(selection, 'TimelineLane').filter((field) => field.name === 'entity');
  const [spans, entity, ofEntity] = variables('spans', 'n', 'e');
  const plans = entityFields.map((field) => composeObject({ ...scope, node: entity }, ENTITY_TYPES, field));
  const { item } = at;
  const own = matchOwnState(scope, entity);
  const span = cypher`collect([${item}.kind, ${item}.startMin, ${item}.endMax])`;
  const { lane, carried, order, ...groups } = laneGroups(scope, matched, at, listSelection.args, spans, span);
  return subquery(
    scope,
    [
      ...groups.clauses,
      cypher`WITH ${variableList([...carried, spans, scope.batch])} ${order} LIMIT ${literal(MAX_LANES)}`,
      cypher`CALL (${lane}, ${scope.batch}) { ${matchStableNode(scope, entity, 'Entity', cypher`${lane}`, [lane])}\n${lines(
        [...own.clauses, ...plans.flatMap((plan) => plan.clauses)],
      )}\nRETURN collect([${join(
        [cypher`${own.state}.label`, cypher`${own.state}.labels`, ...plans.map((plan) => plan.expression)],
        ', ',
      )}]) AS ${ofEntity} }`,
      cypher`WITH ${variableList([...carried, spans, ofEntity])} ${order}`,
    ],
    cypher`collect([${lane}, ${spans}, ${ofEntity}])`,
    (raw, env) =>
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
  );
};
