/** Answers subscriptions: admits each as any operation, and then executes its document for each batch, once for all who sent it. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { sharedIn } from '../../domain/model/keptIn.ts';
import { InputError } from '../../query/inputError.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import { GraphError } from '../../store/graph.ts';
import type { BatchEvent } from '../answers/preparedRequest.ts';
import type { OperationRequest, OperationResult } from '../context.ts';
import type { AdmittedOperation } from '../limits/admission.ts';
import type { Followed, LiveBatches } from './liveBatches.ts';

/** How many events are kept for those who ask for the same. */
const KEPT = 256;

export class Subscriptions {
  readonly #live: LiveBatches;
  readonly #answer: (request: OperationRequest, event: BatchEvent) => Promise<OperationResult>;
  readonly #answers = new LRUCache<string, Promise<string>>({ max: KEPT });

  /** @param answer executes the document of a subscription for an event */
  constructor(
    live: LiveBatches,
    answer: (request: OperationRequest, event: BatchEvent) => Promise<OperationResult>,
  ) {
    this.#live = live;
    this.#answer = answer;
  }

  /** What an admitted subscription follows. Throws InputError as `LiveBatches.begin`. */
  async begin([root, ...others]: AdmittedOperation['fields']): Promise<Followed> {
    if (root === undefined || others.length > 0)
      throw new InputError('UNBOUNDED_QUESTION', 'A subscription has one root field.');
    const { afterBatch, ids } = root.args[root.field.selection.slot] ?? {};
    return this.#live.begin((afterBatch ?? null) as number | null, (ids ?? null) as readonly string[] | null);
  }

  /** The answers to a subscription as JSON; null where there is none for a while. */
  events(request: OperationRequest, followed: Followed, left: Cancellable): AsyncGenerator<string | null> {
    const digest = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
    const { ids } = followed;
    return this.#live.follow(followed, left, async (batch) => {
      const changed = ids === null ? [] : await this.#live.changedOf(batch, ids);
      if (ids !== null && changed.length === 0) return null;
      return sharedIn(this.#answers, `${batch.number} ${batch.at} ${digest}`, () =>
        this.#execute(request, { batch: batch.number, ids: changed }),
      );
    });
  }

  async #execute(request: OperationRequest, event: BatchEvent): Promise<string> {
    const { status = 200, data, errors, extensions } = await this.#answer(request, event);
    if (status >= 500) throw new GraphError('UNAVAILABLE', 'An event could not be read; it is read again.');
    return JSON.stringify({ data, errors, extensions });
  }
}
