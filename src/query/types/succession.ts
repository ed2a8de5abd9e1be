/** `SuccessionEntry`: the tenures of an office one after the other, each with its neighbours and the gap before it. */

import type { Support } from '../../domain/model/kinds.ts';
import type { OfficeTenure } from '../../domain/offices/officeTenure.ts';
import { type Gap, type SuccessionEntry, successionOf } from '../../domain/offices/succession.ts';
import { certaintyDuring } from '../../domain/time/certainty.ts';
import { type Day, isoOf } from '../../domain/time/day.ts';
import { cypher, join, listed, literal, Variable, where } from '../../store/cypher.ts';
import { boundsOf, certaintyPlan } from '../compile/certainty.ts';
import { call, propertiesOf } from '../compile/fieldReaders.ts';
import { duringOf } from '../compile/moment.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { fieldsOf, type Selection } from '../compile/selection.ts';
import { nodeSelections, pageOfValues, valueConnection } from '../compile/valueConnection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { InputError } from '../inputError.ts';

/** The most tenures of an office; with more, the field is an error, since a part of them would show false gaps. */
const MAX_SUCCESSION = 1000;

const dayText = (day: Day | null): string | null => (day === null ? null : isoOf(day));

const gap: ValueType<Gap> = valueType('Gap', {
  kind: (g) => g.kind,
  certainty: (g) => g.certainty,
  from: (g) => dayText(g.from),
  to: (g) => dayText(g.to),
});

interface Row {
  readonly row: SuccessionEntry;
  /** Whether sources contradict each other on `acting`. */
  readonly isDisputed: boolean;
  /** What `field` selects of the tenure with this id. */
  tenure(id: string | null, field: Selection, env: DecodeContext): unknown;
}

const successionRow: ValueType<Row> = valueType('SuccessionEntry', {
  tenure: ({ row, tenure }, _args, field, env) => tenure(row.id, field, env),
  predecessor: ({ row, tenure }, _args, field, env) => tenure(row.predecessor, field, env),
  successor: ({ row, tenure }, _args, field, env) => tenure(row.successor, field, env),
  acting: ({ row, isDisputed }) => (isDisputed ? null : row.acting),
  handover: ({ row }) => row.handover,
  gapBefore: ({ row }, _args, field, env) => gap(row.gapBefore, field, env),
  overlapBefore: ({ row }) => row.overlapBefore,
});

/** The fields that are tenures. */
const TENURES = ['tenure', 'predecessor', 'successor'];

/** `Office.succession`. */
export const succession: FieldCompiler = (scope, selection) => {
  const tenure = new Variable('n');
  const found = new Variable('c');
  const during = duringOf(selection);
  const linked = nodeSelections('Succession', selection)
    .flatMap((field) => fieldsOf(field, 'SuccessionEntry'))
    .filter((field) => TENURES.includes(field.name));
  const plans = linked.map((field) => composeObject({ ...scope, node: tenure }, ['Tenure'], field));
  const columns = [
    cypher`${tenure}.id`,
    cypher`${tenure}.holderId`,
    cypher`${tenure}.acting`,
    certaintyPlan(tenure).expression,
    cypher`${tenure}.actingDisputed`,
    ...plans.map((plan) => plan.expression),
  ];
  const carried = [
    tenure,
    scope.batch,
    ...(scope.moment?.variables ?? []),
    ...(scope.enclosing?.variables ?? []),
  ];
  const list = (variables: readonly Variable[]) => listed([...new Set(variables)]);
  return {
    clauses: [
      call(scope, [
        cypher`MATCH (${scope.node})<-[:${relationshipTypes(scope, 'OFFICE')}]-(${labelledNode(scope, tenure, 'Tenure')})${where(visibleVersion(scope, tenure, 'Tenure'))}`,
        cypher`WITH ${list(carried)} ORDER BY ${tenure}.sort LIMIT ${literal(MAX_SUCCESSION + 1)}`,
        ...plans.flatMap((plan) => plan.clauses),
        cypher`WITH ${list([tenure, ...plans.flatMap((plan) => plan.carries)])} ORDER BY ${tenure}.sort`,
        cypher`RETURN collect([${join(columns, ', ')}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`[${propertiesOf(scope)}.seats, ${found}]`,
    decode(raw, env) {
      const [seats, rows] = raw as readonly [number | null, readonly (readonly unknown[])[]];
      if (rows.length > MAX_SUCCESSION)
        throw new InputError(
          'UNBOUNDED_QUESTION',
          `The office has more than ${MAX_SUCCESSION} tenures; list them with tenures, page by page.`,
        );
      const byId = new Map(rows.map((row) => [row[0] as string, row]));
      const tenures = rows.map(tenureOf);
      const window = during?.days(env) ?? null;
      const shown = new Set(
        tenures.filter((t) => !window || certaintyDuring(t.bounds, t.support, window)).map(({ id }) => id),
      );
      const tenure: Row['tenure'] = (id, field, inner) => {
        const i = linked.indexOf(field);
        const columns = byId.get(id ?? '');
        return columns ? plans[i]?.decode(columns[5 + i], inner) : null;
      };
      const entries = successionOf(tenures, seats).filter((row) => shown.has(row.id));
      return valueConnection(
        {
          name: 'Succession',
          key: keyOf,
          node: (row, field, inner) =>
            successionRow({ row, isDisputed: byId.get(row.id)?.[4] === true, tenure }, field, inner),
        },
        pageOfValues(entries, keyOf, selection, env),
        selection,
        env,
      );
    },
  };
};

const keyOf = ({ id }: SuccessionEntry): string => id;

function tenureOf(row: readonly unknown[]): OfficeTenure {
  const [id, holder, acting, certaintyRow] = row as readonly [
    string,
    string | null,
    boolean | null,
    unknown[],
  ];
  return {
    id,
    holder,
    acting: acting === true,
    bounds: boundsOf(certaintyRow),
    support: certaintyRow[4] as Support,
  };
}
