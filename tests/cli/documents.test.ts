/** `FASTI_DOCUMENTS` of a process: it starts with documents that can be run only, and commands work beside it in strict mode. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { apolloManifest, folderWith, sha256 } from '../support/manifests.ts';
import { addressOf, folder, serve } from './serving.ts';
import { fasti } from './support.ts';

const COUNT = 'query Count { people { totalCount } }';
const TOWN = 'fasti: "1"\ndataset: town\nentities:\n  ann: { kind: person, label: Ann }\n';

it('names each document that cannot be run, with its file and its operation', async () => {
  const place = await folderWith({
    'a.json': `{\n"good": "${COUNT}",\n"worse": "query Worse { persons { id } }",\n"worst": "query {"\n}`,
    'b.json': apolloManifest({
      Deep: `query Deep ${'{ a '.repeat(200)}${'}'.repeat(200)}`,
      Heard: 'subscription Heard { nothing }',
    }).text,
  });
  const settings = { FASTI_SEED: 'none', FASTI_DATA: await folder(), PORT: '0' };
  const { status, out, err } = await fasti(['serve'], { ...settings, FASTI_DOCUMENTS: place });
  expect([status, out]).toEqual([1, '']);
  const lines = err.trimEnd().split('\n');
  const a = `FASTI_DOCUMENTS: ${join(place, 'a.json')}`;
  expect(lines.slice(0, 2)).toEqual([
    `${a}: Worse "worse": Cannot query field "persons" on type "Query". Did you mean "person" or "regions"?`,
    `${a}: "worst": Syntax Error: Expected Name, found <EOF>.`,
  ]);
  expect(lines[2]).toContain('b.json: ');
  expect(lines[2]).toMatch(/: Deep ".*": The request has more than 100 levels of brackets/);
  expect(lines[3]).toMatch(/: Heard ".*": /);
  expect(lines).toHaveLength(4);
  const missing = await fasti(['serve'], {
    ...settings,
    FASTI_DOCUMENTS: `${place}/a.json, ${place}/none.json`,
  });
  expect([missing.status, missing.err]).toEqual([
    1,
    `FASTI_DOCUMENTS: "${place}/none.json" cannot be read (ENOENT).\n`,
  ]);
});

it('runs nothing else where FASTI_DOCUMENTS_ONLY says so, while commands write beside it', async () => {
  const place = await folderWith({ 'app.json': apolloManifest({ Count: COUNT }).text, 'town.yaml': TOWN });
  const settings = { FASTI_DATA: await folder() };
  const serving = serve({
    ...settings,
    FASTI_SEED: 'none',
    FASTI_DOCUMENTS: join(place, 'app.json'),
    FASTI_DOCUMENTS_ONLY: 'true',
  });
  const url = await addressOf(serving);
  const ask = (search: Record<string, string>): Promise<Response> =>
    fetch(`${url}/graphql?${new URLSearchParams(search)}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
  expect((await ask({ query: '{ people { totalCount } }' })).status).toBe(403);
  expect((await fasti(['apply', join(place, 'town.yaml')], settings)).status).toBe(0);
  expect((await fasti(['revert', 'batch/1', '--dry-run'], settings)).status).toBe(0);
  const answer = (await (await ask({ documentId: `sha256:${sha256(COUNT)}` })).json()) as { data: unknown };
  expect(answer.data).toEqual({ people: { totalCount: 1 } });
});
