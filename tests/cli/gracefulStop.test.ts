/** A server that is stopped while requests run, whose clients send their bodies late. */
import { Agent, type ClientRequest, request } from 'node:http';
import { expect, it } from 'vitest';
import { APPLY_ROUND, roundVariables } from '../support/several/rounds.ts';
import { until } from '../support/until.ts';
import { addressOf, folder, serve } from './serving.ts';
import { fasti } from './support.ts';

const TOKEN = 'the-token-of-an-editor-in-tests';
const QUESTION = { query: '{ about { factCount } }' };

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly text: string;
}

interface Sent {
  readonly sent: ClientRequest;
  readonly finish: () => void;
  /** The answer, or the code of the error where the connection breaks. */
  readonly answer: Promise<Answer | string>;
}

/** Sends a half of a request, and the other half later. */
async function begin(url: string, question: object): Promise<Sent> {
  const body = Buffer.from(JSON.stringify(question));
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    agent: new Agent({ keepAlive: true }),
    headers: {
      'content-type': 'application/json',
      'content-length': body.length,
      authorization: `Bearer ${TOKEN}`,
    },
  });
  const answer = new Promise<Answer | string>((resolve) => {
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, connection: response.headers.connection, text }),
      );
    });
  });
  await new Promise<void>((resolve) => sent.write(body.subarray(0, 10), () => resolve()));
  return { sent, answer, finish: () => void sent.end(body.subarray(10)) };
}

const settings = async (more: Readonly<Record<string, string>> = {}) => ({
  FASTI_DATA: await folder(),
  FASTI_SEED: 'none',
  FASTI_TOKENS: `editor:${TOKEN}`,
  ...more,
});

/** Waits until the server has the requests that were begun: what came before is taken in before a second question. */
async function untilTaken(url: string): Promise<void> {
  for (let i = 0; i < 2; i += 1) await fetch(`${url}/live`);
}

/** Waits until the server has the signal. */
const untilStopping = (url: string): Promise<void> =>
  until(async () => (await fetch(`${url}/ready`)).status === 503);

it('ends what runs after a signal: no client is cut off, a change is kept, and /ready says it at once', async () => {
  const kept = await settings({ FASTI_STOP_SECONDS: '3600' });
  const server = serve(kept);
  const url = await addressOf(server);
  const reads = await Promise.all(Array.from({ length: 16 }, () => begin(url, QUESTION)));
  const change = await begin(url, { query: APPLY_ROUND, variables: roundVariables(1) });
  await untilTaken(url);
  server.child.kill('SIGTERM');
  await untilStopping(url);
  for (const path of ['/ready', '/health']) {
    const probe = await fetch(url + path);
    expect([probe.status, probe.headers.get('connection')]).toEqual([503, 'close']);
    expect(await probe.json()).toMatchObject({ reasons: [{ code: 'STOPPING' }] });
  }
  expect((await fetch(`${url}/live`)).status).toBe(200);
  for (const { finish } of [...reads, change]) finish();
  for (const { answer } of reads) expect(await answer).toMatchObject({ status: 200, connection: 'close' });
  expect(await change.answer).toMatchObject({ status: 200, connection: 'close' });
  expect(await server.ended).toBe(0);

  const again = serve(kept);
  const { answer, finish } = await begin(await addressOf(again), {
    query: '{ batches(first: 1) { nodes { reason } } }',
  });
  finish();
  expect(await answer).toMatchObject({ text: expect.stringContaining('round 1') as string });
});

it('waits for no command that has ended', async () => {
  const kept = await settings({ FASTI_STOP_SECONDS: '3600' });
  const server = serve(kept);
  await addressOf(server);
  expect((await fasti(['status'], kept)).status).toBe(0);
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

it('breaks off what has not ended in the time that is set, and ends', async () => {
  const server = serve(await settings({ FASTI_STOP_SECONDS: '1' }));
  const { answer } = await begin(await addressOf(server), QUESTION);
  await untilTaken(await addressOf(server));
  server.child.kill('SIGTERM');
  expect(await answer).toBe('ECONNRESET');
  expect(await server.ended).toBe(0);
  expect(server.errors()).toContain('"answers":1');
});

it('ends at once at a second signal', async () => {
  const server = serve(await settings({ FASTI_STOP_SECONDS: '3600' }));
  const url = await addressOf(server);
  const { answer } = await begin(url, QUESTION);
  await untilTaken(url);
  server.child.kill('SIGTERM');
  await untilStopping(url);
  // A signal that follows the first too closely counts as the same.
  await until(() => !server.child.kill('SIGINT') || server.child.exitCode !== null);
  expect(await answer).toBe('ECONNRESET');
  expect(await server.ended).toBe(130);
});
