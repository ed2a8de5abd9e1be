/** A Neo4j with generated records, for benchmarks that compare two servers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { startNeo4j } from '../../tests/support/neo4j.ts';
import { applyTo } from './applied.ts';
import type { Child } from './child.ts';
import type { Question } from './question.ts';
import { questionsFor } from './questions.ts';
import type { Start } from './servers/served.ts';
import { writeWorld } from './world.ts';

export interface Loaded {
  /** A folder for files of the benchmark. */
  readonly folder: string;
  /** What servers of the records are started with. */
  readonly start: Start;
  readonly questions: readonly Question[];
  /** Servers that are stopped at the end. */
  readonly children: Child[];
}

/** Loads so many facts into a Neo4j of its own, and stops it and all servers after `use`. */
export async function withLoaded(facts: number, use: (loaded: Loaded) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-loaded-'));
  const neo4j = await startNeo4j({ heap: '512m', pageCache: '256m' });
  const children: Child[] = [];
  try {
    await writeWorld(folder, facts);
    const graph = await openNeo4j({ uri: neo4j.uri });
    await applyTo(graph, folder);
    await graph.close();
    const questions = questionsFor(facts, { cursor: '', offset: 0 });
    await use({ folder, start: { uri: neo4j.uri, folder: null }, questions, children });
  } finally {
    for (const child of children) await child.stop();
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
