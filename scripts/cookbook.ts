/** `npm run docs:cookbook` writes the answers of the pages with questions. A test compares them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answersTo, tablesOf } from '../tests/support/cookbook/answers.ts';
import { ANSWERED_PAGES, questionsOf, withAnswers } from '../tests/support/cookbook/cookbook.ts';

for (const page of ANSWERED_PAGES) {
  const path = resolve(import.meta.dirname, '..', page);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, withAnswers(text, tablesOf(await answersTo(questionsOf(text)))));
}
