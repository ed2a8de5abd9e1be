/** The one statement of a request that reads what its unknown ids are, and which ids were perhaps meant. */
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { type IdCandidate, suggestId } from '../../domain/search/suggestId.ts';
import { searchWords } from '../../domain/search/words.ts';
import { type Cypher, cypher, join, literal, name, Param, Variable } from '../../store/cypher.ts';
import type { Graph, Value } from '../../store/graph.ts';
import { Columns } from '../compile/columns.ts';
import { callWith, subquery } from '../compile/fieldReaders.ts';
import { knownVersion } from '../compile/pattern.ts';
import type { RootRequest } from '../compile/run.ts';
import type { FieldPlan, Scope } from '../compile/scope.ts';
import type { NamedId } from '../filters/idArguments.ts';
import type { NamesAt } from '../memory/liveNames.ts';
import { namesOf, type PrefetchInput, PrefetchStatement, readNewest } from '../querySession.ts';
import { anyNode } from '../roots/byId.ts';
import type { Note } from './note.ts';

/** The most ids of a request for which others are suggested. */
const MOST_SUGGESTED = 5;
/** The most words of an id that are looked up. */
const MOST_WORDS = 6;
/** How many candidates of each kind are compared for an id. */
const MOST_CANDIDATES = 20;

/** `beginnings` are what ids share with similar ones. */
type Asked = { readonly ids: readonly string[]; readonly beginnings: readonly string[] };

type Candidate = IdCandidate & { readonly kind: string };

type Answer = readonly [
  kinds: readonly (readonly [id: string, kind: string])[],
  begun: readonly (readonly [place: number, id: string, kind: string])[],
];

/** The notes about the ids of a request, in the order of `missing`. Runs one statement at the newest batch. */
export async function notesAboutIds(
  graph: Graph,
  missing: readonly NamedId[],
  run: RootRequest,
): Promise<Note[]> {
  const ids = [...new Set(missing.map(({ id }) => id))];
  const suggested = ids.slice(0, MOST_SUGGESTED);
  const beginnings = suggested.map((id) => id.slice(0, Math.max(1, Math.ceil(id.length / 2))));
  const [kinds, begun] = (await readNewest(graph, run, statement, { ids, beginnings })) as Answer;
  const names = await namesOf(graph, run);
  const candidates = suggested.map((id, at): readonly Candidate[] => [
    ...namedLike(names, id),
    ...begun.flatMap(([place, other, kind]) => (place === at ? { id: other, kind, words: [] } : [])),
  ]);
  const kindOf = new Map(kinds);
  return missing.map((named) => {
    const like = (candidates[ids.indexOf(named.id)] ?? []).filter(
      ({ kind }) => named.kinds.length === 0 || named.kinds.includes(kind),
    );
    return noteOf(named, kindOf.get(named.id), suggestId(named.id, like));
  });
}

/** The entities whose names have words of an id, with typing errors; those with most of them. */
const namedLike = ({ index, batch }: NamesAt, id: string): Candidate[] =>
  index
    .named([...new Set(searchWords(id))].slice(0, MOST_WORDS), batch)
    .sort((a, b) => b.words.length - a.words.length || compareCodeUnits(a.id, b.id))
    .slice(0, MOST_CANDIDATES);

const statement = new PrefetchStatement<Asked>((scope) => {
  const columns = new Columns();
  columns.add(kindsOfAny(scope));
  columns.add(candidatesFor(scope));
  return columns.plan((row) => row);
});

const param = (read: (asked: Asked) => Value): Param<PrefetchInput<Asked>> =>
  new Param(({ values }) => read(values));
const idsGiven = param(({ ids }) => ids);
const places = param(({ beginnings }) => [...beginnings.keys()]);
const beginnings = param((asked) => asked.beginnings);

/** Reads `[id, kind]` of the records with the ids, of any kind. */
function kindsOfAny(scope: Scope): FieldPlan {
  const [id, node] = [new Variable('id'), new Variable('n')];
  return subquery(
    scope,
    [
      cypher`UNWIND ${idsGiven} AS ${id}`,
      cypher`WITH ${id}, ${scope.batch}`,
      callWith([id, scope.batch], [anyNode(scope, node, cypher`${id}`, [id])]),
    ],
    cypher`collect([${id}, coalesce(${node}.kind, 'BATCH')])`,
  );
}

/** Reads `[place of the id, id, kind]` of records with an id of the same beginning. */
function candidatesFor(scope: Scope): FieldPlan {
  const [place, node] = [new Variable('i'), new Variable('n')];
  return subquery(
    scope,
    [
      cypher`UNWIND ${places} AS ${place}`,
      cypher`WITH ${place}, ${scope.batch}`,
      callWith([place, scope.batch], [join(byBeginning(scope, place, node), '\nUNION ALL\n')]),
    ],
    cypher`collect([${place}, ${node}.id, coalesce(${node}.kind, 'SOURCE')])`,
  );
}

function byBeginning(scope: Scope, place: Variable, node: Variable): Cypher[] {
  // Few begin with all of it, and these are meant first.
  return [idsGiven, beginnings].flatMap((texts) =>
    ['Entity', 'Source'].map(
      (label) =>
        cypher`MATCH (${node}:${name(label)}) WHERE ${node}.id STARTS WITH ${texts}[${place}] AND ${join(knownVersion(node, scope.batch), ' AND ')} WITH ${node} LIMIT ${literal(MOST_CANDIDATES)} RETURN ${node}`,
    ),
  );
}

function noteOf(
  { field, at, id, path, kinds }: NamedId,
  kind: string | undefined,
  suggestion: string | null,
): Note {
  const place = `${field.name}(${path.filter((step) => !/^\d+$/.test(step)).join('.')}:)`;
  const shown = JSON.stringify(id);
  const isOfOther = kind !== undefined && !kinds.includes(kind);
  const meant = suggestion === null ? '' : `; did you mean ${JSON.stringify(suggestion)}?`;
  return {
    path: at,
    code: isOfOther ? 'OTHER_KIND' : 'UNKNOWN_ID',
    value: id,
    ...(suggestion === null ? {} : { suggestion }),
    message: `${place}: ${problemOf(shown, path, kinds, kind, isOfOther)}${meant === '' ? adviceFor(isOfOther) : meant}`,
  };
}

function problemOf(
  shown: string,
  path: readonly string[],
  kinds: readonly string[],
  kind: string | undefined,
  isOfOther: boolean,
): string {
  if (isOfOther)
    return `${shown} is the id of a record of kind ${kind}, and ${path.at(-1)} takes ${kinds.join(' or ')}`;
  return kind === undefined ? `nothing has the id ${shown}` : `nothing had the id ${shown} at the known time`;
}

const adviceFor = (isOfOther: boolean): string =>
  isOfOther
    ? '.'
    : '; find ids by name, for example { search(text: "Morozov") { nodes { entity { id } } } }.';
