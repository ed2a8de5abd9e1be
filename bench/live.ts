/**
 * Measures how long an event takes from the commit of its batch to those who follow: `npx tsx bench/live.ts`, after `npm run build`.
 * A server on the embedded engine with the shipped records has 1,000 subscribers: 400 of `/changes/stream`, 300 of
 * that of one entity each, and 300 of `subscription { batchCommitted }`. Batches are applied one after the other;
 * twenty readers take nothing meanwhile. Then the server is killed and started again, and all go on after the last batch that they have. Each
 * must have every batch once, in order. Writes the table in bench/README.md; ends with 1 if an event is lost or doubled, or if 95 % take
 * longer than half a second. `--subscribers N` and `--batches N` set other numbers.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type ProbedServer, probedServer } from '../tests/support/load/probedServer.ts';
import { startServing, TOKEN } from '../tests/support/several/servingProcess.ts';
import { putOnPage } from './page.ts';

const MARKS = ['<!-- live: written by bench/live.ts -->', '<!-- end of live -->'] as const;
const { values } = parseArgs({
  options: {
    subscribers: { type: 'string', default: '1000' },
    batches: { type: 'string', default: '50' },
  },
});
const [subscribers, batches] = [Number(values.subscribers), Number(values.batches)];
const SETTINGS = { FASTI_SUBSCRIBERS: '10000', FASTI_SUBSCRIBERS_PER_CLIENT: '10000' };
const PAUSE_MS = 200;
const SLOW = 20;
const SUBSCRIPTION =
  'subscription($after: Int) { batchCommitted(afterBatch: $after) { number appliedAt by } }';

type Kind = 'STREAM' | 'ENTITY' | 'GRAPHQL';
const kindOf = (i: number): Kind => (i % 10 < 4 ? 'STREAM' : i % 10 < 7 ? 'ENTITY' : 'GRAPHQL');

/** One who follows, and goes on after its last batch where the connection ends. */
class Subscriber {
  readonly batches: number[] = [];
  /** From the time of each batch to its event, in milliseconds. */
  readonly times: number[] = [];
  readonly #kind: Kind;
  readonly #entity: string;
  readonly #url: string;
  #after: number;
  #sent: ClientRequest | undefined;
  #response: IncomingMessage | undefined;
  #isClosed = false;

  constructor(url: string, i: number, after: number) {
    this.#url = url;
    this.#kind = kindOf(i);
    this.#entity = `person-${i % 10 === 4 ? 0 : i}`;
    this.#after = after;
  }

  /** Whether batches about the person that the bench changes reach it. */
  get hearsAll(): boolean {
    return this.#kind !== 'ENTITY' || this.#entity === 'person-0';
  }

  open(): Promise<void> {
    const isGraphql = this.#kind === 'GRAPHQL';
    const path = isGraphql
      ? '/graphql'
      : `/changes/stream?afterBatch=${this.#after}${this.#kind === 'ENTITY' ? `&entity=${this.#entity}` : ''}`;
    const headers = {
      accept: 'text/event-stream',
      ...(isGraphql ? { 'content-type': 'application/json' } : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(this.#url + path, { method: isGraphql ? 'POST' : 'GET', headers, agent: false });
      this.#sent = sent;
      sent.once('error', (error) => (this.#response ? undefined : reject(error)));
      sent.once('response', (response) => {
        if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
        this.#response = response;
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          const events = (text + part).split('\n\n');
          text = events.pop() ?? '';
          for (const event of events) this.#take(event);
        });
        response.once('close', () => this.#again());
        response.on('error', () => undefined);
        resolve();
      });
      sent.end(
        isGraphql ? JSON.stringify({ query: SUBSCRIPTION, variables: { after: this.#after } }) : undefined,
      );
    });
  }

  pause(): void {
    this.#response?.pause();
  }

  goOn(): void {
    this.#response?.resume();
  }

  close(): void {
    this.#isClosed = true;
    this.#sent?.destroy();
  }

  #take(event: string): void {
    const number = Number(/^id: (\d+)$/m.exec(event)?.[1] ?? /"number":(\d+)/.exec(event)?.[1] ?? Number.NaN);
    const at = /"(?:committedAt|appliedAt)":"([^"]+)"/.exec(event)?.[1];
    if (!Number.isNaN(number)) this.#after = number;
    if (at === undefined) return;
    this.batches.push(number);
    this.times.push(Date.now() - Date.parse(at));
  }

  async #again(): Promise<void> {
    while (!this.#isClosed) {
      this.#response = undefined;
      await pause(200);
      if (
        await this.open().then(
          () => true,
          () => false,
        )
      )
        return;
    }
  }
}

const file = (dataset: string, from: number): string =>
  `fasti: "1"\ndataset: ${dataset}\nsources:\n  s: { title: S }\nentities:\n  person-0: { kind: person, label: P }\n  office-0: { kind: office, label: O }\nfacts:\n- { id: t-0, tenure: { holder: person-0, office: office-0 }, claims: [ { source: s, start: "${from}" } ] }\n`;

interface Answer {
  readonly about?: { readonly dataVersion: string };
}

async function ask(url: string, token: string, query: string, variables = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: unknown };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}

const APPLY =
  'mutation($input: ApplyRecordsInput!) { applyRecords(input: $input) { createdCount updatedCount problems { message } } }';
let year = 1;
async function applyBatch(url: string, token: string): Promise<void> {
  year += 1;
  const files = [{ name: 'a.yaml', format: 'YAML', content: file('bench', 1000 + year) }];
  await ask(url, token, APPLY, { input: { files } });
}

const newest = async (url: string, token: string): Promise<number> =>
  Number((await ask(url, token, '{ about { dataVersion } }')).about?.dataVersion);

async function openAll(url: string, after: number): Promise<Subscriber[]> {
  const all = Array.from({ length: subscribers }, (_, i) => new Subscriber(url, i, after));
  for (let i = 0; i < all.length; i += 50) await Promise.all(all.slice(i, i + 50).map((each) => each.open()));
  return all;
}

/** Waits until all have all batches, and counts what is lost, doubled or out of order. */
async function missing(all: readonly Subscriber[], from: number, to: number): Promise<number> {
  const expected = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  const wrong = (): number =>
    all.filter(({ batches, hearsAll }) => batches.join() !== (hearsAll ? expected : []).join()).length;
  for (const end = Date.now() + 20_000; wrong() > 0 && Date.now() < end; ) await pause(100);
  return wrong();
}

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

interface Live {
  readonly times: readonly number[];
  readonly wrong: number;
  readonly kilobytes: readonly [heap: number, resident: number];
}

async function measureLive(server: ProbedServer): Promise<Live> {
  const { url, token } = server;
  await applyBatch(url, token);
  const before = await server.measure();
  const from = await newest(url, token);
  const all = await openAll(url, from);
  const after = await server.measure();
  const slow = all.filter((_, i) => i % Math.ceil(subscribers / SLOW) === 0);
  for (const each of slow) each.pause();
  for (let i = 0; i < batches; i += 1) {
    await applyBatch(url, token);
    await pause(PAUSE_MS);
  }
  const times = all.flatMap((each) => (slow.includes(each) ? [] : each.times)).sort((a, b) => a - b);
  for (const each of slow) each.goOn();
  const wrong = await missing(all, from, from + batches);
  for (const each of all) each.close();
  const perReader = (megabytes: number): number => (megabytes * 1024) / subscribers;
  return {
    times,
    wrong,
    kilobytes: [
      perReader(after.heapMegabytes - before.heapMegabytes),
      perReader(after.residentMegabytes - before.residentMegabytes),
    ],
  };
}

/** How many have not each batch once after the server was killed between two batches. */
async function measureRestart(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-live-'));
  const server = await startServing({ FASTI_DATA: folder, ...SETTINGS });
  await applyBatch(server.url, TOKEN);
  const all = await openAll(server.url, 1);
  for (let i = 0; i < 3; i += 1) await applyBatch(server.url, TOKEN);
  await server.kill();
  await server.startAgain();
  for (let i = 0; i < 3; i += 1) await applyBatch(server.url, TOKEN);
  const wrong = await missing(all, 1, await newest(server.url, TOKEN));
  for (const each of all) each.close();
  await server.kill();
  await rm(folder, { recursive: true, force: true });
  return wrong;
}

const server = await probedServer(SETTINGS);
const live = await measureLive(server).finally(() => server.close());
const lost = await measureRestart();
const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => share(live.times, part));
const text = [
  '| subscribers | events | half within | 95 % within | 99 % within | memory of each: heap | resident | without each batch once | the same after a restart |',
  '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  `| ${[
    subscribers.toLocaleString('en'),
    live.times.length.toLocaleString('en'),
    `${p50} ms`,
    `${p95} ms`,
    `${p99} ms`,
    ...live.kilobytes.map((kilobytes) => `${kilobytes.toFixed(0)} KB`),
    live.wrong,
    lost,
  ].join(' | ')} |`,
].join('\n');
process.stdout.write(`${text}\n`);
await putOnPage(MARKS, text);
if (live.wrong > 0 || lost > 0 || (p95 ?? 0) > 500) process.exitCode = 1;
