import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { EMBEDDED_INDEXES, indexStatement, NEO4J_INDEXES } from '../../src/store/engines/indexes.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { GraphError } from '../../src/store/graph.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'fasti-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function failure(promise: Promise<unknown>): Promise<GraphError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('the lists of indexes', () => {
  it('have no duplicate names', () => {
    for (const list of [NEO4J_INDEXES, EMBEDDED_INDEXES])
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  });

  it('are those of schema/graph.cypher', async () => {
    const text = await readFile('schema/graph.cypher', 'utf8');
    const statements = text
      .split('\n')
      .filter((line) => line && !line.startsWith('//'))
      .map((line) => line.replace(/;$/, ''));
    expect(statements).toEqual(NEO4J_INDEXES.map(indexStatement));
  });
});

describe('the embedded engine', () => {
  it('keeps committed data when it is opened again', async () => {
    const path = await folder();
    const first = await openEmbedded({ path });
    await first.setup();
    await first.write((t) => t.run({ text: 'CREATE (x:Fact {id: $id})', params: { id: 'a' } }));
    await first.close();
    const second = await openEmbedded({ path });
    onTestFinished(() => second.close());
    await second.setup();
    expect(await second.read({ text: 'MATCH (x:Fact) RETURN x.id AS id', params: {} })).toEqual([
      { id: 'a' },
    ]);
  });

  it('reports that another process holds the store, and what to do', async () => {
    const path = await folder();
    const graph = await openEmbedded({ path });
    onTestFinished(() => graph.close());
    const script = `import { openEmbedded } from './src/store/engines/embedded.ts';
      openEmbedded({ path: ${JSON.stringify(path)} }).catch((e) => console.log(e.code + ' ' + e.message));`;
    const other = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(other.stdout.trim()).toBe(
      `LOCKED The store in "${path}" is held by another process. Stop that process, or set FASTI_DATA to another folder.`,
    );
  });

  it('reports that the folder cannot be used', async () => {
    const file = join(await folder(), 'a-file');
    await writeFile(file, '');
    const error = await failure(openEmbedded({ path: join(file, 'store') }));
    expect(error.code).toBe('UNAVAILABLE');
    expect(error.message).toBe(
      `The data folder "${join(file, 'store')}" cannot be created (ENOTDIR). Set FASTI_DATA to a folder that this user may write to.`,
    );
  });

  it('finishes running statements before it closes, and then refuses others', async () => {
    const graph = await openEmbedded();
    const running = graph.read({ text: 'UNWIND range(1, 100000) AS i RETURN count(i) AS n', params: {} });
    await graph.close();
    expect(await running).toEqual([{ n: 100000 }]);
    expect((await failure(graph.health())).code).toBe('UNAVAILABLE');
  });
});

describe('a Neo4j that does not answer', () => {
  it('is named by host and port, without the password', async () => {
    const error = await failure(
      openNeo4j({ uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'hush-hush' }),
    );
    expect(error.code).toBe('UNAVAILABLE');
    expect(error.message).toBe('Neo4j at 127.0.0.1:1 does not answer.');
  });

  it('is refused if the address has another scheme', async () => {
    const error = await failure(openNeo4j({ uri: 'http://me:hush-hush@127.0.0.1:7474' }));
    expect(error.code).toBe('INVALID');
    expect(error.message).not.toContain('hush');
  });
});
