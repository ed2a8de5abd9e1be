/** A question for one list, page by page. */

/** The part of an answer that tells where a page stands; cursors are each reader's own. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Question {
  /** The root field with its arguments, for a list of something found by its id; null for a list of the root. */
  readonly around: string | null;
  readonly field: string;
  readonly args: readonly string[];
  /** What is asked of the connection, beside `pageInfo`. */
  readonly select: string;
  /** How many items each page asks for; later pages are asked for where there are any. */
  readonly sizes: readonly number[];
  /** From the end of the list to its start. */
  readonly backward: boolean;
}

/** The text for one page. */
export function textOf(question: Question, page: number, cursor: string | null): string {
  const { around, field, args, select, sizes, backward } = question;
  const paging = [
    `${backward ? 'last' : 'first'}: ${sizes[page]}`,
    ...(cursor === null ? [] : [`${backward ? 'before' : 'after'}: ${JSON.stringify(cursor)}`]),
  ];
  const list = `list: ${field}(${[...args, ...paging].join(', ')}) { ${select} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  return around === null ? `{ ${list} }` : `{ around: ${around} { id redirectedFrom ${list} } }`;
}

/** The cursor to go on from; null where the list ends. */
export function cursorOf({ around, backward }: Question, answer: unknown): string | null {
  const data = answer as { around?: { list: unknown } | null; list?: unknown } | null;
  const list = (around === null ? data?.list : data?.around?.list) as
    | { pageInfo: PageInfo }
    | null
    | undefined;
  if (list == null) return null;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo;
  if (backward) return hasPreviousPage ? startCursor : null;
  return hasNextPage ? endCursor : null;
}

/** An answer without the cursors, which say nothing to another reader. */
export const withoutCursors = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value) =>
      (key === 'startCursor' || key === 'endCursor') && value !== null ? 'a cursor' : value,
    ),
  );
