/** The size of the input of a request: its body, its variables and its arguments. */
import { type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Args } from '../../query/compile/selection.ts';
import { InputError } from '../../query/inputError.ts';
import { inputTooDeep, LIMITS, queryTooLarge } from './limits.ts';

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

/** An object of JSON. Its keys are read one by one, since listing all keys of a huge object takes longer than refusing it. */
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
  for (const table of tables) for (const key in table) measure(table[key], 0);
}

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
