import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { accessOf } from '../../src/api/access.ts';
import { ConfigError, readConfig } from '../../src/settings/config.ts';
import { openSite, type TestSite } from '../support/site.ts';

const EDITOR = 'editor-token-of-the-tests';
const ADMIN = 'admin-token-of-the-tests';
const TOKENS = `editor:${EDITOR},admin:${ADMIN}`;
const PLAN =
  'mutation($input: PlanRecordsInput!) { planRecords(input: $input) { createdCount problems { code } } }';
const FILE = {
  name: 'a.yaml',
  format: 'YAML',
  content: 'fasti: "1"\ndataset: a\nentities:\n  ann: {kind: person}\n',
};

let site: TestSite;
beforeAll(async () => {
  site = await openSite({ tokens: TOKENS });
});
afterAll(() => site.close());

const post = (
  url: string,
  authorization: string | null,
  body: object = { query: PLAN, variables: { input: { files: [FILE] } } },
) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === null ? {} : { authorization }),
    },
    body: JSON.stringify(body),
  });

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

const answerOf = async (response: Response): Promise<Answer> => (await response.json()) as Answer;

describe('FASTI_TOKENS', () => {
  const problemsWith = (FASTI_TOKENS: string): readonly string[] => {
    try {
      readConfig({ FASTI_TOKENS });
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    }
  };

  it('reports every problem at once, without showing a token', () => {
    const secret = 'a secret with spaces in it';
    const problems = problemsWith(
      `owner:${EDITOR},editor:short,admin:${secret},editor:${ADMIN},admin:${ADMIN}`,
    );
    expect(problems).toEqual([
      'FASTI_TOKENS, pair 1, must begin with reader:, editor: or admin:.',
      'FASTI_TOKENS, pair 2, has a token of 5 characters; it must have at least 16.',
      'FASTI_TOKENS, pair 3, has a token with characters other than letters, digits and - . _ ~ + / =.',
      'FASTI_TOKENS, pair 5, has the same token as an earlier one; each needs a token of its own.',
    ]);
  });

  it('keeps only digests', () => {
    expect(JSON.stringify(readConfig({ FASTI_TOKENS: TOKENS }))).not.toContain(EDITOR);
  });
});

describe('the Authorization header', () => {
  const { tokens } = readConfig({ FASTI_TOKENS: TOKENS });

  it.each([
    [`Bearer ${EDITOR}`, { role: 'editor', name: 'editor' }],
    [`bearer  ${ADMIN} `, { role: 'admin', name: 'admin' }],
    [undefined, { role: null, why: 'NO_TOKEN' }],
    [`Basic ${EDITOR}`, { role: null, why: 'WRONG_TOKEN' }],
    [`Basic ${Buffer.from(`ann:${EDITOR}`).toString('base64')}`, { role: null, why: 'WRONG_TOKEN' }],
    ['Bearer', { role: null, why: 'NO_TOKEN' }],
    [`Bearer ${EDITOR} ${ADMIN}`, { role: null, why: 'NO_TOKEN' }],
    [`Bearer ${EDITOR}x`, { role: null, why: 'WRONG_TOKEN' }],
    [`Bearer ${EDITOR.toUpperCase()}`, { role: null, why: 'WRONG_TOKEN' }],
  ])('%s', (header, access) => {
    expect(accessOf(tokens, header)).toEqual(access);
  });

  it('gives no role if no tokens are set', () => {
    expect(accessOf([], `Bearer ${EDITOR}`)).toEqual({ role: null, why: 'NOT_CONFIGURED' });
  });
});

describe('a mutation over HTTP', () => {
  it('is accepted with a token', async () => {
    const response = await post(site.url, `Bearer ${EDITOR}`);
    expect(response.status).toBe(200);
    expect(await answerOf(response)).toMatchObject({ data: { planRecords: { problems: [] } } });
  });

  it.each([
    ['no token', null],
    ['a wrong one', 'Bearer not-a-token-of-this-server'],
  ])('is refused with %s', async (_what, authorization) => {
    const response = await post(site.url, authorization);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    const { data, errors } = await answerOf(response);
    expect(data).toEqual({ planRecords: null });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(JSON.stringify(errors)).not.toContain('not-a-token');
  });

  it('is refused if no tokens are set, with the name of the setting', async () => {
    const other = await openSite();
    onTestFinished(() => other.close());
    const response = await post(other.url, `Bearer ${EDITOR}`);
    expect(response.status).toBe(403);
    const { errors } = await answerOf(response);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(errors?.[0]?.message).toContain('FASTI_TOKENS');
  });

  it('is refused by GET', async () => {
    const query = 'mutation { planRecords(input: {files: []}) { planHash } }';
    const response = await fetch(`${site.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: {
        accept: 'application/json',
        'apollo-require-preflight': 'yes',
        authorization: `Bearer ${ADMIN}`,
      },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('is not available to pages of other origins', async () => {
    const response = await fetch(`${site.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-headers': 'authorization' },
    });
    expect(response.headers.get('access-control-allow-headers')).not.toContain('authorization');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await post(site.url, `Bearer ${EDITOR}`);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('does not affect queries, whatever the header', async () => {
    for (const authorization of [null, 'Bearer something-wrong']) {
      const response = await post(site.url, authorization, { query: '{ about { factCount } }' });
      expect(response.status).toBe(200);
    }
  });
});

describe('a body over 1 MiB', () => {
  const content = `${FILE.content}#${'x'.repeat(1024 * 1024)}\n`;
  const large = { query: PLAN, variables: { input: { files: [{ ...FILE, content }] } } };

  it('is accepted for a mutation with a token', async () => {
    const response = await post(site.url, `Bearer ${EDITOR}`, large);
    expect(response.status).toBe(200);
  });

  it('is refused without a token', async () => {
    expect((await post(site.url, null, large)).status).toBe(413);
    expect((await post(site.url, 'Bearer something-wrong', large)).status).toBe(413);
  });

  it('is refused for a query, with the limit', async () => {
    const query = '{ about { factCount } }';
    const variables = { unused: 'x'.repeat(1024 * 1024) };
    const response = await post(site.url, `Bearer ${EDITOR}`, { query, variables });
    expect(response.status).toBe(400);
    const { errors } = await answerOf(response);
    expect(errors?.[0]?.extensions.reason).toBe('QUERY_TOO_LARGE');
    expect(errors?.[0]?.message).toContain('1048576');
  });
});
