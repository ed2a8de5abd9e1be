/**
 * Whose lists a request scans: read before the request where the largest lists of the graph do not let it pass, by the same
 * root fields with only the fields that lead to the owners.
 */

import { keptIn } from '../../domain/model/keptIn.ts';
import type { RequestValues } from '../../query/compile/run.ts';
import type { Args, Selection } from '../../query/compile/selection.ts';
import { readAtOneBatch } from '../../query/consistentRead.ts';
import { compileRootField, type RootQuery } from '../../query/rootQuery.ts';
import type { Graph } from '../../store/graph.ts';
import { ownsList } from './listLengths.ts';
import type { CostedField } from './queryCost.ts';
import { isList } from './scanCost.ts';

/** A list below one owner. */
export interface OwnedList {
  readonly owner: string;
  readonly type: string;
  readonly field: Selection;
  readonly args: Args;
}

/** What reading needs besides the arguments. */
export type ReadValues = Pick<RequestValues, 'today' | 'service' | 'memory'>;

const OWNER: Selection = { key: 'fasti_owner', name: 'recordId', slot: 0, args: {}, fields: new Map() };

/** The lists that each owner has scanned, as often as the request reads the owner. */
export async function readOwnedLists(
  graph: Graph,
  roots: readonly CostedField[],
  values: ReadValues,
): Promise<OwnedList[]> {
  const found = await Promise.all(
    roots.map(async ({ selection, args, idMoments }) => {
      const query = queryOf(selection, graph);
      if (query === null) return [];
      const own = { ...values, args, ...(idMoments ? { idMoments } : {}) };
      const asked = new Map([[selection.key, { query, values: own }]]);
      return [...listsIn(await readAtOneBatch(graph, asked).answer(selection.key), [selection], args)];
    }),
  );
  return found.flat();
}

/** By selection, since compiled selections serve many requests. */
const queries = new WeakMap<Selection, RootQuery | null>();
const leading = new WeakMap<Selection, Selection | null>();

const queryOf = (root: Selection, graph: Graph): RootQuery | null =>
  keptIn(queries, root, () => {
    const found = leadingTo(root);
    return found && compileRootField(found, graph.engine);
  });

/** The field with only what leads to owners of lists; null where nothing does. */
function leadingTo(field: Selection): Selection | null {
  const known = leading.get(field);
  if (known !== undefined) return known;
  const fields = new Map(
    [...field.fields].map(([type, selected]) => [
      type,
      [
        ...selected.flatMap((each) => leadingTo(each) ?? []),
        ...(ownedBy(type, selected).length > 0 ? [OWNER] : []),
      ],
    ]),
  );
  const found = [...fields.values()].some((each) => each.length > 0) ? { ...field, fields } : null;
  leading.set(field, found);
  return found;
}

const ownedBy = (type: string, selected: readonly Selection[]): Selection[] =>
  selected.filter((field) => ownsList(type, field.name) && isList(field));

/** The lists below the objects of a value that some fields have in common. */
function* listsIn(value: unknown, fields: readonly Selection[], args: readonly Args[]): Generator<OwnedList> {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) yield* listsIn(item, fields, args);
    return;
  }
  const { __typename: type, fasti_owner: owner, ...below } = value as Readonly<Record<string, unknown>>;
  const own = fields.flatMap((field) => [...field.fields.values()]);
  const selected = fields.flatMap((field) => field.fields.get(String(type)) ?? []);
  if (owner !== undefined)
    for (const field of ownedBy(String(type), selected))
      yield { owner: String(owner), type: String(type), field, args: args[field.slot] ?? {} };
  for (const [key, each] of Object.entries(below)) {
    const of = [...new Set(own.flat().filter((field) => field.key === key))];
    yield* listsIn(each, of, args);
  }
}
