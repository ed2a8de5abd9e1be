/**
 * Round trips of random archives: what a format has a place for comes back, and what it has none for is counted.
 * `FC_SEED` repeats a run.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { Dataset, EntityRecord, FactRecord } from '../../src/domain/model/record.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import type { ExportFormat } from '../../src/formats/writers.ts';
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

/** The archive without merges, which CSV, Popolo and EAC-CPF count. */
const withoutMerges = ({ steps }: Archive): Archive => ({
  steps: steps.filter(({ kind }) => kind === 'LOAD' || kind === 'REVERT'),
});

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

/** A format that has places for some records only. */
interface Partial {
  readonly format: ExportFormat;
  /** Omissions that count facts; the others count parts of what is written. */
  readonly facts: RegExp;
  readonly isWritten: (entity: EntityRecord) => boolean;
  /** Whether names keep their kinds and languages. */
  readonly hasNameKinds: boolean;
}

const PARTIAL: readonly Partial[] = [
  {
    format: 'eac',
    facts:
      /^(facts that are only planned, |participations|quantities|relations of |memberships of |names of |existences |remarks about |tenures)/,
    isWritten: ({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION',
    hasNameKinds: true,
  },
  {
    format: 'popolo',
    facts:
      /^(stated vacancies|regions that hold |tenures and memberships that |participations with |existences without |planned, attributed or withdrawn names|relations|quantities|remarks|names of topics)/,
    isWritten: ({ kind }) => kind !== 'TOPIC',
    hasNameKinds: false,
  },
];

const words = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe.each(PARTIAL)('$format', ({ format, facts, isWritten, hasNameKinds }) => {
  /** What identifies a fact, without the ids of Fasti that a format may make anew. */
  const keyOf = (
    { kind, roles, type, text, language, nameKind, role }: FactRecord,
    dataset: string,
  ): string => {
    const { byEvent: _event, exOfficio: _office, ...own } = roles;
    const ids = Object.entries(own).map(([name, list]) => [
      name,
      list.map((id) => plainId(id, dataset)).sort(),
    ]);
    return JSON.stringify([
      kind,
      Object.fromEntries(ids.sort()),
      type,
      words(text),
      ...(hasNameKinds ? [language, nameKind] : []),
      role,
    ]);
  };

  const plainId = (id: string, dataset: string): string =>
    id.startsWith(`${dataset}/`) ? id.slice(dataset.length + 1) : id;

  /** Labels are compared where an export counts none as left out. */
  const entityText = (
    { id, kind, label, identifiers }: EntityRecord,
    dataset: string,
    hasLabels: boolean,
  ): string =>
    JSON.stringify([
      plainId(id, dataset),
      kind,
      hasLabels ? label : undefined,
      identifiers
        .filter(({ scheme }) => scheme !== dataset)
        .map(({ scheme, value }) => `${scheme.toLowerCase()} ${words(value)}`)
        .sort(),
    ]);

  it(
    'gives back what it has a place for, and counts the rest',
    async () => {
      const property = fc.asyncProperty(fc.noBias(detailedArchive), async (archive) => {
        for (const before of await exportsOf(withoutMerges(archive), format, true)) {
          const [dataset] = before.datasets;
          if (dataset === undefined) continue;
          const after = await reloaded(before, format, dataset.id);
          const [again] = after.datasets;
          const counts = countsOf(before);
          const entities = (list: readonly EntityRecord[] = []) =>
            list
              .filter(isWritten)
              .map((one) => entityText(one, dataset.id, !counts.has('labels beside official names')))
              .sort();
          expect(entities(again?.entities)).toEqual(entities(dataset.entities));

          const left = (again?.facts ?? []).map((fact) => keyOf(fact, dataset.id));
          const missing = dataset.facts.filter((fact) => {
            const place = left.indexOf(keyOf(fact, dataset.id));
            if (place >= 0) left.splice(place, 1);
            return place < 0;
          });
          const counted = [...counts].reduce((sum, [what, count]) => sum + (facts.test(what) ? count : 0), 0);
          const said = `${JSON.stringify(missing, null, 1)}\n${before.omissions.join('\n')}`;
          // Facts about the same may come back as one fact, or one with two claims as two facts.
          const keys = new Set(dataset.facts.map((fact) => keyOf(fact, dataset.id)));
          const joined = dataset.facts.length - keys.size;
          expect(missing.length, said).toBeLessThanOrEqual(counted + joined);
          if (joined === 0) expect(missing.length, said).toBe(counted);
          const whole = await reloaded(after, format, dataset.id);
          expect(whole.files).toEqual(after.files);
          expect(recordsOf(whole.datasets)).toEqual(recordsOf(after.datasets));
        }
      });
      await checkAsync(property, RUNS);
    },
    SLOW,
  );
});
