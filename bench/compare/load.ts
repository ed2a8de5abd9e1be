/** Requests over HTTP, as many at a time as there are connections. */
import autocannon from 'autocannon';
import type { Asked } from './question.ts';

export const CONNECTIONS = 16;

/** What one round of one server gave. */
export interface Round {
  readonly perSecond: number;
  /** Milliseconds within which 95 of 100 answers came. */
  readonly p95: number;
}

/** Asks the requests in turn for some seconds. Throws where an answer is no success. */
export async function load(url: string, asked: readonly Asked[], seconds: number): Promise<Round> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: asked.map((request) => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} failed ${result.non2xx + result.errors} of ${result.requests.total} requests`);
  return { perSecond: result.requests.total / result.duration, p95: result.latency.p97_5 };
}

/** The data of one answer. Throws where it has errors. */
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
