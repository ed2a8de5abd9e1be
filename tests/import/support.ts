import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { problemText } from '../../src/formats/problem.ts';
import type { Graph } from '../../src/store/graph.ts';
import { COMMIT_ID } from '../../src/store/graphLayout.ts';

/** Creates a folder with the files; it is removed after the test. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-seed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** A file of the native format with some records. */
export const fileOf = (body: string, dataset = 'test'): string => `fasti: "1"\ndataset: ${dataset}\n${body}`;

/** The problems of one file, as they are printed, without the path of the folder. */
export async function problemsOf(content: string | Uint8Array, graph?: Graph): Promise<string[]> {
  const folder = await folderOf({ 'a.yaml': content });
  const { problems } = await checkSeed([join(folder, 'a.yaml')], graph ? { graph } : {});
  return problems.map((problem) => problemText(problem).replaceAll(`${folder}/`, ''));
}

/** All nodes and relationships of a graph as sorted texts, without the digests of the files. */
export async function contentOf(graph: Graph): Promise<string[]> {
  const nodes = await graph.read({
    // The commit mark is no content, and stays if the process that wrote it died.
    text: 'MATCH (n) WHERE n.id IS NULL OR n.id <> $mark RETURN labels(n) AS labels, properties(n) AS props',
    params: { mark: COMMIT_ID },
  });
  const links = await graph.read({
    text: 'MATCH (a)-[r]->(b) RETURN a.id AS a, a.knownFrom AS version, type(r) AS type, r.`as` AS used, b.id AS b, b.knownFrom AS other',
    params: {},
  });
  const sorted = (value: object) =>
    Object.fromEntries(
      Object.entries(value)
        // The largest lists never get smaller, also where a batch is undone; the number of mends and the id of the store are no content.
        .filter(([key]) => !['digests', 'largestLists', 'mends', 'store'].includes(key))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return [
    ...nodes.map(({ labels, props }) =>
      JSON.stringify([[...(labels as string[])].sort(), sorted(props as object)]),
    ),
    ...links.map((link) => JSON.stringify(sorted(link))),
  ].sort();
}

/** The properties of the live fact, entity or source with this id, without its digests. */
export async function propsOf(graph: Graph, label: 'Fact' | 'Entity' | 'Source', id: string) {
  const [row] = await graph.read({
    text: `MATCH (x:${label} {id: $id}) RETURN properties(x) AS props`,
    params: { id },
  });
  if (row === undefined) return undefined;
  const { digests: _digests, ...props } = row.props as Record<string, unknown>;
  return props as Readonly<Record<string, unknown>>;
}
