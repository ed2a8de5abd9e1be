/**
 * Stores of both engines with the generated records, kept in `.cache/bench` so that only the first run loads them. They are
 * of use as long as the records, the layout, the indexes and the engines are the same.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EMBEDDED_INDEXES, NEO4J_INDEXES } from '../../src/store/engines/indexes.ts';
import { LAYOUT_VERSION } from '../../src/store/graphLayout.ts';
import { NEO4J_LIBRARY } from '../../tests/support/neo4jJars.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache/bench');
/** Written last. */
const COMPLETE = 'complete';

export interface PreparedStores {
  /** Whether the stores are there. */
  readonly complete: boolean;
  /** The folders of the data of Neo4j and of the embedded store. */
  readonly neo4j: string;
  readonly embedded: string;
  /** Marks that both folders are filled, and removes the stores of other records or layouts. */
  completed(): Promise<void>;
}

/**
 * The stores with so many facts. Where they are not complete, their folders are to be created.
 * @param anew as if there were none yet
 */
export async function preparedStores(
  facts: number,
  { anew }: { readonly anew: boolean },
): Promise<PreparedStores> {
  const name = await digestFor(facts);
  const folder = join(CACHE, name);
  const complete = !anew && existsSync(join(folder, COMPLETE));
  if (!complete) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  return {
    complete,
    neo4j: join(folder, 'neo4j'),
    embedded: join(folder, 'embedded'),
    async completed() {
      await writeFile(join(folder, COMPLETE), '');
      for (const other of await readdir(CACHE))
        if (other !== name) await rm(join(CACHE, other), { recursive: true, force: true });
    },
  };
}

async function digestFor(facts: number): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const parts = [
    facts,
    await readFile(join(import.meta.dirname, 'world.ts'), 'utf8'),
    LAYOUT_VERSION,
    NEO4J_INDEXES,
    EMBEDDED_INDEXES,
    NEO4J_LIBRARY.slice(ROOT.length),
    dependencies['@grafeo-db/js'],
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
