/** The metrics of the process, in the text format of Prometheus. Each label has a bounded number of values. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { gaugesOf, type MetricSources } from './gauges.ts';
import { type Outcome, outcomeOf, type RequestRecord } from './requestRecord.ts';
import type { StatementObserver } from './statementObserver.ts';

/** The label of operations whose name is not registered, or that have none. */
const OTHER = 'other';

const PREFIX = 'fasti_';
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const STATEMENT_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];
const COSTS = [10, 100, 1_000, 10_000, 100_000];
/** Different codes and reasons of errors; all come from this program, so that there are fewer. */
const MAX_CODES = 200;

export class Metrics implements StatementObserver {
  readonly #registry = new Registry();
  readonly #operations: ReadonlySet<string>;
  readonly #codes = new Set<string>();
  readonly #requests: Counter<'operation' | 'outcome'>;
  readonly #seconds: Histogram<'operation'>;
  readonly #cost: Histogram;
  readonly #errors: Counter<'code' | 'reason'>;
  readonly #http: Counter<'route' | 'status'>;
  readonly #statements: Histogram<'lane'>;
  readonly #failedStatements: Counter<'lane'>;

  /** @param operations the names of operations that have a label of their own */
  constructor(operations: ReadonlySet<string>) {
    this.#operations = operations;
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: `${PREFIX}requests_total`,
      help: 'Requests to the API by name of the operation, and by outcome.',
      labelNames: ['operation', 'outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: `${PREFIX}request_seconds`,
      help: 'Time from a request to the API to the end of its response.',
      labelNames: ['operation'],
      buckets: SECONDS,
      registers,
    });
    this.#cost = new Histogram({
      name: `${PREFIX}request_cost_fields`,
      help: 'Fields that a request may read, which are compared with the cost budget.',
      buckets: COSTS,
      registers,
    });
    this.#errors = new Counter({
      name: `${PREFIX}errors_total`,
      help: 'Responses with an error, by code and reason.',
      labelNames: ['code', 'reason'],
      registers,
    });
    this.#http = new Counter({
      name: `${PREFIX}http_responses_total`,
      help: 'HTTP responses by route and status.',
      labelNames: ['route', 'status'],
      registers,
    });
    this.#statements = new Histogram({
      name: `${PREFIX}statement_seconds`,
      help: 'Time of statements of the database, by lane.',
      labelNames: ['lane'],
      buckets: STATEMENT_SECONDS,
      registers,
    });
    this.#failedStatements = new Counter({
      name: `${PREFIX}statements_failed_total`,
      help: 'Statements that failed or were ended, by lane.',
      labelNames: ['lane'],
      registers,
    });
  }

  /** Adds the metrics that are read when they are asked for. */
  watch(sources: MetricSources): void {
    gaugesOf(this.#registry, PREFIX, sources);
  }

  /** The name as a label: itself if it is registered. */
  labelOf(operation: string | null): string {
    return operation !== null && this.#operations.has(operation) ? operation : OTHER;
  }

  ended(lane: string, seconds: number, failed: boolean): void {
    this.#statements.observe({ lane }, seconds);
    if (failed) this.#failedStatements.inc({ lane });
  }

  /** Counts a request to the API. `left` says that the client left before it had the response. */
  request(record: RequestRecord, seconds: number, left: boolean): Outcome {
    const operation = this.labelOf(record.operation);
    const outcome = left ? 'left' : outcomeOf(record);
    this.#requests.inc({ operation, outcome });
    // A subscription lasts for as long as its client wants.
    if (record.type !== 'subscription') this.#seconds.observe({ operation }, seconds);
    if (record.cost !== null) this.#cost.observe(record.cost);
    if (record.errors.length > 0) this.#countErrors(record);
    return outcome;
  }

  /** Counts an HTTP response. `route` is one of a few names, not a path. */
  response(route: string, status: number): void {
    this.#http.inc({ route, status });
  }

  /** All metrics as a text, and its media type. */
  async text(): Promise<{ readonly text: string; readonly contentType: string }> {
    return { text: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }

  #countErrors({ errors }: RequestRecord): void {
    const counted = new Set<string>();
    for (const { code, reason = '' } of errors) {
      const key = `${code} ${reason}`;
      if (counted.has(key)) continue;
      counted.add(key);
      const isKnown = this.#codes.has(key) || this.#codes.size < MAX_CODES;
      if (isKnown) this.#codes.add(key);
      this.#errors.inc(isKnown ? { code, reason } : { code: OTHER, reason: '' });
    }
  }
}
