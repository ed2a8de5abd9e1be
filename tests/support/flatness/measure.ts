/** Measures the database hits of queries and finds those that grew. */
import neo4j from 'neo4j-driver';
import { createApi } from '../../../src/api/api.ts';
import { openNeo4j } from '../../../src/store/engines/neo4j.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { hitsOf } from '../profile.ts';
import { recording } from '../recordingGraph.ts';
import { TEST_TODAY } from '../today.ts';
import type { FlatQuestion } from './questions.ts';

/** A number for each query, by its name: database hits, milliseconds or characters. */
export type Hits = Readonly<Record<string, number>>;

/** The largest allowed ratio of the cost in a larger archive to that in a smaller one. */
export const MOST_GROWTH = 1.5;

const REFUSALS: readonly string[] = ['QUERY_TOO_LARGE', 'UNBOUNDED_QUESTION'];

/**
 * Measures each query on Neo4j: database hits, milliseconds (the least of three runs; of one run if the cost may grow)
 * and the characters of its longest statement.
 */
export async function measure(
  uri: string,
  questions: readonly FlatQuestion[],
): Promise<{ readonly hits: Hits; readonly times: Hits; readonly lengths: Hits }> {
  const graph = recording(await openNeo4j({ uri }));
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const api = await createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
    today: () => TEST_TODAY,
    // A test server plans a large statement for longer than a request may take.
    deadlineMs: 120_000,
  });
  const ask = async (question: FlatQuestion, variables: FlatQuestion['variables']): Promise<unknown> => {
    const { data, errors } = await api.execute(question.query, variables);
    // A query whose cost may grow can exceed a limit. Its cost is then that of the statements before the refusal.
    const isRefused = errors?.every(({ extensions }) => REFUSALS.includes(String(extensions?.reason)));
    if (errors && !(isRefused && question.grows !== undefined))
      throw new Error(`${question.name}: ${errors.map(({ message }) => message).join('; ')}`);
    return data;
  };
  const hits: Record<string, number> = {};
  const times: Record<string, number> = {};
  const lengths: Record<string, number> = {};
  try {
    // A server reads the names once, for its first search.
    await api.execute('{ search(text: "nobody") { totalCount } }');
    for (const question of questions) {
      const variables = { ...question.variables, ...(await middleIn(graph, question, ask)) };
      graph.statements.length = 0;
      await ask(question, variables);
      const statements = [...graph.statements];
      let sum = 0;
      for (const statement of statements) sum += await hitsOf(driver, statement);
      hits[question.name] = sum;
      lengths[question.name] = Math.max(...statements.map(({ text }) => text.length));
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < (question.grows === undefined ? 3 : 1); i += 1) {
        const begin = performance.now();
        await ask(question, variables);
        least = Math.min(least, performance.now() - begin);
      }
      times[question.name] = Math.round(least * 10) / 10;
    }
  } finally {
    await api.close();
    await driver.close();
    await graph.close();
  }
  return { hits, times, lengths };
}

type Ask = (question: FlatQuestion, variables: FlatQuestion['variables']) => Promise<unknown>;

/** The variable `after` with a cursor in the middle of the query's list; none if the query does not page. */
async function middleIn(
  graph: Graph,
  question: FlatQuestion,
  ask: Ask,
): Promise<{ readonly after?: string }> {
  if (!question.middleOf) return {};
  const { label, property, id = null } = question.middleOf;
  const facts = `MATCH (f:${label}) WHERE f.sort > '' ${property ? `AND f.${property} = $id` : ''}`;
  const [counted] = await graph.read({ text: `${facts} RETURN count(*) AS n`, params: { id } });
  const [row] = await graph.read({
    text: `${facts} RETURN f.sort AS sort ORDER BY sort SKIP $skip LIMIT 1`,
    params: { id, skip: Math.floor(Number(counted?.n ?? 0) / 2) },
  });
  const first = await ask(question, {});
  const [list] = Object.values(first as Record<string, { pageInfo: { endCursor: string } }>);
  // A cursor consists of digest, batch and key.
  const [digest, batch] = Buffer.from(list?.pageInfo.endCursor ?? '', 'base64url')
    .toString()
    .split(':');
  return { after: Buffer.from(`${digest}:${batch}:${row?.sort}`).toString('base64url') };
}

export interface Growth {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** The queries whose cost must not grow and is more than `most` times as large as before, worst first. */
export function grown(
  questions: readonly Pick<FlatQuestion, 'name' | 'grows'>[],
  before: Hits,
  after: Hits,
  most: number,
): Growth[] {
  return questions
    .filter(({ grows }) => grows === undefined)
    .map(({ name }) => ({ name, before: before[name] ?? 0, after: after[name] ?? Number.POSITIVE_INFINITY }))
    .filter((each) => each.after > each.before * most)
    .sort((a, b) => b.after / b.before - a.after / a.before);
}

/** One line per query, with both numbers. */
export const sayGrown = (list: readonly Growth[]): string =>
  list.map(({ name, before, after }) => `${name}: ${before} database hits, then ${after}`).join('\n');
