/** What has more parts than a question looks in is refused, with advice; the limit is made small. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

vi.mock('../../src/domain/paths/partsWithin.ts', async (original) => ({
  ...(await original<object>()),
  MOST_PARTS: 2,
}));

const PARTS = Array.from({ length: 5 }, (_, i) => `part-${i}`);
const RECORDS = `fasti: "1"
dataset: parts
language: en
entities:
  country: { kind: region, label: Country }
${PARTS.map((id) => `  ${id}: { kind: region, label: ${id} }`).join('\n')}
facts:
${PARTS.map((id) => `- relation: { type: PART_OF, subject: ${id}, object: country }`).join('\n')}
`;

let seeded: SeededApi;
beforeAll(async () => {
  seeded = await loadedApi('embedded', (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
});
afterAll(() => seeded?.close());

it.each([
  ['regions(filter: {partOfWithin: ["country"]})', 'regions(filter.partOfWithin: ["country"])'],
  [
    'people(filter: {has: {with: {as: [BODY], seatsWithin: ["country"]}}})',
    'people(filter.has.with.seatsWithin: ["country"])',
  ],
])('%s is refused before its list is read', async (list, place) => {
  const { errors } = await seeded.api.execute(`{ ${list} { totalCount } }`);
  expect(errors?.[0]?.message).toBe(
    `${place} has more than 2 parts to look in; name a smaller one, or some of its parts.`,
  );
});
