/** Runs one command of the command line. */
import { loadSeed, planSeed, type SeedReport } from '../changes/loadSeed.ts';
import { exportRecords } from '../export/exportRecords.ts';
import { ConfigError, readConfig } from '../settings/config.ts';
import { version } from '../settings/package.ts';
import type { Graph } from '../store/graph.ts';
import { type Arguments, readArguments } from './arguments/arguments.ts';
import { readOptions, textOptions, writeOptions } from './arguments/commandOptions.ts';
import { HELP } from './arguments/help.ts';
import { UsageError } from './arguments/usageError.ts';
import { backup, restore } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { doctor } from './commands/doctor.ts';
import { writeExport } from './commands/export.ts';
import { merge } from './commands/merge.ts';
import { purge } from './commands/purge.ts';
import { revert } from './commands/revert.ts';
import { statusLines } from './commands/status.ts';
import { template } from './commands/template.ts';
import { token } from './commands/token.ts';
import { withGraph, withGraphIfAny } from './graph/connectGraph.ts';
import { type CommandIo, EXIT } from './output/commandIo.ts';
import { nextStep, planText } from './output/planText.ts';
import { appliedLines, printReport } from './output/report.ts';

/**
 * Runs the command in `argv` and returns the exit status. Every error becomes one sentence on `io.err`, never a stack.
 */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    const args = readArguments(argv);
    if (args === 'help' || args === 'version') {
      io.out(args === 'help' ? HELP : version);
      return EXIT.done;
    }
    return await run(args, io);
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError || error instanceof ConfigError ? EXIT.misused : EXIT.failed;
  }
}

async function run(args: Arguments, io: CommandIo): Promise<number> {
  switch (args.command) {
    case 'check':
      return withGraphIfAny(io, (graph) => check(graph, args, io));
    case 'plan':
      return withGraph(io, (graph) => plan(graph, args, io));
    case 'apply':
      return withGraph(io, (graph) => apply(graph, args, io));
    case 'revert':
      return withGraph(io, (graph) => revert(graph, args, io));
    case 'merge':
    case 'unmerge':
      return withGraph(io, (graph) => merge(graph, args, io));
    case 'purge':
      return withGraph(io, (graph) => purge(graph, args, io));
    case 'status':
      return withGraph(io, async (graph) => {
        for (const line of await statusLines(graph, args.json)) io.out(line);
        return EXIT.done;
      });
    case 'export':
      return withGraph(io, async (graph) => {
        await writeExport(await exportRecords(graph, args.format, args), args.to, io);
        return EXIT.done;
      });
    case 'doctor':
      return withGraph(io, (graph) => doctor(graph, args, io));
    case 'backup':
      return withGraph(io, (graph) => backup(graph, args, io));
    case 'restore':
      return withGraph(io, (graph) => restore(graph, args, io));
    case 'template':
      return template(args, io);
    case 'token':
      return token(args, io);
    case 'serve': {
      // Loading the server takes time that only this command should spend.
      const { serve } = await import('./serve/serve.ts');
      return serve(readConfig(io.env));
    }
  }
}

async function plan(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const report = await planSeed(graph, args.paths, readOptions(args, io));
  return printReport(report, args, io, args.json ? [] : await planLines(graph, report, args, io));
}

async function planLines(
  graph: Graph,
  report: SeedReport,
  args: Arguments,
  io: CommandIo,
): Promise<string[]> {
  const lines: string[] = [];
  for (const dataset of report.datasets)
    lines.push(...(await planText(graph, dataset, textOptions(args, io))));
  const next = nextStep(report, [...args.paths, ...args.repeated]);
  return next === null ? lines : [...lines, next];
}

async function apply(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const report = await loadSeed(graph, args.paths, { ...readOptions(args, io), ...writeOptions(args, io) });
  return printReport(report, args, io, report.accepted ? report.datasets.flatMap(appliedLines) : []);
}
