/** The registered names of operations: those that metrics and traces show, while others are counted together. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { FastiError } from '../domain/model/fastiError.ts';

/** More names than this would make the metrics too large. */
const MAX_NAMES = 500;
const EXTENSIONS = /\.(graphql|gql)$/;

/** The file or folder of the setting cannot be read, or has no operations; the message is one sentence. */
export class OperationsError extends FastiError {
  constructor(message: string, cause?: unknown) {
    super('INVALID_OPERATIONS', message, { cause });
  }
}

/** The names of the operations in a file, or in the `.graphql` and `.gql` files of a folder. Throws an OperationsError. */
export async function readOperationNames(path: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const file of await filesAt(path))
    for (const name of namesIn(await textOf(file), file)) names.add(name);
  if (names.size === 0 || names.size > MAX_NAMES)
    throw new OperationsError(
      `FASTI_OPERATIONS: "${path}" has ${names.size} operations with a name; it must have from 1 to ${MAX_NAMES}.`,
    );
  return names;
}

/** The names of the operations in a document; those without a name are left out. */
function namesIn(text: string, file: string): string[] {
  try {
    return parse(text, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
    );
  } catch (error) {
    throw new OperationsError(`FASTI_OPERATIONS: "${file}" is not a GraphQL document.`, error);
  }
}

async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { recursive: true });
    return entries.filter((name) => EXTENSIONS.test(name)).map((name) => join(path, name));
  } catch (error) {
    throw unreadable(path, error);
  }
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });

function unreadable(path: string, error: unknown): OperationsError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return new OperationsError(`FASTI_OPERATIONS: "${path}" cannot be read (${code}).`, error);
}
