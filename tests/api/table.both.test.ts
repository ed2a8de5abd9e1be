/** A table is read at one batch and one day, on both engines, whatever is written meanwhile. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import type { Table } from '../../src/api/table/table.ts';
import type { Day } from '../../src/domain/time/day.ts';
import type { Graph } from '../../src/store/graph.ts';
import { ENGINES, openEmpty, wipe } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { TEST_TODAY } from '../support/seeded.ts';

const LIMITS = { rows: 100, seconds: 60 };
const COUNT = 12;

const towns = (label: string): string => `fasti: "1"
dataset: towns
language: en
entities:
${Array.from({ length: COUNT }, (_, i) => `  town-${100 + i}: { kind: region, label: ${label} ${100 + i} }\n`).join('')}`;

describe.each(ENGINES)('a table on %s', (engine) => {
  let graph: Graph;
  let api: Api;
  let day: Day;

  beforeAll(async () => {
    graph = await openEmpty(engine);
    api = await createApi({
      graph,
      report: ({ error }) => {
        throw error;
      },
      today: () => day,
    });
  });
  afterAll(async () => {
    await api?.close();
    await graph?.close();
  });
  beforeEach(async () => {
    day = TEST_TODAY;
    await wipe(graph);
    await loadText(graph, towns('Town'), '2025-01-01T00:00:00Z');
  });

  async function open(query: string): Promise<Table> {
    const table = await api.openTable({ query, variables: {}, operationName: undefined }, LIMITS);
    if ('errors' in table) throw new Error(JSON.stringify(table.errors));
    return table;
  }

  /** The rows of a table; `midway` runs after the first of its pages. */
  async function rowsOf(table: Table, midway: () => Promise<void>): Promise<readonly string[]> {
    let text = '';
    let chunks = 0;
    for await (const chunk of table.text) {
      text += chunk;
      chunks += 1;
      if (chunks === 2) await midway();
    }
    expect(chunks).toBeGreaterThan(3);
    return text.trim().split('\n').slice(1);
  }

  it.each(['', ', knownAt: "2025-01-15T00:00:00Z"'])(
    'shows nothing of a batch that is written while it is read%s',
    async (argument) => {
      const table = await open(`{ regions(first: 5${argument}) { nodes { recordId label } } }`);
      expect(table).toMatchObject({ name: 'regions', batch: 1, totalCount: COUNT, complete: true });
      const rows = await rowsOf(table, () =>
        loadText(graph, towns('City'), '2025-02-01T00:00:00Z').then(() => {}),
      );
      expect(rows).toEqual(Array.from({ length: COUNT }, (_, i) => `town-${100 + i},Town ${100 + i}`));
      expect((await open('{ regions { nodes { label } } }')).batch).toBe(2);
    },
  );

  it('keeps the day of today', async () => {
    const table = await open('{ regions(first: 5, at: {asOf: "today"}) { nodes { id } } }');
    const rows = await rowsOf(table, async () => {
      day += 1;
    });
    expect(rows).toEqual(Array.from({ length: COUNT }, (_, i) => `town-${100 + i}@${table.today}`));
    expect((await open('{ regions { nodes { label } } }')).today).not.toBe(table.today);
  });
});
