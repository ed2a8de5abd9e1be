/** `Office.succession`: the holders of an office one after the other. */

import { MAX_NEIGHBOURS } from '../../domain/offices/neighbours.ts';
import type { OfficeTenure } from '../../domain/offices/officeTenure.ts';
import {
  type MissingNeighbours,
  type SuccessionEntry,
  type SuccessionTenure,
  successionOf,
} from '../../domain/offices/succession.ts';
import { certaintyDuring } from '../../domain/time/certainty.ts';
import { isBounded } from '../../domain/time/day.ts';
import { anchorInKey } from '../../domain/time/sortKey.ts';
import { type Cypher, cypher, literal, name, Variable } from '../../store/cypher.ts';
import { matchEntityById } from '../compile/alias.ts';
import { STORED_TIME } from '../compile/certainty.ts';
import { Columns } from '../compile/columns.ts';
import { callWith, propertiesOf, subquery, valuePlan, variableList } from '../compile/fieldReaders.ts';
import { duringOf } from '../compile/moment.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchFactsInRole } from '../compile/pattern.ts';
import { asIs, listOf, propertiesNamed, rowType } from '../compile/rowType.ts';
import type { DecodeContext } from '../compile/run.ts';
import { type FieldCompiler, type FieldPlan, imports, type Scope } from '../compile/scope.ts';
import { fieldsOf, type Selection } from '../compile/selection.ts';
import { nodeSelections, pageOfValues, valueConnection } from '../compile/valueConnection.ts';
import { InputError } from '../inputError.ts';
import { type Linked, successionEntry } from './successionEntry.ts';

/** The most tenures of an office; with more, the field is an error, since a part of them would show false gaps. */
const MAX_SUCCESSION = 1000;

/** A tenure, and then what each selection of a tenure reads of it. */
const STORED = {
  id: asIs<string>,
  holderId: asIs<string | null>,
  acting: (acting: boolean | null) => acting === true,
  ...STORED_TIME,
  actingDisputed: (disputed: boolean | null) => disputed === true,
};
const isSaid = (dates: readonly string[] | null): boolean => dates !== null && dates.length > 0;
const TENURE = rowType({
  ...STORED,
  isDated: (sort: string) => isBounded(anchorInKey(sort)),
  hasStart: isSaid,
  hasEnd: isSaid,
  replaces: asIs<StatedRows>,
  replacedBy: asIs<StatedRows>,
});

/** `Office.succession`. */
export const succession: FieldCompiler = (scope, selection) => {
  const tenure = new Variable('n');
  const during = duringOf(selection);
  const nodes = nodeSelections('Succession', selection);
  const beside = below(nodes, ['SuccessionEntry', 'predecessors', 'successors']);
  const vacancies = below(nodes, ['SuccessionEntry', 'gapsBefore', 'gapsAfter'], ['Gap', 'vacancy']);
  const columns = new Columns();
  const readTenure = columns.addEach(
    [
      ...below(nodes, ['SuccessionEntry', 'tenure']),
      ...below(beside, ['Neighbour', 'tenure']),
      ...below(vacancies, ['Vacancy', 'tenure']),
    ],
    (field) => composeObject({ ...scope, node: tenure }, ['Tenure'], field),
  );
  const people = new StatedPeople(
    { ...scope, node: tenure },
    beside.length > 0 ? below(beside, ['Neighbour', 'person']) : null,
  );
  const row = TENURE.write(
    {
      ...propertiesNamed(STORED, tenure),
      isDated: cypher`${tenure}.sort`,
      hasStart: cypher`${tenure}.saidStart`,
      hasEnd: cypher`${tenure}.saidEnd`,
      replaces: people.replaces.expression,
      replacedBy: people.replacedBy.expression,
    },
    columns.expressions,
  );
  const carried = imports({ ...scope, node: tenure });
  const tenures = subquery(
    scope,
    [
      matchFactsInRole(scope, scope.node, ['OFFICE'], tenure, 'Tenure'),
      cypher`WITH ${variableList(carried)} ORDER BY ${tenure}.sort LIMIT ${literal(MAX_SUCCESSION + 1)}`,
      ...people.clauses,
      ...columns.clauses,
      cypher`WITH ${variableList([tenure, ...people.carries, ...columns.carries])} ORDER BY ${tenure}.sort`,
    ],
    cypher`collect(${row})`,
  );
  return {
    ...tenures,
    expression: cypher`[${propertiesOf(scope)}.id, ${propertiesOf(scope)}.seats, ${tenures.expression}]`,
    decode(raw, env) {
      const [office, seats, rows] = raw as readonly [string, number | null, readonly (readonly unknown[])[]];
      if (rows.length > MAX_SUCCESSION)
        throw new InputError(
          'UNBOUNDED_QUESTION',
          `The office has more than ${MAX_SUCCESSION} tenures; list them with tenures, page by page.`,
        );
      const tenures = rows.map((cells) => ({ ...TENURE.read(cells), linked: TENURE.moreIn(cells) }));
      const byId = new Map(tenures.map((tenure) => [tenure.id, tenure]));
      const stated = new Map(
        tenures.flatMap(({ replaces, replacedBy }) =>
          [...replaces, ...replacedBy].map(([id, ...cells]) => [id, cells] as const),
        ),
      );
      const window = during?.days(env) ?? null;
      const isShown = ({ bounds, support }: OfficeTenure): boolean =>
        !window || certaintyDuring(bounds, support, window) !== null;
      const held = tenures.map(
        (tenure): SuccessionTenure => ({
          ...tenure,
          holder: tenure.holderId,
          // Who is perhaps acting may stand in for another too.
          acting: tenure.acting || tenure.actingDisputed,
          bounds: tenure,
          replaces: tenure.replaces.map(([person]) => person),
          replacedBy: tenure.replacedBy.map(([person]) => person),
        }),
      );
      const shown = new Set(held.filter(isShown).map(({ id }) => id));
      const linked: Linked = {
        tenure: (id, field, inner) => readTenure(byId.get(id ?? '')?.linked, field, inner),
        person: (id, field, inner) => people.read(stated.get(id ?? ''), field, inner),
      };
      const node = (entry: SuccessionEntry, field: Selection, inner: DecodeContext) =>
        successionEntry(
          { entry, isDisputed: byId.get(entry.id)?.actingDisputed === true, linked },
          field,
          inner,
        );
      const found = successionOf(held, seats, beside.length > 0);
      if (found.missing)
        env.run.addNote?.({ code: 'INCOMPLETE', value: office, message: NOTES[found.missing] });
      const entries = found.entries.filter(({ id }) => shown.has(id));
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

const NOTES: Readonly<Record<MissingNeighbours, string>> = {
  OVERLAPPING:
    'No number of seats is stated for the office, and two of its titular holders surely overlap by more than a handover. So predecessors and successors are given only where sources state them. State seats in an existence of the office, mark deputies as acting, or correct the terms.',
  TOO_MANY: `Some tenures of the office have more than ${MAX_NEIGHBOURS} possible neighbours on a side, of which the nearest are given. Dates of the tenures, or the seats of the office, would leave fewer.`,
};

/** The selections of a field below others, by their types and names. */
const below = (
  fields: readonly Selection[],
  ...path: readonly (readonly [type: string, ...names: string[]])[]
): readonly Selection[] =>
  path.reduce(
    (found, [type, ...names]) =>
      found.flatMap((field) => fieldsOf(field, type).filter(({ name }) => names.includes(name))),
    fields,
  );

/** Each of the people: the id, and then what each selection of a person reads of it. */
type StatedRows = readonly (readonly [id: string, ...cells: readonly unknown[]])[];

/** Reads them as they are after merges. */
class StatedPeople {
  readonly replaces: FieldPlan;
  readonly replacedBy: FieldPlan;
  readonly clauses: readonly Cypher[];
  readonly carries: readonly Variable[];
  readonly read: (row: readonly unknown[] | undefined, field: Selection, env: DecodeContext) => unknown;

  /**
   * @param scope that of the tenure
   * @param selected the selections of a person; null where nobody is asked for
   */
  constructor(scope: Scope, selected: readonly Selection[] | null) {
    const person = new Variable('n');
    const columns = new Columns();
    this.read = columns.addEach(selected ?? [], (field) =>
      composeObject({ ...scope, node: person }, ['Person'], field),
    );
    const named = (property: string): FieldPlan => {
      if (selected === null) return valuePlan(cypher`[]`);
      const id = new Variable('id');
      return subquery(
        scope,
        [
          cypher`UNWIND coalesce(${scope.node}.${name(property)}, []) AS ${id}`,
          callWith(
            [id, scope.batch],
            [...matchEntityById(scope, person, null, cypher`${id}`, [id]), cypher`RETURN ${person}`],
          ),
          ...columns.clauses,
        ],
        cypher`collect(${listOf([cypher`${person}.id`, ...columns.expressions])})`,
      );
    };
    this.replaces = named('replacesIds');
    this.replacedBy = named('replacedByIds');
    this.clauses = [...this.replaces.clauses, ...this.replacedBy.clauses];
    this.carries = [...this.replaces.carries, ...this.replacedBy.carries];
  }
}
