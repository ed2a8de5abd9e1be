/** The questions of the cookbook, of the page for analysts, and those for tests only are answered as they say. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Kind, parse } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { type Answer, answersTo, tablesOf } from '../support/cookbook/answers.ts';
import { ANSWERED_PAGES, questionsOf, withAnswers } from '../support/cookbook/cookbook.ts';

const pages = ANSWERED_PAGES.map((page) => readFileSync(resolve(import.meta.dirname, '../..', page), 'utf8'));
const questions = pages.flatMap(questionsOf);
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
  const tables = tablesOf(answers);
  for (const page of pages) expect(withAnswers(page, tables)).toBe(page);
});
