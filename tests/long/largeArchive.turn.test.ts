import { expect, test } from 'vitest';
import { apiWith } from '../support/apiWith.ts';
import { LOADING_MS, openLarge } from '../support/largeArchive.ts';

test(
  'the large archive of the tests has its people, offices and events',
  async () => {
    const graph = await openLarge();
    const api = await apiWith(graph, {});
    const { data } = await api.execute(`{
    people(first: 1) { totalCount }
    namesakes: people(filter: { text: "John Namesake" }) { totalCount }
    offices(first: 1) { totalCount }
    events(first: 1) { totalCount }
    organizations(first: 1) { totalCount }
    batches(first: 1) { nodes { number } }
  }`);
    await api.close();
    await graph.close();
    expect(data).toMatchObject({
      people: { totalCount: 5_000 },
      namesakes: { totalCount: 10 },
      offices: { totalCount: 600 },
      events: { totalCount: 480 },
      organizations: { totalCount: 60 },
      batches: { nodes: [{ number: 4 }] },
    });
  },
  LOADING_MS,
);
