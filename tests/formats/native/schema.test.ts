import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nativeSchema } from '../../../src/formats/native/shapes.ts';
import { Problems } from '../../../src/formats/problem.ts';
import { readFiles } from '../../../src/import/readFiles.ts';

const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(nativeSchema());

describe('schema/seed.schema.json', () => {
  it('is the generated schema', async () => {
    expect(JSON.parse(await readFile('schema/seed.schema.json', 'utf8'))).toEqual(nativeSchema());
  });

  it('accepts the shipped seed and the fixtures, with values as texts and as editors parse them', async () => {
    const files = [];
    for await (const file of readFiles(['seed', 'tests/fixtures/seed'], new Problems()))
      if (file.name.endsWith('.yaml')) files.push(file);
    expect(files.length).toBeGreaterThan(5);
    for (const { name, content } of files)
      for (const schema of ['failsafe', 'core'] as const) {
        validate(parse(content, { schema }));
        expect(validate.errors ?? [], name).toEqual([]);
      }
  });

  it.each([
    'fasti: "1"\ndataset: a\nentity: {}\n',
    'fasti: "1"\ndataset: a\nfacts: [ { note: x } ]\n',
    'fasti: "1"\ndataset: a\nfacts: [ { name: { entity: a, text: A }, remark: { about: [a], text: B } } ]\n',
    'fasti: "1"\ndataset: a\nentities: { Anna: { kind: person } }\n',
    'fasti: "1"\ndataset: a\nfacts: [ { name: { entity: a, text: A }, claims: [ { start: [2018-10..] } ] } ]\n',
  ])('refuses what the reader refuses: %#', (content) => {
    expect(validate(parse(content))).toBe(false);
  });
});
