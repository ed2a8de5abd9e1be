/** `fasti check`: reports everything that is wrong with seed files, and writes nothing. */
import { checkSeed } from '../../changes/checkSeed.ts';
import { hasWarnings } from '../../formats/problem.ts';
import type { Graph } from '../../store/graph.ts';
import { readOptions } from '../arguments/commandOptions.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';
import { problemLines } from '../output/messages.ts';
import { NO_RECORDS } from '../output/report.ts';
import { refuseOwnFiles, writeProblems } from './problemTable.ts';

/** Checks the files, and against the graph if there is one. Returns the exit status. */
export async function check(graph: Graph | undefined, args: Arguments, io: CommandIo): Promise<number> {
  if (args.problems !== undefined) await refuseOwnFiles(args.problems, args);
  const { problems, accepted, datasets } = await checkSeed(args.words, {
    ...readOptions(args, io),
    graph,
    notices: true,
  });
  const status = accepted ? EXIT.done : EXIT.failed;
  if (args.json) io.text(JSON.stringify({ accepted, problems }, null, 2));
  else for (const line of problemLines(problems, args)) io.err(line);
  if (args.problems !== undefined) io.err(await writeProblems(args.problems, args, problems));
  if (args.json || !accepted) return status;
  const verdict = hasWarnings(problems) ? 'no errors' : 'nothing is wrong';
  for (const { id, facts, entities, sources } of datasets)
    io.out(
      `${id}: ${entities.length} entities, ${facts.length} facts, ${sources.length} sources; ${verdict}.`,
    );
  if (datasets.length === 0) io.err(NO_RECORDS);
  return status;
}
