/** Clients that send slowly, or more than is read. */
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type TestSite } from '../support/site.ts';

const TIMEOUTS = { headers: 400, request: 1_500 };
/** Far sooner than Node's own times, a minute and more, on any machine. */
const SOON_MS = 20_000;
const MEGABYTE = Buffer.alloc(2 ** 20, 32);

let site: TestSite;
beforeAll(async () => {
  site = await openSite({ timeouts: TIMEOUTS });
});
afterAll(() => site.close());

const open = async (to = site): Promise<Socket> => {
  const socket = connect(Number(new URL(to.url).port), '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
};

/** What the server sent until it closed the connection. */
const received = async (socket: Socket): Promise<string> => {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  socket.on('error', () => {});
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
};

const HEAD =
  'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nconnection: close\r\n';

it('are closed soon after the time for the headers', async () => {
  const socket = await open();
  const start = performance.now();
  socket.write(HEAD);
  expect(await received(socket)).toContain('408');
  expect(performance.now() - start).toBeLessThan(SOON_MS);
});

it('are closed soon after the time for the request', async () => {
  const socket = await open();
  const start = performance.now();
  socket.write(`${HEAD}content-length: 100\r\n\r\n{`);
  await received(socket);
  expect(performance.now() - start).toBeLessThan(SOON_MS);
});

it('read the 413 also after they sent all of a large body', async () => {
  const patient = await openSite();
  const socket = await open(patient);
  const broken: unknown[] = [];
  socket.on('error', (error) => broken.push(error));
  socket.pause();
  socket.write(`${HEAD}content-length: ${20 * MEGABYTE.length}\r\n\r\n`);
  for (let i = 0; i < 20 && broken.length === 0; i += 1) {
    await new Promise((resolve) => socket.write(MEGABYTE, resolve));
    await pause(60);
  }
  expect(broken).toEqual([]);
  expect(await received(socket)).toContain('HTTP/1.1 413');
  await patient.close();
});
