/** A change that needs more memory than the server may use for it is refused, and nothing else suffers. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { largeFile } from '../support/load/largeFile.ts';
import { type ProbedServer, postGraphql, probedServer } from '../support/load/probedServer.ts';

let server: ProbedServer;
beforeAll(async () => {
  server = await probedServer({ FASTI_SEED: 'none', FASTI_CHANGE_MB: '64' });
}, 240_000);
afterAll(() => server?.close());

interface Answer {
  readonly data?: { readonly applyRecords: { readonly createdCount: number } | null };
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

async function apply(content: string): Promise<{ readonly status: number; readonly answer: Answer }> {
  const query =
    'mutation ($files: [RecordFileInput!]!) { applyRecords(input: {files: $files}) { createdCount } }';
  const files = [{ name: 'archive.yaml', format: 'YAML', content }];
  const response = await postGraphql(server, { query, variables: { files } }, { token: server.token });
  return { status: response.status, answer: (await response.json()) as Answer };
}

it('is told so, and smaller ones before and after it are applied', async () => {
  const before = await apply(largeFile({ facts: 10, people: 5 }));
  expect(before.answer.data?.applyRecords?.createdCount).toBe(216);
  const { answer } = await apply(largeFile({ facts: 10, people: 150_000 }));
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors?.[0]).toMatchObject({
    message: 'The change needs more than 64 MiB of memory; send the records in several smaller files.',
    extensions: { code: 'BAD_USER_INPUT', reason: 'CHANGE_TOO_LARGE' },
  });
  const after = await apply(largeFile({ facts: 20, people: 5 }));
  expect(after.answer.data?.applyRecords?.createdCount).toBe(10);
  const about = await postGraphql(server, { query: '{ about { factCount } }' }, { token: server.token });
  expect(await about.json()).toMatchObject({ data: { about: { factCount: 20 } } });
});
