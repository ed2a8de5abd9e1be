/** Example queries: GraphQL files whose first two lines are comments with a title and a description. */

export interface Example {
  /** The file name without its number and extension: `heads-of-the-region`. */
  readonly id: string;
  readonly title: string;
  /** A description of what the query returns. */
  readonly description: string;
  /** The name of the operation; null if it has none. */
  readonly operation: string | null;
  /** The whole file. */
  readonly query: string;
}

/** Parses the text of an example file. Throws an Error if one of the two lines is missing. */
export function readExample(path: string, text: string): Example {
  const name = path.split('/').at(-1) ?? path;
  const [title, description] = text.split('\n', 2).map((line) => /^# (.+)$/.exec(line)?.[1]?.trim());
  if (!title || !description)
    throw new Error(`${name}: the first line must be "# Title" and the second "# Description".`);
  return {
    id: name.replace(/^\d+-/, '').replace(/\.graphql$/, ''),
    title,
    description,
    operation: /^(?:query|mutation) (\w+)/m.exec(text)?.[1] ?? null,
    query: text.trimEnd(),
  };
}
