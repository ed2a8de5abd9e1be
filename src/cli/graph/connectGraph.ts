/** Opens the graph that the settings name, through the server on this computer that has the store open, if any. */
import { type Config, readConfig } from '../../settings/config.ts';
import { version } from '../../settings/package.ts';
import { hasStore } from '../../store/engines/embedded.ts';
import { fromLeader, type Graph, GraphError } from '../../store/graph.ts';
import type { CommandIo } from '../output/commandIo.ts';
import { openGraph } from './openGraph.ts';
import { isProcessRunning, lockFilePath, readStoreLock, type StoreLock } from './storeLock.ts';

/** Runs `work` on the graph of the settings, and closes the graph. */
export async function withGraph(
  { env, err }: CommandIo,
  work: (graph: Graph) => Promise<number>,
): Promise<number> {
  const graph = await connectGraph(readConfig(env), err);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Like `withGraph`, but without a graph if there is no embedded store yet, so that a command that only reads creates none. */
export async function withGraphIfAny(
  io: CommandIo,
  work: (graph: Graph | undefined) => Promise<number>,
): Promise<number> {
  const { neo4j, dataFolder } = readConfig(io.env);
  if (neo4j === null && !hasStore(dataFolder)) return work(undefined);
  return withGraph(io, work);
}

/**
 * Opens the graph as `openGraph` does. If a running `fasti serve` has the embedded store open, the graph is used through
 * that server, with the same results. Throws a GraphError whose message is one sentence and says what to do.
 */
async function connectGraph(
  config: Pick<Config, 'neo4j' | 'dataFolder'>,
  onWait: (sentence: string) => void,
): Promise<Graph> {
  try {
    return fromLeader(await openGraph(config, onWait));
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'LOCKED') throw error;
    const lock = await usableLock(config.dataFolder, error);
    // Loaded only when needed: most commands open the store themselves.
    const { openRemote } = await import('../../store/engines/remote/client.ts');
    try {
      return await openRemote(lock);
    } catch (failure) {
      if (!(failure instanceof GraphError)) throw failure;
      throw lockedError(
        config.dataFolder,
        `the server named in ${lockFilePath(config.dataFolder)} cannot be reached: ${failure.message.replace(/\.$/, '')}; stop the process that holds the store (${lock.pid} according to that file), or try again when it has ended`,
        failure,
      );
    }
  }
}

/** The lock of a server that can be reached. Throws a GraphError if there is none. */
async function usableLock(folder: string, error: GraphError): Promise<StoreLock> {
  const lock = await readStoreLock(folder);
  const path = lockFilePath(folder);
  if (lock === null) throw error;
  const held = (why: string): GraphError => lockedError(folder, why, error);
  if (lock === 'UNREADABLE')
    throw held(`${path} cannot be read; run this as the user who runs the server, or stop the server`);
  if (lock === 'INSECURE')
    throw held(`${path} can be read by other users; restart the server, which writes the file again`);
  if (!isProcessRunning(lock.pid))
    throw held(
      `${path} names a server that is no longer running (process ${lock.pid}); another command holds the store, so try again when it has finished, or stop it`,
    );
  if (lock.version !== version)
    throw held(
      `that server runs Fasti ${lock.version} while this command is Fasti ${version}; restart the server with this version, or use the version of the server here`,
    );
  return lock;
}

const lockedError = (folder: string, why: string, cause: unknown): GraphError =>
  new GraphError('LOCKED', `The store in "${folder}" is held by another process, and ${why}.`, { cause });
