import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { Dataset } from '../../src/domain/model/record.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import type { Graph } from '../../src/store/graph.ts';
import { forEachEngine, openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';

const inProject = (path: string): string => resolve(import.meta.dirname, '../..', path);

/** Records sorted by id, without fields that only files have, and without undefined keys. */
function plain(datasets: readonly Dataset[]): unknown {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const sortedRoles = (roles: object) =>
    Object.fromEntries(Object.entries(roles).map(([name, ids]) => [name, [...(ids as string[])].sort()]));
  return JSON.parse(
    JSON.stringify(
      datasets.map(({ id, sources, entities, facts }) => ({
        id,
        sources: [...sources]
          .sort(byId)
          .map(({ voice, ...source }) => ({ ...source, voice: voice === source.id ? undefined : voice })),
        entities: [...entities].sort(byId),
        facts: [...facts].sort(byId).map((fact) => ({ ...fact, roles: sortedRoles(fact.roles) })),
      })),
    ),
  );
}

const file = (dataset: string, body: string): string => `fasti: "1"\ndataset: ${dataset}\n${body}`;

describe.each(['seed', 'tests/fixtures/seed'])('the records of %s', (folder) => {
  forEachEngine((_name, open) => {
    it('are those that the files were read into', async () => {
      const graph = await open();
      const { accepted } = await loadSeed(graph, [inProject(folder)]);
      expect(accepted).toBe(true);
      const { datasets } = await checkSeed([inProject(folder)]);
      expect(plain(await dumpRecords(graph))).toEqual(plain(datasets));
    });
  });
});

describe('the records of two datasets of which the second refers to the first', () => {
  const first = file(
    'one',
    `sources:
  gazette: { title: Gazette }
entities:
  anna: { kind: person }
  mayor: { kind: office }
facts:
- tenure: { holder: anna, office: mayor }
  claims: [ { source: gazette, start: "1998" }, { source: gazette, attested: "1999", note: Again. } ]
`,
  );
  const second = file(
    'two',
    `entities:
  town: { kind: region }
facts:
- tenure: { holder: anna, office: mayor }
  claims: [ { end: "2001" } ]
- relation: { type: BELONGS_TO, subject: mayor, object: town }
`,
  );

  forEachEngine((_name, open) => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await open();
      await loadText(graph, first, '2026-01-01T00:00:00Z');
      await loadText(graph, second, '2026-01-02T00:00:00Z');
    });

    it('have the claims of their dataset, in the order of its file', async () => {
      const [one, two, ...more] = await dumpRecords(graph);
      expect(more).toEqual([]);
      expect(one?.id).toBe('one');
      expect(
        one?.facts.map(({ claims }) => claims.map(({ start, attested, note }) => start ?? [attested, note])),
      ).toEqual([['1998', ['1999', 'Again.']]]);
      expect(two?.facts.map(({ id, claims }) => [id, claims.length, claims[0]?.source])).toEqual([
        ['relation/belongs-to/mayor/town', 1, 'two'],
        ['tenure/anna/mayor', 1, 'two'],
      ]);
    });

    it('are in the dataset that declared them', async () => {
      const [one, two] = await dumpRecords(graph);
      expect(one?.entities.map(({ id }) => id)).toEqual(['anna', 'mayor']);
      expect(two?.entities.map(({ id }) => id)).toEqual(['town']);
      expect(two?.sources.map(({ id }) => id)).toEqual(['two']);
    });

    it('of one dataset alone include those of the other to which it refers', async () => {
      const [two, ...more] = await dumpRecords(graph, { dataset: 'two' });
      expect(more).toEqual([]);
      expect(two?.entities.map(({ id }) => id)).toEqual(['anna', 'mayor', 'town']);
    });

    it('of an unknown dataset are none', async () => {
      expect(await dumpRecords(graph, { dataset: 'three' })).toEqual([]);
    });

    it('are also in an earlier dataset that refers to them, so that it can be applied alone', async () => {
      await loadText(
        graph,
        file('one', 'facts:\n- relation: { type: BELONGS_TO, subject: mayor, object: town, term: once }\n'),
        '2026-01-03T00:00:00Z',
      );
      const [one, two] = await dumpRecords(graph);
      expect(one?.entities.map(({ id }) => id)).toEqual(['anna', 'mayor', 'town']);
      expect(two?.entities.map(({ id }) => id)).toEqual(['town']);
    });
  });
});

it('an empty graph has no records', async () => {
  const graph = await openEmpty('embedded');
  expect(await dumpRecords(graph)).toEqual([]);
  await graph.close();
});
