/** `fasti doctor`: examines a graph as a store, and mends what can be computed again. */
import { AILMENTS, type Ailment, MENDABLE } from '../../changes/doctor/ailment.ts';
import { contradictionsOfMerges, examineGraph, mendGraph } from '../../changes/doctor/examineGraph.ts';
import { findingText } from '../../changes/plan/planFinding.ts';
import type { Graph } from '../../store/graph.ts';
import { readUnfinished, type UnfinishedBatch } from '../../store/read/status.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';
import { unfinishedText } from '../output/messages.ts';

/**
 * Returns status 1 if something is wrong, after mending too. What a killed writer left is not wrong, since no reader sees it, and
 * what merged records contradict is a warning.
 */
export async function doctor(graph: Graph, { json, mend }: Arguments, io: CommandIo): Promise<number> {
  const unfinished = await readUnfinished(graph);
  const found = await examineGraph(graph);
  const mended = mend && found.some(({ code }) => MENDABLE.has(code));
  if (mended) await mendGraph(graph);
  const left = mended ? await examineGraph(graph) : found;
  const merges = await contradictionsOfMerges(graph);
  if (json) io.text(JSON.stringify({ found, left, merges }, null, 2));
  else {
    for (const line of linesOf(found, left, mended, unfinished)) io.out(line);
    for (const finding of merges) io.err(findingText('merged', finding));
  }
  return left.some(isWrong) ? EXIT.failed : EXIT.done;
}

const isWrong = ({ code }: Ailment): boolean => code !== 'UNFINISHED_BATCH';

function linesOf(
  found: readonly Ailment[],
  left: readonly Ailment[],
  mended: boolean,
  unfinished: UnfinishedBatch | null,
): string[] {
  if (found.length === 0) return ['Nothing is wrong with the graph as a store.'];
  const sentence = (ailment: Ailment): string =>
    unfinished?.state !== 'LEFT' || isWrong(ailment) ? countText(ailment) : `${unfinishedText(unfinished)}.`;
  const lines = found.map(sentence);
  if (mended) lines.push(left.length === 0 ? 'Mended; nothing is wrong any more.' : 'Mended. What is left:');
  if (mended) lines.push(...left.map(sentence));
  const wrong = left.filter(isWrong);
  if (left.length > 0 && wrong.length === 0)
    lines.push('Nothing else is wrong; derived values are examined when that batch is removed or finished.');
  if (!mended && wrong.some(({ code }) => MENDABLE.has(code)))
    lines.push('To mend what can be computed again: fasti doctor --mend');
  if (wrong.some(({ code }) => !MENDABLE.has(code)))
    lines.push(
      'Records are lost or doubled, which only a backup brings back: fasti restore into a new graph.',
    );
  return lines;
}

/** `Names that no search finds: 3, such as n5, n6.` */
function countText({ code, count, examples }: Ailment): string {
  return `${AILMENTS[code]}: ${count}, ${examples.length < count ? 'such as ' : ''}${examples.join(', ')}.`;
}
