/** `fasti doctor`: examines a graph as a store, and mends what can be computed again. */
import { AILMENTS, type Ailment, MENDABLE } from '../../changes/doctor/ailment.ts';
import { examineGraph, mendGraph } from '../../changes/doctor/examineGraph.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';

/** Returns status 1 if something is wrong, after mending too. */
export async function doctor(graph: Graph, { json, mend }: Arguments, io: CommandIo): Promise<number> {
  const found = await examineGraph(graph);
  const mended = mend && found.some(({ code }) => MENDABLE.has(code));
  if (mended) await mendGraph(graph);
  const left = mended ? await examineGraph(graph) : found;
  if (json) io.out(JSON.stringify({ found, left }, null, 2));
  else for (const line of linesOf(found, left, mended)) io.out(line);
  return left.length === 0 ? EXIT.done : EXIT.failed;
}

function linesOf(found: readonly Ailment[], left: readonly Ailment[], mended: boolean): string[] {
  if (found.length === 0) return ['Nothing is wrong with the graph as a store.'];
  const lines = found.map(sentence);
  if (mended) lines.push(left.length === 0 ? 'Mended; nothing is wrong any more.' : 'Mended. What is left:');
  if (mended) lines.push(...left.map(sentence));
  if (!mended && left.some(({ code }) => MENDABLE.has(code)))
    lines.push('To mend what can be computed again: fasti doctor --mend');
  if (left.some(({ code }) => !MENDABLE.has(code)))
    lines.push(
      'Records are lost or doubled, which only a backup brings back: fasti restore into a new graph.',
    );
  return lines;
}

/** `Names that no search finds: 3, such as n5, n6.` */
function sentence({ code, count, examples }: Ailment): string {
  return `${AILMENTS[code]}: ${count}, ${examples.length < count ? 'such as ' : ''}${examples.join(', ')}.`;
}
