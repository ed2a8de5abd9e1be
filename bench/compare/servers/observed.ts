/**
 * A process that serves a built Fasti, for `bench/observed.ts`. Arguments: the folder of the build, and the file of the log,
 * or `none` for a server without log and metrics. It answers each further message with its processor time in microseconds.
 */

import type * as observed from '../../../src/cli/serve/observedGraph.ts';
import type * as logs from '../../../src/observe/log.ts';
import type * as metricsOf from '../../../src/observe/metrics.ts';
import { builtModule, serveBuilt } from './builtFasti.ts';
import { served } from './served.ts';

const [dist = '', logFile = 'none'] = process.argv.slice(2);

async function observation() {
  if (logFile === 'none')
    return { log: { info() {}, at() {}, error: (_event: string, error: unknown) => String(error) } };
  const { createLog } = await builtModule<typeof logs>(dist, 'observe/log.js');
  const { Metrics } = await builtModule<typeof metricsOf>(dist, 'observe/metrics.js');
  const { observedGraph } = await builtModule<typeof observed>(dist, 'cli/serve/observedGraph.js');
  const metrics = new Metrics(new Set(['Measured']));
  return {
    metrics,
    log: createLog({ file: logFile }),
    watch: (graph: Parameters<typeof observedGraph>[0]) => observedGraph(graph, metrics),
  };
}

await served(async (start) => serveBuilt(dist, start, await observation()));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
