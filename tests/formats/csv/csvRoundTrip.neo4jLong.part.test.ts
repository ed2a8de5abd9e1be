import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import type { Dataset } from '../../../src/domain/model/record.ts';
import { dumpRecords } from '../../../src/export/allRecords.ts';
import { writeCsv } from '../../../src/formats/csv/writer.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { contentOf, folderOf } from '../../import/support.ts';
import { forEachEngine, wipe } from '../../support/engines.ts';
import { whole } from '../../support/extent.ts';
import { legislatorTables, readLegislators } from '../../support/legislators.ts';

const AT = '2026-11-25T10:00:00.000Z';
/** Thousands of facts are written and planned twice, while other tests run on the same cores. */
const SLOW = 300_000;
const LATER = '2026-11-26T10:00:00.000Z';

const filesOf = (datasets: readonly Dataset[]): Record<string, string> =>
  Object.fromEntries(writeCsv(datasets).files.map(({ name, content }) => [name, content]));

/** The rows of a table below its three lines of heading. */
const rowsOf = (tables: Readonly<Record<string, string>>, name: string): string[] =>
  (tables[name] ?? '').trimEnd().split('\r\n').slice(3);

/** A row that only gives the planned end of a term in office, which another row states. */
const isPlanned = (row: string): boolean => row.includes(';PLANNED;');

/** All records except the digest of the files, which differ. */
const recordsIn = async (graph: Graph): Promise<string[]> =>
  (await contentOf(graph)).filter((line) => !line.startsWith('[["Dataset"]'));

forEachEngine((_name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
  });

  /** Exports everything, loads it into the emptied graph, and compares. */
  async function comesBack(): Promise<Dataset> {
    const before = await recordsIn(graph);
    const [dataset, more] = await dumpRecords(graph);
    if (dataset === undefined) throw new Error('nothing was dumped');
    expect(more).toBeUndefined();
    const folder = await folderOf(filesOf([dataset]));
    const again = await loadSeed(graph, [folder], { at: LATER });
    expect(again.problems).toEqual([]);
    expect(again.counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 });
    await wipe(graph);
    const report = await loadSeed(graph, [folder], { at: AT });
    expect(report.problems).toEqual([]);
    expect(await recordsIn(graph)).toEqual(before);
    return dataset;
  }

  it.each([
    ['the shipped seed', 'seed'],
    ['the hardest facts', 'tests/fixtures/seed'],
  ])('preserves %s', async (_what, path) => {
    await wipe(graph);
    const { accepted } = await loadSeed(graph, [path], { at: AT });
    expect(accepted).toBe(true);
    await comesBack();
  });

  it.each([whole ? 537 : 50])(
    'loads %i members of Congress with their terms, once, and gives them back',
    async (number) => {
      await wipe(graph);
      const tables = legislatorTables((await readLegislators()).slice(0, number));
      const folder = await folderOf(tables);
      const first = await loadSeed(graph, [folder], { at: AT });
      expect(first.problems).toEqual([]);
      const second = await loadSeed(graph, [folder], { at: LATER });
      expect(second.counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 });
      expect(second.datasets[0]?.batch).toBeNull();
      const { entities, facts, sources } = await comesBack();
      const count = (kind: string) => [...entities, ...facts].filter((record) => record.kind === kind).length;
      expect(count('PERSON')).toBe(number);
      const sat = rowsOf(tables, 'tenures.csv').filter((row) => !isPlanned(row));
      expect(count('TENURE')).toBe(sat.length);
      if (!whole) return;
      expect({
        people: count('PERSON'),
        offices: count('OFFICE'),
        bodies: count('ORGANIZATION'),
        tenures: count('TENURE'),
        relations: count('RELATION'),
        existences: count('EXISTENCE'),
        sources: sources.length,
      }).toEqual({
        people: 537,
        offices: 546,
        bodies: 2,
        tenures: 2792,
        relations: 546,
        // A birth for each person, and the seat of each office.
        existences: 537 + 546,
        sources: 2,
      });
    },
    SLOW,
  );
});

describe('the members of Congress', () => {
  it('are complete, and each current term has a planned end', async () => {
    const legislators = await readLegislators();
    expect(legislators).toHaveLength(537);
    const rows = rowsOf(legislatorTables(legislators), 'tenures.csv');
    const planned = rows.filter(isPlanned);
    expect(rows.length - planned.length).toBe(2792);
    expect(rows.filter((row) => row.includes(';..;'))).toHaveLength(planned.length);
  });
});
