/** Graphs that hold the shipped seed, and the API over them. */
import { resolve } from 'node:path';
import { type Api, createApi } from '../../src/api/api.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { EngineName, Graph } from '../../src/store/graph.ts';
import { openEmpty } from './engines.ts';
import { type RecordingGraph, recording } from './recordingGraph.ts';
import { TEST_TODAY } from './today.ts';

export { TEST_TODAY };

const SEED = resolve(import.meta.dirname, '../../seed');

export interface SeededApi {
  readonly api: Api;
  readonly graph: RecordingGraph;
  close(): Promise<void>;
}

/** The API over an engine with the shipped seed; unexpected errors fail the test that caused them. */
export const seededApi = (engine: EngineName): Promise<SeededApi> => loadedApi(engine, loadShipped);

async function loadShipped(graph: Graph): Promise<void> {
  const report = await loadSeed(graph, [SEED], { by: 'tests', at: '2026-01-31T00:00:00Z' });
  if (report.problems.some((problem) => problem.severity === 'ERROR'))
    throw new Error(`the shipped seed has errors: ${JSON.stringify(report.problems, null, 2)}`);
}

/** The API over an engine with what `load` writes; unexpected errors fail the test that caused them. */
export async function loadedApi(
  engine: EngineName,
  load: (graph: Graph) => Promise<unknown>,
): Promise<SeededApi> {
  const graph = recording(await openEmpty(engine));
  await load(graph);
  graph.statements.length = 0;
  const api = await createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
    today: () => TEST_TODAY,
  });
  return {
    api,
    graph,
    async close() {
      await api.close();
      await graph.close();
    },
  };
}

/** The data of an answer that must have no errors. */
export async function dataOf(
  api: Api,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const { data, errors } = await api.execute(text, variables);
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  return data;
}
