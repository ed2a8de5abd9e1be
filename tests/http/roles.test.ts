/** What readers, editors and admins may do over HTTP, and what is closed where reading requires a token. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openTokens } from '../../src/cli/serve/tokenReload.ts';
import { createLog } from '../../src/observe/log.ts';
import { tokenLine } from '../../src/settings/tokens.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';

const TOKENS = { reader: 'token-of-the-reader', editor: 'token-of-the-editor', admin: 'token-of-the-admin' };
const NAMES = { reader: 'desk', editor: 'ann', admin: 'chief' };
const ROLES = ['reader', 'editor', 'admin'] as const;
const LINES = ROLES.map((role) => tokenLine(role, NAMES[role], TOKENS[role])).join(',');
const READ = '{ person(id: "sergey-morozov") { label } }';
/** In each answer that shows something of the graph. */
const HELD = 'Morozov';

let open: TestSite;
let closed: TestSite;
beforeAll(async () => {
  open = await openSeededSite({ tokens: LINES, cache: true });
  closed = await openSeededSite({ tokens: LINES, closedReads: true, cache: true });
});
afterAll(async () => {
  await open?.close();
  await closed?.close();
});

interface Sent {
  readonly token?: string | undefined;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function post(site: TestSite, query: string, { token, accept, headers }: Sent = {}) {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accept === undefined ? {} : { accept }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query }),
  });
  return { response, text: await response.text() };
}

const codeOf = (text: string): unknown => JSON.parse(text).errors?.[0]?.extensions?.code;
const apply = (id: string) =>
  `mutation { applyRecords(input: {files: [{name: "a.yaml", format: YAML, content: "fasti: \\"1\\"\\ndataset: ${id}\\nentities:\\n  ${id}: {kind: person}\\n"}]}) { batches { by } problems { message } } }`;
const MERGE =
  'mutation { mergeEntities(input: {from: "no-such", into: "nobody", reason: "r"}) { batch { id } } }';
const DRY_MERGE =
  'mutation { mergeEntities(input: {from: "x-admin", into: "x-editor", reason: "r", dryRun: true}) { batch { id } updatedCount } }';

describe('roles', () => {
  it.each([
    ['reader', 403, 403],
    ['editor', 200, 403],
    ['admin', 200, 200],
  ] as const)('%s: changes %i, merges %i', async (role, changes, merges) => {
    const token = TOKENS[role];
    expect((await post(open, READ, { token })).text).toContain(HELD);
    const change = await post(open, apply(`x-${role}`), { token });
    expect(change.response.status).toBe(changes);
    if (changes === 200)
      expect(JSON.parse(change.text).data.applyRecords).toEqual({
        batches: [{ by: NAMES[role] }],
        problems: [],
      });
    else expect(codeOf(change.text)).toBe('FORBIDDEN');
    const merge = await post(open, MERGE, { token });
    expect(merge.response.status).toBe(merges);
    expect(codeOf(merge.text)).toBe(merges === 200 ? 'BAD_USER_INPUT' : 'FORBIDDEN');
    const dry = await post(open, DRY_MERGE, { token });
    expect(dry.response.status).toBe(merges);
    if (merges === 200)
      expect(JSON.parse(dry.text).data.mergeEntities).toEqual({ batch: null, updatedCount: 2 });
    else expect(codeOf(dry.text)).toBe('FORBIDDEN');
    expect((await post(open, '{ people(filter: {ids: ["x-admin"]}) { nodes { id } } }')).text).not.toContain(
      'x-editor',
    );
  });

  it('a reader has no larger bodies', async () => {
    const { response } = await post(open, `${READ} #${'x'.repeat(1_100_000)}`, { token: TOKENS.reader });
    expect(response.status).toBe(413);
  });
});

describe('with closed reads', () => {
  const bad = [
    ['no token', undefined],
    ['an unknown one', 'token-of-nobody-at-all'],
  ] as const;

  describe.each(bad)('and %s', (_what, token) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };

    it.each([
      ['a query', READ, undefined],
      ['introspection', '{ __schema { types { name } } }', undefined],
      ['a table', '{ people { nodes { label } } }', 'text/csv'],
      ['a mutation', apply('x-anyone'), undefined],
      ['what is no GraphQL', '{', undefined],
    ])('%s is refused', async (_query, query, accept) => {
      const { response, text } = await post(closed, query, { token, ...(accept ? { accept } : {}) });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(codeOf(text)).toBe('UNAUTHENTICATED');
      expect(text).not.toContain(HELD);
    });

    it('a GET is refused, in the address too', async () => {
      for (const accept of ['application/json', 'text/csv']) {
        const response = await fetch(`${closed.url}/graphql?query=${encodeURIComponent(READ)}`, {
          headers: { accept, 'apollo-require-preflight': 'yes', ...authorization },
        });
        expect(response.status).toBe(401);
        expect(await response.text()).not.toContain(HELD);
      }
    });

    it('pages show nothing of the graph', async () => {
      for (const path of ['/', '/ide', '/schema.graphql', '/health', '/nowhere']) {
        const response = await fetch(closed.url + path, { headers: authorization });
        expect(response.status).toBe(path === '/nowhere' ? 404 : 200);
        expect(await response.text()).not.toMatch(/<dt>people<\/dt>|What is recorded|<h2 id="sources">/);
      }
    });
  });

  it.each(ROLES)('a %s may read', async (role) => {
    const token = TOKENS[role];
    const { response, text } = await post(closed, READ, { token });
    expect(response.status).toBe(200);
    expect(text).toContain(HELD);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const table = await post(closed, '{ people(filter: {ids: ["sergey-morozov"]}) { nodes { label } } }', {
      token,
      accept: 'text/csv',
    });
    expect(table.text).toContain(HELD);
    const home = await fetch(`${closed.url}/`, { headers: { authorization: `Bearer ${token}` } });
    expect(await home.text()).toContain('What is recorded');
  });

  it('a kept answer, or its tag, opens nothing to others', async () => {
    const url = `${closed.url}/graphql?query=${encodeURIComponent(READ)}`;
    const headers = { accept: 'application/json', 'apollo-require-preflight': 'yes' };
    const authorization = `Bearer ${TOKENS.reader}`;
    const first = await fetch(url, { headers: { ...headers, authorization } });
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const again = await fetch(url, { headers: { ...headers, authorization, 'if-none-match': tag } });
    expect(again.status).toBe(304);
    for (const other of [{}, { authorization: 'Bearer token-of-nobody-at-all' }]) {
      const response = await fetch(url, { headers: { ...headers, ...other, 'if-none-match': tag } });
      expect(response.status).toBe(401);
      expect(response.headers.get('etag')).toBeNull();
    }
  });
});

describe('open reads', () => {
  it('answers to callers with a token are not kept', async () => {
    const { response } = await post(open, READ, { token: TOKENS.admin });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
  });
});

describe('a file of tokens', () => {
  it('is read again when it changes, and left where it cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fasti-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'tokens');
    await writeFile(path, `${tokenLine('reader', 'ann', 'first-token-of-ann')}\n`);
    const replace = async (content: string): Promise<void> => {
      await writeFile(`${path}.new`, content);
      await rename(`${path}.new`, path);
    };
    const lines: string[] = [];
    const tokens = openTokens(
      { tokens: [], tokensFile: path },
      createLog({ write: (line) => void lines.push(line) }),
      20,
    );
    onTestFinished(() => tokens.close());
    const site = await openSeededSite({ tokenSource: tokens.current, closedReads: true });
    onTestFinished(() => site.close());
    const status = async (token: string) => (await post(site, READ, { token })).response.status;
    expect([await status('first-token-of-ann'), await status('second-token-of-ann')]).toEqual([200, 401]);

    await replace(`${tokenLine('reader', 'ann', 'second-token-of-ann')}\n# withdrawn\n`);
    await expect.poll(() => status('first-token-of-ann')).toBe(401);
    expect(await status('second-token-of-ann')).toBe(200);

    await replace('reader:ann:second-token-of-ann-that-is-secret\n');
    await expect.poll(() => lines.join('')).toContain('tokens not read again');
    expect(await status('second-token-of-ann')).toBe(200);
    expect(lines.join('')).not.toContain('secret');
  });
});
