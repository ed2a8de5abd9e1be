/** The statements for the record of an entity, on Neo4j: the text of the embedded engine, and no scans. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SeededApi, seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';
import { scansOf } from '../support/withoutScans.ts';

let engines: SideBySide | undefined;

beforeAll(async () => {
  engines = await openSideBySide(seededApi);
});
afterAll(() => engines?.close());

const textOf = async ({ api }: SeededApi, id: string): Promise<string> => {
  const file = await api.exportEntity({ id, kind: null, format: 'yaml' });
  if (!('text' in file)) throw new Error(file.message);
  return file.text;
};

it.each([
  // The clock twice, the ids of facts, facts with their roles and claims, entities, sources.
  ['governor-ulyanovsk', 8],
  // The same of withdrawn facts.
  ['makati', 11],
])('%s is the same from both engines, in at most %i statements', async (id, most) => {
  if (!engines) throw new Error('the engines are not open yet');
  const expected = await textOf(engines.embedded, id);
  const { answer, profiles } = await engines.profiled((neo4j) => textOf(neo4j, id));
  expect(answer).toBe(expected);
  expect(profiles.flatMap(scansOf)).toEqual([]);
  expect(profiles.length).toBeLessThanOrEqual(most);
});
