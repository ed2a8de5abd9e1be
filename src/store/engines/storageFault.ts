/** Why the store of the embedded engine cannot be opened or written, from the texts of the engine's errors. */
import { GraphError } from '../graph.ts';

/** Errors of the system by the number in the text: no space, over a quota, over the largest file. */
const FULL = /os error (?:28|122|27)\b/;
/** No right to write, a read-only file system. */
const READ_ONLY = /os error (?:13|30)\b|read-only/i;
const DAMAGED = /damaged|invalid file header|corrupt|checksum/i;

const FREE_SPACE =
  'Free space for it and start again. Nothing of the change that failed is kept; earlier ones are.';

/** The error for a store that cannot be opened. */
export function storageFault(error: unknown, folder: string): GraphError {
  const text = error instanceof Error ? error.message : '';
  const store = `The store in "${folder}"`;
  const details = (hint: string) => ({ hint, cause: error });
  if (DAMAGED.test(text))
    return new GraphError(
      'STORAGE',
      `${store} is damaged, or is no store of Fasti: ${reasonIn(text)}.`,
      details(
        'Put a copy of the folder in its place, or set FASTI_DATA to a new folder and load the records again.',
      ),
    );
  if (READ_ONLY.test(text))
    return new GraphError(
      'STORAGE',
      `${store} cannot be written: ${reasonIn(text)}.`,
      details('Give the user of this process the right to write there, or set FASTI_DATA to another folder.'),
    );
  if (FULL.test(text))
    return new GraphError('STORAGE', `${store} cannot be written: ${reasonIn(text)}.`, details(FREE_SPACE));
  return new GraphError('UNAVAILABLE', `${store} cannot be opened.`, { cause: error });
}

/** The error for a write that failed since the disk is full; null for another error. */
export function writeFault(error: unknown): GraphError | null {
  if (!(error instanceof Error) || !FULL.test(error.message)) return null;
  return new GraphError('STORAGE', `The store cannot be written: ${reasonIn(error.message)}.`, {
    hint: FREE_SPACE,
    cause: error,
  });
}

/** What the system says, or else the engine, without its codes and the path of the file. */
const reasonIn = (text: string): string =>
  /[A-Z][a-z -]+ \(os error \d+\)/.exec(text)?.[0] ??
  text
    .replace(/^.*GRAFEO-\w+: /s, '')
    .replace(/^Serialization error: /, '')
    .replace(/\S+\.graph\b:?/g, 'the file')
    .trim();
