/** The store of Relay reads back what it was given, at every moment. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { printSchema } from 'graphql';
import relay, { type ConcreteRequest } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededApi, seededApi } from '../../support/seeded.ts';
import { OFFICE_AT, REQUESTS, WHILE_ENCLOSING } from './questions.ts';

const { createOperationDescriptor, Environment, fetchQuery, Network, RecordSource, Store } = relay;

describe('Relay', () => {
  let seeded: SeededApi;
  let folder: string;
  beforeAll(async () => {
    seeded = await seededApi('embedded');
    folder = await mkdtemp(join(tmpdir(), 'fasti-relay-'));
  });
  afterAll(async () => {
    await seeded?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Relay wants the names of queries to begin with that of their module, and writes a module for each. */
  async function compiled(texts: readonly string[]): Promise<ConcreteRequest[]> {
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'package.json'), '{"type": "module"}');
    await writeFile(join(folder, 'schema.graphql'), printSchema(seeded.api.schema));
    const named = texts.map((text, i) => text.replace(/query \w+/, `query module${i}Query`));
    await Promise.all(
      named.map((text, i) => writeFile(join(folder, `src/module${i}.js`), `graphql\`${text}\`;`)),
    );
    await writeFile(
      join(folder, 'relay.config.json'),
      JSON.stringify({
        src: './src',
        schema: './schema.graphql',
        language: 'javascript',
        eagerEsModules: true,
      }),
    );
    const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
    await promisify(execFile)(process.execPath, [compiler, '--noWatchman'], { cwd: folder });
    return Promise.all(
      named.map(async (_text, i) => {
        const path = join(folder, `src/__generated__/module${i}Query.graphql.js`);
        return ((await import(pathToFileURL(path).href)) as { default: ConcreteRequest }).default;
      }),
    );
  }

  it('keeps three moments and an enclosing query apart in one store', async () => {
    const [office, enclosing] = (await compiled([OFFICE_AT, WHILE_ENCLOSING])) as [
      ConcreteRequest,
      ConcreteRequest,
    ];
    const environment = new Environment({
      store: new Store(new RecordSource()),
      network: Network.create(async ({ text }, variables) => {
        const answer = await seeded.api.execute(String(text), variables);
        expect(answer.errors).toBeUndefined();
        return answer as never;
      }),
    });
    const requests = REQUESTS.map(({ query, variables }) => ({
      request: query === OFFICE_AT ? office : enclosing,
      query,
      variables,
    }));
    for (const { request, variables } of requests)
      await fetchQuery(environment, request as never, variables).toPromise();
    for (const { request, query, variables } of requests) {
      const { data } = await seeded.api.execute(query, variables);
      const { fragment } = createOperationDescriptor(request, variables);
      expect(environment.lookup(fragment).data).toEqual(data);
    }
  });
});
