/** Random questions about a few random archives on the embedded engine; `npm run test:long` asks about many, on both. */
import { it } from 'vitest';
import { seed } from '../domain/property.ts';
import { answerEachKind, checkRandomArchives, QuestionCounts } from '../support/randomArchives.ts';

const ARCHIVES = 3;

it(`the embedded engine answers random questions about ${ARCHIVES} archives as the oracle does`, async () => {
  const counts = new QuestionCounts();
  await checkRandomArchives({ engine: 'embedded', archives: ARCHIVES, questions: 60, seed, counts });
  await answerEachKind({ engine: 'embedded', seed, counts });
}, 600_000);
