/** Runs one command and answers with the exit status. */
import { userInfo } from 'node:os';
import { mergeEntities, unmergeEntity } from '../changes/merge/mergeEntities.ts';
import { revertBatch } from '../changes/revert/revertBatch.ts';
import { checkSeed, loadSeed, planSeed, type SeedReport } from '../changes/seed.ts';
import { exportRecords } from '../export/exportRecords.ts';
import { TEMPLATES, templateNamed } from '../formats/csv/templates.ts';
import { templateList, templateText } from '../formats/csv/templateText.ts';
import { meant } from '../formats/nearest.ts';
import { hasWarnings } from '../formats/problem.ts';
import { ConfigError, type Environment, readConfig } from '../settings/config.ts';
import { version } from '../settings/package.ts';
import { hasStore } from '../store/engines/embedded.ts';
import type { Graph } from '../store/graph.ts';
import type { Progress } from '../store/write/batch.ts';
import { type Arguments, readArguments, UsageError } from './arguments.ts';
import { type Paint, plain } from './colors.ts';
import { reachGraph } from './connectGraph.ts';
import { writeExport } from './export.ts';
import { HELP } from './help.ts';
import { mergeLines } from './merge.ts';
import { nextStep, planText } from './planText.ts';
import { appliedLines, conflictLines, findingLines, jsonOf, problemLines } from './report.ts';
import { revertJson, revertLines } from './revert.ts';
import { statusLines } from './status.ts';

/** Where a command reads its settings and writes its lines. */
export interface Surroundings {
  /** The environment of the process where absent. */
  readonly env?: Environment;
  out(text: string): void;
  err(text: string): void;
  /** What `-` among the files stands for; empty where absent. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Colours for `out`; none where absent. */
  readonly paint?: Paint;
  /** Hears how far a long write is; absent where nobody watches. */
  readonly progress?: (progress: Progress) => void;
}

const NO_RECORDS = 'There are no records in these files, so there is nothing to do.';

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

/** Runs the command in `args`. Everything that goes wrong becomes one sentence on `err`, never a stack. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const asked = readArguments(args);
    if (asked === 'help' || asked === 'version') {
      surroundings.out(asked === 'help' ? HELP : version);
      return DONE;
    }
    return await run(asked, surroundings);
  } catch (error) {
    surroundings.err(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError || error instanceof ConfigError) return MISUSED;
    return FAILED;
  }
}

async function run(asked: Arguments, surroundings: Surroundings): Promise<number> {
  switch (asked.command) {
    case 'check':
      return withGraphIfAny(surroundings, (graph) => check(graph, asked, surroundings));
    case 'plan':
      return withGraph(surroundings, async (graph) => {
        const report = await planSeed(graph, asked.paths, reading(asked, surroundings));
        const lines = asked.json ? [] : await planLines(graph, report, asked, surroundings);
        return tell(report, asked, surroundings, lines);
      });
    case 'apply':
      return withGraph(surroundings, async (graph) => {
        const report = await loadSeed(graph, asked.paths, {
          ...reading(asked, surroundings),
          ...writing(asked, surroundings),
        });
        const lines = report.accepted ? report.datasets.flatMap(appliedLines) : [];
        return tell(report, asked, surroundings, lines);
      });
    case 'revert':
      return withGraph(surroundings, (graph) => revert(graph, asked, surroundings));
    case 'merge':
    case 'unmerge':
      return withGraph(surroundings, (graph) => merge(graph, asked, surroundings));
    case 'status':
      return withGraph(surroundings, async (graph) => {
        for (const line of await statusLines(graph, asked.json)) surroundings.out(line);
        return DONE;
      });
    case 'export':
      return withGraph(surroundings, async (graph) => {
        await writeExport(await exportRecords(graph, asked.format, asked), asked.to, surroundings);
        return DONE;
      });
    case 'template':
      return template(asked, surroundings);
    case 'serve': {
      // The server is loaded only for this command, so that the others start at once.
      const { serve } = await import('./serve.ts');
      return serve(readConfig(surroundings.env));
    }
  }
}

const textOptions = ({ full, color }: Arguments, { paint = plain }: Surroundings) => ({
  full,
  paint: color ? paint : plain,
});

async function planLines(
  graph: Graph,
  report: SeedReport,
  asked: Arguments,
  surroundings: Surroundings,
): Promise<string[]> {
  const lines: string[] = [];
  for (const dataset of report.datasets)
    lines.push(...(await planText(graph, dataset, textOptions(asked, surroundings))));
  const next = nextStep(report, [...asked.paths, ...asked.repeated]);
  return next === null ? lines : [...lines, next];
}

/** How the files are read. */
const reading = (asked: Arguments, { input = none() }: Surroundings) => ({
  ...asked,
  stdin: asked.input && { format: asked.input, bytes: input },
});

async function* none(): AsyncGenerator<Uint8Array> {}

/** Who writes, and who watches. */
const writing = ({ by }: Arguments, { progress }: Surroundings) => ({
  by: by ?? userName(),
  onProgress: progress,
});

/** The name that the system knows the user by; a container's user may have none. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

async function revert(graph: Graph, asked: Arguments, surroundings: Surroundings): Promise<number> {
  const { paths, reason, json } = asked;
  const id = `batch/${(paths[0] ?? '').replace('batch/', '')}`;
  const report = await revertBatch(graph, id, { reason, ...writing(asked, surroundings) });
  const told = await revertLines(graph, report, textOptions(asked, surroundings));
  if (json) surroundings.out(revertJson(report));
  else {
    for (const line of told.out) surroundings.out(line);
    for (const line of told.err) surroundings.err(line);
  }
  return report.conflicts.length === 0 ? DONE : FAILED;
}

async function merge(graph: Graph, asked: Arguments, surroundings: Surroundings): Promise<number> {
  const { command, json, reason = '' } = asked;
  const [from = '', into = ''] = asked.paths;
  const meta = { reason, ...writing(asked, surroundings) };
  const report = await (command === 'merge'
    ? mergeEntities(graph, from, into, meta)
    : unmergeEntity(graph, from, meta));
  if (json) surroundings.out(JSON.stringify(report, null, 2));
  else {
    const told = mergeLines(
      command === 'merge' ? `${from} is now ${into}` : `${from} is itself again`,
      report,
    );
    for (const line of told.out) surroundings.out(line);
    for (const line of told.err) surroundings.err(line);
  }
  return DONE;
}

async function check(
  graph: Graph | undefined,
  asked: Arguments,
  surroundings: Surroundings,
): Promise<number> {
  const { out, err } = surroundings;
  const { paths, json } = asked;
  const { problems, accepted, datasets } = await checkSeed(paths, {
    ...reading(asked, surroundings),
    graph,
    notices: true,
  });
  if (json) out(JSON.stringify({ accepted, problems }, null, 2));
  else for (const line of problemLines(problems)) err(line);
  if (!json && accepted)
    for (const { id, facts, entities, sources } of datasets)
      out(
        `${id}: ${entities.length} entities, ${facts.length} facts, ${sources.length} sources; ${hasWarnings(problems) ? 'no errors' : 'nothing is wrong'}.`,
      );
  if (!json && accepted && datasets.length === 0) err(NO_RECORDS);
  return accepted ? DONE : FAILED;
}

function template({ list, paths: [name = ''] }: Arguments, { out }: Surroundings): number {
  if (list) {
    for (const line of templateList()) out(line);
    return DONE;
  }
  const table = templateNamed(name);
  if (table === undefined) {
    const names = TEMPLATES.map((known) => known.name);
    throw new UsageError(`There is no template "${name}"; ${meant(name, names)}.`.replace('?.', '?'));
  }
  out(templateText(table).trimEnd());
  return DONE;
}

function tell(
  report: SeedReport,
  { json }: Arguments,
  { out, err }: Surroundings,
  lines: readonly string[],
): number {
  if (json) out(jsonOf(report));
  else {
    for (const line of problemLines(report.problems)) err(line);
    for (const line of lines) out(line);
    for (const line of report.datasets.flatMap(conflictLines)) err(line);
    for (const line of report.datasets.flatMap(findingLines)) err(line);
    if (!report.accepted) err('Nothing was written.');
    else if (report.datasets.length === 0) err(NO_RECORDS);
  }
  return report.accepted ? DONE : FAILED;
}

/** Files build on what the graph holds. Where there is none yet, a command that only looks makes none. */
async function withGraphIfAny(
  surroundings: Surroundings,
  work: (graph: Graph | undefined) => Promise<number>,
): Promise<number> {
  const { neo4j, dataFolder } = readConfig(surroundings.env);
  if (neo4j === null && !hasStore(dataFolder)) return work(undefined);
  return withGraph(surroundings, work);
}

async function withGraph(
  { env, err }: Surroundings,
  work: (graph: Graph) => Promise<number>,
): Promise<number> {
  const graph = await reachGraph(readConfig(env), err);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}
