/** A decorator of a graph passes on all members that it does not change. */
import { describe, expect, it } from 'vitest';
import { observedGraph } from '../../src/cli/serve/observedGraph.ts';
import { Metrics } from '../../src/observe/metrics.ts';
import { watchGraph } from '../../src/store/dataVersion.ts';
import { type Graph, graphFor, type Row } from '../../src/store/graph.ts';
import { LAYOUT_VERSION } from '../../src/store/graphLayout.ts';
import { guardLayout } from '../../src/store/layoutVersion.ts';
import { ReadQueue } from '../../src/store/readQueue.ts';
import { withWrites } from '../support/betweenWrites.ts';
import { holding } from '../support/heldGraph.ts';
import { keptOpen } from '../support/keptOpen.ts';
import { forgettingOnWrite } from '../support/neo4jContents.ts';
import { recording } from '../support/recordingGraph.ts';

const { signal } = new AbortController();
const CONNECTIONS = { inUse: 1, most: 2 };
const LAYOUT: readonly Row[] = [{ format: LAYOUT_VERSION, upgrading: null }];

/** A graph that says which of its members were called, and with which arguments. */
function listening(): { graph: Graph; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const called =
    <T>(name: string, result: T) =>
    (...args: unknown[]): T => {
      calls.push([name, ...args]);
      return result;
    };
  return {
    calls,
    graph: {
      engine: 'neo4j',
      read: called('read', Promise.resolve(LAYOUT)),
      write: called('write', Promise.resolve()) as Graph['write'],
      setup: called('setup', Promise.resolve()),
      health: called('health', Promise.resolve()),
      connections: called('connections', CONNECTIONS),
      close: called('close', Promise.resolve()),
    },
  };
}

const decorators: readonly (readonly [string, (graph: Graph) => Graph])[] = [
  ['graphFor', (graph) => graphFor(graph, 'Named')],
  ['observedGraph', (graph) => observedGraph(graph, new Metrics(new Set()))],
  ['guardLayout', (graph) => guardLayout(graph, () => undefined)],
  ['watchGraph', (graph) => watchGraph(graph, 0).graph],
  ['ReadQueue', (graph) => new ReadQueue(graph).reader('LIGHT', signal, { operation: 'Named' })],
  ['withWrites', (graph) => withWrites(graph, (_at, write) => write())],
  ['holding', (graph) => holding(graph, 'held')],
  ['keptOpen', keptOpen],
  ['recording', recording],
  ['forgettingOnWrite', (graph) => forgettingOnWrite(graph, 'bolt://nowhere')],
];

describe.each(decorators)('%s', (_name, decorate) => {
  it('passes on the connections, the signal of a probe, and the context of statements', async () => {
    const { graph, calls } = listening();
    const decorated = decorate(graph);
    expect(decorated.engine).toBe('neo4j');
    expect(decorated.connections()).toEqual(CONNECTIONS);
    await decorated.health(signal);
    await decorated.setup();
    const statement = { text: 'RETURN 1 AS one', params: {} };
    await decorated.read(statement, { operation: 'Named' });
    await decorated.write(async () => undefined, { operation: 'Named' });
    expect(calls).toContainEqual(['setup']);
    expect(calls).toContainEqual(['health', signal]);
    for (const call of [
      ['read', statement],
      ['write', expect.any(Function)],
    ])
      expect(calls).toContainEqual([...call, expect.objectContaining({ operation: 'Named' })]);
  });
});
