/** The graph that the settings name, also where a server on this computer holds its store. */
import type { Config } from '../settings/config.ts';
import { version } from '../settings/package.ts';
import type { Graph } from '../store/graph.ts';
import { GraphError } from '../store/graphError.ts';
import { openGraph } from './openGraph.ts';
import { type Holder, holderFile, readHolder, runs } from './storeLock.ts';

/**
 * Opens the graph as `openGraph` does. An embedded store that a running `fasti serve` holds is used through it, which
 * changes nothing for the caller. Throws a GraphError whose message is one sentence and says how to go on.
 */
export async function reachGraph(
  config: Pick<Config, 'neo4j' | 'dataFolder'>,
  waiting: (sentence: string) => void,
): Promise<Graph> {
  try {
    return await openGraph(config, waiting);
  } catch (error) {
    if (!(error instanceof GraphError) || error.reason !== 'LOCKED') throw error;
    const holder = await holderOf(config.dataFolder, error);
    // Loaded only where it is needed: most commands find the store free.
    const { borrow } = await import('../store/engines/remote/client.ts');
    try {
      return await borrow(holder);
    } catch (failure) {
      if (!(failure instanceof GraphError)) throw failure;
      throw locked(
        config.dataFolder,
        `the server that ${holderFile(config.dataFolder)} names cannot be reached: ${failure.message.replace(/\.$/, '')}; stop the process that holds the store (the file says ${holder.pid}), or try again when it is done`,
        failure,
      );
    }
  }
}

/** Throws where nobody who can be asked says to hold the store. */
async function holderOf(folder: string, error: GraphError): Promise<Holder> {
  const holder = await readHolder(folder);
  const path = holderFile(folder);
  if (holder === null) throw error;
  if (holder === 'UNREADABLE')
    throw locked(
      folder,
      `${path} cannot be read; run this as the user who runs the server, or stop the server`,
      error,
    );
  if (holder === 'LOOSE')
    throw locked(
      folder,
      `${path} can be read by others too; start the server again, which makes it anew`,
      error,
    );
  if (!runs(holder.pid))
    throw locked(
      folder,
      `${path} is of a server that is gone (process ${holder.pid}); another command has the store, so try again when that is done, or stop it`,
      error,
    );
  if (holder.version !== version)
    throw locked(
      folder,
      `the server that holds it is Fasti ${holder.version} and this is ${version}; start the server again with this version, or use that one here`,
      error,
    );
  return holder;
}

const locked = (folder: string, why: string, cause: unknown): GraphError =>
  new GraphError('LOCKED', `The store in "${folder}" is held by another process, and ${why}.`, cause);
