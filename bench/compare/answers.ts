/** Checks that the compared servers give the same answers, before anything is timed. */
import { isDeepStrictEqual } from 'node:util';
import { dataFrom } from './load.ts';
import { inFastisShape } from './postgresQuestions.ts';
import type { Question } from './question.ts';

/** How many of the requests are compared. */
const COMPARED = 10;

/** Throws an Error if an answer of a peer or of the embedded engine differs from Fasti's on Neo4j. */
export async function compareAnswers(
  question: Question,
  fasti: string,
  peer: string | null,
  embedded: string,
  postgraphile: string | null,
): Promise<void> {
  let full = 0;
  for (let i = 0; i < Math.min(COMPARED, question.fasti.length); i += 1) {
    const asked = question.fasti[i];
    if (asked === undefined) continue;
    const answer = await dataFrom(fasti, asked);
    const name = `${question.name}, ${JSON.stringify(asked.variables)}`;
    if (JSON.stringify(answer).length >= 40) full += 1;
    equal(`${name} on the embedded engine`, answer, await dataFrom(embedded, asked));
    const rows = question.postgraphile?.[i];
    if (postgraphile !== null && rows !== undefined)
      equal(`${name} by PostGraphile`, answer, inFastisShape(await dataFrom(postgraphile, rows)));
    const other = question.peer?.[i];
    if (peer === null || other === undefined || !question.same) continue;
    equal(
      `${name} by @neo4j/graphql`,
      question.same.fasti(answer as never),
      question.same.peer((await dataFrom(peer, other)) as never),
    );
  }
  // Some answers may be empty, but with empty answers only nothing would be measured.
  if (full === 0) throw new Error(`${question.name} has only empty answers`);
}

function equal(name: string, expected: unknown, found: unknown): void {
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(expected)), JSON.parse(JSON.stringify(found)))) return;
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
  const at = [...a].findIndex((sign, i) => sign !== b[i]);
  throw new Error(
    `${name} differs at ${at}:\n${a.slice(Math.max(0, at - 80), at + 120)}\n${b.slice(Math.max(0, at - 80), at + 120)}`,
  );
}
