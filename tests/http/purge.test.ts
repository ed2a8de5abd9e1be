/** A purge over HTTP: who may, what it answers, and what is left to read: nothing, also of kept answers. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { tokenLine } from '../../src/settings/tokens.ts';
import { openSite, type TestSite } from '../support/site.ts';

const TOKENS = { reader: 'token-of-the-reader', editor: 'token-of-the-editor', admin: 'token-of-the-admin' };
const FILE = (end: string) => `fasti: "1"
dataset: town
sources:
  roll: { title: Roll }
entities:
  ann: { kind: person, label: Ann Quercia }
  bob: { kind: person, label: Bob }
  mayor: { kind: office, label: Mayor }
facts:
- { id: t-ann, tenure: { holder: ann, office: mayor }, claims: [ { source: roll, start: "1990", end: "${end}" } ] }
- { id: t-bob, tenure: { holder: bob, office: mayor }, claims: [ { source: roll, start: "2001" } ] }
- { id: n-ann, name: { entity: ann, text: Anna Zyzyphus }, claims: [ { source: roll } ] }
`;
const PURGE = `mutation($dry: Boolean) { purgeRecord(input: {id: "ann", reason: "asked to be forgotten", dryRun: $dry}) {
  batch { id by reason purgedId retractedCount } entityIds factCount claimCount retractedCount updatedCount problemCount problems { code }
} }`;

let site: TestSite;
beforeAll(async () => {
  const roles = ['reader', 'editor', 'admin'] as const;
  site = await openSite({
    cache: true,
    tokens: roles.map((role) => tokenLine(role, `the-${role}`, TOKENS[role])).join(','),
  });
  for (const end of ['2000', '2001'])
    await loadSeed(
      site.graph,
      { texts: [{ name: 'a.yaml', format: 'YAML', content: FILE(end) }] },
      { by: 'x' },
    );
});
afterAll(() => site?.close());

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

async function post(
  query: string,
  token?: string,
  variables = {},
): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

it('is for admins', async () => {
  expect((await post(PURGE)).status).toBe(401);
  for (const role of ['reader', 'editor'] as const) {
    const { status, answer } = await post(PURGE, TOKENS[role]);
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
  }
});

it('leaves nothing to read, before or now, in no search and in no kept answer', async () => {
  const [{ at } = { at: '' }] = (await site.graph.read({
    text: 'MATCH (b:Batch {number: 2}) RETURN b.appliedAt AS at',
    params: {},
  })) as { at: string }[];
  const reads = [
    '{ person(id: "ann") { label names { nodes { text } } } }',
    `{ person(id: "ann", knownAt: "${at}") { label tenures { nodes { id history { nodes { knownFrom } } } } } }`,
    `{ people(knownAt: "${at}") { nodes { id label } } }`,
    '{ search(text: "Zyzyphus") { nodes { matched entity { id label } } } }',
    '{ node(id: "t-ann") { id } }',
    '{ factChanges(since: {batch: 0}) { nodes { fact { id label } } } }',
    '{ office(id: "mayor") { tenures { nodes { label } } } }',
  ];
  const all = async () => {
    const answers = [];
    for (const query of reads) answers.push((await post(query)).answer);
    return answers;
  };
  const before = await all();
  for (const answer of before) expect(answer.errors).toBeUndefined();
  expect(JSON.stringify(before)).toMatch(/Quercia|Zyzyphus/);
  // A second time, from memory.
  expect(await all()).toEqual(before);

  const dry = await post(PURGE, TOKENS.admin, { dry: true });
  const counts = { entityIds: ['ann'], factCount: 2, claimCount: 3, retractedCount: 3, updatedCount: 0 };
  expect(dry.answer).toMatchObject({ data: { purgeRecord: { batch: null, problems: [], ...counts } } });
  expect(await all()).toEqual(before);

  const { answer } = await post(PURGE, TOKENS.admin);
  expect(answer.data).toEqual({
    purgeRecord: {
      ...counts,
      batch: {
        id: 'batch/3',
        by: 'the-admin',
        reason: 'asked to be forgotten',
        purgedId: 'ann',
        retractedCount: 3,
      },
      problems: [],
      problemCount: 0,
    },
  });
  const after = await all();
  expect(JSON.stringify(after.map(({ data }) => data))).not.toMatch(/Quercia|Zyzyphus|t-ann/);
  expect(after[0]?.data).toEqual({ person: null });
  expect(after[1]?.data).toEqual({ person: null });

  const revert = 'mutation($id: ID!) { revertBatch(input: {id: $id}) { batch { id } problems { code } } }';
  const refused = await post(revert, TOKENS.admin, { id: 'batch/3' });
  expect(refused.answer.errors?.[0]?.extensions.reason).toBe('CANNOT_REVERT');
  await post(revert, TOKENS.admin, { id: 'batch/2' });
  expect(JSON.stringify((await all()).map(({ data }) => data))).not.toMatch(/Quercia|Zyzyphus|t-ann/);
});

it('says why it is not possible', async () => {
  const { status, answer } = await post(
    'mutation { purgeRecord(input: {id: "nobody", reason: "r"}) { batch { id } } }',
    TOKENS.admin,
  );
  expect(status).toBe(200);
  expect(answer.errors?.[0]).toMatchObject({
    message: 'Nothing has, or had, the id "nobody". Give the id of an entity or of a fact.',
    extensions: { code: 'BAD_USER_INPUT', reason: 'PURGE_REFUSED' },
  });
  const blank = await post(
    'mutation { purgeRecord(input: {id: "bob", reason: " "}) { batch { id } } }',
    TOKENS.admin,
  );
  expect(blank.answer.errors?.[0]?.extensions.reason).toBe('NO_REASON');
});
