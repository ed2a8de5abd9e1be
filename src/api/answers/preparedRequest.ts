/** An operation that was admitted, ready to read from the graph. */
import type { GraphQLSchema } from 'graphql';
import { keptIn } from '../../domain/model/keptIn.ts';
import type { Day } from '../../domain/time/day.ts';
import type { ServerInfo } from '../../query/compile/run.ts';
import { type ConsistentRead, type RequestedRoot, readAtOneBatch } from '../../query/consistentRead.ts';
import type { GraphMemory } from '../../query/memory/graphMemory.ts';
import type { Note } from '../../query/notes/note.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import type { ReadOptions } from '../../store/graph.ts';
import type { QueueClient, ReadQueue } from '../../store/readQueue.ts';
import type { AdmittedOperation } from '../limits/admission.ts';
import { checkLists } from '../limits/inputSize.ts';
import { completionOf } from './completion.ts';

/** The cost up to which a request is a light one, for which some statements are kept free. */
const LIGHT_COST = 1_000;

/** What answers all requests. */
export interface AnswerSources {
  readonly schema: GraphQLSchema;
  /** The queue that reads pass through. */
  readonly queue: ReadQueue;
  readonly service: ServerInfo;
  /** What is kept in memory of the graph. */
  readonly memory: GraphMemory | undefined;
}

/** What an event of a subscription is about. */
export interface BatchEvent {
  readonly batch: number;
  /** The entities that were asked for and that it changed. */
  readonly ids: readonly string[];
}

/** How a request is answered. Its statements carry the name of the operation. */
interface AnswerOptions extends Pick<ReadOptions, 'operation'> {
  readonly today: Day;
  /** The largest page of a root field; that of the schema where absent. */
  readonly largestPage?: number | undefined;
  /** Gives up what is being read or waits for it. */
  readonly signal: Cancellable;
  /** Fields that were read at a batch before it are refused. */
  readonly atLeastBatch: number;
  /** The event that a subscription is answered for; none for other operations. */
  readonly event?: BatchEvent | undefined;
  /** What planning its statements costs. */
  readonly planning?: number;
  /** Whose share of the queue it takes. */
  readonly client?: QueueClient | undefined;
}

/** Reads the root fields of a request together, so that all see the same batch. The first `readField` starts the read. */
export class PreparedRequest {
  /** How many fields the request may read. */
  readonly cost: number;
  /** How many fields it might have read. */
  readonly budget: number;
  readonly #sources: AnswerSources;
  readonly #admitted: AdmittedOperation;
  readonly #options: AnswerOptions;
  /** Values by response key, so that graphql-js finds what was read before it took over. */
  readonly #values = new Map<string, Promise<unknown>>();
  /** Errors by response key of the fields that were refused before the read. */
  readonly #refused = new Map<string, unknown>();
  #reading: ConsistentRead | null = null;

  constructor(sources: AnswerSources, admitted: AdmittedOperation, options: AnswerOptions) {
    this.cost = admitted.cost;
    this.budget = sources.service.limits.costBudget;
    this.#sources = sources;
    this.#admitted = admitted;
    this.#options = options;
  }

  /** The value of the root field with this response key, read with one statement. Reads each field once. */
  readField(key: string): Promise<unknown> {
    return keptIn(this.#values, key, () => this.#valueOf(key));
  }

  /** The data of a query; null if a field fails or has to be completed by graphql-js. */
  async readData(): Promise<Readonly<Record<string, unknown>> | null> {
    const { rootFields, isDataQuery } = this.#admitted.compiled;
    if (!isDataQuery) return null;
    try {
      const entries = rootFields.map(async (field) => {
        const value = await this.readField(field.key);
        field.completion ??= completionOf(this.#sources.schema, field.selection);
        return [field.key, field.completion(value)] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    } catch {
      // graphql-js meets the same error, and reports it with its path.
      return null;
    }
  }

  /** The batch that the values were read at; null if nothing was read at the newest batch. */
  async batch(): Promise<number | null> {
    return this.#reading?.batch() ?? null;
  }

  /** The newest batch that a value was read at, also that of a field with its own `knownAt`; null if nothing was read. */
  async newestBatch(): Promise<number | null> {
    return this.#reading?.newestBatch() ?? null;
  }

  /** Remarks about the values. */
  async notes(): Promise<readonly Note[]> {
    return this.#reading?.notes() ?? [];
  }

  async #valueOf(key: string): Promise<unknown> {
    this.#reading ??= this.#readAll();
    if (this.#refused.has(key)) throw this.#refused.get(key);
    return this.#reading.answer(key);
  }

  #readAll(): ConsistentRead {
    const { queue, service, memory } = this.#sources;
    const { today, largestPage, signal, operation, planning = 0, client } = this.#options;
    const { atLeastBatch, event } = this.#options;
    const lane = this.cost + planning <= LIGHT_COST ? 'LIGHT' : 'ORDINARY';
    const graph = queue.reader(lane, signal, { operation }, client);
    const requested = new Map<string, RequestedRoot>();
    for (const { field, ...values } of this.#admitted.fields)
      try {
        checkLists(values.args);
        const query = field.query(graph.engine);
        const own = { ...values, service, today, largestPage, memory, signal, prefetched: event?.ids };
        requested.set(field.key, { query, values: own });
      } catch (error) {
        // The other fields are read nevertheless.
        this.#refused.set(field.key, error);
      }
    return readAtOneBatch(graph, requested, atLeastBatch, event?.batch);
  }
}
