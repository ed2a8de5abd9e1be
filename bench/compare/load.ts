/** Sends requests over HTTP on several connections at a time. */
import { Agent, request as httpRequest } from 'node:http';
import autocannon from 'autocannon';
import type { Asked } from './question.ts';

export const CONNECTIONS = 16;

/** When to stop: after a time or after a number of requests. */
export type Until = { readonly seconds: number } | { readonly requests: number };

export interface Loaded {
  readonly answers: number;
  readonly seconds: number;
}

/** Answers per second. */
export const rateOf = ({ answers, seconds }: Loaded): number => answers / seconds;

/** Sends the requests in turn on all connections. Throws an Error if a request fails. */
export const load = (url: string, asked: readonly Asked[], until: Until): Promise<Loaded> =>
  'seconds' in until ? loadFor(url, asked, until.seconds) : loadOf(url, asked, until.requests);

async function loadFor(url: string, asked: readonly Asked[], seconds: number): Promise<Loaded> {
  const { requests, duration, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: asked.map((request) => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })),
  });
  if (non2xx > 0 || errors > 0)
    throw new Error(`${url} failed ${non2xx + errors} of ${requests.total} requests`);
  return { answers: requests.total, seconds: duration };
}

/**
 * Sends a request and reads its answer; `fetch` would take more processor time than some servers do. Throws an Error if it
 * fails.
 */
const post = (agent: Agent, url: string, body: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = httpRequest(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });

/** For a few slow requests: autocannon measures whole seconds only. */
async function loadOf(url: string, asked: readonly Asked[], requests: number): Promise<Loaded> {
  const bodies = asked.map((request) => JSON.stringify(request));
  // Not kept for the next round: a server closes a connection that was idle for seconds, maybe just when it is used again.
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const begin = performance.now();
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < requests) {
      next += 1;
      await post(agent, url, bodies[next % bodies.length] as string);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection)).finally(() => agent.destroy());
  return { answers: requests, seconds: (performance.now() - begin) / 1000 };
}

/** Limits of sequential requests: at most `most`; after `seconds` no more than `least`. */
const ALONE = { most: 200, least: 40, seconds: 2 } as const;

/** The 95th percentile of the latency in milliseconds, with one request at a time. */
export async function latencyOf(url: string, asked: readonly Asked[]): Promise<number> {
  const took: number[] = [];
  const end = performance.now() + ALONE.seconds * 1000;
  for (let i = 0; i < ALONE.most && (i < ALONE.least || performance.now() < end); i += 1) {
    const begin = performance.now();
    await dataFrom(url, asked[i % asked.length] as Asked);
    took.push(performance.now() - begin);
  }
  return took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;
}

/** The data of one answer. Throws an Error if the answer has errors. */
export async function dataFrom(url: string, asked: Asked): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  if (errors) throw new Error(`${errors.map(({ message }) => message).join('; ')}: ${asked.query}`);
  return data;
}
