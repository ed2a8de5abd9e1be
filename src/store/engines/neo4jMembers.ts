/**
 * The members of a cluster, to which the driver routes. The driver leaves a member whose connections break, and waits for one
 * that is silent. Here a member that gives no sign of life loses its connections, so that what waits for it fails and can be
 * repeated elsewhere, and is avoided for a minute.
 */
import neo4j, { type Driver, Neo4jError, type Session } from 'neo4j-driver';

const AVOIDED_MS = 60_000;
/** A statement may take long. A member that is silent for so long is asked for a sign of life; meanwhile others are read. */
export const SILENCE_MS = 500;
/**
 * For how long a sign of life is awaited: to connect, to reset, or to send the routing table takes a server milliseconds, but a
 * busy one may take seconds. The last member that answers is given more time, since nobody can take its place.
 */
const SIGN_MS = 3_000;
const LAST_SIGN_MS = 10_000;

interface Address {
  asKey(): string;
}

interface Connection {
  readonly address: Address;
  resetAndFlush(): Promise<void>;
  release(): Promise<void>;
  close(): Promise<void>;
  /** Fails all that waits for the connection, and has the driver close it. */
  _handleFatalError(error: Error): void;
}

/** What routes in the driver, which has no interface for it. */
interface Router {
  readonly _openConnections: Readonly<Record<string, Connection>>;
  readonly _connectionPool: {
    _create(context: unknown, address: Address, release: unknown): Promise<Connection>;
    acquire(context: object, address: Address): Promise<Connection>;
  };
  readonly _loadBalancingStrategy: { selectReader(known: readonly Address[]): Address | null };
  /** Asks one member after the other. */
  _fetchRoutingTable(routers: readonly Address[], ...rest: readonly unknown[]): Promise<unknown>;
  readonly _rediscovery: {
    lookupRoutingTableOnRouter(
      session: unknown,
      database: unknown,
      router: Address,
      user: unknown,
    ): Promise<unknown>;
  };
}

/** The connection of a session by its mode, null while it has none. */
interface Holder {
  getConnection(): Promise<Connection | null>;
}

const routerOf = (driver: Driver): Router =>
  (driver as unknown as { _getOrCreateConnectionProvider(): Router })._getOrCreateConnectionProvider();

const holdersOf = (session: Session): readonly Holder[] => {
  const { _readConnectionHolder: read, _writeConnectionHolder: write } = session as unknown as Readonly<
    Record<'_readConnectionHolder' | '_writeConnectionHolder', Holder>
  >;
  return [read, write];
};

export class Neo4jMembers {
  readonly #router: Router;
  /** Until when members are avoided, by the keys of their addresses. */
  readonly #avoided = new Map<string, number>();
  /** Those that can be read, by the last routing table. */
  #readers: readonly Address[] = [];
  /** The members that are being asked for a sign of life. */
  readonly #asked = new Set<string>();

  /** @param driver one whose address begins with `neo4j` */
  constructor(driver: Driver) {
    this.#router = routerOf(driver);
    const {
      _connectionPool: pool,
      _loadBalancingStrategy: strategy,
      _rediscovery: rediscovery,
    } = this.#router;
    const create = pool._create.bind(pool);
    pool._create = (context, address, release) =>
      this.#inTime(address, create(context, address, release), (connection) => connection.close());
    const lookup = rediscovery.lookupRoutingTableOnRouter.bind(rediscovery);
    rediscovery.lookupRoutingTableOnRouter = (session, database, router, user) =>
      this.#inTime(router, lookup(session, database, router, user));
    const fetch = this.#router._fetchRoutingTable.bind(this.#router);
    this.#router._fetchRoutingTable = (routers, ...rest) => fetch(this.#readersFirst(routers), ...rest);
    const select = strategy.selectReader.bind(strategy);
    strategy.selectReader = (known) => {
      this.#readers = known;
      const answering = known.filter((address) => this.#answers(address));
      return select(answering.length > 0 ? answering : known);
    };
  }

  /** Asks the member that a session is connected to for signs of life, until the function that it returns is called. */
  watch(session: Session): () => void {
    const ask = (connection: Connection | null): void => {
      if (connection !== null) void this.#ask(connection.address);
    };
    const timer = setInterval(() => {
      for (const holder of holdersOf(session)) holder.getConnection().then(ask, () => undefined);
    }, SILENCE_MS);
    timer.unref();
    return () => clearInterval(timer);
  }

  async #ask(address: Address): Promise<void> {
    const key = address.asKey();
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    try {
      const connection = await this.#router._connectionPool.acquire({}, address);
      await this.#inTime(address, connection.resetAndFlush()).finally(() => connection.release());
    } catch {
      // It is avoided now, or all its connections are in use.
    } finally {
      this.#asked.delete(key);
    }
  }

  /** What a member is asked for and answers at once. `close` gets an answer that comes too late. */
  #inTime<T>(address: Address, answer: Promise<T>, close: (late: T) => unknown = () => {}): Promise<T> {
    const others = this.#readers.filter((other) => other.asKey() !== address.asKey() && this.#answers(other));
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(
        () => {
          isLate = true;
          reject(this.#avoid(address));
        },
        others.length > 0 ? SIGN_MS : LAST_SIGN_MS,
      );
      const settle = (value: T): void => {
        clearTimeout(timer);
        if (isLate) close(value);
        else resolve(value);
      };
      answer.then(settle, (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      });
    });
  }

  /** Whether a member is neither avoided nor being asked for a sign of life. */
  #answers(address: Address): boolean {
    const key = address.asKey();
    return (this.#avoided.get(key) ?? 0) <= performance.now() && !this.#asked.has(key);
  }

  /** Those first of which it is known that they answer: all that needs a routing table waits for it. */
  #readersFirst(routers: readonly Address[]): readonly Address[] {
    const answering = new Set(
      this.#readers.filter((address) => this.#answers(address)).map((address) => address.asKey()),
    );
    const rank = (address: Address): number => (answering.has(address.asKey()) ? 0 : 1);
    return [...routers].sort((a, b) => rank(a) - rank(b));
  }

  /** Fails all that waits for a member. Returns the error, on which the driver leaves the member out of its routing table. */
  #avoid(address: Address): Neo4jError {
    const key = address.asKey();
    const error = new Neo4jError(
      `The member ${key} does not answer.`,
      neo4j.error.SESSION_EXPIRED,
      '08000',
      'error: connection exception',
    );
    this.#avoided.set(key, performance.now() + AVOIDED_MS);
    for (const connection of Object.values(this.#router._openConnections))
      if (connection.address.asKey() === key) connection._handleFatalError(error);
    return error;
  }
}
