/** The connections to a Neo4j, which can be dropped together with all that waits for them. */
import type { Driver } from 'neo4j-driver';

export class Neo4jConnection {
  readonly driver: Driver;
  readonly #waiting = new Set<() => void>();
  #dropped: Error | null = null;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  /** The value of a promise of the driver. Throws the reason of `drop`, after which the driver settles no promise. */
  until<T>(promise: Promise<T>): Promise<T> {
    if (this.#dropped) return Promise.reject(this.#dropped);
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(this.#dropped as Error);
      this.#waiting.add(fail);
      void promise.then(resolve, reject).finally(() => this.#waiting.delete(fail));
    });
  }

  /** Closes all connections; what waits for one of them fails with `reason`. */
  drop(reason: Error): void {
    this.#dropped = reason;
    this.driver.close().catch(() => undefined);
    for (const fail of this.#waiting) fail();
    this.#waiting.clear();
  }
}
