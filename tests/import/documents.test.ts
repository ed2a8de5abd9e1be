/** Several documents in one YAML file. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { documentsOf } from '../../src/formats/native/documents.ts';
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

it('are divided at lines of dashes alone', () => {
  const partsOf = (content: string) =>
    [...documentsOf({ name: 'a.yaml', content, textBeside: () => null })].map((part) => [
      part.linesBefore,
      part.content,
    ]);
  for (const one of ['a: ---\n', 'a: |\n ---\n x\n', '----\n', 'a: 1\n', '---\na: 1\n'])
    expect(partsOf(one)).toEqual([[0, one]]);
  expect(partsOf('a: 1\n---\nb: 2\r\n---\r\nc: 3\n')).toEqual([
    [0, 'a: 1\n'],
    [1, '---\nb: 2\r\n'],
    [3, '---\r\nc: 3\n'],
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

it('are at most a thousand', () => {
  const content = '---\na: 1\n'.repeat(2_000);
  const parts = [...documentsOf({ name: 'a.yaml', content, textBeside: () => null })];
  expect(parts).toHaveLength(1_000);
  expect(parts.at(-1)).toMatchObject({ linesBefore: 1_998, content: '---\na: 1\n'.repeat(1_001) });
});
