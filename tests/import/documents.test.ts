/** Several documents in one YAML file. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { documentsOf } from '../../src/formats/native/documents.ts';
import { Problems, problemText } from '../../src/formats/problem.ts';
import { fileOf, folderOf, problemsOf } from './support.ts';

const FIRST = fileOf('entities:\n  anna: { kind: person }\n  town: { kind: region }\n', 'one');
const SECOND = fileOf('facts:\n- { name: { entity: anna, text: Anna }, note: "Anna\\n--- Berg" }\n', 'two');

it('are of a dataset each, and refer to each other', async () => {
  const folder = await folderOf({ 'a.yaml': `# both\n---\n${SECOND}--- # the other\n${FIRST}` });
  const { problems, datasets } = await checkSeed([join(folder, 'a.yaml')]);
  expect(problems).toEqual([]);
  expect(datasets.map(({ id }) => id)).toEqual(['one', 'two']);
});

it('of one dataset are read together', async () => {
  const more = fileOf('entities:\n  ben: { kind: person }\n', 'one');
  const folder = await folderOf({ 'a.yaml': `${FIRST}---\n${more}` });
  const { problems, datasets } = await checkSeed([join(folder, 'a.yaml')]);
  expect(problems).toEqual([]);
  expect(datasets.map(({ entities }) => [...entities].map(({ id }) => id))).toEqual([
    ['anna', 'town', 'ben'],
  ]);
});

it('have problems with the lines of the file', async () => {
  const wrong = fileOf('entities:\n  ben: { kind: persn }\n', 'two');
  expect(await problemsOf(`${FIRST}---\n${wrong}---\n- a list\n`)).toEqual([
    expect.stringMatching(/^a\.yaml:10:16: INVALID_VALUE/),
    expect.stringMatching(/^a\.yaml:12:1: NOT_A_MAPPING/),
  ]);
});

it('that are empty are passed over, unless all are', async () => {
  expect(await problemsOf(`---\n---\n# nothing\n---\n${FIRST}---\n`)).toEqual([]);
  expect(await problemsOf('---\n---\n')).not.toEqual([]);
});

const partsOf = (content: string) => {
  const problems = new Problems();
  const parts = [...documentsOf({ name: 'a.yaml', content, textBeside: () => null }, problems)];
  return { parts, problems: problems.sorted([]).map(problemText) };
};

it('are divided at lines of dashes alone', () => {
  const textsOf = (content: string) => partsOf(content).parts.map((part) => [part.linesBefore, part.content]);
  for (const one of [
    'a: ---\n',
    'a: |\n ---\n x\n',
    '----\n',
    'a: 1\n',
    '---\na: 1\n',
    'a: "x\u2028--- y"\n',
    "a: 'x\n --- y'\n",
    'a: 1\n...\n',
    'a: 1\n---x: 2\n',
  ])
    expect(textsOf(one)).toEqual([[0, one]]);
  expect(textsOf('%YAML 1.2\n---\na: 1\n...\n%YAML 1.2\n---\nb: 2\n')).toEqual([
    [1, '---\na: 1\n...\n%YAML 1.2\n'],
    [5, '---\nb: 2\n'],
  ]);
  expect(textsOf('a: 1\n\uFEFF---\nb: 2\n--- { c: 3 }\n---')).toEqual([
    [0, 'a: 1\n'],
    [1, '\uFEFF---\nb: 2\n'],
    [3, '--- { c: 3 }\n'],
  ]);
  expect(textsOf('a: 1\n---\nb: 2\r\n---\r\nc: 3\n')).toEqual([
    [0, 'a: 1\n'],
    [1, '---\nb: 2\r\n'],
    [3, '---\r\nc: 3\n'],
  ]);
});

it('are read whatever begins them, and an error in one leaves the lines of the next', async () => {
  const more = (id: string): string => fileOf(`entities:\n  ${id}: { kind: person }\n`, 'two');
  const text = `\uFEFF%YAML 1.2\n--- # one\n${FIRST}...\n%YAML 1.2\n---\n${more('ben')}\uFEFF---\n${more('cy')}`;
  expect(await problemsOf(text)).toEqual([]);
  expect(await problemsOf(text.replaceAll('\n', '\r\n'))).toEqual([]);
  expect(await problemsOf(`${FIRST}---\na: "x\n---\n${more('ben')}  cy: persn"\n`)).toEqual([
    expect.stringMatching(/^a\.yaml:8:1: INVALID_YAML: a quote, bracket or comma is missing/),
    expect.stringMatching(/^a\.yaml:13:7: NOT_A_MAPPING/),
  ]);
});

it('may have 2 MiB, and a larger one is refused with what to do', async () => {
  const upTo = (bytes: number): string => {
    const text = `---\n${FIRST}`;
    return `${text}${'# é\n'.repeat(5)}#${'x'.repeat(999_000)}\n#`.padEnd(bytes - 5, 'x');
  };
  const most = 2 * 1024 * 1024;
  expect(await problemsOf(upTo(most))).toEqual([
    expect.stringMatching(/TOO_LONG: the text has 10\d{5} characters/),
  ]);
  const lines = `#${'x'.repeat(98)}\n`.repeat(most / 100);
  const full = `---\n${FIRST}`;
  const exact = full + lines.slice(0, most - full.length - 1);
  expect(await problemsOf(`${exact}\n`)).toEqual([]);
  const wrong = '---\n- a list\n';
  expect(await problemsOf(`${wrong}${exact}x\n${wrong}`)).toEqual([
    expect.stringMatching(/^a\.yaml:2:1: NOT_A_MAPPING/),
    'a.yaml:3:1: TOO_LARGE: the document has 2097153 bytes, more than 2 MiB (2097152); divide it by lines of ---, each followed by fasti and dataset, or into several files; large tables can be CSV',
    expect.stringMatching(/NOT_A_MAPPING/),
  ]);
});

it('that are large have the lines of the file too', async () => {
  const names = Array.from(
    { length: 60 },
    (_, i) =>
      `- { name: { entity: anna, text: Name ${i} }, claims: [ { quote: "${'x'.repeat(5_000)}" } ] }\n`,
  );
  const large = fileOf(`facts:\n${names.join('')}- name: { entity: nobody, text: Nobody }\n`, 'two');
  expect(await problemsOf(`${FIRST}---\n${large}`)).toEqual([
    expect.stringMatching(/^a\.yaml:70:19: UNKNOWN_ID/),
  ]);
});

it('are at most ten thousand, read together', async () => {
  const people = (count: number): string =>
    Array.from(
      { length: count },
      (_, i) => `--- { fasti: "1", dataset: town, entities: { p${i}: { kind: person } } }\n`,
    ).join('');
  const folder = await folderOf({ 'a.yaml': people(10_000) });
  const { problems, datasets } = await checkSeed([join(folder, 'a.yaml')]);
  expect(problems).toEqual([]);
  expect([...(datasets[0]?.entities ?? [])]).toHaveLength(10_000);
  const { parts, problems: found } = partsOf(`\n${people(10_001)}`);
  expect(parts).toHaveLength(10_000);
  expect(found).toEqual([
    'a.yaml:10002:1: TOO_LARGE: the file has more than 10000 documents; write several records in each, or divide the file',
  ]);
});

it('may divide the claims of a fact', async () => {
  const head = 'sources:\n  s1: { title: One }\n  s2: { title: Two }\n';
  const claims = (source: string): string =>
    fileOf(`facts:\n- { name: { entity: anna, text: Anna }, claims: [ { source: ${source} } ] }\n`, 'one');
  const folder = await folderOf({
    'a.yaml': `${FIRST}${head}---\n${claims('s1')}---\n${claims('s2')}`,
  });
  const { problems, datasets } = await checkSeed([join(folder, 'a.yaml')]);
  expect(problems).toEqual([]);
  expect(datasets[0]?.facts).toMatchObject([{ claims: [{ source: 's1' }, { source: 's2' }] }]);
});
