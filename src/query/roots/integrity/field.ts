/** `integrity`: a page of findings. The prefetch finds them; the statement here reads their subjects. */
import { findingSortKey, type IntegrityFinding } from '../../../domain/integrity/finding.ts';
import { cypher, Param, Variable } from '../../../store/cypher.ts';
import { entryOf, type FieldsOf } from '../../compile/exactFields.ts';
import { call } from '../../compile/fieldReaders.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { pageInfo } from '../../compile/pageInfo.ts';
import { cursorsOf } from '../../compile/paging.ts';
import { listOf } from '../../compile/rowType.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler } from '../../compile/scope.ts';
import { type Args, fieldsOf, type Selection } from '../../compile/selection.ts';
import { NODE_TYPES } from '../../types/concreteTypes.ts';
import { anyNode } from '../byId.ts';
import type { FindingsPage } from './prefetch.ts';

const foundIn = (run: RequestValues): FindingsPage => run.prefetched as FindingsPage;

/** Reads a value of one finding; `rows` are those of its subjects. */
type Shape = (
  finding: IntegrityFinding,
  rows: readonly (readonly unknown[] | undefined)[],
  env: DecodeContext,
) => unknown;

export const integrity: FieldCompiler = (scope, selection) => {
  const [node, place, id, found] = [
    new Variable('n'),
    new Variable('i'),
    new Variable('id'),
    new Variable('c'),
  ];
  const columns: ReturnType<typeof composeObject>[] = [];
  const subjects = (field: Selection): Shape => {
    const i = columns.push(composeObject({ ...scope, node }, NODE_TYPES, field)) - 1;
    return (_finding, rows, env) =>
      rows.flatMap((row) => (row === undefined ? [] : [columns[i]?.decode(row[i], env)]));
  };
  const findingFields: FieldsOf<'Finding', (field: Selection) => Shape> = {
    rule: () => (finding) => finding.rule,
    severity: () => (finding) => finding.severity,
    message: () => (finding) => finding.message,
    hint: () => (finding) => finding.hint,
    subjects,
  };
  const shapeOf = (type: string, field: Selection): Shape => {
    const shapes = fieldsOf(field, type).map((inside): [string, Shape] => {
      if (inside.name === 'node') return [inside.key, shapeOf('Finding', inside)];
      if (inside.name === 'cursor')
        return [inside.key, (finding, _rows, env) => cursorOf(selection, env)(findingSortKey(finding))];
      return [inside.key, entryOf(findingFields, inside.name)?.(inside) ?? (() => type)];
    });
    return (finding, rows, env) =>
      Object.fromEntries(shapes.map(([key, shape]) => [key, shape(finding, rows, env)]));
  };
  const fields = fieldsOf(selection, 'FindingConnection').map((field): [string, ListReader] => [
    field.key,
    listReader(field, selection, shapeOf),
  ]);
  const wanted = new Param<RequestValues>((run) => subjectsOf(foundIn(run)));
  return {
    clauses:
      columns.length === 0
        ? []
        : [
            call(scope, [
              cypher`UNWIND range(0, size(${wanted}) - 1) AS ${place}`,
              cypher`WITH ${place}, ${wanted}[${place}] AS ${id}, ${scope.batch}`,
              cypher`CALL (${id}, ${scope.batch}) {\n${anyNode(scope, node, cypher`${id}`, [id])}\n}`,
              ...columns.flatMap(({ clauses }) => clauses),
              cypher`RETURN collect([${place}, ${listOf(columns.map(({ expression }) => expression))}]) AS ${found}`,
            ]),
          ],
    carries: columns.length === 0 ? [] : [found],
    expression: columns.length === 0 ? cypher`[]` : cypher`${found}`,
    decode(raw, env) {
      const rows = new Map(raw as readonly (readonly [number, readonly unknown[]])[]);
      return Object.fromEntries(fields.map(([key, read]) => [key, read(rows, env)]));
    },
  };
};

const subjectsOf = ({ findings }: FindingsPage): string[] => findings.flatMap(({ subjects }) => subjects);

const cursorOf = (selection: Selection, env: DecodeContext) =>
  cursorsOf(selection, env.run.args[selection.slot] as Args, env.batch);

/** Reads a field of the connection; `rows` are those of the subjects of all findings, by place. */
type ListReader = (rows: ReadonlyMap<number, readonly unknown[]>, env: DecodeContext) => unknown;

function listReader(
  field: Selection,
  selection: Selection,
  shapeOf: (type: string, field: Selection) => Shape,
): ListReader {
  switch (field.name) {
    case 'totalCount':
      return (_rows, { run }) => foundIn(run).total;
    case 'complete':
      return (_rows, { run }) => foundIn(run).complete;
    case 'pageInfo':
      return (_rows, env) => {
        const { findings, hasNext, hasPrevious } = foundIn(env.run);
        const [first, last] = [findings[0], findings.at(-1)].map((one) => one && findingSortKey(one));
        return pageInfo(field, { cursor: cursorOf(selection, env), first, last, hasNext, hasPrevious });
      };
    case 'edges':
    case 'nodes': {
      const shape = shapeOf(field.name === 'edges' ? 'FindingEdge' : 'Finding', field);
      return (rows, env) => {
        let before = 0;
        return foundIn(env.run).findings.map((finding) => {
          const own = finding.subjects.map((_id, i) => rows.get(before + i));
          before += own.length;
          return shape(finding, own, env);
        });
      };
    }
    default:
      return () => 'FindingConnection';
  }
}
