/** `TimelineLane`: a group of the items of a timeline. */

import type { FactKind } from '../../domain/model/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { laneColor, laneKindLabel, rowCount } from '../../domain/timeline/lanes.ts';
import { type Cypher, cypher, literal, type Variable, variables } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { takes } from '../compile/exactFields.ts';
import { subquery, variableList } from '../compile/fieldReaders.ts';
import type { DecodeContext } from '../compile/run.ts';
import { importsOfList } from '../compile/scope.ts';
import { type Args, fieldsOf, type Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { groupEntities } from '../fields/keyedGroups.ts';
import { labelIn } from '../fields/label.ts';
import { laneGroups, MAX_LANES } from '../fields/lanes.ts';
import { languageOf } from '../fields/language.ts';

type LaneRow = readonly [
  key: string,
  entities: readonly (readonly unknown[])[],
  itemCount: number,
  kinds: readonly FactKind[],
  ...days: (readonly Day[])[],
];

interface Lane {
  readonly key: string;
  readonly itemCount: number;
  readonly kinds: readonly FactKind[];
  /** The first days of the items, and the last ones, each in any order; where rows are asked for. */
  readonly days: readonly (readonly Day[])[];
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
  kind: ({ kinds }) => (kinds.length === 1 ? kinds[0] : null),
  itemCount: ({ itemCount }) => itemCount,
  rowCount: ({ days: [first = [], last = []] }) => rowCount(first, last),
});

/** `TimelineConnection.lanes`: those of all items, whatever the page. */
export const lanes: ConnectionField = (scope, matched, at, selection, listSelection) => {
  const fields = fieldsOf(selection, 'TimelineLane');
  const entityFields = fields.filter((field) => field.name === 'entity');
  const [count, kinds, first, last, ofEntity] = variables('count', 'kinds', 'first', 'last', 'e');
  const { item } = at;
  const kept: [Variable, Cypher][] = [
    [count, cypher`count(*)`],
    [kinds, cypher`collect(DISTINCT ${item}.kind)`],
  ];
  // Many items have many days, which take long to hand over.
  if (fields.some(({ name }) => name === 'rowCount'))
    kept.push([first, cypher`collect(${item}.startMin)`], [last, cypher`collect(${item}.endMax)`]);
  const { lane, carried, order, ...groups } = laneGroups(scope, matched, at, listSelection.args, kept);
  const entities = groupEntities(scope, entityFields, lane, ofEntity);
  return subquery(
    scope,
    [
      ...groups.clauses,
      cypher`WITH ${variableList([...carried, ...importsOfList(scope)])} ${order} LIMIT ${literal(MAX_LANES)}`,
      entities.clause,
      cypher`WITH ${variableList([...carried, ofEntity])} ${order}`,
    ],
    cypher`collect([${variableList([lane, ofEntity, ...kept.map(([variable]) => variable)])}])`,
    (raw, env) =>
      (raw as readonly LaneRow[]).map(([key, [entityRow = null], itemCount, kinds, ...days]) => {
        const lane: Lane = {
          key,
          itemCount,
          kinds,
          days,
          label: entityRow && { label: entityRow[0], labels: entityRow[1] as readonly string[] | null },
          entity: (field, inner) => entities.decode(entityRow, field, inner),
        };
        return timelineLane(lane, selection, env);
      }),
  );
};
