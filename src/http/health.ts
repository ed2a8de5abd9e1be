/** `/health`: whether the database answers. */

import { version } from '../settings/package.ts';
import type { Graph } from '../store/graph.ts';
import { jsonReply, RETRY_AFTER_SECONDS, type Reply } from './reply.ts';

/** A probe that waits longer tells its operator nothing. */
const PATIENCE_MS = 3000;

/** 200 where the database answers within 3 seconds, else 503; the reason is in the log, not in the reply. */
export async function answerHealth(graph: Graph, failed: (error: unknown) => void): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      graph.health(),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('The database did not answer in time.')), PATIENCE_MS);
      }),
    ]);
    return jsonReply(200, { status: 'ok', engine: graph.engine, version });
  } catch (error) {
    failed(error);
    return jsonReply(
      503,
      { status: 'unavailable', engine: graph.engine, version },
      { 'retry-after': String(RETRY_AFTER_SECONDS) },
    );
  } finally {
    clearTimeout(timer);
  }
}
