/** `/health`: whether the database answers. */
import { version } from '../settings/package.ts';
import type { Graph } from '../store/graph.ts';
import { jsonReply, RETRY_AFTER_SECONDS, type Reply } from './reply.ts';

/** Longer than this, a health check is of no use to a load balancer. */
const TIMEOUT_MS = 3000;

/** Status 200 if the database answers within 3 seconds, otherwise 503. The reason goes to `failed`, not into the reply. */
export async function answerHealth(graph: Graph, failed: (error: unknown) => void): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      graph.health(),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('The database did not answer in time.')), TIMEOUT_MS);
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
