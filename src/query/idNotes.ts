/** Notes about ids in conditions that nothing has, or that are those of records of another kind. */
import { cypher, Param, Variable } from '../store/cypher.ts';
import { call } from './compile/fieldReaders.ts';
import type { RequestValues } from './compile/run.ts';
import type { Scope } from './compile/scope.ts';
import type { Selection } from './compile/selection.ts';
import { idArguments, type NamedId, namedIds } from './filters/idArguments.ts';
import type { Note } from './note.ts';
import type { StatementBody } from './readPoint.ts';
import { anyNode } from './roots/byId.ts';

/** The most notes about the ids of one root field. */
const MOST_NOTES = 5;

export interface IdNotes extends StatementBody {
  /** The notes, from the row that the expression reads. */
  notesIn(row: unknown, run: RequestValues): Note[];
}

/** Reads the kinds of the records with the ids that the conditions of a root field name; null where it has none. */
export function idNotes(scope: Scope, root: Selection): IdNotes | null {
  const conditions = idArguments(root);
  if (conditions.length === 0) return null;
  const [id, node, found] = [new Variable('id'), new Variable('n'), new Variable('c')];
  const ids = new Param<RequestValues>((run) => [
    ...new Set(namedIds(root, conditions, run).map((named) => named.id)),
  ]);
  return {
    clauses: [
      call({ ...scope, node: scope.batch }, [
        cypher`UNWIND ${ids} AS ${id}`,
        cypher`WITH ${id}, ${scope.batch}`,
        cypher`CALL (${id}, ${scope.batch}) {\n${anyNode(scope, node, null, cypher`${id}`, [id])}\n}`,
        cypher`RETURN collect([${id}, coalesce(${node}.kind, 'BATCH')]) AS ${found}`,
      ]),
    ],
    expression: cypher`${found}`,
    notesIn(row, run) {
      const kinds = new Map(row as readonly (readonly [string, string])[]);
      return namedIds(root, conditions, run)
        .flatMap((named) => noteOf(root, named, kinds.get(named.id)) ?? [])
        .slice(0, MOST_NOTES);
    },
  };
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
        message: `${name}(${steps.join('.')}:): ${JSON.stringify(id)} is the id of a record of kind ${kind}, and ${steps.at(-1)} compares ${kinds.join(', ')}.`,
      };
}
