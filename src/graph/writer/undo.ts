/** Takes back what an unfinished batch has written so far. Each phase may be repeated after a crash. */
import type { Graph } from '../graph.ts';
import { OPEN } from '../storage.ts';
import { type Work, work } from './chunks.ts';

/** What a batch may have written; those that are updated in place come first, see below. */
const STABLE = ['Entity', 'Source'] as const;
const VERSIONED = ['Fact', 'Claim', 'Entity', 'Source', 'SourceText'] as const;

/**
 * The phases of an undo, each found when the one before it is done: states are restored before anything is deleted,
 * since an entity that was updated carries the number of the batch as one that was created does.
 */
export const UNDO: readonly ((graph: Graph, number: number) => Promise<Work[]>)[] = [
  async (graph, number) => {
    const works: Work[] = [];
    for (const label of STABLE) {
      const ids = await idsIn(
        graph,
        `MATCH (p:Past) WHERE p.knownTo = $number MATCH (p)<-[:WAS]-(x:${label}) RETURN x.id AS id`,
        number,
      );
      works.push(
        work(
          `MATCH (x:${label} {id: r})-[:WAS]->(p) WHERE p.knownTo = $number
           SET x = properties(p), x.knownTo = $open DETACH DELETE p`,
          ids.length,
          () => ids,
          { number, open: OPEN },
        ),
      );
    }
    return works;
  },
  async (graph, number) => {
    const works: Work[] = [];
    for (const label of VERSIONED) {
      const ids = await idsIn(
        graph,
        `MATCH (x:${label}) WHERE x.knownFrom = $number RETURN x.id AS id`,
        number,
      );
      works.push(
        // The second condition holds for all that is left; it keeps a state that was not restored from being lost.
        work(
          `MATCH (x:${label} {id: r}) WHERE x.knownFrom = $number
             AND NOT EXISTS { MATCH (x)-[:WAS]->(p) WHERE p.knownTo = $number } DETACH DELETE x`,
          ids.length,
          () => ids,
          { number },
        ),
      );
    }
    return works;
  },
  async (graph, number) => {
    const works: Work[] = [];
    for (const label of VERSIONED) {
      const ids = await idsIn(
        graph,
        `MATCH (x:${label}) WHERE x.knownTo = $number RETURN x.id AS id`,
        number,
      );
      works.push(
        work(
          `MATCH (x:${label} {id: r}) WHERE x.knownTo = $number SET x.knownTo = $open`,
          ids.length,
          () => ids,
          { number, open: OPEN },
        ),
      );
    }
    return works;
  },
];

const idsIn = async (graph: Graph, text: string, number: number): Promise<string[]> =>
  (await graph.read({ text, params: { number } })).map(({ id }) => String(id));
