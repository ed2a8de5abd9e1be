/** The people whom claims about a tenure name as those before and after its holder. */

import { type Cypher, cypher, name, Variable } from '../../store/cypher.ts';
import { matchEntityById } from '../compile/alias.ts';
import { Columns } from '../compile/columns.ts';
import { callWith, subquery, valuePlan } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { listOf } from '../compile/rowType.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldPlan, Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';

/** Each of the people: the id, and then what each selection of a person reads of it. */
export type StatedRows = readonly (readonly [id: string, ...cells: readonly unknown[]])[];

/** Reads them as they are after merges. */
export class StatedPeople {
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
