/** `/live`, `/ready` and `/health`: whether the process answers, whether it should get requests, and why not. */

import { jsonReply, RETRY_AFTER_SECONDS, type Reply } from '../../api/http/reply.ts';
import type { Log } from '../../observe/log.ts';
import { version } from '../../settings/package.ts';
import { untilAborted } from '../../store/cancellation.ts';
import { type Graph, GraphError, type GraphErrorCode } from '../../store/graph.ts';
import { LAYOUT_VERSION } from '../../store/graphLayout.ts';
import { isUnknownLayout, needsUpgrade, readKnownLayout } from '../../store/layoutVersion.ts';
import type { QueueState } from '../../store/readQueue.ts';

/** Longer than this, a check is of no use to a load balancer. */
const TIMEOUT_MS = 3000;

/** A reason not to send requests to this server. */
interface Reason {
  readonly code:
    | 'STARTING'
    | 'STORE_UNAVAILABLE'
    | 'STORE_NOT_WRITABLE'
    | 'LAYOUT_DIFFERS'
    | 'OVERLOADED'
    | 'STOPPING';
  readonly message: string;
}

const NO_ANSWER: Reason = {
  code: 'STORE_UNAVAILABLE',
  message: `The database does not answer, or not within ${TIMEOUT_MS / 1000} seconds; see the log of the server.`,
};

/** Reasons why nothing can be written, by the code of the error. */
const NOT_WRITABLE: Partial<Readonly<Record<GraphErrorCode, string>>> = {
  READ_ONLY:
    'The Neo4j that NEO4J_URI names does not lead its cluster, so nothing can be written; set NEO4J_URI to the neo4j:// address of the cluster.',
  STORAGE:
    'The store cannot be written, for lack of space or of the right to; what is there is read. The log of the server has the cause.',
};

/** Reasons for which a restart changes nothing. */
const NOT_UNHEALTHY: readonly Reason['code'][] = ['STARTING', 'OVERLOADED', 'STORE_NOT_WRITABLE'];

const STARTING: Reason = {
  code: 'STARTING',
  message: 'The server reads the names of all entities, for which searches would wait.',
};

const STOPPING: Reason = {
  code: 'STOPPING',
  message: 'The server is stopping, and only ends the answers that are running.',
};

const TO_UPGRADE: Reason = {
  code: 'LAYOUT_DIFFERS',
  message: `The graph has to be upgraded to layout ${LAYOUT_VERSION}; restart this server, which upgrades it.`,
};

export class Probes {
  readonly #graph: Graph;
  readonly #queue: () => QueueState;
  readonly #log: Log;
  readonly #running: { readonly isStopping: boolean };
  readonly #isReading: () => boolean;
  /** The check that runs; there is one at a time, so that checks of a frozen database do not pile up. */
  #check: Promise<readonly Reason[]> | null = null;

  /** @param isReading whether what searches and pages need is still being read */
  constructor(
    graph: Graph,
    queue: () => QueueState,
    log: Log,
    running: { readonly isStopping: boolean },
    isReading: () => boolean,
  ) {
    this.#graph = graph;
    this.#queue = queue;
    this.#log = log;
    this.#running = running;
    this.#isReading = isReading;
  }

  /** Status 200 as long as the process answers. */
  live(): Reply {
    return jsonReply(200, { status: 'ok', version });
  }

  /** Status 200 if the database answers, the graph has the layout of this version, what readers need is read, and no queue is full; otherwise 503. */
  async ready(): Promise<Reply> {
    const reasons = await this.#reasons();
    return this.#reply(reasons.length === 0, reasons);
  }

  /** Status 200 if the database answers and the graph has the layout of this version, else 503; with the reasons of `ready`. */
  async health(): Promise<Reply> {
    const reasons = await this.#reasons();
    return this.#reply(
      reasons.every(({ code }) => NOT_UNHEALTHY.includes(code)),
      reasons,
    );
  }

  #reply(isGood: boolean, reasons: readonly Reason[]): Reply {
    const status = isGood ? 'ok' : 'unavailable';
    const headers = isGood ? {} : { 'retry-after': String(RETRY_AFTER_SECONDS) };
    return jsonReply(isGood ? 200 : 503, { status, engine: this.#graph.engine, version, reasons }, headers);
  }

  async #reasons(): Promise<readonly Reason[]> {
    if (this.#running.isStopping) return [STOPPING];
    const reading = this.#isReading() ? [STARTING] : [];
    return [...reading, ...(await this.#storeReasons()), ...fullLanes(this.#queue())];
  }

  /** Waits for the check that runs, for at most the timeout. */
  #storeReasons(): Promise<readonly Reason[]> {
    this.#check ??= this.#checkStore().finally(() => {
      this.#check = null;
    });
    return untilAborted(this.#check, AbortSignal.timeout(TIMEOUT_MS)).catch(() => [NO_ANSWER]);
  }

  async #checkStore(): Promise<readonly Reason[]> {
    const end = new AbortController();
    const timer = setTimeout(
      () => end.abort(new Error(`The database did not answer within ${TIMEOUT_MS} ms.`)),
      TIMEOUT_MS,
    );
    end.signal.addEventListener('abort', () => this.#log.error('unhealthy', end.signal.reason));
    try {
      await this.#graph.health(end.signal);
      const layout = await readKnownLayout(this.#graph, { signal: end.signal });
      return layout !== null && needsUpgrade(layout) ? [TO_UPGRADE] : [];
    } catch (error) {
      if (isUnknownLayout(error)) return [{ code: 'LAYOUT_DIFFERS', message: error.message }];
      if (!end.signal.aborted) this.#log.error('unhealthy', error);
      const message = error instanceof GraphError ? NOT_WRITABLE[error.code] : undefined;
      return message === undefined ? [NO_ANSWER] : [{ code: 'STORE_NOT_WRITABLE', message }];
    } finally {
      clearTimeout(timer);
    }
  }
}

const fullLanes = (queue: QueueState): readonly Reason[] =>
  Object.entries(queue)
    .filter(([, { isWaiting, waiting }]) => isWaiting >= waiting)
    .map(([lane, { isWaiting }]) => ({
      code: 'OVERLOADED',
      message: `${isWaiting} requests wait in the lane ${lane}; more get 503.`,
    }));
