/** The one statement of a request that reads what its unknown ids are, and which ids were perhaps meant. */
import { partsOfSimilarWords, transpositionsOf } from '../../domain/search/parts.ts';
import { suggestId } from '../../domain/search/suggestId.ts';
import { searchWords } from '../../domain/search/words.ts';
import { type Cypher, cypher, join, literal, name, Param, Variable, where } from '../../store/cypher.ts';
import type { Graph, Value } from '../../store/graph.ts';
import { Columns } from '../compile/columns.ts';
import { callWith, subquery } from '../compile/fieldReaders.ts';
import { knownVersion, relationshipTypes } from '../compile/pattern.ts';
import type { RootRequest } from '../compile/run.ts';
import type { FieldPlan, Scope } from '../compile/scope.ts';
import type { NamedId } from '../filters/idArguments.ts';
import { type PrefetchInput, PrefetchStatement, readNewest } from '../querySession.ts';
import { anyNode } from '../roots/byId.ts';
import type { Note } from './note.ts';

/** The most ids of a request for which others are suggested. */
const MOST_SUGGESTED = 5;
/** The most words of an id that are looked up. */
const MOST_WORDS = 6;
/** The most words of the graph that are followed for an id, and the most records for each of them. */
const MOST_FOUND = 100;
const MOST_RECORDS = 50;
/** How many candidates are compared for an id. */
const MOST_CANDIDATES = 20;

/** What is read for one id: its words with typing errors, and the beginning that similar ids share. */
type Lookup = {
  readonly texts: readonly string[];
  readonly parts: readonly (readonly string[])[];
  readonly beginning: string;
};

type Asked = { readonly ids: readonly string[]; readonly lookups: readonly Lookup[] };

type Answer = readonly [
  kinds: readonly (readonly [id: string, kind: string])[],
  candidates: readonly (readonly [place: number, id: string, kind: string, words: readonly string[]])[],
];

/** The notes about the ids of a request, in the order of `missing`. Runs one statement at the newest batch. */
export async function notesAboutIds(
  graph: Graph,
  missing: readonly NamedId[],
  run: RootRequest,
): Promise<Note[]> {
  const ids = [...new Set(missing.map(({ id }) => id))];
  const [kinds, candidates] = (await readNewest(graph, run, statement, {
    ids,
    lookups: ids.slice(0, MOST_SUGGESTED).map(lookupOf),
  })) as Answer;
  const kindOf = new Map(kinds);
  return missing.map((named) => {
    const like = candidates.filter(
      ([place, , kind]) =>
        ids[place] === named.id && (named.kinds.length === 0 || named.kinds.includes(kind)),
    );
    const suggestion = suggestId(
      named.id,
      like.map(([, id, , words]) => ({ id, words })),
    );
    return noteOf(named, kindOf.get(named.id), suggestion);
  });
}

function lookupOf(id: string): Lookup {
  const words = [...new Set(searchWords(id))].slice(0, MOST_WORDS);
  const parts = words.map(partsOfSimilarWords);
  return {
    texts: [...new Set([...words, ...words.flatMap(transpositionsOf)])],
    parts: [0, 1, 2].map((place) => [...new Set(parts.flatMap((of) => of[place] ?? []))]),
    beginning: id.slice(0, Math.max(1, Math.ceil(id.length / 2))),
  };
}

const statement = new PrefetchStatement<Asked>((scope) => {
  const columns = new Columns();
  columns.add(kindsOfAny(scope));
  columns.add(candidatesFor(scope));
  return columns.plan((row) => row);
});

const param = (read: (asked: Asked) => Value): Param<PrefetchInput<Asked>> =>
  new Param(({ values }) => read(values));
const idsGiven = param(({ ids }) => ids);
const places = param(({ lookups }) => [...lookups.keys()]);
const texts = param(({ lookups }) => lookups.map((lookup) => lookup.texts));
const beginnings = param(({ lookups }) => lookups.map(({ beginning }) => beginning));
const partsAt = (place: number): Param<PrefetchInput<Asked>> =>
  param(({ lookups }) => lookups.map(({ parts }) => parts[place] ?? []));
const PARTS = [partsAt(0), partsAt(1), partsAt(2)];

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

/** Reads `[place of the id, id, kind, words]` of records with similar words, or with an id of the same beginning. */
function candidatesFor(scope: Scope): FieldPlan {
  const [place, node, words] = [new Variable('i'), new Variable('n'), new Variable('words')];
  const alike = [byWords(scope, place, node, words), ...byBeginning(scope, place, node, words)];
  return subquery(
    scope,
    [
      cypher`UNWIND ${places} AS ${place}`,
      cypher`WITH ${place}, ${scope.batch}`,
      callWith([place, scope.batch], [join(alike, '\nUNION ALL\n')]),
    ],
    cypher`collect([${place}, ${node}.id, coalesce(${node}.kind, 'SOURCE'), ${words}])`,
  );
}

function byWords(scope: Scope, place: Variable, node: Variable, words: Variable): Cypher {
  const [word, text, fact] = [new Variable('w'), new Variable('t'), new Variable('f')];
  const equal = (property: string, values: Param<PrefetchInput<Asked>>): Cypher =>
    cypher`UNWIND ${values}[${place}] AS ${text} MATCH (${word}:Word {${name(property)}: ${text}}) RETURN ${word}`;
  const lookups = [equal('text', texts), ...PARTS.map((values, i) => equal(`part${i + 1}`, values))];
  const most = literal(MOST_RECORDS);
  const named = cypher`MATCH (${word})-[:SPELLS]->(${fact})${where(knownVersion(fact, scope.batch))} WITH ${fact} LIMIT ${most} MATCH (${fact})-[:${relationshipTypes(scope, 'ENTITY')}]->(${node}) RETURN ${node}`;
  const marked = cypher`MATCH (${word})-[:MARKS]->(${node})${where(knownVersion(node, scope.batch))} RETURN ${node} LIMIT ${most}`;
  return join(
    [
      cypher`CALL (${place}) {\n${join(lookups, '\nUNION\n')}\n}`,
      cypher`WITH ${word}, ${scope.batch} LIMIT ${literal(MOST_FOUND)}`,
      cypher`CALL (${word}, ${scope.batch}) {\n${named}\nUNION\n${marked}\n}`,
      cypher`WITH ${node}, collect(DISTINCT ${word}.text) AS ${words}`,
      cypher`RETURN ${node}, ${words} ORDER BY size(${words}) DESC, ${node}.id LIMIT ${literal(MOST_CANDIDATES)}`,
    ],
    '\n',
  );
}

function byBeginning(scope: Scope, place: Variable, node: Variable, words: Variable): Cypher[] {
  // Few begin with all of it, and these are meant first.
  return [idsGiven, beginnings].flatMap((texts) =>
    ['Entity', 'Source'].map(
      (label) =>
        cypher`MATCH (${node}:${name(label)}) WHERE ${node}.id STARTS WITH ${texts}[${place}] AND ${join(knownVersion(node, scope.batch), ' AND ')} WITH ${node} LIMIT ${literal(MOST_CANDIDATES)} RETURN ${node}, [] AS ${words}`,
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
