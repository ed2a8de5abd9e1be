/** Runs one command of the command line. */
import { ConfigError } from '../settings/config.ts';
import { version } from '../settings/package.ts';
import { readArguments } from './arguments/arguments.ts';
import { helpOf } from './arguments/help.ts';
import { UsageError } from './arguments/usageError.ts';
import { COMMANDS } from './commands.ts';
import { type CommandStreams, commandIo, EXIT } from './output/commandIo.ts';

/**
 * Runs the command in `argv` and returns the exit status. Every error becomes one sentence on standard error, never a stack.
 */
export async function runCommand(argv: readonly string[], streams: CommandStreams): Promise<number> {
  try {
    const line = readArguments(argv);
    if (line !== 'version' && 'command' in line)
      return await COMMANDS[line.command].run(line.args, commandIo(streams, !line.args.noColor));
    streams.out(line === 'version' ? version : helpOf(line.helpOf));
    return EXIT.done;
  } catch (error) {
    const { err } = commandIo(streams, false);
    if (error instanceof ConfigError) for (const problem of error.problems) err(problem);
    else err(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError || error instanceof ConfigError ? EXIT.misused : EXIT.failed;
  }
}
