/** Notes about ids in arguments that nothing has, or that are those of records of another kind. */
import { type Cypher, cypher, join, name, Param, Variable } from '../store/cypher.ts';
import { call } from './compile/fieldReaders.ts';
import type { RequestValues } from './compile/run.ts';
import type { Scope } from './compile/scope.ts';
import type { Selection } from './compile/selection.ts';
import { type IdArgument, idArguments, type NamedId, namedIds } from './filters/idArguments.ts';
import type { Note } from './note.ts';
import { type PrefetchInput, PrefetchStatement, type QuerySession } from './querySession.ts';
import type { StatementBody } from './readPoint.ts';
import { anyNode } from './roots/byId.ts';

/** The most notes about the ids of one root field. */
const MOST_NOTES = 5;

type Ids = { readonly ids: readonly string[] };

/** What finds the notes about the ids of one root field. */
export class IdNotes {
  readonly #root: Selection;
  readonly #named: readonly IdArgument[];
  /** Whether the field reads records by their ids, so that its answer says which of them it found. */
  readonly #isById: boolean;
  /** Reads the kinds of the records that were not found, of any kind. */
  readonly #others = new PrefetchStatement<Ids>(kindsOfAny);

  constructor(root: Selection) {
    this.#root = root;
    this.#named = idArguments(root);
    this.#isById = root.args.id != null || root.name === 'nodes';
  }

  /** What the statement of the field reads besides its answer; null where nothing has to be read. */
  read(scope: Scope): StatementBody | null {
    if (this.#named.length === 0 || this.#isById) return null;
    const labels = [...new Set(this.#named.flatMap(({ kinds }) => kinds.map(labelOf)))];
    const ids = new Param<RequestValues>((run) => distinct(namedIds(this.#root, this.#named, run)));
    const parts = labels.map((label) => kindsWithLabel(scope, label, ids));
    return {
      clauses: parts.map(({ clause }) => clause),
      expression: join(
        parts.map(({ found }) => cypher`${found}`),
        ' + ',
      ),
    };
  }

  /**
   * The notes; runs one more statement where an id is not that of a record that its argument takes.
   * @param found what `read` has read
   * @param value the answer of the field
   */
  async notes(session: QuerySession, found: unknown, value: unknown, run: RequestValues): Promise<Note[]> {
    const kinds = new Map(found as readonly (readonly [string, string])[] | null);
    const named = namedIds(this.#root, this.#named, run);
    const missing = this.#isById
      ? named.filter((_id, i) => (Array.isArray(value) ? value[i] : value) === null)
      : named.filter(({ id, kinds: taken }) => !taken.includes(kinds.get(id) ?? ''));
    if (missing.length === 0) return [];
    const shown = missing.slice(0, MOST_NOTES);
    const others = (await session.runPrefetch(this.#others, { ids: distinct(shown) })) as readonly (readonly [
      string,
      string,
    ])[];
    const kindOf = new Map(others);
    return shown.map((one) => noteOf(this.#root, one, kindOf.get(one.id)));
  }
}

const distinct = (named: readonly NamedId[]): string[] => [...new Set(named.map(({ id }) => id))];

const labelOf = (kind: string): 'Entity' | 'Source' | 'Batch' =>
  kind === 'SOURCE' ? 'Source' : kind === 'BATCH' ? 'Batch' : 'Entity';

/**
 * Reads `[id, kind]` of the records with a label and one of the ids, by the index alone: at an earlier batch, also of
 * records that were written later.
 */
function kindsWithLabel(
  scope: Scope,
  label: 'Entity' | 'Source' | 'Batch',
  ids: Param<RequestValues>,
): { readonly clause: Cypher; readonly found: Variable } {
  const [node, found] = [new Variable('n'), new Variable('c')];
  const kind = label === 'Batch' ? cypher`'BATCH'` : cypher`${node}.kind`;
  return {
    found,
    clause: call({ ...scope, node: scope.batch }, [
      cypher`MATCH (${node}:${name(label)}) WHERE ${node}.id IN ${ids} RETURN collect([${node}.id, ${kind}]) AS ${found}`,
    ]),
  };
}

const idsGiven = new Param<PrefetchInput<Ids>>(({ values }) => values.ids);

/** Reads `[id, kind]` of the records with some ids. */
function kindsOfAny(scope: Scope): StatementBody {
  const [id, node, found] = [new Variable('id'), new Variable('n'), new Variable('c')];
  return {
    clauses: [
      call(scope, [
        cypher`UNWIND ${idsGiven} AS ${id}`,
        cypher`WITH ${id}, ${scope.batch}`,
        cypher`CALL (${id}, ${scope.batch}) {\n${anyNode(scope, node, null, cypher`${id}`, [id])}\n}`,
        cypher`RETURN collect([${id}, coalesce(${node}.kind, 'BATCH')]) AS ${found}`,
      ]),
    ],
    expression: cypher`${found}`,
  };
}

function noteOf({ name: field }: Selection, { id, path, kinds }: NamedId, kind: string | undefined): Note {
  const place = `${field}(${path.filter((step) => !/^\d+$/.test(step)).join('.')}:)`;
  return kind === undefined
    ? {
        code: 'UNKNOWN_ID',
        value: id,
        message: `${place}: nothing has the id ${JSON.stringify(id)}; find ids by name, for example { search(text: "Morozov") { nodes { entity { id } } } }.`,
      }
    : {
        code: 'OTHER_KIND',
        value: id,
        message: `${place}: ${JSON.stringify(id)} is the id of a record of kind ${kind}, and ${path.at(-1)} takes ${kinds.join(' or ')}.`,
      };
}
