/** `integrity`: a page of findings. The prefetch finds them; the statement here reads their subjects. */
import { findingSortKey, type IntegrityFinding } from '../../../domain/integrity/finding.ts';
import { cypher, Variable } from '../../../store/cypher.ts';
import { objectReader } from '../../compile/columns.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { nodeSelections, valueConnection } from '../../compile/valueConnection.ts';
import { NODE_TYPES } from '../../types/concreteTypes.ts';
import { anyNode } from '../byId.ts';
import { placedRow, readForEach } from '../prefetchedList.ts';
import type { FindingsPage } from './prefetch.ts';

const foundIn = (run: RequestValues): FindingsPage => run.prefetched as FindingsPage;

const subjectsIn = (run: RequestValues): string[] =>
  foundIn(run).findings.flatMap(({ subjects }) => subjects);

/** A finding, and the rows of its subjects. */
interface Item {
  readonly finding: IntegrityFinding;
  readonly rows: readonly (readonly unknown[] | undefined)[];
}

export const integrity: FieldCompiler = (scope, selection) => {
  const [node, id] = [new Variable('n'), new Variable('id')];
  const columns = placedRow();
  const findingReader = (of: Selection) =>
    objectReader<'Finding', [item: Item, env: DecodeContext]>(of, 'Finding', {
      rule: () => (item) => item.finding.rule,
      severity: () => (item) => item.finding.severity,
      message: () => (item) => item.finding.message,
      hint: () => (item) => item.finding.hint,
      subjects(field) {
        const read = columns.add(composeObject({ ...scope, node }, NODE_TYPES, field));
        return ({ rows }, env) => rows.flatMap((row) => (row ? [read(row, env)] : []));
      },
    });
  const readers = new Map(nodeSelections('Finding', selection).map((field) => [field, findingReader(field)]));
  const found = cypher`CALL (${id}, ${scope.batch}) {\n${anyNode(scope, node, cypher`${id}`, [id])}\n}`;
  return readForEach(scope, [[id, subjectsIn]], found, columns, (row, env) => {
    const { findings, ...page } = foundIn(env.run);
    let before = 0;
    const items = findings.map((finding): Item => {
      const first = before;
      before += finding.subjects.length;
      return { finding, rows: finding.subjects.map((_id, i) => row(first + i)) };
    });
    return valueConnection<Item>(
      {
        name: 'Finding',
        key: ({ finding }) => findingSortKey(finding),
        node: (item, field, inner) => readers.get(field)?.(item, inner),
      },
      { ...page, items },
      selection,
      env,
    );
  });
};
