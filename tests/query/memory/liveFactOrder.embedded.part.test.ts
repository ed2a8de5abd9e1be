/** What is kept in memory of the embedded engine's graph: it follows each batch, and no reader sees it at another one. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { purgeRecord } from '../../../src/changes/purge/purgeRecord.ts';
import { revertBatch } from '../../../src/changes/revert/revertBatch.ts';
import { FACT_KINDS } from '../../../src/domain/model/kinds.ts';
import type { FactPageRequest } from '../../../src/domain/time/factOrder.ts';
import { LiveFactOrder, type OrderedPages } from '../../../src/query/memory/liveFactOrder.ts';
import { LiveNames } from '../../../src/query/memory/liveNames.ts';
import { openEmbedded } from '../../../src/store/engines/embedded.ts';
import { decorate, type Graph } from '../../../src/store/graph.ts';
import { checkAsync } from '../../domain/property.ts';
import { apiWith } from '../../support/apiWith.ts';
import { dataOf } from '../../support/dataOf.ts';
import { runsOf } from '../../support/extent.ts';
import { loadText } from '../../support/loadText.ts';
import { loadArchive } from '../../support/oracle/archive/loadArchive.ts';
import { randomArchive } from '../../support/oracle/archive/randomArchive.ts';
import { yearbook } from '../../support/yearbook.ts';

const META = { by: 'chief', reason: 'asked for' };
const EVERYTHING = { lists: FACT_KINDS, window: null, after: null, down: false, limit: 100_000 };

const orderOf = (graph: Graph): LiveFactOrder => new LiveFactOrder(graph, { waits: true });

const firstPage = (
  order: LiveFactOrder,
  request: FactPageRequest = EVERYTHING,
): Promise<OrderedPages | null> => order.pages([request]);

/** The same graph; `after` is called after each transaction. */
const withAfterWrite = (graph: Graph, after: () => Promise<void>): Graph =>
  decorate(graph, {
    async write(work) {
      const result = await graph.write(work);
      await after();
      return result;
    },
  });

describe('the order of facts in memory', () => {
  it('is the same after following each transaction of loads, merges, reverts and purges as when read anew', async () => {
    await checkAsync(
      fc.asyncProperty(fc.noBias(randomArchive), fc.infiniteStream(fc.nat()), async (archive, choices) => {
        const embedded = await openEmbedded();
        await embedded.setup();
        try {
          const order = orderOf(embedded);
          const graph = withAfterWrite(embedded, async () => {
            await order.follow();
            expect(await firstPage(order)).not.toBeNull();
          });
          const isCurrent = async (): Promise<void> =>
            expect(await firstPage(order)).toEqual(await firstPage(orderOf(embedded)));
          await loadArchive(graph, archive);
          await isCurrent();
          for (let i = 0; i < 3; i += 1) {
            const ids = (await firstPage(order))?.pages[0] ?? [];
            const [choice = 0] = choices.take(1);
            const id = ids[choice % ids.length];
            if (id === undefined) break;
            await purgeRecord(graph, id, META).catch(() => null);
            await isCurrent();
          }
          const [row] = await graph.read({ text: 'MATCH (c:Clock) RETURN c.number AS number', params: {} });
          await revertBatch(graph, `batch/${row?.number}`, META).catch(() => null);
          await isCurrent();
        } finally {
          await embedded.close();
        }
      }),
      runsOf(10),
    );
  });

  it('is null until it has been read, and of the batch before until it has followed', async () => {
    const graph = await openEmbedded();
    onTestFinished(() => graph.close());
    await graph.setup();
    const order = new LiveFactOrder(graph);
    expect(await firstPage(order)).toBeNull();
    await order.follow();
    expect(await firstPage(order)).toEqual({ batch: 0, pages: [[]] });
    await loadText(graph, yearbook(2000, 3), '2025-01-01T00:00:00Z');
    expect(await firstPage(order)).toEqual({ batch: 0, pages: [[]] });
    await order.follow();
    expect(await firstPage(order)).toMatchObject({ batch: 1, pages: [{ length: 3 }] });
  });
});

describe('what is kept in memory', () => {
  it('is read anew where another store with as many batches takes the place of the graph', async () => {
    const [one, other] = await Promise.all([openEmbedded(), openEmbedded()]);
    onTestFinished(() => Promise.all([one.close(), other.close()]).then(() => undefined));
    const load = async (store: Graph, terms: number): Promise<void> => {
      await store.setup();
      await loadText(store, yearbook(2000, terms), '2025-01-01T00:00:00Z');
    };
    await load(one, 1);
    await load(other, 3);
    let shown = one;
    const graph = decorate(one, { read: (statement, options) => shown.read(statement, options) });
    const [order, names] = [orderOf(graph), new LiveNames(graph)];
    const holders = async () => [...(await names.newest()).index.entities(1)].length;
    expect(await firstPage(order)).toMatchObject({ batch: 1, pages: [{ length: 1 }] });
    const before = await holders();
    shown = other;
    await order.follow();
    expect(await firstPage(order)).toMatchObject({ batch: 1, pages: [{ length: 3 }] });
    expect(await holders()).toBeGreaterThan(before);
  });
});

interface Counted {
  readonly key: string;
  readonly definite: number;
}

interface Page {
  readonly nodes: { readonly id: string; readonly note: string }[];
}

describe('readers beside a writer', () => {
  /** More than fit into one transaction, so that batches are staged and swept. */
  const TERMS = 400;
  const YEARS = [1000, 1200, 1100, 1300, 1000];

  it('get pages of one batch, of the newest one after each', async () => {
    const embedded = await openEmbedded();
    onTestFinished(() => embedded.close());
    await embedded.setup();
    await loadText(embedded, yearbook(YEARS[0] ?? 0, TERMS), '2025-01-01T00:00:00Z');
    const order = orderOf(embedded);
    const api = await apiWith(embedded, { order });
    onTestFinished(() => api.close());

    let writing = true;
    let answers = 0;
    const seen = new Set<string>();
    /** Asks for a page at the beginning, in a window and at the end; each has the terms of one batch. */
    async function readPages(): Promise<void> {
      const { first, window, last, counted } = (await dataOf(
        api,
        `{ first: tenures(first: 5) { nodes { id note } }
           window: tenures(first: 5, during: "1300/1310") { nodes { id note } }
           last: tenures(last: 5) { nodes { id note } }
           counted: tenures(first: 0) { groups(by: PERIOD, unit: YEAR) { items { key definite } } } }`,
      )) as Record<'first' | 'window' | 'last', Page> & {
        counted: { groups: { items: Counted[] } };
      };
      const year = Number(first.nodes[0]?.note.slice('from '.length));
      const terms = (from: number) =>
        Array.from({ length: 5 }, (_, i) => ({ id: `t${from + i}`, note: `from ${year}` }));
      expect(first.nodes).toEqual(terms(0));
      expect(last.nodes).toEqual(terms(TERMS - 5));
      expect(window.nodes).toEqual(terms(1300 - year));
      expect(counted.groups.items).toEqual(
        Array.from({ length: TERMS }, (_, i) => ({ key: String(year + i), definite: 1 })),
      );
      seen.add(String(year));
      answers += 1;
    }
    const readers = Array.from({ length: 3 }, async () => {
      while (writing) await readPages();
    });
    for (const [i, year] of YEARS.slice(1).entries()) {
      await loadText(embedded, yearbook(year, TERMS), `2025-0${i + 2}-01T00:00:00Z`);
      await readPages();
      expect(await firstPage(order, { ...EVERYTHING, lists: ['TENURE'], limit: 1 })).toEqual({
        batch: i + 2,
        pages: [['t0']],
      });
    }
    writing = false;
    await Promise.all(readers);
    expect(answers).toBeGreaterThan(10);
    expect(seen.size).toBe(new Set(YEARS).size);
  });
});
