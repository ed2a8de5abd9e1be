/** Compares the ids in the arguments of a root field with the records that have them. */
import { type Cypher, cypher, join, name, Param, Variable } from '../../store/cypher.ts';
import { call } from '../compile/fieldReaders.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { type IdArgument, idArguments, type NamedId, namedIds, valuesIn } from '../filters/idArguments.ts';
import type { StatementBody } from '../readPoint.ts';
import { type Note, redirected } from './note.ts';

/** The most notes about the ids of one root field. */
const MOST_NOTES = 5;

/** Compares the ids of a root field, and of the fields below it, with the records. */
export class RequestedIds {
  /** Arguments by which the field reads records, so that its answer says which of them it found. */
  readonly #answered: readonly IdArgument[];
  readonly #compared: readonly IdArgument[];

  constructor(root: Selection) {
    const named = idArguments(root);
    const isAnswered = ({ field, path }: IdArgument): boolean =>
      field === root && (path[0] === 'id' || (root.name === 'nodes' && path[0] === 'ids'));
    this.#answered = named.filter(isAnswered);
    this.#compared = named.filter((argument) => !isAnswered(argument));
  }

  /** What the statement of the field reads besides its answer; null where nothing has to be read. */
  read(scope: Scope): StatementBody | null {
    if (this.#compared.length === 0) return null;
    const labels = [...new Set(this.#compared.flatMap(({ kinds }) => kinds.map(labelOf)))];
    const ids = new Param<RequestValues>((run) => [
      ...new Set(namedIds(this.#compared, run).map(({ id }) => id)),
    ]);
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
   * The first ids that are not those of records that their arguments take.
   * @param found what `read` has read
   * @param value the answer of the field
   */
  missing(found: unknown, value: unknown, run: RequestValues): readonly NamedId[] {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const answered = values.includes(null)
      ? namedIds(this.#answered, run).filter((_id, i) => values[Array.isArray(value) ? i : 0] === null)
      : [];
    if (this.#compared.length === 0) return answered.slice(0, MOST_NOTES);
    const kinds = new Map(found as readonly (readonly [string, string])[]);
    const compared = namedIds(this.#compared, run).filter(
      ({ id, kinds: taken }) => !taken.includes(kinds.get(id) ?? ''),
    );
    return [...answered, ...compared].slice(0, MOST_NOTES);
  }

  /** The notes about ids of merged entities; `found` are the ids of the records that were found for the requested ids. */
  redirects(found: readonly (string | null)[], run: RequestValues): Note[] {
    const asked = this.#answered.flatMap((argument) => valuesIn(argument, run));
    if (asked.every((id, i) => (found[i] ?? id) === id)) return [];
    return namedIds(this.#answered, run)
      .flatMap(({ field, path, id }, i) => {
        const into = found[i] ?? id;
        return into === id ? [] : [redirected(field, path.join('.'), id, into)];
      })
      .slice(0, MOST_NOTES);
  }
}

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
