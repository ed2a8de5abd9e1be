/**
 * Random valid documents over HTTP, 20,000 on each engine at `SCALE=1`: nothing fails unexpectedly, no request holds the
 * event loop, and memory does not grow. Neo4j plans each new form of a statement for half a second, so it gets few forms
 * with many variables.
 */
import { availableParallelism, loadavg } from 'node:os';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { EngineName } from '../../src/store/graph.ts';
import { ENGINES, neo4jOptions, openEmpty } from '../support/engines.ts';
import { type Measured, postGraphql, probedServer } from '../support/load/probedServer.ts';
import { RandomDocuments } from '../support/load/randomDocument.ts';
import { poolsOf } from '../support/pools.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';
import { casesOf } from './scale.ts';

const SEED = inject('seed');
/** Each part has so many requests; at `SCALE=1` there are 50 parts. */
const REQUESTS = 400;
/** Neo4j plans for minutes. */
const PARTS: Readonly<Record<EngineName, readonly number[]>> = {
  embedded: casesOf(50),
  neo4j: casesOf(50, 0.4),
};
const FORMS: Readonly<Record<EngineName, number>> = { embedded: 100, neo4j: 5 };
const CONNECTIONS = 4;
const MAX_STALL_MS = 200;
/** What the heap may grow after the first fifth of the parts, in megabytes; the caches fill for longer. */
const MAX_GROWTH = 60;

let seeded: SeededApi;
beforeAll(async () => {
  seeded = await seededApi('embedded');
}, 240_000);
afterAll(() => seeded?.close());

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly reason?: string };
  }[];
}

/** Runs `work` on all items, some at a time. */
async function forAll<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  const run = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, run));
}

async function settingsOf(engine: EngineName): Promise<Record<string, string>> {
  if (engine === 'embedded') return {};
  await (await openEmpty('neo4j')).close();
  const { uri, username = '', password = '' } = neo4jOptions();
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** Random documents of subscriptions in each part. */
const SUBSCRIPTIONS = 20;

/** What is sent first to a subscription: the event of a batch, an error, or a sign of life. */
async function firstEvent(
  { url }: { readonly url: string },
  query: string,
  variables: object,
): Promise<string> {
  const control = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
    signal: control.signal,
  });
  const reader = response.body?.getReader();
  const part = await reader?.read();
  control.abort();
  return new TextDecoder().decode(part?.value);
}

/** How often a document is tried with other variables before it counts as one that is answered. */
const TRIES = 8;

/** Random documents, of which at most a third are refused for one of the values that they are sent with. */
async function formsOf(documents: RandomDocuments, count: number) {
  const forms: ReturnType<RandomDocuments['next']>[] = [];
  let refused = 0;
  while (forms.length < count) {
    const form = documents.next();
    let isAnswered = true;
    for (let i = 0; i < TRIES && isAnswered; i += 1)
      isAnswered = (await seeded.api.execute(form.query, form.variables())).errors === undefined;
    if (!isAnswered && refused >= Math.floor(count / 3)) continue;
    if (!isAnswered) refused += 1;
    forms.push(form);
  }
  return forms;
}

const pad = (text: string | number): string => String(text).padStart(5);

describe.each(ENGINES)('on %s', (engine) => {
  const parts = PARTS[engine];
  it(
    `${parts.length * REQUESTS} random documents (seed ${SEED})`,
    async () => {
      const server = await probedServer(await settingsOf(engine));
      try {
        const pools = await poolsOf(seeded.graph);
        const outcomes = new Map<string, number>();
        const faults: string[] = [];
        const send = async (query: string, variables: object): Promise<void> => {
          const response = await postGraphql(server, { query, variables });
          const { data, errors = [] } = (await response.json()) as Body;
          const codes = errors.map(({ extensions }) => extensions?.reason ?? extensions?.code ?? 'NONE');
          const outcome = codes.length === 0 ? 'ANSWERED' : (codes[0] as string);
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          const isFault =
            codes.includes('INTERNAL_SERVER_ERROR') ||
            codes.includes('GRAPHQL_VALIDATION_FAILED') ||
            (data === undefined && errors.length === 0) ||
            ![200, 400, 503].includes(response.status);
          if (isFault) faults.push(JSON.stringify({ status: response.status, errors, query, variables }));
        };
        let warm: Measured | undefined;
        let last = await server.measure();
        const stalls: number[] = [];
        for (const [i, part] of parts.entries()) {
          const documents = new RandomDocuments(seeded.api.schema, pools, SEED + part);
          const forms = await formsOf(documents, FORMS[engine]);
          const each = REQUESTS / forms.length;
          const requests = forms.flatMap(({ query, variables }) =>
            Array.from({ length: each }, () => ({ query, variables: variables() })),
          );
          await forAll(requests, ({ query, variables }) => send(query, variables));
          await forAll(
            Array.from({ length: SUBSCRIPTIONS }, () => documents.next('subscription')),
            async ({ query, variables }) => {
              const first = await firstEvent(server, query, variables());
              if (!/^event: next\ndata: \{"data":\{"|^:/.test(first)) faults.push(`${query} ${first}`);
            },
          );
          last = await server.measure();
          stalls.push(last.turnMs);
          const isIdle = (loadavg()[0] as number) < availableParallelism();
          if (isIdle) stalls.push(last.delayMs);
          console.info(
            `${engine}, part ${part}: turn ${pad(last.turnMs)} ms, delay ${pad(Math.round(last.delayMs))} ms, heap ${pad(Math.round(last.heapMegabytes))} MB, resident ${pad(Math.round(last.residentMegabytes))} MB`,
          );
          if (i + 1 === Math.ceil(parts.length / 5)) warm = last;
          expect(faults.slice(0, 3)).toEqual([]);
        }
        console.info(`${engine}: ${JSON.stringify(Object.fromEntries(outcomes))}`);
        expect(Math.max(...stalls)).toBeLessThanOrEqual(MAX_STALL_MS);
        expect(last.heapMegabytes).toBeLessThan((warm?.heapMegabytes ?? 0) + MAX_GROWTH);
        expect(outcomes.get('ANSWERED') ?? 0).toBeGreaterThan((parts.length * REQUESTS) / 2);
      } finally {
        await server.close();
      }
    },
    600_000 * Math.max(1, parts.length / 5),
  );
});
