/** Who took part in the same events, in which role, and which office they held then. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi, seededApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const SEED = `fasti: "1"
dataset: met
language: en
sources:
  book: { title: Book }
entities:
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  cat: { kind: person, label: Cat }
  zoe: { kind: person, label: Zoe }
  town: { kind: region, label: Town }
  guild: { kind: organization, label: Guild }
  mayor: { kind: office, label: Mayor }
  fair: { kind: event, label: Fair }
  feast: { kind: event, label: Feast }
  synod: { kind: event, label: Synod }
facts:
- existence: { entity: fair }
  claims: [ { source: book, date: "1903-05-01" } ]
- existence: { entity: feast }
  claims: [ { source: book, date: "1902-05-01" } ]
- existence: { entity: synod }
  claims: [ { source: book, date: "1901-05-01" } ]
- tenure: { holder: ben, office: mayor, term: "1" }
  claims: [ { source: book, start: "1900-01-01", end: "1902-12-31" } ]
- tenure: { holder: cat, office: mayor }
  claims: [ { source: book, start: "1903-01-01", end: "1905-12-31" } ]
- id: ann-fair
  participation: { participant: ann, event: fair, role: host }
  claims: [ { source: book } ]
- id: ann-feast
  participation: { participant: ann, event: feast, role: guest, onBehalfOf: [ town ] }
  claims: [ { source: book } ]
- id: ann-synod
  participation: { participant: ann, event: synod, role: guest }
  claims: [ { source: book } ]
- id: ben-fair
  participation: { participant: ben, event: fair, role: guest }
  claims: [ { source: book } ]
- id: ben-feast
  participation: { participant: ben, event: feast, role: speaker, onBehalfOf: [ guild ] }
  claims: [ { source: book } ]
- id: ben-feast-singer
  participation: { participant: ben, event: feast, role: singer }
  claims: [ { source: book } ]
- id: cat-fair
  participation: { participant: cat, event: fair, role: guest }
  claims: [ { source: book } ]
- id: zoe-alone
  participation: { event: synod, role: guest, group: some people }
  claims: [ { source: book } ]
`;

onEachEngine(
  'co-participants',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    it('are ordered by shared events, then by label, and include those who were represented', async () => {
      const data = await ask(
        '{ coParticipants(id: "ann") { totalCount nodes { eventCount actor { id } shared { event { id } } } } }',
      );
      expect(data).toEqual({
        coParticipants: {
          totalCount: 3,
          nodes: [
            {
              eventCount: 2,
              actor: { id: 'ben' },
              shared: [{ event: { id: 'feast' } }, { event: { id: 'fair' } }],
            },
            { eventCount: 1, actor: { id: 'cat' }, shared: [{ event: { id: 'fair' } }] },
            // The town is named in Ann's own participation only, so she did not meet it there.
            { eventCount: 1, actor: { id: 'guild' }, shared: [{ event: { id: 'feast' } }] },
          ],
        },
      });
    });

    it('return the role of each, and on whose behalf', async () => {
      const data = await ask(
        '{ coParticipants(id: "ann", first: 1) { nodes { shared { event { id } own { role onBehalfOf { id } } theirs { role onBehalfOf { id } } } } } }',
      );
      expect(data).toEqual({
        coParticipants: {
          nodes: [
            {
              shared: [
                {
                  event: { id: 'feast' },
                  own: [{ role: 'guest', onBehalfOf: [{ id: 'town' }] }],
                  theirs: [
                    { role: 'speaker', onBehalfOf: [{ id: 'guild' }] },
                    { role: 'singer', onBehalfOf: [] },
                  ],
                },
                {
                  event: { id: 'fair' },
                  own: [{ role: 'host', onBehalfOf: [] }],
                  theirs: [{ role: 'guest', onBehalfOf: [] }],
                },
              ],
            },
          ],
        },
      });
    });

    it('include those of the one who was represented', async () => {
      const data = await ask('{ coParticipants(id: "town") { nodes { eventCount actor { id } } } }');
      expect(data).toEqual({
        coParticipants: {
          nodes: [
            { eventCount: 1, actor: { id: 'ben' } },
            { eventCount: 1, actor: { id: 'guild' } },
          ],
        },
      });
    });

    it('continue from a cursor, at an earlier batch too', async () => {
      const first = (await ask(
        '{ coParticipants(id: "ann", first: 2) { pageInfo { endCursor hasNextPage } nodes { actor { id } } } }',
      )) as { coParticipants: { pageInfo: { endCursor: string } } };
      expect(first).toMatchObject({ coParticipants: { pageInfo: { hasNextPage: true } } });
      expect(
        await ask(
          `{ coParticipants(id: "ann", first: 2, after: "${first.coParticipants.pageInfo.endCursor}") { pageInfo { hasNextPage } nodes { actor { id } } } }`,
        ),
      ).toEqual({
        coParticipants: { pageInfo: { hasNextPage: false }, nodes: [{ actor: { id: 'guild' } }] },
      });
      expect(
        await ask(
          '{ coParticipants(id: "ann", first: 1, knownAt: "2026-02-01T00:00:00Z") { nodes { eventCount actor { id } shared { theirs { id } } } } }',
        ),
      ).toEqual({
        coParticipants: {
          nodes: [
            {
              eventCount: 2,
              actor: { id: 'ben' },
              shared: [
                { theirs: [{ id: 'ben-feast' }, { id: 'ben-feast-singer' }] },
                { theirs: [{ id: 'ben-fair' }] },
              ],
            },
          ],
        },
      });
    });

    it('return the office at the time of the event in the same document', async () => {
      const office = 'tenures(at: {whileEnclosing: true}) { nodes { office { id } certainty } }';
      const data = await ask(
        `{ coParticipants(id: "ann", first: 2) { nodes { shared { event { id } theirs { participant { id ... on Person { ${office} } } } } } } }`,
      );
      const mayor = { nodes: [{ office: { id: 'mayor' }, certainty: 'DEFINITE' }] };
      const nobody = { nodes: [] };
      const ben = (tenures: object) => ({ participant: { id: 'ben', tenures } });
      expect(data).toEqual({
        coParticipants: {
          nodes: [
            {
              shared: [
                { event: { id: 'feast' }, theirs: [ben(mayor), ben(mayor)] },
                { event: { id: 'fair' }, theirs: [ben(nobody)] },
              ],
            },
            { shared: [{ event: { id: 'fair' }, theirs: [{ participant: { id: 'cat', tenures: mayor } }] }] },
          ],
        },
      });
    });
  },
);

onEachEngine('co-participants of the shipped records', seededApi, (ask) => {
  it('met the governor at the assembly of 2017, as president of the organization', async () => {
    const data = await ask(
      `{ coParticipants(id: "sergey-morozov") { nodes { actor { id } shared { event { id } own { capacity { id } } theirs { capacity { id }
        participant { ... on Person { tenures(at: {whileEnclosing: true}) { nodes { office { id } } } } } } } } } }`,
    );
    expect(data).toMatchObject({
      coParticipants: {
        nodes: expect.arrayContaining([
          {
            actor: { id: 'park-won-soon' },
            shared: [
              {
                event: { id: 'general-assembly-2017' },
                own: [{ capacity: { id: 'governor-ulyanovsk' } }],
                theirs: [
                  {
                    capacity: { id: 'president-wego' },
                    participant: {
                      tenures: { nodes: expect.arrayContaining([{ office: { id: 'president-wego' } }]) },
                    },
                  },
                ],
              },
            ],
          },
        ]),
      },
    });
  });

  it('are an error for an unknown id', async () => {
    await expect(ask('{ coParticipants(id: "nobody") { totalCount } }')).rejects.toThrow('id: "nobody"');
  });
});
