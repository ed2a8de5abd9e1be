/**
 * Remembers which records a Neo4j holds, across the processes of test files: files that only read the shipped seed load it
 * once. The note is a file per server. It is deleted before anything is written.
 */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decorate, type Graph } from '../../src/store/graph.ts';

const noteOf = (uri: string): string =>
  join(tmpdir(), `fasti-tests-${uri.replace(/\W+/g, '-')}.holds-the-seed`);

export const holdsSeed = (uri: string): boolean => existsSync(noteOf(uri));

export const noteSeed = (uri: string): Promise<void> => writeFile(noteOf(uri), '');

export const forgetContents = (uri: string): Promise<void> => rm(noteOf(uri), { force: true });

/** The same graph; a write deletes the note first. */
export const forgettingOnWrite = (graph: Graph, uri: string): Graph =>
  decorate(graph, {
    async write(work, context) {
      await forgetContents(uri);
      return graph.write(work, context);
    },
  });
