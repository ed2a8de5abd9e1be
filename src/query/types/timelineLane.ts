/** `TimelineLane`: a group of the items of a timeline. */

import type { FactKind } from '../../domain/model/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { laneColor, laneKindLabel, rowCount } from '../../domain/timeline/lanes.ts';
import { cypher, literal, variables } from '../../store/cypher.ts';
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
  const [spans, ofEntity] = variables('spans', 'e');
  const { item } = at;
  const span = cypher`collect([${item}.kind, ${item}.startMin, ${item}.endMax])`;
  const { lane, carried, order, ...groups } = laneGroups(scope, matched, at, listSelection.args, spans, span);
  const entities = groupEntities(scope, entityFields, lane, ofEntity);
  return subquery(
    scope,
    [
      ...groups.clauses,
      cypher`WITH ${variableList([...carried, spans, ...importsOfList(scope)])} ${order} LIMIT ${literal(MAX_LANES)}`,
      entities.clause,
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
          entity: (field, inner) => entities.decode(entityRow, field, inner),
        };
        return timelineLane(lane, selection, env);
      }),
  );
};
