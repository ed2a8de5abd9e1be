/** A mistake is reported once: not again for everything that follows from it. */
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { fileOf, folderOf, problemsOf } from './support.ts';

async function codesOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const folder = await folderOf(files);
  const { problems } = await checkSeed([folder]);
  return problems.map(({ code }) => code);
}

const HEAD = '# dataset: town\n';
const TENURES = `${HEAD}holder,office,source\nanna,mayor,s1\nanna,mayor2,s1\n`;
const TABLES = {
  'people.csv': `${HEAD}id,label\nanna,Anna\n`,
  'offices.csv': `${HEAD}id,label\nmayor,Mayor\nmayor2,Mayor\n`,
  'sources.csv': `${HEAD}id,title\ns1,One\n`,
  'tenures.csv': TENURES,
};

describe('references to a refused record are no further problems', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string[]]>([
    ['a row that is too short', { 'people.csv': `${HEAD}id,label\nanna\n` }, ['ROW_LENGTH']],
    ['a row with an invalid id', { 'people.csv': `${HEAD}id,label\nAnna,Anna\n` }, ['INVALID_ID']],
    [
      'ids in capitals, each once',
      {
        'people.csv': `${HEAD}id,label\nAnna,Anna\n`,
        'sources.csv': `${HEAD}id,title\nS1,One\n`,
        'tenures.csv': `${HEAD}holder,office,source\nAnna,mayor,S1\nAnna,mayor2,S1\nanna,mayor,s1\n`,
      },
      ['INVALID_ID', 'INVALID_ID'],
    ],
    [
      'a file in another encoding',
      { 'people.csv': Buffer.from(`${HEAD}id,label\nanna,Änne\n`, 'latin1') },
      ['ENCODING'],
    ],
    ['a file with an unknown column', { 'people.csv': `${HEAD}idd,label\nanna,Anna\n` }, ['UNKNOWN_COLUMN']],
    [
      'a quote that is not closed',
      { 'people.csv': `${HEAD}id,label\nben,"Ben\nanna,Anna\n` },
      ['INVALID_CSV'],
    ],
    [
      'a source that is no mapping',
      {
        'sources.yaml': fileOf('sources:\n  s1: One\n', 'town'),
        'sources.csv': `${HEAD}id,title\ns2,Two\n`,
      },
      ['NOT_A_MAPPING'],
    ],
  ])('%s', async (_what, files, expected) => {
    expect(await codesOf({ ...TABLES, ...files })).toEqual(expected);
  });

  it('an entity without a valid kind', async () => {
    const body = 'entities:\n  anna: { kind: persn }\n  mayor: { knd: office, seats: 2 }\n';
    const facts = 'facts:\n- tenure: { holder: anna, office: mayor }\n';
    expect((await problemsOf(fileOf(body + facts))).map((text) => text.split(': ')[1])).toEqual([
      'INVALID_VALUE',
      'UNKNOWN_KEY',
    ]);
  });

  it('but other unknown ids are still reported', async () => {
    expect(
      await codesOf({
        ...TABLES,
        'people.csv': `${HEAD}id,label\nben\nanna,Anna\n`,
        'tenures.csv': `${TENURES}cy,mayor,s1\n`,
      }),
    ).toEqual(['ROW_LENGTH', 'UNKNOWN_ID']);
  });
});

it.each([
  ['holdr', '- tenure: { holdr: anna, office: mayor }\n'],
  ['tenur', '- tenur: { holder: anna, office: mayor }\n'],
  ['ofice', '- tenure: { holder: anna, ofice: mayor }\n'],
])('a misspelled key is not missing too: %s', async (_key, fact) => {
  const entities = 'entities:\n  anna: { kind: person }\n  mayor: { kind: office }\n';
  const problems = await problemsOf(fileOf(`${entities}facts:\n${fact}`));
  expect(problems).toEqual([expect.stringMatching(/: UNKNOWN_KEY: .*; did you mean "/)]);
});

it('an unknown column points to the tables that have it', async () => {
  const folder = await folderOf({ 'people.csv': `${HEAD}id,label,holder,textFile,colour\nanna,Anna,,,\n` });
  const { problems } = await checkSeed([folder]);
  expect(problems.map(({ message, hint }) => `${message}; ${hint}`)).toEqual([
    'people have no column "holder"; the table tenures has it; fasti template tenures prints its columns. Columns that begin with # are ignored',
    'people have no column "textFile"; the table sources has it; fasti template sources prints its columns. Columns that begin with # are ignored',
    expect.stringMatching(
      /^people have no column "colour"; use one of id, .*\. Columns that begin with # are ignored$/,
    ),
  ]);
});

describe('cycles are reported with their path', () => {
  const entities = (...ids: string[]): string =>
    `entities:\n${ids.map((id) => `  ${id}: { kind: event }\n`).join('')}`;
  const part = (subject: string, object: string): string =>
    `- relation: { type: PART_OF, subject: ${subject}, object: ${object} }\n`;

  it('of PART_OF', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const facts = part('d', 'a') + part('a', 'b') + part('b', 'c') + part('c', 'a');
    expect(await problemsOf(fileOf(`${entities(...ids)}facts:\n${facts}`))).toEqual([
      'a.yaml:12:13: PART_OF_CYCLE: "a" would be a part of itself: a -> b -> c -> a; remove one of the PART_OF relations',
    ]);
  });

  it('of many steps, with the middle left out', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `e${i}`);
    const facts = ids.map((id, i) => part(id, ids[(i + 1) % ids.length] ?? '')).join('');
    const [problem] = await problemsOf(fileOf(`${entities(...ids)}facts:\n${facts}`));
    expect(problem).toContain(': e0 -> e1 -> e2 -> e3 -> e4 -> (31 more) -> e36 -> e37 -> e38 -> e39 -> e0;');
  });

  it('of merges', async () => {
    const merges = 'merged:\n- { id: a, into: b }\n- { id: b, into: c }\n- { id: c, into: a }\n';
    const [problem] = await problemsOf(fileOf(`${entities('a', 'b', 'c')}${merges}`));
    expect(problem).toContain(
      '"a" is already merged into "c", so the merges form a cycle: c -> a -> b -> c;',
    );
  });
});

it.each([
  ['a flow list', `entities: ${'['.repeat(50_000)}`],
  ['a flow mapping', `entities: ${'{a: '.repeat(5_000)}`],
  ['block lists', `entities:\n  ${'- '.repeat(20_000)}a`],
  [
    'block mappings',
    `entities:\n${Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('')}`,
  ],
  ['levels that the parser can read', `entities: ${'['.repeat(50)}${']'.repeat(50)}`],
])('YAML that is too deep is refused as such: %s', async (_what, body) => {
  expect(await problemsOf(fileOf(`${body}\n`))).toEqual([
    expect.stringMatching(
      /^a\.yaml:\d+:\d+: TOO_DEEP: (too many|more than 20) nested levels; the format needs only a few levels$/,
    ),
  ]);
});
