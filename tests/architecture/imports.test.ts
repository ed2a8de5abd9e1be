import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cypherProblems,
  environmentProblems,
  importProblems,
  importsOf,
  lengthProblems,
  purityProblems,
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

const file = (path: string, text: string): SourceFile[] => [{ path, text }];

describe('the sources', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(20);
  });
  it('import one way', () => {
    expect(importProblems(files)).toEqual([]);
  });
  it('keep Cypher in src/graph', () => {
    expect(cypherProblems(files)).toEqual([]);
  });
  it('read the environment in src/config.ts alone', () => {
    expect(environmentProblems(files)).toEqual([]);
  });
  it('keep the domain pure', () => {
    expect(purityProblems(files)).toEqual([]);
  });
  it('are short', () => {
    expect(lengthProblems(files)).toEqual([]);
  });
});

describe('the rules', () => {
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
    ['src/domain/day.ts', '../graph/graph.ts'],
    ['src/domain/day.ts', '../config.ts'],
    ['src/graph/x.ts', '../api/api.ts'],
    ['src/graph/x.ts', '../seed/plan.ts'],
    ['src/seed/x.ts', '../api/api.ts'],
    ['src/api/resolvers/x.ts', '../../web/server.ts'],
    ['src/web/x.ts', '../cli/main.ts'],
    ['src/pages/ide/x.tsx', '../../domain/day.ts'],
    ['src/elsewhere/x.ts', '../domain/day.ts'],
    ['src/api/x.ts', '../../tests/support/engines.ts'],
  ])('refuse that %s imports %s', (path, target) => {
    expect(importProblems(file(path, `import { x } from '${target}';`))).toHaveLength(1);
  });

  it.each([
    ['src/graph/x.ts', '../domain/day.ts'],
    ['src/api/resolvers/x.ts', '../../graph/graph.ts'],
    ['src/web/x.ts', '../config.ts'],
    ['src/cli/serve.ts', '../web/server.ts'],
    ['src/domain/factId.ts', 'node:crypto'],
    ['src/domain/centrality/x.ts', 'graphology-metrics/centrality/index.js'],
    ['src/graph/engines/neo4j.ts', 'neo4j-driver'],
  ])('allow that %s imports %s', (path, target) => {
    expect(importProblems(file(path, `import { x } from '${target}';`))).toEqual([]);
  });

  it.each([
    ['src/domain/x.ts', 'node:fs'],
    ['src/graph/statements/x.ts', 'neo4j-driver'],
    ['src/graph/x.ts', 'graphql'],
    ['src/seed/x.ts', '@apollo/server/errors'],
    ['src/domain/day.ts', 'edtf'],
    ['src/graph/statements/x.ts', 'graphology'],
  ])('refuse that %s uses the module %s', (path, target) => {
    expect(importProblems(file(path, `import { x } from '${target}';`))).toHaveLength(1);
  });

  it('find Cypher, the environment, impurity and length', () => {
    expect(cypherProblems(file('src/api/x.ts', 'const q = `MATCH (n:Fact) RETURN n`;'))).toHaveLength(1);
    expect(cypherProblems(file('src/graph/x.ts', 'const q = `MATCH (n:Fact) RETURN n`;'))).toEqual([]);
    expect(environmentProblems(file('src/web/x.ts', 'process.env.PORT'))).toHaveLength(1);
    expect(purityProblems(file('src/domain/x.ts', 'const now = Date.now();'))).toHaveLength(1);
    expect(purityProblems(file('src/domain/x.ts', '// never Date.now()\nnew Date(0);'))).toEqual([]);
    expect(lengthProblems(file('src/web/x.ts', 'x\n'.repeat(301)))).toHaveLength(1);
  });
});
