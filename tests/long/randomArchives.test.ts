/**
 * Random questions about random archives, as many as `SCALE` says: 1,000 archives on the embedded engine and 100 on Neo4j
 * at `SCALE=1`. `FC_SEED` repeats a run.
 */
import { describe, it } from 'vitest';
import { seed } from '../domain/property.ts';
import { answerEachKind, checkRandomArchives, QuestionCounts } from '../support/randomArchives.ts';
import { casesOf } from './scale.ts';

/** Neo4j plans each question anew, so it is asked fewer. */
const RUNS = [
  { engine: 'embedded', tests: 100, archives: 10, questions: 60 },
  { engine: 'neo4j', tests: 100, archives: 1, questions: 10 },
] as const;
const TIMEOUT_MS = 3_600_000;

describe.each(RUNS)('random archives on $engine', ({ engine, tests, archives, questions }) => {
  const counts = new QuestionCounts();

  it.each([...casesOf(tests, 0.6)])(
    'answers as the oracle does, part %i',
    (part) => checkRandomArchives({ engine, archives, questions, seed: seed + part, counts }),
    TIMEOUT_MS,
  );

  it('answers questions of each kind', () => answerEachKind({ engine, seed, counts }), TIMEOUT_MS);
});
