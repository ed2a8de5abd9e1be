/** The limits of one request, and the checks of its body, its variables and its arguments. */
import { GraphQLError, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { MAX_PAGE } from '../../query/compile/paging.ts';
import type { Args } from '../../query/compile/selection.ts';
import { InputError } from '../../query/inputError.ts';
import type { EngineName } from '../../store/graph.ts';
import { QUERY_TOO_LARGE } from '../errors.ts';

/**
 * Fields that a request may read of the graph, multiplied by page sizes; published in `about.limits`. A statement of the embedded engine
 * cannot be ended, so a request may ask less of it.
 */
export const COST_BUDGETS: Readonly<Record<EngineName, number>> = { embedded: 80_000, neo4j: 100_000 };

/** Published in `about.limits` and in the documentation. */
export const LIMITS = {
  maxPageSize: MAX_PAGE,
  /** Levels of fields below the operation. */
  maxDepth: 20,
  maxRootFields: 20,
  /** Characters of a document. */
  maxCharacters: 200_000,
  /** Lexical tokens of a document. */
  maxTokens: 10_000,
  /** Levels of braces, brackets and parentheses in a document, of which fields and input take at most two each. */
  maxBrackets: 100,
  /** Selections of an operation with each fragment counted wherever it is spread. */
  maxSelections: 2_000,
  /** Operations and fragments of a document. */
  maxDefinitions: 100,
  /** Variables of an operation. */
  maxVariables: 200,
  maxAliases: 200,
  maxDirectives: 50,
  /** Elements of one list argument. */
  maxListArgument: 200,
  /** Levels of lists and input objects in an argument or a variable. */
  maxInputDepth: 20,
  /** Input objects in all arguments together, such as the conditions of filters. */
  maxInputObjects: 500,
  /** Conditions of all filters of a request together. */
  maxConditions: 50,
  /** Levels of filters within a filter, such as `and`, `not` and `has`. */
  maxFilterDepth: 8,
  /** Bytes of a request's body. */
  queryBytes: 1024 * 1024,
  /** Bytes of the body of a mutation with a valid token. */
  mutationBytes: 16 * 1024 * 1024,
} as const;

/** The error for a request over one of the limits. */
export function queryTooLarge(message: string): GraphQLError {
  const { code, reason, status } = QUERY_TOO_LARGE;
  return new GraphQLError(message, { extensions: { code, reason, http: { status } } });
}

/**
 * Throws an error for a large body that is not a mutation. The size can be checked only now that the operation is known:
 * the body of a caller with a token is read up to the limit of mutations.
 */
export function checkBody({ operation }: OperationDefinitionNode, bytes: number): void {
  if (bytes > LIMITS.queryBytes && operation !== OperationTypeNode.MUTATION)
    throw queryTooLarge(
      `The request has ${bytes} bytes; a ${operation} may have at most ${LIMITS.queryBytes}. Send smaller requests.`,
    );
}

/** Throws an error for variables over a limit of input. Called before anything else walks through them. */
export const checkVariables = (variables: Readonly<Record<string, unknown>>): void =>
  checkInput('The variables have', [variables]);

/** Throws an error for the arguments of a request over a limit of input; a variable counts each time that it is used. */
export const checkArguments = (args: readonly Args[]): void => checkInput('The arguments have', args);

/** The key of the moments of ids in arguments, which no request gives. */
const OWN_ARGUMENT = 'idMoments';

/** What a body of JSON has. Its keys are read one by one, since a list of all of them takes longer than to refuse it. */
type Values = Readonly<Record<string, unknown>>;

function checkInput(subject: string, tables: readonly Values[]): void {
  let objects = 0;
  const measure = (value: unknown, levels: number): void => {
    if (value === null || typeof value !== 'object') return;
    if (levels === LIMITS.maxInputDepth) throw inputTooDeep(subject);
    if (!Array.isArray(value)) objects += 1;
    if (objects > LIMITS.maxInputObjects)
      throw queryTooLarge(
        `${subject} more than ${LIMITS.maxInputObjects} input objects; list ids in one condition, or split the request.`,
      );
    const record = value as Values;
    for (const key in record) measure(record[key], levels + 1);
  };
  for (const table of tables) for (const key in table) if (key !== OWN_ARGUMENT) measure(table[key], 0);
}

/** The error for input that is nested too deeply. */
export const inputTooDeep = (subject: string): GraphQLError =>
  queryTooLarge(
    `${subject} more than ${LIMITS.maxInputDepth} levels of lists and objects; put conditions side by side in one and: or or:.`,
  );

/** Whether a value has more levels of lists and objects. Goes no deeper than that, so that no stack overflows. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (levels === 0) return true;
  const record = value as Values;
  for (const key in record) if (isDeeperThan(levels - 1, record[key])) return true;
  return false;
}

/** Throws an InputError for a list argument with too many elements, at any depth. */
export function checkLists(args: readonly Args[]): void {
  for (const values of args) for (const [key, value] of Object.entries(values)) checkList(key, value);
}

function checkList(key: string, value: unknown): void {
  if (Array.isArray(value)) {
    if (value.length > LIMITS.maxListArgument)
      throw new InputError(
        'TOO_MANY_IDS',
        `${key} has ${value.length} elements; give at most ${LIMITS.maxListArgument}.`,
      );
    for (const item of value) checkList(key, item);
  } else if (value !== null && typeof value === 'object')
    for (const [inner, item] of Object.entries(value)) checkList(inner, item);
}
