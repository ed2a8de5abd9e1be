/** Long texts that are read while they are sent: how many at the same time, and for how long. */
import { Readable } from 'node:stream';
import type { Account } from '../../api/account.ts';
import { graphqlFailure, RETRY_AFTER_SECONDS, type Reply, reply } from '../../api/http/reply.ts';
import type { Config } from '../../settings/config.ts';
import { type Cancellable, Cancellation } from '../../store/cancellation.ts';
import { newReader, Slots } from '../../store/readQueue.ts';

/** Who reads a text, and whether that one has left. */
interface Client {
  readonly account: Account;
  readonly left: Cancellable;
}

/** Texts that are sent at the same time, since each keeps reading the database, and those that wait for it. */
const TEXTS = { running: 4, waiting: 16 };
/** How long a text waits, in milliseconds. */
const WAIT_MS = 10_000;

export class SentTexts {
  readonly limits: Config['table'];
  readonly #places = new Slots(TEXTS);

  constructor(limits: Config['table']) {
    this.limits = limits;
  }

  /** A text as a stream, which ends with an error if it takes too long, also if the client reads too slowly. */
  async send(
    text: AsyncIterable<string>,
    mediaType: string,
    client: Client,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    const leave = await this.#enter(client);
    if (leave === null)
      return graphqlFailure(
        503,
        'SERVICE_UNAVAILABLE',
        `${TEXTS.running} tables are being sent already, and more wait; try again in a few seconds.`,
        { 'retry-after': String(RETRY_AFTER_SECONDS) },
      );
    const stream = Readable.from(text, { objectMode: false, highWaterMark: 2 ** 16 });
    const { seconds } = this.limits;
    const timer = setTimeout(
      () => stream.destroy(new Error(`The table took more than ${seconds} seconds.`)),
      seconds * 1000,
    );
    stream.once('close', () => {
      clearTimeout(timer);
      leave();
    });
    return reply(200, mediaType, stream, headers);
  }

  /** Takes the place of a text as soon as it is the turn of the client; null where that takes too long. */
  async #enter({ account, left }: Client): Promise<(() => void) | null> {
    const waiting = new Cancellation();
    const stop = (): void => waiting.abort(new Error('No place for the table was free in time.'));
    const timer = setTimeout(stop, WAIT_MS);
    left.addEventListener('abort', stop, { once: true });
    try {
      const { leave } = await this.#places.enter(newReader(), account.client, waiting);
      return leave;
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
      left.removeEventListener('abort', stop);
    }
  }
}
