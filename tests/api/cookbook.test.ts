/** The questions of docs/cookbook.md and docs/analysts.md are answered as they say. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Kind, parse } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { type Answer, answersTo, tablesOf } from '../support/cookbook/answers.ts';
import { questionsOf, withAnswers } from '../support/cookbook/cookbook.ts';

const pageOf = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, `../../docs/${name}.md`), 'utf8');

const text = pageOf('cookbook');
const questions = questionsOf(text);
let answers: readonly Answer[];

// An error fails here, also that of a query over the default cost budget.
beforeAll(async () => {
  answers = await answersTo(questions);
});

it('has many questions, each once and with a named operation', () => {
  const operations = questions.flatMap(({ query }) =>
    parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? '') : [],
    ),
  );
  expect(questions.length).toBeGreaterThanOrEqual(45);
  expect(new Set(questions.map(({ title }) => title)).size).toBe(questions.length);
  expect(new Set(operations).size).toBe(questions.length);
  expect(operations).not.toContain('');
});

it('asks what the records answer, and asks it as it is meant', () => {
  expect(answers.filter(({ rows }) => rows === 0).map(({ question }) => question.title)).toEqual([]);
  expect(answers.flatMap(({ question, notes }) => notes.map((note) => [question.title, note]))).toEqual([]);
});

it('shows the answers; `npm run docs:cookbook` writes them', () => {
  expect(withAnswers(text, tablesOf(answers))).toBe(text);
});

it('shows the answers of the pages for analysts', async () => {
  const page = pageOf('analysts');
  expect(withAnswers(page, tablesOf(await answersTo(questionsOf(page))))).toBe(page);
});
