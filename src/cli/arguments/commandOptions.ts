/** What several commands derive from their arguments. */
import { userInfo } from 'node:os';
import { FORMAT_OPTIONS, type FormatName } from '../../import/readers.ts';
import { STANDARD_INPUT } from '../../import/readFiles.ts';
import type { CommandIo } from '../output/commandIo.ts';
import type { Arguments } from './options.ts';
import { UsageError } from './usageError.ts';

/** How the files are read, with standard input where `-` is among them. */
export const readOptions = (args: Arguments, { input = empty() }: CommandIo) => {
  const format = inputFormatOf(args);
  return { ...args, stdin: format && { format, bytes: input } };
};

async function* empty(): AsyncGenerator<Uint8Array> {}

/** The format of standard input, where `-` is among the files. Throws a UsageError. */
export function inputFormatOf({ words, format: name }: Arguments): FormatName | undefined {
  const names = Object.keys(FORMAT_OPTIONS).join(', ');
  if (!words.includes(STANDARD_INPUT)) {
    if (name === undefined) return undefined;
    throw new UsageError(
      `--format names the format of standard input (${STANDARD_INPUT}); the format of a file follows from its name.`,
    );
  }
  if (name === undefined)
    throw new UsageError(
      `Standard input (${STANDARD_INPUT}) has no file name that shows its format; add --format with one of ${names}.`,
    );
  const format = FORMAT_OPTIONS[name.toLowerCase()];
  if (format === undefined)
    throw new UsageError(`Standard input cannot be read as "${name}"; use one of ${names}.`);
  return format;
}

/** Who is named as the author of a batch, and who is called as the write proceeds. */
export const writeOptions = ({ by }: Arguments, { progress }: CommandIo) => ({
  by: by ?? userName(),
  onProgress: progress,
});

/** The operating system's name of the user; the user of a container may have none. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
