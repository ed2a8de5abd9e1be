/** A process that runs given statements in a loop with the Neo4j driver only, on a given number of connections. */
import neo4j, { type Driver } from 'neo4j-driver';
import { served } from './served.ts';

interface Round {
  /** The statements of each request. Those of one request run one after the other. */
  readonly requests: readonly (readonly {
    readonly text: string;
    readonly params: Record<string, unknown>;
  }[])[];
  readonly connections: number;
  readonly until: { readonly seconds: number } | { readonly requests: number };
}

const whole = (params: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      Number.isInteger(value) ? neo4j.int(value as number) : value,
    ]),
  );

await served(async ({ uri }) => {
  const driver = neo4j.driver(String(uri), undefined, { disableLosslessIntegers: true });
  answerWith(driver);
  return 'driver';
});

function answerWith(driver: Driver): void {
  process.on('message', async ({ requests, connections, until }: Round) => {
    const prepared = requests.map((list) =>
      list.map(({ text, params }) => ({ text, params: whole(params) })),
    );
    const begin = performance.now();
    const end = 'seconds' in until ? begin + until.seconds * 1000 : Number.POSITIVE_INFINITY;
    const most = 'requests' in until ? until.requests : Number.POSITIVE_INFINITY;
    let done = 0;
    let next = 0;
    const worker = async (): Promise<void> => {
      while (performance.now() < end && next < most) {
        const statements = prepared[next % prepared.length] ?? [];
        next += 1;
        for (const { text, params } of statements) {
          const session = driver.session({ defaultAccessMode: neo4j.session.READ });
          const { records } = await session.run(text, params);
          for (const record of records) record.toObject();
          await session.close();
        }
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: connections }, worker));
    process.send?.({ answers: done, seconds: (performance.now() - begin) / 1000 });
  });
}
