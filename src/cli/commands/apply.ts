/** `fasti plan` and `fasti apply`: what applying files would change, and writing it. */
import { loadSeed, planSeed, type SeedReport } from '../../changes/loadSeed.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { readOptions, writeOptions } from '../arguments/commandOptions.ts';
import type { CommandIo, Line } from '../output/commandIo.ts';
import { nextStep, planText } from '../output/planText.ts';
import { appliedLines, printReport } from '../output/report.ts';

/** Prints the plan, writes nothing, and returns the exit status. */
export async function plan(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const report = await planSeed(graph, args.words, readOptions(args, io));
  return printReport(report, args, io, args.json ? [] : await planLines(graph, report, args));
}

async function planLines(graph: Graph, report: SeedReport, args: Arguments): Promise<Line[]> {
  const lines: Line[] = [];
  for (const dataset of report.datasets) lines.push(...(await planText(graph, dataset, args)));
  const next = nextStep(report, [...args.words, ...args.repeated]);
  return next === null ? lines : [...lines, next];
}

/** Writes a batch for each dataset, and returns the exit status. */
export async function apply(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const report = await loadSeed(graph, args.words, { ...readOptions(args, io), ...writeOptions(args, io) });
  return printReport(report, args, io, report.accepted ? report.datasets.flatMap(appliedLines) : []);
}
