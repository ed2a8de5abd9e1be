/**
 * Round trips of random archives: all records come back.
 * `FC_SEED` repeats a run.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { Dataset } from '../../src/domain/model/record.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import type { ExportFormat } from '../../src/export/writers.ts';
import type { Graph } from '../../src/store/graph.ts';
import { checkAsync } from '../domain/property.ts';
import { folderOf } from '../import/support.ts';
import { detailedArchive } from '../support/detailedArchive.ts';
import { openEmpty } from '../support/engines.ts';
import { runsOf } from '../support/extent.ts';
import type { Archive } from '../support/oracle/archive/archive.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';

const AT = '2026-02-01T00:00:00.000Z';
const RUNS = runsOf(30);
const SLOW = 600_000;

interface Exported {
  readonly datasets: readonly Dataset[];
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly omissions: readonly string[];
}

async function exported(graph: Graph, format: ExportFormat, dataset: string | undefined): Promise<Exported> {
  const { files, omissions } = await exportRecords(graph, format, { dataset });
  return {
    datasets: JSON.parse(JSON.stringify(await dumpRecords(graph, { dataset }))),
    files: Object.fromEntries(files.map(({ name, content, bytes = content }) => [name, bytes])),
    omissions,
  };
}

async function inGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openEmpty('embedded');
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** What an empty graph exports that has loaded these files. */
const reloaded = ({ files }: Exported, format: ExportFormat, dataset?: string): Promise<Exported> =>
  inGraph(async (graph) => {
    if (Object.keys(files).length === 0) return { datasets: [], files, omissions: [] };
    const { problems } = await loadSeed(graph, [await folderOf(files)], { at: AT, dataset });
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    return exported(graph, format, dataset);
  });

/** The exports of an archive: of all datasets at once, or of each alone. */
const exportsOf = (archive: Archive, format: ExportFormat, each: boolean): Promise<readonly Exported[]> =>
  inGraph(async (graph) => {
    await loadArchive(graph, archive);
    const ids = each ? (await dumpRecords(graph)).map(({ id }) => id) : [undefined];
    const all: Exported[] = [];
    for (const id of ids) all.push(await exported(graph, format, id));
    return all;
  });

/** The records of all datasets, each once, in the order of their ids: after a revert another dataset may have one first. */
const recordsOf = (datasets: readonly Dataset[]) => {
  const unique = (records: readonly { readonly id: string }[]) =>
    [...new Set(records.map((record) => JSON.stringify(record)))].sort();
  return {
    sources: unique(datasets.flatMap(({ sources }) => sources)),
    entities: unique(datasets.flatMap(({ entities }) => entities)),
    facts: datasets.map(({ id, facts }) => [id, facts]),
  };
};

/** The number that an export says it leaves out of each part. */
const countsOf = ({ omissions }: Exported): Map<string, number> =>
  new Map(
    omissions.map((sentence) => {
      const [, what = sentence, count] = /has no place for (.*): (\d+) left out\.$/.exec(sentence) ?? [];
      return [what, Number(count)];
    }),
  );

it.each(['yaml', 'csv', 'xlsx'] as const)(
  '%s gives all records back, and counts merges alone',
  async (format) => {
    const property = fc.asyncProperty(fc.noBias(detailedArchive), async (archive) => {
      const [before] = await exportsOf(archive, format, false);
      if (before === undefined) return;
      const merges = before.datasets.flatMap(({ merged = [] }) => merged);
      const after = await reloaded(before, format);
      expect(recordsOf(after.datasets)).toEqual(recordsOf(before.datasets));
      if (format === 'yaml') expect(after.datasets.flatMap(({ merged = [] }) => merged)).toEqual(merges);
      const counts = countsOf(before);
      expect(counts.get('merges') ?? 0).toBe(format === 'yaml' ? 0 : merges.length);
      expect([...counts.keys()].filter((what) => what !== 'merges')).toEqual([]);
      expect((await reloaded(after, format)).files).toEqual(after.files);
    });
    await checkAsync(property, RUNS);
  },
  SLOW,
);
