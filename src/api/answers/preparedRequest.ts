/** A request whose root fields are compiled and whose cost is checked, ready to read from the graph. */
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { Day } from '../../domain/time/day.ts';
import type { CacheNumbers } from '../../observe/gauges.ts';
import type { RequestValues, ServerInfo } from '../../query/compile/run.ts';
import type { Args } from '../../query/compile/selection.ts';
import { type ConsistentRead, type RequestedRoot, readAtOneBatch } from '../../query/consistentRead.ts';
import type { Note } from '../../query/notes/note.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import type { Graph, ReadOptions } from '../../store/graph.ts';
import type { GraphMemory } from '../../store/memory/graphMemory.ts';
import { type QueueState, ReadQueue } from '../../store/readQueue.ts';
import { untilAborted } from '../../store/untilAborted.ts';
import { CostCheck } from '../limits/costCheck.ts';
import { checkFilters } from '../limits/filterSize.ts';
import { checkArguments, checkLists, checkVariables } from '../limits/limits.ts';
import { type CompiledOperation, type CompiledRootField, OperationCache } from './compiledOperation.ts';
import { completionOf } from './completion.ts';
import type { Variables } from './rootSelection.ts';

export interface PreparedRequest {
  /** How many fields the request may read. */
  readonly cost: number;
  /** How many fields it might have read. */
  readonly budget: number;
  /** The value of the root field with this response key, read with one statement. Reads each field once. */
  readField(key: string): Promise<unknown>;
  /** The data of a query; null if a field fails or has to be completed by graphql-js. */
  readData(): Promise<Readonly<Record<string, unknown>> | null>;
  /** The batch that the values were read at; null if nothing was read at the newest batch. */
  batch(): Promise<number | null>;
  /** The newest batch that a value was read at, also that of a field with its own `knownAt`; null if nothing was read. */
  newestBatch(): Promise<number | null>;
  /** Remarks about the values. */
  notes(): Promise<readonly Note[]>;
}

/** The cost up to which a request is a light one, for which some statements are kept free. */
const LIGHT_COST = 1_000;

export interface RequestPreparer {
  /**
   * Prepares a request; null if its variables do not fit their types, which execution reports.
   * Rejects with an error if the request exceeds the cost budget or a limit of its input. When the signal is aborted, what
   * is being read or waits for it is given up. Statements carry the name of the operation. Fields that were read at a batch
   * before `atLeastBatch` are refused.
   */
  prepare(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    rawVariables: Readonly<Record<string, unknown>>,
    today: Day,
    run: Pick<ReadOptions, 'operation'> & { readonly signal: Cancellable },
    atLeastBatch?: number,
  ): Promise<PreparedRequest | null>;
  /** The graph for a request that is no GraphQL operation: its reads pass through the queue, until the signal is aborted. */
  reader(signal: Cancellable, operation: string): Graph;
  /** The lanes of the queue that reads pass through. */
  queue(): QueueState;
  /** The cache of compiled operations. */
  compiled(): CacheNumbers;
}

export function requestPreparer(
  schema: GraphQLSchema,
  graph: Graph,
  service: ServerInfo,
  memory?: GraphMemory,
): RequestPreparer {
  const operations = new OperationCache(schema);
  const queue = new ReadQueue(graph);
  const { costBudget: budget } = service.limits;
  const costs = new CostCheck(queue.reader('LIGHT'), budget);

  /** The cost of a request. Throws, or rejects with, an error if it exceeds a limit. */
  function allowedCost(
    compiled: CompiledOperation,
    fields: readonly RootFieldWithArgs[],
    key: string | null,
  ): number | Promise<number> {
    const { allowed, introspectionCost } = compiled;
    if (allowed !== null && allowed.key === key) return allowed.cost;
    const args = fields.flatMap((field) => field.args);
    checkArguments(args);
    checkFilters(args);
    const cost = costs.fieldsOf(
      fields.map(({ field, args }) => ({ selection: field.selection, args })),
      introspectionCost,
    );
    if (typeof cost === 'number' && key !== null) compiled.allowed = { key, cost };
    return cost;
  }

  return {
    reader: (signal, operation) => queue.reader('ORDINARY', signal, { operation }),
    queue: () => queue.state,
    compiled: () => operations.numbers,
    async prepare(document, operation, rawVariables, today, run, atLeastBatch = 0) {
      checkVariables(rawVariables);
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables);
      if (!coerced) return null;
      const compiled = operations.get(document, operation, coerced);
      const { rootFields, isDataQuery } = compiled;
      const fields = rootFields.map((field) => ({ field, args: field.args(coerced) }));
      const counted = allowedCost(compiled, fields, sizeKey(coerced));
      const cost = typeof counted === 'number' ? counted : await untilAborted(counted, run.signal);
      const reader = queue.reader(cost <= LIGHT_COST ? 'LIGHT' : 'ORDINARY', run.signal, run);
      const reads = new RootFieldReads(reader, fields, { service, today, memory }, atLeastBatch);
      return {
        cost,
        budget,
        readField: (key) => reads.readField(key),
        readData: async () => (isDataQuery ? completeAll(schema, rootFields, reads) : null),
        batch: () => reads.batch(),
        newestBatch: () => reads.newestBatch(),
        notes: () => reads.notes(),
      };
    },
  };
}

/**
 * What the size of a request depends on, besides the shape of its variables, which a compiled operation is kept by: the
 * numbers. A text, such as an id, changes no cost and no limit of input. Null where variables have lists or objects, which
 * are measured each time.
 */
function sizeKey(variables: Variables): string | null {
  let key = '';
  for (const value of Object.values(variables)) {
    if (typeof value === 'object' && value !== null) return null;
    if (typeof value === 'number') key += `${value},`;
  }
  return key;
}

interface RootFieldWithArgs {
  readonly field: CompiledRootField;
  readonly args: readonly Args[];
}

/** Reads the root fields of one request together, so that all see the same batch. The first `readField` starts the read. */
class RootFieldReads {
  readonly #graph: Graph;
  readonly #fields: ReadonlyMap<string, RootFieldWithArgs>;
  readonly #atLeastBatch: number;
  readonly #run: Omit<RequestValues, 'args'>;
  /** Values by response key, so that graphql-js finds what was read before it took over. */
  readonly #values = new Map<string, Promise<unknown>>();
  /** Fields that were refused before the read. */
  readonly #refused = new Map<string, unknown>();
  #reading: ConsistentRead | null = null;

  constructor(
    graph: Graph,
    fields: readonly RootFieldWithArgs[],
    run: Omit<RequestValues, 'args'>,
    atLeastBatch: number,
  ) {
    this.#graph = graph;
    this.#fields = new Map(fields.map((each) => [each.field.key, each]));
    this.#run = run;
    this.#atLeastBatch = atLeastBatch;
  }

  readField(key: string): Promise<unknown> {
    const value = this.#values.get(key) ?? this.#valueOf(key);
    this.#values.set(key, value);
    return value;
  }

  async batch(): Promise<number | null> {
    return this.#reading?.batch() ?? null;
  }

  async newestBatch(): Promise<number | null> {
    return this.#reading?.newestBatch() ?? null;
  }

  async notes(): Promise<readonly Note[]> {
    return this.#reading?.notes() ?? [];
  }

  async #valueOf(key: string): Promise<unknown> {
    this.#reading ??= this.#readAll();
    if (this.#refused.has(key)) throw this.#refused.get(key);
    if (!this.#fields.has(key)) throw new Error(`root field ${key} was not prepared`);
    return this.#reading.answer(key);
  }

  #readAll(): ConsistentRead {
    const requested = new Map<string, RequestedRoot>();
    for (const [key, { field, args }] of this.#fields)
      try {
        checkLists(args);
        const query = field.query(this.#graph.engine);
        requested.set(key, { query, values: { args, ...this.#run } });
      } catch (error) {
        // The other fields are read nevertheless.
        this.#refused.set(key, error);
      }
    return readAtOneBatch(this.#graph, requested, this.#atLeastBatch);
  }
}

async function completeAll(
  schema: GraphQLSchema,
  fields: readonly CompiledRootField[],
  reads: RootFieldReads,
): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const entries = fields.map(async (field) => {
      const value = await reads.readField(field.key);
      field.completion ??= completionOf(schema, field.selection);
      return [field.key, field.completion(value)] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  } catch {
    // graphql-js meets the same error, and reports it with its path.
    return null;
  }
}
