/** The limits of the record of an entity as a file. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RateLimited } from '../../src/api/account.ts';
import { exportEntity } from '../../src/api/answers/recordExport.ts';
import { createApi } from '../../src/api/api.ts';
import { newRecord } from '../../src/observe/requestRecord.ts';
import { decorate, type Graph } from '../../src/store/graph.ts';
import { ReadQueue } from '../../src/store/readQueue.ts';
import { openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';

const REQUEST = { id: 'anna', kind: null, format: 'yaml' } as const;

let graph: Graph;
beforeAll(async () => {
  graph = await openEmpty('embedded');
  await loadText(
    graph,
    `fasti: "1"
dataset: roll
entities:
  anna: { kind: person }
facts:
${Array.from({ length: 30 }, (_, i) => `- { name: { entity: anna, text: Anna ${i} }, claims: [ { quote: "${'x'.repeat(1_000)}" }, { note: again } ] }`).join('\n')}
`,
    '2026-01-01T00:00:00Z',
  );
});
afterAll(() => graph?.close());

/** The statements that `read` sends. */
async function statementsOf(read: (counted: Graph) => Promise<unknown>): Promise<number> {
  let count = 0;
  await read(
    decorate(graph, {
      read: (statement) => {
        count += 1;
        return graph.read(statement);
      },
    }),
  );
  return count;
}

describe('the record of an entity', () => {
  it('costs what its facts and claims are, charged before they are read', async () => {
    const record = newRecord();
    const charges: number[] = [];
    const account = { client: 'a', charge: (cost: number) => void charges.push(cost), owe: () => undefined };
    const file = await exportEntity(graph, REQUEST, { costBudget: 1_800 }, { record, account });
    expect(file).toMatchObject({ batch: 1, text: expect.stringContaining('text: Anna 29') });
    expect(charges).toEqual([1_800]);
    expect(record.cost).toBe(1_800);
  });

  it('over the budget is refused after two statements', async () => {
    const record = newRecord();
    const count = await statementsOf(async (counted) =>
      expect(await exportEntity(counted, REQUEST, { costBudget: 1_799 }, { record })).toMatchObject({
        status: 400,
        message: expect.stringMatching(/^The record has more than 89 facts and claims.*format=csv/),
      }),
    );
    expect(count).toBe(2);
    expect(record.errors).toEqual([expect.objectContaining({ reason: 'QUERY_TOO_LARGE' })]);
  });

  it('as JSON-LD has the same limits', async () => {
    const asJson = { ...REQUEST, format: 'jsonld' } as const;
    const record = newRecord();
    const file = await exportEntity(graph, asJson, { costBudget: 1_800 }, { record });
    expect(file).toMatchObject({ batch: 1, text: expect.stringContaining('"rico:textualValue": "Anna 29"') });
    expect(record.cost).toBe(1_800);
    expect(await exportEntity(graph, asJson, { costBudget: 1_799 })).toMatchObject({ status: 400 });
  });

  it('with too long a text is refused', async () => {
    const limits = { costBudget: 80_000, bytes: 20_000 };
    expect(await exportEntity(graph, REQUEST, limits)).toMatchObject({
      status: 400,
      message: expect.stringContaining('more than 0 MiB'),
    });
  });

  it('is refused to a client that has used its share', async () => {
    const account = {
      client: 'a',
      charge: () => {
        throw new RateLimited(7);
      },
      owe: () => undefined,
    };
    expect(await exportEntity(graph, REQUEST, { costBudget: 80_000 }, { account })).toMatchObject({
      status: 429,
      headers: { 'retry-after': '7' },
    });
  });

  it('is read once more if a batch was written meanwhile, and charged once', async () => {
    let reads = 0;
    const changing = decorate(graph, {
      read: async (statement) => {
        const rows = await graph.read(statement);
        if (!statement.text.includes('RETURN c.number')) return rows;
        reads += 1;
        return reads === 1 ? [{ number: 0, at: null }] : rows;
      },
    });
    const record = newRecord();
    const file = await exportEntity(changing, REQUEST, { costBudget: 80_000 }, { record });
    expect(file).toMatchObject({ batch: 1 });
    expect(reads).toBe(3);
    expect(record.cost).toBe(1_800);
  });

  it('is given up at the deadline, while it waits in the queue too', async () => {
    const stuck = decorate(graph, { read: () => new Promise<never>(() => undefined) });
    const api = await createApi({ graph: stuck, report: () => undefined, deadlineMs: 50 });
    expect(await api.exportEntity(REQUEST)).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    await api.close();
    const queue = new ReadQueue(stuck, {
      ORDINARY: { running: 1, waiting: 0 },
      LIGHT: { running: 1, waiting: 0 },
    });
    void queue.reader('ORDINARY').read({ text: '', params: {} });
    expect(await exportEntity(queue.reader('ORDINARY'), REQUEST, { costBudget: 1 })).toMatchObject({
      status: 503,
    });
  });
});
