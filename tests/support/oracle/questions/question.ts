/** A question for one list, page by page, or for an answer that has no pages. */

/** The part of an answer that tells where a page stands; cursors are each reader's own. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Question {
  /** What is judged by it, to be counted. */
  readonly kind: string;
  /** The root field with its arguments, for a list of something found by its id; null for a list of the root. */
  readonly around: string | null;
  readonly field: string;
  readonly args: readonly string[];
  /** What is asked of the connection, beside `pageInfo`. */
  readonly select: string;
  /** How many items each page asks for; later pages are asked for where there are any. Empty where there are no pages. */
  readonly sizes: readonly number[];
  /** From the end of the list to its start. */
  readonly backward: boolean;
}

/** How many pages are asked for. */
export const pagesOf = ({ sizes }: Question): number => Math.max(1, sizes.length);

/** The text for one page. */
export function textOf(question: Question, page: number, cursor: string | null): string {
  const { around, field, args, select, sizes, backward } = question;
  const size = sizes[page];
  const paging =
    size === undefined
      ? []
      : [
          `${backward ? 'last' : 'first'}: ${size}`,
          ...(cursor === null ? [] : [`${backward ? 'before' : 'after'}: ${JSON.stringify(cursor)}`]),
        ];
  const given = [...args, ...paging];
  const info = size === undefined ? '' : 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const list = `list: ${field}${given.length > 0 ? `(${given.join(', ')})` : ''} { ${select} ${info} }`;
  return around === null ? `{ ${list} }` : `{ around: ${around} { id redirectedFrom ${list} } }`;
}

const listOf = ({ around }: Question, answer: unknown): unknown => {
  const data = answer as { around?: { list: unknown } | null; list?: unknown } | null;
  return around === null ? data?.list : data?.around?.list;
};

/** The cursor to go on from; null where the list ends. */
export function cursorOf(question: Question, answer: unknown): string | null {
  const list = listOf(question, answer) as { pageInfo?: PageInfo } | null | undefined;
  if (list?.pageInfo == null) return null;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo;
  if (question.backward) return hasPreviousPage ? startCursor : null;
  return hasNextPage ? endCursor : null;
}

/** Whether an answer has any item, so that comparing it compares something. */
export function tellsAnything(question: Question, answer: unknown): boolean {
  const list = listOf(question, answer);
  const text = JSON.stringify(list ?? null);
  // A slice of time may be empty.
  if (question.kind === 'centrality') return text.includes('"scores":[{');
  return Array.isArray(list) ? list.length > 0 : text.includes('"nodes":[{');
}

/** An answer as it is compared: without the cursors, which say nothing to another reader, and with nine digits of scores. */
export const comparable = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value) => {
      if (key === 'score') return Number((value as number).toFixed(9));
      return (key === 'startCursor' || key === 'endCursor') && value !== null ? 'a cursor' : value;
    }),
  );
