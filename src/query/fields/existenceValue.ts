/** Fields of an event that are read from its first existence; null where it has none. */

import { cypher, Variable } from '../../store/cypher.ts';
import { readOne, variableList } from '../compile/fieldReaders.ts';
import { matchFactsInRole } from '../compile/pattern.ts';
import { type FieldCompiler, imports } from '../compile/scope.ts';

/** Reads `read` on the first existence of the event in `scope.node`. */
export const fromExistence =
  (read: FieldCompiler): FieldCompiler =>
  (scope, selection) => {
    const existence = new Variable('x');
    const inner = { ...scope, node: existence, state: null };
    const match = [
      matchFactsInRole(scope, scope.node, ['ENTITY'], existence, 'Existence'),
      cypher`WITH ${variableList(imports(inner))} ORDER BY ${existence}.sort LIMIT 1`,
    ];
    return readOne(scope, match, read(inner, selection));
  };
