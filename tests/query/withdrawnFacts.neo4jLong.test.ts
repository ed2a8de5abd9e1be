/** Facts whose claims all have the rank DEPRECATED: lists leave them out, nothing follows from them, and nothing is lost. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi, seededApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';
import {
  AFTER,
  BEFORE,
  idsIn,
  onWithdrawnFacts,
  recordsWith,
  TIMES,
  WITHDRAWN,
} from './withdrawn/records.ts';

onWithdrawnFacts('withdrawn facts', (ask) => {
  it('are left out of lists and counts', async () => {
    expect(await idsIn(ask, 'facts(first: 100)')).toEqual([
      'ann-life',
      'ann-mayor',
      'ann-name',
      'ann-there',
      'mayor-town',
      'meeting-date',
      'meeting-town',
    ]);
    const text = `{
        about { factCount claimCount }
        facts { totalCount groups(by: OFFICE) { items { key possible } } }
        office(id: "mayor") { tenures { nodes { id } } succession { nodes { tenure { id } } } body { id } seatCount }
        event(id: "meeting") { places { nodes { id } } participations { totalCount } interval { label } }
        person(id: "ann") { label names { nodes { id } } existences { nodes { id } } facts { totalCount }
          timeline(kinds: [EXISTENCE, NAME, PARTICIPATION, TENURE]) { totalCount lanes { key itemCount } } claims { totalCount } }
        ben: person(id: "ben") { facts { totalCount } tenures { totalCount } memberships { totalCount } }
        coTenures(of: {bodyAndParts: "town"}) { totalCount }
        coParticipants(id: "ann") { totalCount }
        network(ids: ["ann"]) { nodes { id } }
        paths(from: "ann", to: "ben") { nodes { hops { fact { id } } } }
        search(text: "Zenobia") { totalCount }
        people(orderBy: FACTS_DESC) { nodes { id } }
      }`;
    expect(await ask(text)).toEqual({
      about: { factCount: 7, claimCount: 17 },
      facts: { totalCount: 7, groups: { items: [{ key: 'mayor', possible: 1 }] } },
      office: {
        tenures: { nodes: [{ id: 'ann-mayor' }] },
        succession: { nodes: [{ tenure: { id: 'ann-mayor' } }] },
        body: { id: 'town' },
        seatCount: null,
      },
      event: {
        places: { nodes: [{ id: 'town' }] },
        participations: { totalCount: 1 },
        interval: { label: 'May 2001' },
      },
      person: {
        label: 'Annabel',
        names: { nodes: [{ id: 'ann-name' }] },
        existences: { nodes: [{ id: 'ann-life' }] },
        facts: { totalCount: 4 },
        timeline: {
          totalCount: 4,
          lanes: [
            { key: 'EXISTENCE', itemCount: 1 },
            { key: 'NAME', itemCount: 1 },
            { key: 'PARTICIPATION', itemCount: 1 },
            { key: 'TENURE', itemCount: 1 },
          ],
        },
        claims: { totalCount: 4 },
      },
      ben: { facts: { totalCount: 0 }, tenures: { totalCount: 0 }, memberships: { totalCount: 0 } },
      coTenures: { totalCount: 0 },
      coParticipants: { totalCount: 0 },
      network: {
        nodes: expect.not.arrayContaining([{ id: 'ben' }, { id: 'cai' }, { id: 'shire' }]),
      },
      paths: { nodes: [] },
      search: { totalCount: 0 },
      people: { nodes: [{ id: 'ann' }, { id: 'ben' }, { id: 'cai' }] },
    });
  });

  it('meet no filter, and what they said is not recorded', async () => {
    expect(await idsIn(ask, 'people(filter: {has: {fact: {kinds: [TENURE]}}})')).toEqual(['ann']);
    expect(await idsIn(ask, 'people(filter: {unrecorded: {has: {fact: {kinds: [TENURE]}}}})')).toEqual([
      'ben',
      'cai',
    ]);
    expect(await idsIn(ask, 'offices(filter: {bodies: ["shire"]})')).toEqual([]);
    expect(await idsIn(ask, 'events(filter: {places: "shire"})')).toEqual([]);
    expect(await idsIn(ask, 'events(filter: {unrecorded: {places: "shire"}})')).toEqual(['meeting']);
    // The other office body is no evidence either.
    const sure = 'at: {asOf: "2000", minCertainty: DEFINITE}';
    expect(await idsIn(ask, `offices(filter: {not: {bodies: ["town"]}}, ${sure})`)).toEqual([]);
    expect(await idsIn(ask, `people(filter: {not: {has: {fact: {kinds: [TENURE]}}}}, ${sure})`)).toEqual([]);
  });

  it('imply nothing about other facts', async () => {
    const data = await ask(`{
        node(id: "ann-mayor") { ... on Fact { interval { earliest latest implied { because { id } } } } }
        integrity { nodes { rule subjects { id } } }
      }`);
    expect(data).toEqual({
      node: {
        interval: {
          earliest: '1940-01-01',
          latest: '2010-12-31',
          implied: [{ because: { id: 'ann-life' } }, { because: { id: 'ann-life' } }],
        },
      },
      integrity: { nodes: [] },
    });
  });

  it('stay in node, nodes, history, changes, and the claims of sources', async () => {
    const data = await ask(`{
        nodes(ids: ["ben-mayor", "ann-mayor"]) { id __typename }
        source(id: "letters") { claims { nodes { fact { id withdrawn ... on Tenure { holder { id } } } } } }
        node(id: "ben-mayor") { ... on Tenure {
          history { nodes { batch { id } fact { withdrawn label ... on Tenure { holder { id } office { id } } } } } } }
        changes: factChanges(since: {time: "2025-01-20T00:00:00Z"}, first: 100) { nodes { fact { id withdrawn ... on Tenure { holder { id } } }
          before { fact { withdrawn } } after { fact { withdrawn } } } }
      }`);
    const claimed = WITHDRAWN.map((id) => ({
      fact: { id, withdrawn: true, ...(id === 'ben-mayor' ? { holder: { id: 'ben' } } : {}) },
    }));
    const { changes, ...rest } = data as { changes: { nodes: readonly { fact: { id: string } }[] } };
    expect(rest).toEqual({
      nodes: [
        { id: 'ben-mayor', __typename: 'Tenure' },
        { id: 'ann-mayor', __typename: 'Tenure' },
      ],
      source: { claims: { nodes: claimed } },
      node: {
        history: {
          nodes: [
            {
              batch: { id: 'batch/1' },
              fact: {
                withdrawn: false,
                label: 'Ben, Mayor',
                holder: { id: 'ben' },
                office: { id: 'mayor' },
              },
            },
            {
              batch: { id: 'batch/2' },
              fact: {
                withdrawn: true,
                label: 'Ben, Mayor (withdrawn)',
                holder: { id: 'ben' },
                office: { id: 'mayor' },
              },
            },
          ],
        },
      },
    });
    expect(changes.nodes.filter(({ fact }) => fact.id === 'ben-mayor')).toEqual([
      {
        fact: { id: 'ben-mayor', withdrawn: true, holder: { id: 'ben' } },
        before: { fact: { withdrawn: false } },
        after: { fact: { withdrawn: true } },
      },
    ]);
  });

  it('count at an earlier batch, before they were withdrawn', async () => {
    const tenures = `tenures(knownAt: "${BEFORE}")`;
    expect(await idsIn(ask, tenures)).toEqual(['ann-mayor', 'ben-mayor']);
    expect(await idsIn(ask, `tenures(knownAt: "${AFTER}")`)).toEqual(['ann-mayor']);
  });
});

onEachEngine(
  'a fact that was withdrawn for a time',
  (engine) =>
    loadedApi(engine, async (graph) => {
      for (const [i, rank] of ['NORMAL', 'DEPRECATED', 'NORMAL'].entries())
        await loadText(graph, recordsWith(rank), TIMES[i] as string);
    }),
  (ask) => {
    it('counts again, and its closed versions are as they were', async () => {
      const at = `knownAt: "${AFTER}"`;
      expect(await idsIn(ask, 'tenures')).toEqual(['ann-mayor', 'ben-mayor']);
      expect(await idsIn(ask, `tenures(${at})`)).toEqual(['ann-mayor']);
      expect(await idsIn(ask, `facts(first: 100, ${at})`)).toHaveLength(7);
      expect(await idsIn(ask, `facts(first: 100, ${at}, include: [WITHDRAWN])`)).toHaveLength(16);
      expect(await idsIn(ask, `tenures(${at}, include: [WITHDRAWN])`)).toEqual(['ann-mayor', 'ben-mayor']);
      expect(await idsIn(ask, `facts(filter: {about: ["ben"]}, ${at})`)).toEqual([]);
      expect(await idsIn(ask, `facts(filter: {about: ["ben"]}, ${at}, include: [WITHDRAWN])`)).toEqual([
        'ben-mayor',
        'ben-member',
      ]);
      expect(
        await ask(
          `{ search(text: "Zenobia") { totalCount } earlier: search(text: "Zenobia", ${at}) { totalCount } }`,
        ),
      ).toEqual({ search: { totalCount: 1 }, earlier: { totalCount: 0 } });
      expect(
        await ask(`{ node(id: "ben-mayor", ${at}) { ... on Tenure { withdrawn holder { id } label } }
          now: node(id: "ben-mayor") { ... on Tenure { withdrawn history { nodes { fact { withdrawn } } } } } }`),
      ).toEqual({
        node: { withdrawn: true, holder: { id: 'ben' }, label: 'Ben, Mayor (withdrawn)' },
        now: {
          withdrawn: false,
          history: {
            nodes: [
              { fact: { withdrawn: false } },
              { fact: { withdrawn: true } },
              { fact: { withdrawn: false } },
            ],
          },
        },
      });
    });
  },
);

onEachEngine(
  'the shipped records',
  (engine) => seededApi(engine),
  (ask) => {
    it('do not say that the 5th assembly was held in Makati', async () => {
      const data = await ask(`{
        event(id: "general-assembly-5") { places { nodes { id } }
          facts(filter: {kinds: [RELATION], relationTypes: [HELD_IN]}, include: [WITHDRAWN]) {
            nodes { id label withdrawn } } }
        region(id: "makati") { events { totalCount } }
      }`);
      expect(data).toEqual({
        event: {
          places: { nodes: [] },
          facts: {
            nodes: [
              {
                id: 'b019-makati',
                label: expect.stringMatching(/Makati \(withdrawn\)$/),
                withdrawn: true,
              },
            ],
          },
        },
        region: { events: { totalCount: 0 } },
      });
    });
  },
);
