/** `npm run docs:cookbook` writes the answers in docs/cookbook.md and docs/analysts.md. A test compares them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answersTo, tablesOf } from '../tests/support/cookbook/answers.ts';
import { questionsOf, withAnswers } from '../tests/support/cookbook/cookbook.ts';

for (const name of ['cookbook', 'analysts']) {
  const path = resolve(import.meta.dirname, `../docs/${name}.md`);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, withAnswers(text, tablesOf(await answersTo(questionsOf(text)))));
}
