/** A graph on which some statements run until the test lets them go, as on a database that is slow or frozen. */
import { decorate, type Graph, type Row } from '../../src/store/graph.ts';

export interface HeldGraph extends Graph {
  /** How many statements have been held so far. */
  readonly started: () => number;
  /** Lets all statements go that are held, and those that follow. */
  release(): void;
  /** Holds statements again. */
  hold(): void;
}

/** Holds the statements that have `value` among their parameters. */
export function holding(graph: Graph, value: string): HeldGraph {
  let started = 0;
  let gate = Promise.resolve();
  let open = (): void => {};
  const hold = (): void => {
    gate = new Promise((resolve) => {
      open = resolve;
    });
  };
  hold();
  return decorate(graph, {
    started: () => started,
    release: () => open(),
    hold,
    async read(statement, signal): Promise<readonly Row[]> {
      if (JSON.stringify(statement.params).includes(JSON.stringify(value))) {
        started += 1;
        await gate;
      }
      return graph.read(statement, signal);
    },
  });
}
