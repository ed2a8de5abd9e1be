/** `fasti serve`: opens the graph, loads the seed, and answers over HTTP until it is told to stop. */
import { relative } from 'node:path';
import { type Api, createApi } from '../api/api.ts';
import { loadSeed } from '../changes/seed.ts';
import { problemText } from '../formats/problem.ts';
import { createLog, type Log } from '../http/log.ts';
import { lend } from '../http/remote/server.ts';
import { ListenError, type RunningWeb, startWeb } from '../http/server.ts';
import type { Config } from '../settings/config.ts';
import { version } from '../settings/package.ts';
import { watch } from '../store/dataVersion.ts';
import type { Graph } from '../store/graph.ts';
import { GraphError } from '../store/graphError.ts';
import { recover } from '../store/write/recover.ts';
import { openGraph } from './openGraph.ts';
import { removeHolder, writeHolder } from './storeLock.ts';

export interface ServeOutput {
  /** For the message that tells where to go. */
  readonly say: (line: string) => void;
  /** For what is wrong, a sentence a line. */
  readonly complain: (line: string) => void;
}

const CONSOLE: ServeOutput = {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
};

/** Why Fasti does not start, in sentences for the one who starts it. */
class CannotStart extends Error {}

/**
 * Serves until SIGINT or SIGTERM, and gives the exit code: 0 after an orderly end, 1 where it could not start.
 * A second signal ends the process at once.
 */
export async function serve(config: Config, output: ServeOutput = CONSOLE): Promise<0 | 1> {
  const log = createLog();
  const closing: (() => Promise<void>)[] = [];
  try {
    const { graph, newest } = watch(
      await openGraph(config, output.complain),
      config.cache.staleSeconds * 1000,
    );
    closing.push(() => graph.close());
    const loaded = await loadAtStart(graph, config.seed);
    const api = await createApi({
      graph,
      tokens: config.tokens,
      cache: config.cache.megabytes === 0 ? null : { bytes: config.cache.megabytes * 2 ** 20, newest },
      report: ({ ref, error }) => log.error('request failed', error, { ref }),
    });
    closing.push(() => api.close());
    const web = await startWeb({ config, api, graph, log });
    closing.push(() => web.close());
    if (config.neo4j === null) {
      const lending = await lend(graph, log);
      closing.push(() => lending.close());
      await writeHolder(config.dataFolder, lending);
      closing.push(() => removeHolder(config.dataFolder));
    }
    output.say(await greeting(config, graph, api, web, loaded));
    await signalled();
    return 0;
  } catch (error) {
    output.complain(sentenceOf(error, log));
    return 1;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/** Finishes what a writer left who died, loads the seed, and says in a few words what that changed. */
async function loadAtStart(graph: Graph, seed: string | null): Promise<string> {
  await recover(graph);
  if (seed === null) return 'none';
  const name = relative('', seed) || '.';
  const { problems, accepted, counts } = await loadSeed(graph, [seed], {
    by: 'fasti serve',
    reason: 'start',
  });
  if (!accepted) {
    const conflicts =
      counts.CONFLICT > 0 ? [`${counts.CONFLICT} records are in conflict with the graph.`] : [];
    const lines = [...problems.map(problemText), ...conflicts];
    throw new CannotStart(
      [
        ...lines,
        `The seed in "${name}" was not loaded; mend it, or name another in FASTI_SEED (none for none).`,
      ].join('\n'),
    );
  }
  const changes = counts.CREATE + counts.UPDATE + counts.RETRACT;
  return `${name}, ${changes === 0 ? 'nothing new' : `${changes} records written`}`;
}

async function greeting(
  config: Config,
  graph: Graph,
  api: Api,
  web: RunningWeb,
  loaded: string,
): Promise<string> {
  const { data } = await api.execute('{ about { entities facts claims sources } }');
  const { entities, facts, claims, sources } = (data?.about ?? {}) as Readonly<Record<string, number>>;
  const place =
    graph.engine === 'neo4j'
      ? `Neo4j at ${new URL(config.neo4j?.uri ?? '').host}`
      : `embedded, in ${config.dataFolder}`;
  return `
Fasti ${version}

  graph    ${place}
  seed     ${loaded}
  holds    ${entities} entities, ${facts} facts, ${claims} claims, ${sources} sources

  open     ${web.url}/
           ${web.url}/ide  (query editor with examples)
           ${web.url}/graphql  (the API)
  stop     Ctrl-C
`;
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function sentenceOf(error: unknown, log: Log): string {
  if (error instanceof CannotStart || error instanceof GraphError || error instanceof ListenError)
    return error.message;
  return `Fasti could not start; the log tells more under ${log.error('start failed', error)}.`;
}
