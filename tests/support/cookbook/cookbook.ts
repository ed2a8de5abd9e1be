/** The cookbook and other pages of questions, each with a query and its answer. */

/** The pages whose answers are written by a script; the last one is for tests only. */
export const ANSWERED_PAGES = ['docs/cookbook.md', 'docs/analysts.md', 'tests/support/cookbook/questions.md'];

export interface Question {
  /** The question as its heading has it. */
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question from its heading to the end of its answer. */
const SECTION = new RegExp(
  [
    '^### (?<title>.+)\n',
    '(?:(?!#{2,3} ).*\n)*?',
    '```graphql\n(?<query>[\\s\\S]*?)^```\n\n',
    '(?:```json\n(?<variables>[\\s\\S]*?)^```\n\n)?',
    '<!-- answer -->\n[\\s\\S]*?<!-- end of answer -->\n',
  ].join(''),
  'gm',
);

/** The questions of a cookbook. Throws an Error if a heading has no query with a place for its answer. */
export function questionsOf(text: string): Question[] {
  const questions = [...text.matchAll(SECTION)].map(({ groups = {} }) => ({
    title: groups.title ?? '',
    query: groups.query ?? '',
    variables: JSON.parse(groups.variables ?? '{}'),
  }));
  const titles = new Set(questions.map(({ title }) => title));
  for (const [, title = ''] of text.matchAll(/^### (.+)$/gm))
    if (!titles.has(title))
      throw new Error(`"${title}" has no query followed by <!-- answer --> and <!-- end of answer -->.`);
  return questions;
}

/** A cookbook with the tables of its answers replaced, by the titles of their questions. */
export const withAnswers = (text: string, tables: ReadonlyMap<string, string>): string =>
  text.replace(SECTION, (section: string, ...rest) => {
    const { title = '' } = rest.at(-1) as Readonly<Record<string, string>>;
    const [head = ''] = section.split('<!-- answer -->');
    return `${head}<!-- answer -->\n\n${tables.get(title) ?? ''}\n<!-- end of answer -->\n`;
  });
