/** Requests over HTTP, as many at a time as there are connections. */
import autocannon from 'autocannon';
import type { Asked } from './question.ts';

export const CONNECTIONS = 16;

/** Answers a second to the requests, asked in turn for some seconds. Throws where an answer is no success. */
export const load = (url: string, asked: readonly Asked[], seconds: number): Promise<number> =>
  fire(url, asked, { duration: seconds });

/** Asks the requests in turn, as many as are told, so that whoever answers has compiled what it compiles. */
export async function warmUp(url: string, asked: readonly Asked[], requests: number): Promise<void> {
  await fire(url, asked, { amount: requests });
}

async function fire(
  url: string,
  asked: readonly Asked[],
  until: { readonly duration: number } | { readonly amount: number },
): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    ...until,
    requests: asked.map((request) => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} failed ${result.non2xx + result.errors} of ${result.requests.total} requests`);
  return result.requests.total / result.duration;
}

/** Answers that are asked one after the other: so many, or what came within some seconds if that is enough to tell. */
const ALONE = { most: 200, least: 40, seconds: 3 } as const;

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
