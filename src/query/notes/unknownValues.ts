/** The notes about roles, categories and places that no record has, in the filter of a list that is empty. */
import { suggestIds } from '../../domain/search/suggestId.ts';
import { type Cypher, cypher, join, literal, name, Variable, where } from '../../store/cypher.ts';
import type { Graph } from '../../store/graph.ts';
import { Columns } from '../compile/columns.ts';
import { callWith, subquery } from '../compile/fieldReaders.ts';
import { knownVersion } from '../compile/pattern.ts';
import type { RootRequest } from '../compile/run.ts';
import type { FieldPlan, Scope } from '../compile/scope.ts';
import type { Vocabulary } from '../filters/filterTable.ts';
import type { NamedValue } from '../filters/idArguments.ts';
import { PrefetchStatement, readNewest } from '../querySession.ts';
import { keptUntilBatch } from './keptUntilBatch.ts';
import type { Note } from './note.ts';

/** The most records of a label that are read. In a graph with more there is no note, since others may have the value. */
const MOST_RECORDS = 20_000;
/** The most notes of a request, and the most values that a note names. */
const MOST_NOTES = 5;
const MOST_NAMED = 3;

/** The number of records that were read, and their values. */
type Recorded = readonly [records: number, values: readonly (string | readonly string[])[]];

/** @param batch the batch of the answers; one statement runs for each new one */
export async function notesAboutValues(
  graph: Graph,
  given: readonly NamedValue[],
  batch: number,
  run: RootRequest,
): Promise<Note[]> {
  const recorded = await recordedValues(graph, batch, run);
  return given.slice(0, MOST_NOTES).flatMap(({ field, at, path, vocabulary, value }) => {
    const [records, values] = recorded[vocabulary];
    const known = values.flat();
    if (records >= MOST_RECORDS || known.includes(value)) return [];
    const near = suggestIds(
      value,
      known.map((id) => ({ id, words: [] })),
    ).slice(0, MOST_NAMED);
    const named = (near.length > 0 ? near : [...known].sort().slice(0, MOST_NAMED)).map((one) =>
      JSON.stringify(one),
    );
    const advice =
      named.length === 0
        ? 'none has any'
        : `${near.length > 0 ? 'the nearest' : 'some'} that are recorded: ${named.join(', ')}`;
    return [
      {
        path: at,
        code: 'UNKNOWN_VALUE',
        value,
        ...(near[0] === undefined ? {} : { suggestion: near[0] }),
        message: `${field.name}(${path.filter((step) => !/^\d+$/.test(step)).join('.')}:): no record has the ${vocabulary} ${JSON.stringify(value)}; ${advice}.`,
      },
    ];
  });
}

type Vocabularies = Readonly<Record<Vocabulary, Recorded>>;

const recordedValues = keptUntilBatch(async (graph, run): Promise<Vocabularies> => {
  const [role, category, place] = (await readNewest(graph, run, statement, {})) as readonly [
    Recorded,
    Recorded,
    Recorded,
  ];
  return { role, category, place };
});

const statement = new PrefetchStatement<Record<string, never>>((scope) => {
  const [node, place] = [new Variable('n'), new Variable('p')];
  const columns = new Columns();
  columns.add(valuesOf(scope, node, ['Membership', 'Participation'], cypher`RETURN ${node}.role`));
  columns.add(valuesOf(scope, node, ['Entity'], cypher`RETURN ${node}.category`));
  columns.add(
    valuesOf(
      scope,
      node,
      ['Relation'],
      cypher`OPTIONAL MATCH (${node})-[:OBJECT]->(${place}) WHERE ${node}.type = 'HELD_IN' RETURN CASE WHEN ${place} IS NULL THEN null ELSE [${place}.id] + coalesce(${place}.aliases, []) END`,
    ),
  );
  return columns.plan((row) => row);
});

/** @param value the end of a statement that returns the value of the record `node` */
function valuesOf(scope: Scope, node: Variable, labels: readonly string[], value: Cypher): FieldPlan {
  const [found, records, values] = [new Variable('v'), new Variable('n'), new Variable('c')];
  const read = labels.map(
    (label) =>
      cypher`MATCH (${node}:${name(label)})${where(knownVersion(node, scope.batch))} WITH ${node} LIMIT ${literal(MOST_RECORDS)} ${value} AS ${found}`,
  );
  return subquery(
    scope,
    [
      callWith([scope.batch], [join(read, '\nUNION ALL\n')]),
      cypher`WITH count(*) AS ${records}, collect(DISTINCT ${found}) AS ${values}`,
    ],
    cypher`[${records}, ${values}]`,
  );
}
