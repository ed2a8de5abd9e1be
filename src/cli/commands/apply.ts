/** `fasti plan` and `fasti apply`: what applying files would change, and writing it. */
import { readFile, writeFile } from 'node:fs/promises';
import { loadSeed, planSeed, type SeedReport } from '../../changes/loadSeed.ts';
import { FastiError } from '../../domain/model/fastiError.ts';
import { PAGE_START, planPage } from '../../site/plan/planPage.ts';
import type { Graph } from '../../store/graph.ts';
import { readOptions, writeOptions } from '../arguments/commandOptions.ts';
import type { Arguments } from '../arguments/options.ts';
import type { CommandIo, Line } from '../output/commandIo.ts';
import { nextStep, planText } from '../output/planText.ts';
import { appliedLines, printReport } from '../output/report.ts';
import { orFileError } from '../output/wholeFile.ts';

/** Prints the plan, writes nothing, and returns the exit status. */
export async function plan(graph: Graph, args: Arguments, io: CommandIo): Promise<number> {
  const { html, force, full } = args;
  if (html !== undefined) await refuseOtherFile(html, force);
  const report = await planSeed(graph, args.words, readOptions(args, io));
  if (html !== undefined) {
    const page = await planPage(graph, report, full);
    await orFileError(html, () => writeFile(html, page));
    io.err(`Wrote ${html}.`);
  }
  return printReport(graph, report, args, io, args.json ? [] : await planLines(graph, report, args));
}

/** An earlier page is replaced, another file only with `force`. */
async function refuseOtherFile(path: string, force: boolean): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => null);
  if (force || found === null || found.startsWith(PAGE_START)) return;
  throw new FastiError(
    'FILE_EXISTS',
    `"${path}" exists and is no page that fasti plan wrote, so it is not overwritten.`,
    { hint: 'Name another file, or add --force.' },
  );
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
  return printReport(graph, report, args, io, report.accepted ? report.datasets.flatMap(appliedLines) : []);
}
