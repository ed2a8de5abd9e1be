/** Search after changes of names: batches, known time, reverts, merges. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../../src/api/api.ts';
import { mergeEntities } from '../../../src/changes/merge/mergeEntities.ts';
import { revertBatch } from '../../../src/changes/revert/revertBatch.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { dataOf } from '../../support/dataOf.ts';
import { forEachEngine } from '../../support/engines.ts';
import { loadText } from '../../support/loadText.ts';

const fileOf = (entities: string, facts: string): string =>
  `fasti: "1"\ndataset: towns\nlanguage: en\nsources:\n  atlas: { title: Atlas }\nentities:\n${entities}facts:\n${facts}`;
const name = (entity: string, text: string, claim = ''): string =>
  `- name: { entity: ${entity}, text: ${text} }\n  claims: [ { source: atlas${claim} } ]\n`;
const TIMES = ['2025-01-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z'] as const;

const FIRST = fileOf(
  '  town: { kind: region, identifiers: [ { scheme: gazetteer, value: "77" } ] }\n  village: { kind: region, label: Kamenka }\n  ward: { kind: region, label: Volkovo }\n',
  `${name('town', 'Leningrad', ', start: "1924", end: "1991"')}- relation: { type: PART_OF, subject: ward, object: town }
  claims: [ { source: atlas, start: "1930", end: "1940" } ]
`,
);
const SECOND = fileOf(
  '  town: { kind: region, identifiers: [ { scheme: gazetteer, value: "78" } ] }\n  village: { kind: region, label: Kamenets }\n  ward: { kind: region, label: Volkovo }\n',
  name('town', 'Petersburg', ', start: "1991", end: ".."'),
);

forEachEngine((engine, open) => {
  describe(`a search on ${engine}`, () => {
    let graph: Graph;
    let api: Api;
    beforeAll(async () => {
      graph = await open();
      await loadText(graph, FIRST, TIMES[0]);
      await loadText(graph, SECOND, TIMES[1], { replace: true });
      api = await createApi({
        graph,
        report: ({ error }) => {
          throw error;
        },
      });
      return () => api.close();
    });

    async function found(text: string, known: { readonly knownAt?: string } = {}): Promise<string[]> {
      const data = (await dataOf(
        api,
        'query ($text: String!, $knownAt: DateTime) { search(text: $text, knownAt: $knownAt) { nodes { matched entity { recordId } } } }',
        { text, ...known },
      )) as { search: { nodes: readonly { matched: string; entity: { recordId: string } }[] } };
      return data.search.nodes.map(({ matched, entity }) => `${entity.recordId}: ${matched}`);
    }

    it('finds current names, and at an earlier known time those that were recorded then', async () => {
      expect(await found('leningrad')).toEqual([]);
      expect(await found('petersburg')).toEqual(['town: Petersburg']);
      expect(await found('leningrad', { knownAt: TIMES[0] })).toEqual(['town: Leningrad']);
      expect(await found('petersburg', { knownAt: TIMES[0] })).toEqual([]);
      expect(await found('leningrad', { knownAt: '2024-01-01T00:00:00Z' })).toEqual([]);
    });

    it('does the same for words that are spread over an entity and what it belonged to', async () => {
      const then = { knownAt: TIMES[0] };
      expect(await found('leningrad volkovo', then)).toEqual(['ward: Volkovo', 'town: Leningrad']);
      expect(await found('volkovo 1935', then)).toEqual(['ward: Volkovo']);
      expect(await found('volkovo petersburg')).toEqual(['ward: Volkovo', 'town: Petersburg']);
    });

    it('does the same for labels and identifiers', async () => {
      expect(await found('Kamenka')).toEqual([]);
      expect(await found('Kamenets')).toEqual(['village: Kamenets']);
      expect(await found('Kamenka', { knownAt: TIMES[0] })).toEqual(['village: Kamenka']);
      expect(await found('gazetteer 77')).toEqual([]);
      expect(await found('gazetteer 78')).toEqual(['town: 78']);
      expect(await found('gazetteer 77', { knownAt: TIMES[0] })).toEqual(['town: 77']);
    });

    it('omits no entity because of a moment, and returns whether the name was in use', async () => {
      const inUse = async (asOf: string): Promise<unknown> =>
        dataOf(
          api,
          'query ($asOf: EDTFOrToday!) { search(text: "petersburg", at: { asOf: $asOf }) { nodes { matched certainty } } }',
          { asOf },
        );
      const hit = (certainty: string) => ({
        search: { nodes: [{ matched: 'Petersburg', certainty }] },
      });
      expect(await inUse('1950')).toEqual(hit('NOT_RECORDED'));
      expect(await inUse('1991')).toEqual(hit('POSSIBLE'));
    });

    it('finds what a revert restores, and merged entities by all of their names', async () => {
      await revertBatch(graph, 'batch/2', { by: 'tests', reason: 'a test', at: TIMES[2] });
      expect(await found('leningrad')).toEqual(['town: Leningrad']);
      expect(await found('petersburg')).toEqual([]);
      expect(await found('petersburg', { knownAt: TIMES[1] })).toEqual(['town: Petersburg']);
      await mergeEntities(graph, 'town', 'village', { by: 'tests', reason: 'a test', at: TIMES[2] });
      expect(await found('leningrad')).toEqual(['village: Leningrad']);
      expect(await found('77')).toEqual(['village: 77']);
      expect(await found('town')).toEqual(['village: town']);
      expect(await found('Kamenka')).toEqual(['village: Kamenka']);
    });
  });
});
