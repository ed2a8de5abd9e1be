import { readFile } from 'node:fs/promises';
import { isEnumType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { executableSchema } from '../../../src/api/executableSchema.ts';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import { nativeSchema } from '../../../src/formats/native/shapes.ts';
import { PROBLEM_CODES } from '../../../src/formats/problem.ts';
import { folderOf } from '../../import/support.ts';

let page: string;
beforeAll(async () => {
  page = await readFile('docs/seed-format.md', 'utf8');
});

/** Every key of the format, at every level. */
function keysOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keysOf);
  if (schema === null || typeof schema !== 'object') return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}

describe('docs/seed-format.md', () => {
  it('explains every key', () => {
    const missing = new Set(
      keysOf(nativeSchema()).filter((key) => !new RegExp(`\`[^\`]*\\b${key}\\b`).test(page)),
    );
    expect([...missing]).toEqual([]);
  });

  it('explains every problem code, and no other', () => {
    const table = page.slice(page.indexOf('## Problems'));
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const explained = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, code]) => code),
    );
    expect(explained.sort()).toEqual([...PROBLEM_CODES].sort());
  });

  it('explains the codes of the API, which has one more for reverts', () => {
    const { ProblemCode } = executableSchema().getTypeMap();
    const codes = isEnumType(ProblemCode) ? ProblemCode.getValues().map(({ name }) => name) : [];
    expect(codes.sort()).toEqual([...PROBLEM_CODES, 'LATER_BATCH'].sort());
  });

  it('begins with a valid example', async () => {
    const example = /## A first file\n+```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const folder = await folderOf({ 'a.yaml': example });
    const { problems, datasets } = await checkSeed([folder], { strict: true });
    expect(problems).toEqual([]);
    expect(datasets[0]?.facts).toHaveLength(3);
  });
});
