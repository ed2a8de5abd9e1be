/**
 * Real files of each format on both engines: applied, counted, applied again, exported, and imported into an empty graph.
 * Members of Congress as tables are in formats/csv/csvRoundTrip, EAC-CPF in formats/eac/eacRoundTrip.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { Dataset, FactRecord } from '../../src/domain/model/record.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import type { ExportFormat } from '../../src/export/writers.ts';
import type { Graph } from '../../src/store/graph.ts';
import { ENGINES, openEmpty, wipe } from '../support/engines.ts';
import { sampleOf } from '../support/extent.ts';
import { popoloFile } from '../support/popolo.ts';
import { usExecutiveSeed } from '../support/usExecutive.ts';
import { contentOf, folderOf } from './support.ts';

const AT = '2026-11-25T10:00:00.000Z';
const NOTHING = { CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 };
/** Long, since thousands of facts are written and compared twice while other tests run. */
const SLOW = 300_000;

/** The numbers of records by kind, and of sources. */
function countsOf({ entities, facts, sources }: Dataset): Readonly<Record<string, number>> {
  const found: Record<string, number> = { SOURCE: sources.length };
  for (const { kind } of [...entities, ...facts]) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}

const isHeld = ({ kind }: FactRecord): boolean => kind === 'MEMBERSHIP' || kind === 'TENURE';
const hasNoStart = ({ claims }: FactRecord): boolean => claims.every(({ start }) => start === undefined);

describe.each(ENGINES)('on %s', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openEmpty(engine);
  }, SLOW);
  beforeEach(() => wipe(graph), SLOW);
  afterAll(() => graph.close());

  /** All records, without the digests of the files, which differ after an export. */
  const records = async (): Promise<readonly string[]> =>
    (await contentOf(graph)).filter((line) => !line.startsWith('[["Dataset"]'));

  const load = (paths: readonly string[], dataset: string | undefined, meta: object = {}) =>
    loadSeed(graph, paths, { at: AT, dataset, ...meta });

  /** Applies the files twice, and returns the numbers of records after that. */
  async function applied(paths: readonly string[], dataset?: string): Promise<Dataset> {
    expect((await load(paths, dataset)).accepted).toBe(true);
    const again = await load(paths, dataset, { compareAll: true });
    expect(again.counts).toMatchObject(NOTHING);
    expect(again.datasets.map(({ batch }) => batch)).toEqual([null]);
    const [only, more] = await dumpRecords(graph);
    if (only === undefined || more !== undefined) throw new Error('there is not one dataset');
    return only;
  }

  /** Exports, imports that into the emptied graph, compares all records, and returns the exported files. */
  async function comesBack(format: ExportFormat, dataset?: string) {
    const before = await records();
    const { files, omissions } = await exportRecords(graph, format);
    expect(omissions).toEqual([]);
    const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
    await wipe(graph);
    expect((await load([folder], dataset)).accepted).toBe(true);
    expect(await records()).toEqual(before);
    return files;
  }

  it.each(
    sampleOf([
      [
        'kenya',
        {
          ...{ PERSON: 355, ORGANIZATION: 23, OFFICE: 2, REGION: 333, EVENT: 23, NAME: 1427, EXISTENCE: 149 },
          ...{ MEMBERSHIP: 296, TENURE: 59, PARTICIPATION: 355, RELATION: 3, QUANTITY: 1 },
        },
        348,
      ],
      [
        'estonia',
        {
          ...{ PERSON: 193, ORGANIZATION: 8, REGION: 12, EVENT: 16, NAME: 3076, EXISTENCE: 209 },
          ...{ MEMBERSHIP: 299, PARTICIPATION: 276, RELATION: 2, QUANTITY: 1 },
        },
        209,
      ],
      [
        'ireland',
        {
          ...{ PERSON: 226, ORGANIZATION: 15, REGION: 55, EVENT: 34, NAME: 2536, EXISTENCE: 219 },
          ...{ MEMBERSHIP: 324, PARTICIPATION: 324, RELATION: 2, QUANTITY: 1 },
        },
        324,
      ],
    ] as const),
  )(
    'Popolo of %s comes back as it was from YAML',
    async (country, counts, undated) => {
      const dataset = await applied([popoloFile(country)], country);
      const { SOURCE: _sources, ...found } = countsOf(dataset);
      expect(found).toEqual(counts);
      // A start date that no source gives is not made up from a legislative period.
      expect(dataset.facts.filter(isHeld).filter(hasNoStart)).toHaveLength(undated);
      await comesBack('yaml');
    },
    SLOW,
  );

  it(
    'the executive of the USA comes back as it was from YAML, and then from tables',
    async () => {
      const folder = await folderOf({ 'executive.yaml': await usExecutiveSeed() });
      const counts = countsOf(await applied([folder]));
      expect(counts).toMatchObject({ PERSON: 80, OFFICE: 2, TENURE: 131 });
      await comesBack('yaml');
      const tables = await comesBack('csv');
      expect(tables.map(({ name }) => name)).toContain('tenures.csv');
      const back = await folderOf(Object.fromEntries(tables.map(({ name, content }) => [name, content])));
      expect(countsOf(await applied([back]))).toEqual(counts);
    },
    SLOW,
  );
});
