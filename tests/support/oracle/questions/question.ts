/** A random query: for one list, page by page, or for an answer without pages. */
import { Kind, parse, print } from 'graphql';
import { selectionSetsIn, withSkippedSelections } from '../../emptySelections.ts';

/** The page info of an answer. Cursors of the oracle and of an engine differ. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface OracleQuestion {
  /** The name under which the query is counted. */
  readonly kind: string;
  /** The parent field with its arguments, for a list of an entity; null for a root list. */
  readonly parent: string | null;
  readonly field: string;
  readonly args: readonly string[];
  /** The selection of the connection, without `pageInfo`. */
  readonly select: string;
  /** The size of each page; empty for an answer without pages. Paging stops at the end of the list. */
  readonly sizes: readonly number[];
  /** Pages with `last` and `before`, from the end of the list. */
  readonly backward: boolean;
}

/** The number of requests: at least one. */
export const pageCount = ({ sizes }: OracleQuestion): number => Math.max(1, sizes.length);

/** The query text for one page, after the given cursor. */
export function textOf(question: OracleQuestion, page: number, cursor: string | null): string {
  const { parent, field, args, select, sizes, backward } = question;
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
  return parent === null ? `{ ${list} }` : `{ around: ${parent} { id ${list} } }`;
}

/** The question with one of its selection sets empty; `choice` is any number. */
export function withEmptySelection(question: OracleQuestion, choice: number): OracleQuestion {
  const [operation] = parse(`{ ${question.select} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A selection is not an operation.');
  const { selectionSet } = withSkippedSelections(operation, choice % selectionSetsIn(operation));
  return { ...question, select: selectionSet.selections.map(print).join(' ') };
}

const listOf = ({ parent }: OracleQuestion, answer: unknown): unknown => {
  const data = answer as { around?: { list: unknown } | null; list?: unknown } | null;
  return parent === null ? data?.list : data?.around?.list;
};

/** The cursor for the next page; null at the end of the list. */
export function cursorOf(question: OracleQuestion, answer: unknown): string | null {
  const list = listOf(question, answer) as { pageInfo?: PageInfo } | null | undefined;
  if (list?.pageInfo == null) return null;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo;
  if (question.backward) return hasPreviousPage ? startCursor : null;
  return hasNextPage ? endCursor : null;
}

/** Whether an answer has any item. Comparing empty answers proves little. */
export function hasItems(question: OracleQuestion, answer: unknown): boolean {
  const list = listOf(question, answer);
  const text = JSON.stringify(list ?? null);
  if (question.kind === 'node') return list !== null;
  return Array.isArray(list) ? list.length > 0 : text.includes('"nodes":[{');
}

/**
 * An answer for comparison: without the values of cursors, with scores rounded to nine digits, and without what the oracle
 * does not know of the moments in ids: the enclosing days, which only ids in answers have, and the numbers of batches.
 */
export const comparable = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value) => {
      if (key === 'id') return String(value).replace(/[@,](in:[^,]*(,unsure)?|batch:[^,]*)/g, '');
      if (key === 'score') return Number((value as number).toFixed(9));
      return (key === 'startCursor' || key === 'endCursor') && value !== null ? 'a cursor' : value;
    }),
  );
