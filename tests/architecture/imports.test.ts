import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cypherProblems,
  doorProblems,
  doorsOf,
  environmentProblems,
  importProblems,
  importsOf,
  lengthProblems,
  purityProblems,
  readDrawing,
  type SourceFile,
} from './rules.ts';

const entries = await readdir('src', { recursive: true, withFileTypes: true });
const files: SourceFile[] = await Promise.all(
  entries
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('generated'),
    )
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
      return { path, text: await readFile(path, 'utf8') };
    }),
);

const allowed = readDrawing(await readFile('docs/architecture.md', 'utf8'));

const file = (path: string, text: string): SourceFile[] => [{ path, text }];

describe('the sources', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(20);
  });
  it('import as the drawing allows', () => {
    expect(importProblems(files, allowed)).toEqual([]);
  });
  it('keep Cypher in src/store and src/query', () => {
    expect(cypherProblems(files)).toEqual([]);
  });
  it('read the environment in src/settings only', () => {
    expect(environmentProblems(files)).toEqual([]);
  });
  it('keep the domain pure', () => {
    expect(purityProblems(files)).toEqual([]);
  });
  it('are entered through narrow doors', () => {
    expect(doorProblems(files)).toEqual([]);
  });
  it('are short', () => {
    expect(lengthProblems(files)).toEqual([]);
  });
});

describe('the rules', () => {
  it('count the files of a room that other rooms import', () => {
    const importing = file(
      'src/query/a.ts',
      "import { b } from './b.ts';\nimport { c } from '../observe/c.ts';",
    );
    expect([...doorsOf(importing)]).toEqual([['observe', new Set(['src/observe/c.ts'])]]);
    expect(doorProblems(importing)).toEqual([]);
    const many = Array.from({ length: 9 }, (_, i) => `import { x } from '../observe/c${i}.ts';`).join('\n');
    expect(doorProblems(file('src/query/a.ts', many))).toEqual([
      expect.stringMatching(/^Other rooms import 9 files of src\/observe; its door has 8\./),
    ]);
  });

  it('see every form of import', () => {
    const text = `import a from './a.ts';
      import type { B } from "../b.ts";
      import {
        c,
        d,
      } from './c.ts';
      import './effect.css';
      export * from './e.ts';
      export { f } from './f.ts';
      const g = await import('./g.ts');`;
    expect(importsOf(text)).toEqual([
      './a.ts',
      '../b.ts',
      './c.ts',
      './effect.css',
      './e.ts',
      './f.ts',
      './g.ts',
    ]);
  });

  it.each([
    ['src/domain/time/day.ts', '../../store/graph.ts'],
    ['src/domain/time/day.ts', '../../settings/config.ts'],
    ['src/store/x.ts', '../query/plan.ts'],
    ['src/store/x.ts', '../changes/plan.ts'],
    ['src/query/x.ts', '../api/api.ts'],
    ['src/formats/csv/x.ts', '../../store/graph.ts'],
    ['src/import/x.ts', '../store/graph.ts'],
    ['src/changes/x.ts', '../query/plan.ts'],
    ['src/changes/x.ts', '../api/api.ts'],
    ['src/export/x.ts', '../changes/apply.ts'],
    ['src/api/resolvers/x.ts', '../../http/server.ts'],
    ['src/http/x.ts', '../cli/main.ts'],
    ['src/pages/ide/x.tsx', '../../domain/time/edtf/readEdtf.ts'],
    ['src/client/x.ts', '../domain/labels/dateLabel.ts'],
    ['src/words/en/x.ts', '../../domain/time/day.ts'],
    ['src/elsewhere/x.ts', '../domain/time/day.ts'],
    ['src/api/x.ts', '../../tests/support/engines.ts'],
  ])('refuse that %s imports %s', (path, target) => {
    expect(importProblems(file(path, `import { x } from '${target}';`), allowed)).toHaveLength(1);
  });

  it.each([
    ['src/store/x.ts', '../domain/time/day.ts'],
    ['src/query/x.ts', '../store/graph.ts'],
    ['src/changes/x.ts', '../import/readAll.ts'],
    ['src/changes/x.ts', '../store/write/batch.ts'],
    ['src/export/x.ts', '../formats/csv/writer.ts'],
    ['src/api/resolvers/x.ts', '../../query/plan.ts'],
    ['src/http/x.ts', '../settings/config.ts'],
    ['src/client/timeline/x.ts', '../../domain/time/day.ts'],
    ['src/client/timeline/x.ts', '../../words/words.ts'],
    ['src/domain/labels/x.ts', '../../words/words.ts'],
    ['src/cli/serve.ts', '../http/server.ts'],
    ['src/domain/model/factId.ts', 'node:crypto'],
    ['src/store/engines/neo4j.ts', 'neo4j-driver'],
  ])('allow that %s imports %s', (path, target) => {
    expect(importProblems(file(path, `import { x } from '${target}';`), allowed)).toEqual([]);
  });

  it.each([
    ['src/domain/x.ts', 'node:fs'],
    ['src/query/roots/x.ts', 'neo4j-driver'],
    ['src/store/x.ts', 'graphql'],
    ['src/changes/x.ts', '@apollo/server/errors'],
    ['src/domain/time/day.ts', 'edtf'],
    ['src/cli/x.ts', 'node:http'],
  ])('refuse that %s uses the module %s', (path, target) => {
    expect(importProblems(file(path, `import { x } from '${target}';`), allowed)).toHaveLength(1);
  });

  it('read the drawing, and refuse a document without one', () => {
    const drawing = readDrawing('# Rooms\n\n```imports\na <- b <- c | d\na, e <- d\n```\n');
    expect([...(drawing.get('a') ?? [])]).toEqual([]);
    expect([...(drawing.get('c') ?? [])].sort()).toEqual(['a', 'b']);
    expect([...(drawing.get('d') ?? [])].sort()).toEqual(['a', 'b', 'e']);
    expect(() => readDrawing('# Rooms')).toThrow('no block');
  });

  it('find Cypher, the environment, impurity and length', () => {
    expect(cypherProblems(file('src/api/x.ts', 'const q = `MATCH (n:Fact) RETURN n`;'))).toHaveLength(1);
    expect(cypherProblems(file('src/query/x.ts', 'const q = `MATCH (n:Fact) RETURN n`;'))).toEqual([]);
    expect(environmentProblems(file('src/http/x.ts', 'process.env.PORT'))).toHaveLength(1);
    expect(purityProblems(file('src/domain/x.ts', 'const now = Date.now();'))).toHaveLength(1);
    expect(purityProblems(file('src/domain/x.ts', '// never Date.now()\nnew Date(0);'))).toEqual([]);
    expect(lengthProblems(file('src/http/x.ts', 'x\n'.repeat(451)))).toHaveLength(1);
  });
});
