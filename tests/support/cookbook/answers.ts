/** The answers to the questions of the cookbook, over the shipped records. */
import { parse } from 'graphql';
import { withShippedApi } from '../shippedApi.ts';
import { answerTable } from './answerTable.ts';
import type { Question } from './cookbook.ts';

export interface Answer {
  readonly question: Question;
  /** The answer as a Markdown table. */
  readonly table: string;
  readonly rows: number;
  readonly notes: readonly unknown[];
}

/** Throws an Error if a question is answered with an error, such as one about its cost. */
export const answersTo = (questions: readonly Question[]): Promise<Answer[]> =>
  withShippedApi(async (api) => {
    const answers: Answer[] = [];
    for (const question of questions) {
      const { data, errors, extensions } = await api.execute(question.query, question.variables);
      if (errors) throw new Error(`"${question.title}": ${errors.map(({ message }) => message).join('\n')}`);
      const { text, rows } = answerTable(parse(question.query), data);
      answers.push({ question, table: text, rows, notes: (extensions?.notes ?? []) as readonly unknown[] });
    }
    return answers;
  });

/** The tables by the titles of their questions. */
export const tablesOf = (answers: readonly Answer[]): ReadonlyMap<string, string> =>
  new Map(answers.map(({ question, table }) => [question.title, table]));
