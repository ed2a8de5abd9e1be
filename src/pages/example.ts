/** The form of an example query: a GraphQL file whose first two lines are comments that say what it is. */

export interface Example {
  /** From the file's name, without the number that orders it: `heads-of-the-region`. */
  readonly id: string;
  readonly title: string;
  /** One sentence on what the example answers. */
  readonly answers: string;
  /** The whole file. */
  readonly query: string;
}

/** Reads one file of the library. Throws where one of the two lines is missing. */
export function readExample(path: string, text: string): Example {
  const name = path.split('/').at(-1) ?? path;
  const [title, answers] = text.split('\n', 2).map((line) => /^# (.+)$/.exec(line)?.[1]?.trim());
  if (!title || !answers)
    throw new Error(`${name}: the first line must be "# Title" and the second "# what it answers".`);
  return { id: name.replace(/^\d+-/, '').replace(/\.graphql$/, ''), title, answers, query: text.trimEnd() };
}
