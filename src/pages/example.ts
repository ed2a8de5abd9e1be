/**
 * Example queries: GraphQL files whose first three lines are comments with a title, a description, and the question to which
 * it belongs, with the view that shows its answer best: `# Who held which office? As a timeline.`
 */

/** The views of an answer beside JSON. */
const VIEWS = ['table', 'timeline', 'network', 'chart'] as const;
export type View = (typeof VIEWS)[number];

export interface Example {
  /** The file name without its number and extension: `heads-of-the-region`. */
  readonly id: string;
  readonly title: string;
  /** A description of what the query returns. */
  readonly description: string;
  /** What a user asks, under which several examples are listed. */
  readonly question: string;
  readonly view: View;
  /** The name of the operation; null if it has none. */
  readonly operation: string | null;
  /** The whole file. */
  readonly query: string;
}

/** Parses the text of an example file. Throws an Error if one of the three lines is missing. */
export function readExample(path: string, text: string): Example {
  const name = path.split('/').at(-1) ?? path;
  const [title, description, place = ''] = text
    .split('\n', 3)
    .map((line) => /^# (.+)$/.exec(line)?.[1]?.trim());
  const [, question, as] = /^(.+\?) As an? (\w+)\.$/.exec(place) ?? [];
  const view = VIEWS.find((each) => each === as);
  if (!title || !description || !question || !view)
    throw new Error(
      `${name}: the first line must be "# Title", the second "# Description", and the third "# Question? As a table." or another of ${VIEWS.join(', ')}.`,
    );
  return {
    id: name.replace(/^\d+-/, '').replace(/\.graphql$/, ''),
    title,
    description,
    question,
    view,
    operation: /^(?:query|mutation) (\w+)/m.exec(text)?.[1] ?? null,
    query: text.trimEnd(),
  };
}
