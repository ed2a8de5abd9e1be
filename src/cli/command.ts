/** Runs one command of the command line. */

import { ConfigError, readConfig } from '../settings/config.ts';
import { version } from '../settings/package.ts';
import { type Arguments, readArguments } from './arguments/arguments.ts';
import type { CommandName } from './arguments/commandSyntax.ts';
import { helpOf } from './arguments/help.ts';
import { UsageError } from './arguments/usageError.ts';
import { apply, plan } from './commands/apply.ts';
import { backup, restore } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { doctor } from './commands/doctor.ts';
import { exportGraph } from './commands/export.ts';
import { map } from './commands/map.ts';
import { merge } from './commands/merge.ts';
import { purge } from './commands/purge.ts';
import { revert } from './commands/revert.ts';
import { status } from './commands/status.ts';
import { template } from './commands/template.ts';
import { token } from './commands/token.ts';
import { withdraw } from './commands/withdraw.ts';
import { withGraph, withGraphIfAny } from './graph/connectGraph.ts';
import { type CommandIo, type CommandStreams, commandIo, EXIT } from './output/commandIo.ts';

/**
 * Runs the command in `argv` and returns the exit status. Every error becomes one sentence on standard error, never a stack.
 */
export async function runCommand(argv: readonly string[], streams: CommandStreams): Promise<number> {
  try {
    const args = readArguments(argv);
    if (args === 'version' || 'helpOf' in args) {
      streams.out(args === 'version' ? version : helpOf(args.helpOf));
      return EXIT.done;
    }
    return await run(args, commandIo(streams, args.color));
  } catch (error) {
    const { err } = commandIo(streams, false);
    if (error instanceof ConfigError) for (const problem of error.problems) err(problem);
    else err(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError || error instanceof ConfigError ? EXIT.misused : EXIT.failed;
  }
}

/** The commands that work on a graph. */
const ON_GRAPH: Readonly<Partial<Record<CommandName, typeof plan>>> = {
  plan,
  apply,
  revert,
  merge,
  unmerge: merge,
  purge,
  withdraw,
  status,
  export: exportGraph,
  doctor,
  backup,
  restore,
};

async function run(args: Arguments, io: CommandIo): Promise<number> {
  const work = ON_GRAPH[args.command];
  if (work !== undefined) return withGraph(io, (graph) => work(graph, args, io));
  if (args.command === 'check') return withGraphIfAny(io, (graph) => check(graph, args, io));
  if (args.command === 'map') return withGraphIfAny(io, (graph) => map(graph, args, io));
  if (args.command === 'template') return template(args, io);
  if (args.command === 'token') return token(args, io);
  if (args.command === 'mcp') {
    const { mcp } = await import('./serve/mcp.ts');
    return withGraph(io, (graph) => mcp(graph, readConfig(io.env), io));
  }
  // Loading the server takes time that only this command should spend.
  const { serve } = await import('./serve/serve.ts');
  const err = (text: string): void => text.split('\n').forEach(io.err);
  return serve(readConfig(io.env), { out: io.text, err });
}
