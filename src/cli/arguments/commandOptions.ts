/** The options that several commands derive from their arguments. */
import { userInfo } from 'node:os';
import type { CommandIo } from '../output/commandIo.ts';
import type { Arguments } from './arguments.ts';

/** How the files are read, with standard input where `-` is among them. */
export const readOptions = (args: Arguments, { input = empty() }: CommandIo) => ({
  ...args,
  stdin: args.input && { format: args.input, bytes: input },
});

async function* empty(): AsyncGenerator<Uint8Array> {}

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
