/** Requests over HTTP, as many at a time as there are connections. */
import autocannon from 'autocannon';
import type { Asked } from './question.ts';

export const CONNECTIONS = 16;

/** For how long requests are asked, or how many. */
export type Until = { readonly seconds: number } | { readonly requests: number };

export interface Loaded {
  readonly answers: number;
  readonly seconds: number;
}

/** Answers a second. */
export const rateOf = ({ answers, seconds }: Loaded): number => answers / seconds;

/** Asks the requests in turn. Throws where an answer is no success. */
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

/** For few requests that take long: the library tells their time by whole seconds. */
async function loadOf(url: string, asked: readonly Asked[], requests: number): Promise<Loaded> {
  const begin = performance.now();
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < requests) {
      next += 1;
      await dataFrom(url, asked[next % asked.length] as Asked);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return { answers: requests, seconds: (performance.now() - begin) / 1000 };
}

/** Answers that are asked one after the other: so many, or what came within some seconds if that is enough to tell. */
const ALONE = { most: 200, least: 40, seconds: 2 } as const;

/** Milliseconds within which 95 of 100 answers came, asked one after the other. */
export async function alone(url: string, asked: readonly Asked[]): Promise<number> {
  const took: number[] = [];
  const end = performance.now() + ALONE.seconds * 1000;
  for (let i = 0; i < ALONE.most && (i < ALONE.least || performance.now() < end); i += 1) {
    const begin = performance.now();
    await dataFrom(url, asked[i % asked.length] as Asked);
    took.push(performance.now() - begin);
  }
  return took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;
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
