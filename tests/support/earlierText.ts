/** Texts with control characters, which files are refused for and stores from before may have. */
import type { Graph } from '../../src/store/graph.ts';

/** Gives an entity such a label, or a source such a title. */
export async function giveEarlierText(graph: Graph, id: string, text: string): Promise<void> {
  await graph.write((transaction) =>
    transaction.run({
      text: `MATCH (x) WHERE x.id = $id AND (x:Entity OR x:Source)
             SET x.label = $text, x.givenLabel = $text, x.title = $text RETURN x.id`,
      params: { id, text },
    }),
  );
}
