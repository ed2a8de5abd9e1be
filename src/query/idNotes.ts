/** Notes about ids in arguments that nothing has, or that are those of records of another kind. */
import { cypher, Param, Variable } from '../store/cypher.ts';
import { callWith, variableList } from './compile/fieldReaders.ts';
import type { RequestValues } from './compile/run.ts';
import type { FieldPlan, Scope } from './compile/scope.ts';
import type { Selection } from './compile/selection.ts';
import { idArguments, type NamedId, namedIds } from './filters/idArguments.ts';
import type { Note } from './note.ts';
import type { StatementBody } from './readPoint.ts';
import { anyNode } from './roots/byId.ts';

/** The most notes about the ids of one root field. */
const MOST_NOTES = 5;

export interface IdNotes extends StatementBody {
  /** The notes, from the row that the expression reads; `value` is the answer of the field. */
  notesIn(row: unknown, value: unknown, run: RequestValues): Note[];
}

/**
 * Reads the kinds of the records with the ids that the arguments of a root field name; null where it has none. A field that
 * reads one record by its id is checked only where it finds none.
 */
export function idNotes(scope: Scope, root: Selection, plan: FieldPlan): IdNotes | null {
  const named = idArguments(root);
  if (named.length === 0) return null;
  const [id, node, found] = [new Variable('id'), new Variable('n'), new Variable('c')];
  const ids = new Param<RequestValues>((run) => [
    ...new Set(namedIds(root, named, run).map((one) => one.id)),
  ]);
  const isById = root.args.id != null;
  const uses = [scope.batch, ...(isById ? plan.carries : [])];
  return {
    clauses: [
      callWith(uses, [
        ...(isById ? [cypher`WITH ${variableList(uses)} WHERE size(${plan.expression}) = 0`] : []),
        cypher`UNWIND ${ids} AS ${id}`,
        cypher`WITH ${id}, ${scope.batch}`,
        cypher`CALL (${id}, ${scope.batch}) {\n${anyNode(scope, node, null, cypher`${id}`, [id])}\n}`,
        cypher`RETURN collect([${id}, coalesce(${node}.kind, 'BATCH')]) AS ${found}`,
      ]),
    ],
    expression: cypher`${found}`,
    notesIn(row, value, run) {
      if (isById && value !== null) return [];
      const kinds = new Map(row as readonly (readonly [string, string])[]);
      return namedIds(root, named, run)
        .flatMap((one) => noteOf(root, one, kinds.get(one.id)) ?? [])
        .slice(0, MOST_NOTES);
    },
  };
}

/** The notes about ids of `node` and `nodes`, which nothing has where the answer is null. */
export function unknownNodes(root: Selection, value: unknown, { args }: RequestValues): Note[] {
  const { id, ids } = args[root.slot] ?? {};
  const [path, asked, found] =
    root.name === 'node'
      ? ['id', [id], [value]]
      : root.name === 'nodes'
        ? ['ids', ids as readonly unknown[], value as readonly unknown[]]
        : ['', [], []];
  return asked
    .flatMap((one, i) =>
      found[i] === null ? (noteOf(root, { id: String(one), path: [path], kinds: [] }, undefined) ?? []) : [],
    )
    .slice(0, MOST_NOTES);
}

function noteOf({ name }: Selection, { id, path, kinds }: NamedId, kind: string | undefined): Note | null {
  if (kind !== undefined && kinds.includes(kind)) return null;
  const steps = path.filter((step) => !/^\d+$/.test(step));
  return kind === undefined
    ? {
        code: 'UNKNOWN_ID',
        value: id,
        message: `${name}(${steps.join('.')}:): nothing has the id ${JSON.stringify(id)}; find ids by name, for example { search(text: "Morozov") { nodes { entity { id } } } }.`,
      }
    : {
        code: 'OTHER_KIND',
        value: id,
        message: `${name}(${steps.join('.')}:): ${JSON.stringify(id)} is the id of a record of kind ${kind}, and ${steps.at(-1)} takes ${kinds.join(' or ')}.`,
      };
}
