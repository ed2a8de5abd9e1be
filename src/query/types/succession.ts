/** `SuccessionEntry`: the tenures of an office one after the other, each with its neighbours and the gap before it. */

import type { OfficeTenure } from '../../domain/offices/officeTenure.ts';
import { type Gap, type SuccessionEntry, successionOf } from '../../domain/offices/succession.ts';
import { certaintyDuring } from '../../domain/time/certainty.ts';
import { type Day, isoOf } from '../../domain/time/day.ts';
import { cypher, literal, Variable } from '../../store/cypher.ts';
import { certaintyPlan, timeIn } from '../compile/certainty.ts';
import { Columns } from '../compile/columns.ts';
import { propertiesOf, subquery, variableList } from '../compile/fieldReaders.ts';
import { duringOf } from '../compile/moment.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchFactsInRole } from '../compile/pattern.ts';
import { asIs, rowType } from '../compile/rowType.ts';
import type { DecodeContext } from '../compile/run.ts';
import { type FieldCompiler, imports } from '../compile/scope.ts';
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

interface Entry {
  readonly entry: SuccessionEntry;
  /** Whether sources contradict each other on `acting`. */
  readonly isDisputed: boolean;
  /** What `field` selects of the tenure with this id. */
  tenure(id: string | null, field: Selection, env: DecodeContext): unknown;
}

const successionEntry: ValueType<Entry> = valueType('SuccessionEntry', {
  tenure: ({ entry, tenure }, _args, field, env) => tenure(entry.id, field, env),
  predecessor: ({ entry, tenure }, _args, field, env) => tenure(entry.predecessor, field, env),
  successor: ({ entry, tenure }, _args, field, env) => tenure(entry.successor, field, env),
  acting: ({ entry, isDisputed }) => (isDisputed ? null : entry.acting),
  handover: ({ entry }) => entry.handover,
  gapsBefore: ({ entry: { gapBefore } }, _args, field, env) =>
    gapBefore === null ? [] : [gap(gapBefore, field, env)],
  overlapBefore: ({ entry }) => entry.overlapBefore,
});

/** A tenure, and then what each selection of a tenure reads of it. */
const TENURE = rowType({
  id: asIs<string>,
  holderId: asIs<string | null>,
  acting: (acting: boolean | null) => acting === true,
  time: timeIn,
  actingDisputed: (disputed: boolean | null) => disputed === true,
});

/** The fields that are tenures. */
const TENURES = ['tenure', 'predecessor', 'successor'];

/** `Office.succession`. */
export const succession: FieldCompiler = (scope, selection) => {
  const tenure = new Variable('n');
  const during = duringOf(selection);
  const linked = nodeSelections('Succession', selection)
    .flatMap((field) => fieldsOf(field, 'SuccessionEntry'))
    .filter((field) => TENURES.includes(field.name));
  const columns = new Columns();
  const readLinked = columns.addEach(linked, (field) =>
    composeObject({ ...scope, node: tenure }, ['Tenure'], field),
  );
  const row = TENURE.write(
    {
      id: cypher`${tenure}.id`,
      holderId: cypher`${tenure}.holderId`,
      acting: cypher`${tenure}.acting`,
      time: certaintyPlan(tenure).expression,
      actingDisputed: cypher`${tenure}.actingDisputed`,
    },
    columns.expressions,
  );
  const carried = imports({ ...scope, node: tenure });
  const tenures = subquery(
    scope,
    [
      matchFactsInRole(scope, scope.node, ['OFFICE'], tenure, 'Tenure'),
      cypher`WITH ${variableList(carried)} ORDER BY ${tenure}.sort LIMIT ${literal(MAX_SUCCESSION + 1)}`,
      ...columns.clauses,
      cypher`WITH ${variableList([tenure, ...columns.carries])} ORDER BY ${tenure}.sort`,
    ],
    cypher`collect(${row})`,
  );
  return {
    ...tenures,
    expression: cypher`[${propertiesOf(scope)}.seats, ${tenures.expression}]`,
    decode(raw, env) {
      const [seats, rows] = raw as readonly [number | null, readonly (readonly unknown[])[]];
      if (rows.length > MAX_SUCCESSION)
        throw new InputError(
          'UNBOUNDED_QUESTION',
          `The office has more than ${MAX_SUCCESSION} tenures; list them with tenures, page by page.`,
        );
      const tenures = rows.map((cells) => ({ ...TENURE.read(cells), linked: TENURE.moreIn(cells) }));
      const byId = new Map(tenures.map((tenure) => [tenure.id, tenure]));
      const window = during?.days(env) ?? null;
      const isShown = ({ bounds, support }: OfficeTenure): boolean =>
        !window || certaintyDuring(bounds, support, window) !== null;
      const held = tenures.map(({ id, holderId, acting, time }) => ({
        id,
        holder: holderId,
        acting,
        ...time,
      }));
      const shown = new Set(held.filter(isShown).map(({ id }) => id));
      const tenure: Entry['tenure'] = (id, field, inner) =>
        readLinked(byId.get(id ?? '')?.linked, field, inner);
      const node = (entry: SuccessionEntry, field: Selection, inner: DecodeContext) =>
        successionEntry(
          { entry, isDisputed: byId.get(entry.id)?.actingDisputed === true, tenure },
          field,
          inner,
        );
      const entries = successionOf(held, seats).filter(({ id }) => shown.has(id));
      return valueConnection(
        { name: 'Succession', key: keyOf, node },
        pageOfValues(entries, keyOf, selection, env),
        selection,
        env,
      );
    },
  };
};

const keyOf = ({ id }: SuccessionEntry): string => id;
