/** A member of a pretended cluster: a proxy before a Neo4j that speaks Bolt, and can be cut off, hang or be slow. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { HANDSHAKE, isRead, type Message, messagesOf, type Packable, packMessage, TAG } from './bolt.ts';

/** The bytes of the first message of a client, and of its answer. */
const OFFER_BYTES = 20;
const CHOICE_BYTES = 4;

const NOT_A_LEADER = {
  code: 'Neo.ClientError.Cluster.NotALeader',
  message:
    'No write operations are allowed directly on this database. Writes must pass through the leader. The role of this server is: FOLLOWER',
};

const NAMES = new Map<number | null, 'BEGIN' | 'RUN' | 'ROUTE'>([
  [TAG.BEGIN, 'BEGIN'],
  [TAG.RUN, 'RUN'],
  [TAG.ROUTE, 'ROUTE'],
]);

/** A request that came to a member. */
export interface Asked {
  readonly member: number;
  readonly what: 'BEGIN' | 'RUN' | 'ROUTE';
  readonly reads: boolean;
}

export interface MemberOptions {
  readonly index: number;
  /** The Neo4j that has its data. */
  readonly uri: () => string;
  readonly leads: () => boolean;
  /** What it answers to ROUTE. */
  readonly table: () => Packable;
  readonly onAsked: (asked: Asked) => void;
}

export class Member {
  readonly #options: MemberOptions;
  readonly #server: Server;
  readonly #clients = new Set<Socket>();
  readonly #upstreams = new Set<Socket>();
  isCut = false;
  /** How many connections it has accepted so far. */
  accepted = 0;
  /** How many of them have ended. */
  ended = 0;
  #hangs = false;
  #delayMs = 0;

  private constructor(options: MemberOptions) {
    this.#options = options;
    this.#server = createServer((client) => this.#accept(client));
  }

  static async start(options: MemberOptions): Promise<Member> {
    const member = new Member(options);
    member.#server.listen(0, '127.0.0.1');
    await once(member.#server, 'listening');
    return member;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Ends its connections, and refuses others until `mend`. */
  cut(): void {
    this.isCut = true;
    this.disconnect();
  }

  /** Ends its connections. */
  disconnect(): void {
    for (const client of this.#clients) client.destroy();
  }

  /** Takes what it is sent and answers nothing until `mend`. What it was doing ends in Neo4j: a cluster goes on without it. */
  hang(): void {
    this.#hangs = true;
    for (const upstream of this.#upstreams) upstream.destroy();
  }

  /** Passes requests on after so many milliseconds. */
  delay(milliseconds: number): void {
    this.#delayMs = milliseconds;
  }

  mend(): void {
    // Its connections lead nowhere.
    if (this.#hangs) this.disconnect();
    this.isCut = false;
    this.#hangs = false;
    this.#delayMs = 0;
  }

  async close(): Promise<void> {
    this.disconnect();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #accept(client: Socket): void {
    if (this.isCut) {
      client.destroy();
      return;
    }
    this.accepted += 1;
    this.#clients.add(client);
    client.on('error', () => {});
    client.once('close', () => {
      this.#clients.delete(client);
      this.ended += 1;
    });
    if (this.#hangs) {
      client.resume();
      return;
    }
    const { hostname, port } = new URL(this.#options.uri());
    const upstream = connect(Number(port), hostname);
    this.#upstreams.add(upstream);
    upstream.on('error', () => {});
    client.once('close', () => upstream.destroy());
    upstream.once('close', () => {
      this.#upstreams.delete(upstream);
      if (!this.#hangs) client.destroy();
    });
    this.#relay(client, upstream);
  }

  #relay(client: Socket, upstream: Socket): void {
    /** The requests whose answers have not come, and whether each is refused. */
    const asked: { readonly tag: number | null; readonly isRefused: boolean }[] = [];
    let inTransaction = false;
    /** After a failure all requests are ignored until RESET. */
    let hasFailed = false;

    const takeRequest = (message: Message): void => {
      const { tag, raw } = message;
      if (tag !== null && tag !== TAG.GOODBYE)
        asked.push({ tag, isRefused: this.#refuses(message, inTransaction) });
      if (tag === TAG.BEGIN) inTransaction = true;
      if (tag === TAG.COMMIT || tag === TAG.ROLLBACK || tag === TAG.RESET) inTransaction = false;
      if (this.#delayMs === 0) upstream.write(raw);
      else setTimeout(() => upstream.write(raw), this.#delayMs);
    };
    const takeAnswer = ({ tag, raw }: Message): void => {
      if (tag === TAG.RECORD || tag === null) {
        if (!hasFailed) client.write(raw);
        return;
      }
      const request = asked.shift();
      if (request?.tag === TAG.RESET) hasFailed = false;
      if (hasFailed) client.write(packMessage(TAG.IGNORED));
      else if (request?.isRefused && tag === TAG.SUCCESS) {
        hasFailed = true;
        client.write(packMessage(TAG.FAILURE, NOT_A_LEADER));
      } else if (request?.tag === TAG.ROUTE)
        client.write(packMessage(TAG.SUCCESS, { rt: this.#options.table() }));
      else client.write(raw);
    };
    afterFirst(client, OFFER_BYTES, () => upstream.write(HANDSHAKE), messagesOf(takeRequest));
    afterFirst(upstream, CHOICE_BYTES, (choice) => client.write(choice), messagesOf(takeAnswer));
  }

  /** Whether a request writes, and this member does not lead. Reports the request. */
  #refuses(message: Message, inTransaction: boolean): boolean {
    const { index, leads, onAsked } = this.#options;
    const what = NAMES.get(message.tag);
    if (what === undefined || (what === 'RUN' && inTransaction)) return false;
    const reads = isRead(message);
    onAsked({ member: index, what, reads });
    return what !== 'ROUTE' && !reads && !leads();
  }
}

/** Passes the first bytes of a socket to one function, and those after them to another. */
function afterFirst(
  socket: Socket,
  length: number,
  onFirst: (bytes: Buffer) => void,
  onRest: (bytes: Buffer) => void,
): void {
  let first: Buffer | null = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    if (first === null) {
      onRest(bytes);
      return;
    }
    first = Buffer.concat([first, bytes]);
    if (first.length < length) return;
    const [head, rest] = [first.subarray(0, length), first.subarray(length)];
    first = null;
    onFirst(head);
    onRest(rest);
  });
}
