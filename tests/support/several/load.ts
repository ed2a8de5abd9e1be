/** Readers and writers of rounds over HTTP, and what they were answered. */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import {
  APPLY_ROUND,
  BATCHES,
  type BatchesData,
  PAGE,
  type PageData,
  roundOf,
  roundOfWhole,
  roundVariables,
  WHOLE,
  type WholeData,
} from './rounds.ts';
import { TOKEN } from './servingProcess.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Question {
  readonly query: string;
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
}

/** It leaves idle connections before the server does, which would break a request that is sent at the same moment. */
const AGENT = new Agent({ keepAlive: true, timeout: 2_000 });
/** Longer than any answer may take; without it a test would wait for an answer that never comes. */
const ANSWER_TIMEOUT_MS = 180_000;
const READ_EVERY_MS = 250;

/** Sends a question to the API. Rejects where the connection breaks. */
export function ask(
  url: string,
  { query, variables = {}, headers = {}, method = 'POST' }: Question,
): Promise<Answer> {
  const body = method === 'POST' ? JSON.stringify({ query, variables }) : '';
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const path = method === 'POST' ? '/graphql' : `/graphql?${search}`;
  const given =
    method === 'POST' ? { 'content-type': 'application/json' } : { 'apollo-require-preflight': 'yes' };
  return new Promise((resolve, reject) => {
    const sent = request(
      url + path,
      { method, agent: AGENT, timeout: ANSWER_TIMEOUT_MS, headers: { ...given, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('error', reject);
        response.on('end', () => {
          if (!response.complete) reject(new Error('the answer was broken off'));
          else resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Applies the records of a round. */
export const applyRound = (url: string, round: number): Promise<Answer> =>
  ask(url, {
    query: APPLY_ROUND,
    variables: roundVariables(round),
    headers: { authorization: `Bearer ${TOKEN}` },
  });

/** An answer that was read at a batch. */
interface Seen {
  readonly batch: number;
  readonly asked: number;
  /** Null for an answer that is unchanged, whose body was not sent. */
  readonly round: number | null;
}

export interface LoadOptions {
  /** Where readers ask. */
  readonly readers: string;
  /** Where writers ask, one writer each. */
  readonly writers: readonly string[];
  readonly readerCount: number;
  /** Whether connections may break, since servers are killed. */
  readonly mayBreak: boolean;
}

/** Readers and writers at work. */
export class Load {
  readonly #options: LoadOptions;
  readonly #seen: Seen[] = [];
  /** Answers that no server may give. */
  readonly wrong: string[] = [];
  readonly counts = { read: 0, unchanged: 0, unavailable: 0, broken: 0, written: 0, refused: 0 };
  /** How often readers and writers were refused, by the reason. */
  readonly refusals: Record<string, number> = {};
  /** The longest wait for an answer of a reader, in milliseconds. */
  longestMs = 0;
  /** When the last read that was answered was sent, and when the last write was answered, by `performance.now()`. */
  lastRead = 0;
  lastWrite = 0;
  /** When readers were answered, by `performance.now()`. */
  readonly #answered: number[] = [];
  /** The newest batch that any answer had. */
  #newest = 0;
  #rounds = 0;
  #running = true;
  readonly #loops: Promise<void>[];

  constructor(options: LoadOptions) {
    this.#options = options;
    this.#loops = [
      ...Array.from({ length: options.readerCount }, (_, i) => this.#read(i)),
      ...options.writers.map((url) => this.#write(url)),
    ];
  }

  async stop(): Promise<void> {
    this.#running = false;
    await Promise.all(this.#loops);
  }

  /** Waits until a read that was sent after `since` is answered, or a write after `since`. Throws an Error if none is in time. */
  async until(what: 'lastRead' | 'lastWrite', since: number, withinMs: number): Promise<number> {
    for (const end = performance.now() + withinMs; this[what] < since; await pause(50))
      if (performance.now() > end)
        throw new Error(
          `${what} did not come within ${withinMs / 1000} s: ${JSON.stringify(this.counts)} ${this.wrong.slice(0, 5).join(' | ')}`,
        );
    return this[what] - since;
  }

  /** The longest time since `since` in which no reader was answered, in milliseconds. */
  longestPause(since: number): number {
    let last = since;
    let longest = 0;
    for (const at of [...this.#answered, performance.now()]) {
      longest = Math.max(longest, at - last);
      last = Math.max(last, at);
    }
    return longest;
  }

  /** Compares what was seen with the rounds of the batches; returns what differs, and the number of batches seen. */
  async compare(url: string): Promise<{ readonly wrong: readonly string[]; readonly batches: number }> {
    const rounds = new Map<number, string | null>();
    for (let after: string | null = null, more = true; more; ) {
      const { text } = await ask(url, { query: BATCHES, variables: { after } });
      const { batches } = (JSON.parse(text) as { readonly data: BatchesData }).data;
      for (const { number, reason } of batches.nodes) rounds.set(number, reason);
      ({ hasNextPage: more, endCursor: after } = batches.pageInfo);
    }
    const wrong = this.#seen.flatMap(({ batch, asked, round }) => [
      ...(batch < asked ? [`batch ${batch} where ${asked} was asked for`] : []),
      ...(round !== null && rounds.get(batch) !== `round ${round}`
        ? [`round ${round} at batch ${batch}, which is ${rounds.get(batch)}`]
        : []),
    ]);
    return { wrong: [...this.wrong, ...wrong], batches: new Set(this.#seen.map(({ batch }) => batch)).size };
  }

  async #read(reader: number): Promise<void> {
    let kept: { readonly tag: string; readonly batch: number } | null = null;
    for (let i = reader; this.#running; i += 1) {
      await pause(READ_EVERY_MS);
      const asked = i % 2 === 0 ? this.#newest : 0;
      const headers: Record<string, string> = asked > 0 ? { 'fasti-at-least-batch': String(asked) } : {};
      if (i % 4 === 0) {
        await this.#readPages(asked, headers);
        continue;
      }
      const withTag = kept === null ? headers : { ...headers, 'if-none-match': kept.tag };
      const answer = await this.#answerOf({ query: WHOLE, method: 'GET', headers: withTag });
      if (answer === null) continue;
      const batch = Number(answer.headers['fasti-batch']);
      if (answer.status === 304) {
        this.counts.unchanged += 1;
        this.#note(batch, asked, null);
        if (batch !== kept?.batch)
          this.wrong.push(`an answer of batch ${kept?.batch} is unchanged at ${batch}`);
        continue;
      }
      const data = this.#dataOf<WholeData>(answer);
      if (data === null) continue;
      this.#check(batch, asked, () => roundOfWhole(data));
      const { etag } = answer.headers;
      kept = typeof etag === 'string' ? { tag: etag, batch } : null;
    }
  }

  /** Two pages, of which the second is read at the batch of the first. */
  async #readPages(asked: number, headers: Readonly<Record<string, string>>): Promise<void> {
    const first = await this.#answerOf({ query: PAGE, headers });
    const data = first && this.#dataOf<PageData>(first);
    if (!first || !data) return;
    const batch = Number(first.headers['fasti-batch']);
    const second = await this.#answerOf({
      query: PAGE,
      variables: { after: data.people.pageInfo.endCursor },
      headers: { 'fasti-at-least-batch': String(batch) },
    });
    const more = second && this.#dataOf<PageData>(second);
    this.#check(batch, asked, () => roundOf([...data.people.nodes, ...(more?.people.nodes ?? [])]));
    if (more && second.headers['fasti-batch'] !== first.headers['fasti-batch'])
      this.wrong.push(`pages at the batches ${batch} and ${second.headers['fasti-batch']}`);
  }

  #check(batch: number, asked: number, roundIn: () => number): void {
    try {
      this.#note(batch, asked, roundIn());
    } catch (error) {
      this.wrong.push(`at batch ${batch}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #note(batch: number, asked: number, round: number | null): void {
    this.#seen.push({ batch, asked, round });
    this.#newest = Math.max(this.#newest, batch);
  }

  /** The answer to a reader: one with data or an unchanged one; null where it was unavailable. */
  async #answerOf(question: Question): Promise<Answer | null> {
    const start = performance.now();
    try {
      const answer = await ask(this.#options.readers, question);
      this.longestMs = Math.max(this.longestMs, performance.now() - start);
      if (answer.status === 200 || answer.status === 304) {
        this.counts.read += 1;
        this.#answered.push(performance.now());
        this.lastRead = Math.max(this.lastRead, start);
        return answer;
      }
      if (answer.status === 503 && answer.headers['retry-after'] !== undefined) {
        this.counts.unavailable += 1;
        this.#noteRefusal('a read', answer);
      } else this.wrong.push(`status ${answer.status}: ${answer.text.slice(0, 300)}`);
    } catch (error) {
      this.#broken(error);
    }
    return null;
  }

  #noteRefusal(of: string, { text }: Answer): void {
    const { errors } = JSON.parse(text) as {
      readonly errors: readonly {
        readonly message: string;
        readonly extensions: { readonly reason?: string };
      }[];
    };
    const [first] = errors;
    // Messages about a busy writer have numbers and times.
    const reason = `${of}: ${first?.extensions.reason ?? first?.message.replace(/\d.*/, '…')}`;
    this.refusals[reason] = (this.refusals[reason] ?? 0) + 1;
  }

  #broken(error: unknown): void {
    this.counts.broken += 1;
    if (!this.#options.mayBreak) this.wrong.push(`a connection broke: ${String(error)}`);
  }

  #dataOf<Data>({ text }: Answer): Data | null {
    const { data, errors } = JSON.parse(text) as { readonly data: Data; readonly errors?: unknown };
    if (errors === undefined) return data;
    this.wrong.push(`status 200 with errors: ${JSON.stringify(errors).slice(0, 300)}`);
    return null;
  }

  /** Writes one round after the other, each with the number after the last that any writer began. */
  async #write(url: string): Promise<void> {
    for (; this.#running; await pause(READ_EVERY_MS)) {
      this.#rounds += 1;
      const round = this.#rounds;
      let answer: Answer;
      try {
        answer = await applyRound(url, round);
      } catch (error) {
        this.#broken(error);
        continue;
      }
      if (answer.status === 200 && answer.text.includes('"accepted":true')) {
        this.counts.written += 1;
        this.lastWrite = performance.now();
        this.#newest = Math.max(this.#newest, Number(answer.headers['fasti-batch']));
      } else if (
        answer.status === 409 ||
        (answer.status === 503 && answer.headers['retry-after'] !== undefined)
      ) {
        this.counts.refused += 1;
        this.#noteRefusal('a write', answer);
      } else this.wrong.push(`a write, status ${answer.status}: ${answer.text.slice(0, 300)}`);
    }
  }
}
