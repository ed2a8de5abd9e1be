/** `npm run docs:cookbook` writes the answers of docs/cookbook.md. A test compares them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answersTo, tablesOf } from '../tests/support/cookbook/answers.ts';
import { questionsOf, withAnswers } from '../tests/support/cookbook/cookbook.ts';

const path = resolve(import.meta.dirname, '../docs/cookbook.md');
const text = readFileSync(path, 'utf8');
writeFileSync(path, withAnswers(text, tablesOf(await answersTo(questionsOf(text)))));
