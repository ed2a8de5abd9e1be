/** Lists that are known to be incomplete: what is recorded of them, and how long they are by the sources. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const SEED = `fasti: "1"
dataset: league
language: en
sources:
  minutes: { title: Minutes }
  leaflet: { title: Leaflet }
entities:
  congress: { kind: event, label: Congress }
  banquet: { kind: event, label: Banquet }
  picnic: { kind: event, label: Picnic }
  club: { kind: organization, label: Club }
  league: { kind: organization, label: League }
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  cai: { kind: person, label: Cai }
facts:
- existence: { entity: congress }
  claims: [ { source: minutes, date: "2010-05-01" } ]
- id: delegations
  quantity: { entity: congress, property: participants, unit: delegations }
  claims: [ { source: minutes, value: "49", quote: "49 delegations" } ]
- id: speakers
  quantity: { entity: congress, property: speakers }
  claims: [ { source: minutes, value: "5" } ]
- participation: { event: congress, participant: ann }
  claims: [ { source: minutes } ]
- participation: { event: congress, participant: ben }
  claims: [ { source: minutes } ]
- participation: { event: banquet, participant: ann }
  claims: [ { source: minutes } ]
- quantity: { entity: banquet, property: participants }
  claims: [ { source: minutes, value: "1" } ]
- membership: { member: ann, body: club }
  claims: [ { source: minutes, start: "2009", end: "2011" } ]
- quantity: { entity: club, property: members }
  claims: [ { source: minutes, date: "2010-05-01", value: "1" } ]
- id: size
  quantity: { entity: league, property: members }
  claims:
  - { source: minutes, date: "2010", value: "50" }
  - { source: leaflet, date: "2015", value: { min: "100", minInclusive: "false" } }
- membership: { member: ann, body: league }
  claims: [ { source: minutes, start: "2009" } ]
`;

onEachEngine(
  'an incomplete list',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    it('is shown beside the number that sources state, with its claim', async () => {
      expect(
        await ask(`{ event(id: "congress") { participants { totalCount }
          statedParticipants { nodes { id unit value { label } claims { nodes { quote source { id } } } } } } }`),
      ).toEqual({
        event: {
          participants: { totalCount: 2 },
          statedParticipants: {
            nodes: [
              {
                id: 'delegations',
                unit: 'delegations',
                value: { label: '49' },
                claims: { nodes: [{ quote: '49 delegations', source: { id: 'minutes' } }] },
              },
            ],
          },
        },
      });
    });

    it('has the number of the moment', async () => {
      const at = async (asOf: string) =>
        ask(
          `{ organization(id: "league", at: {asOf: "${asOf}"}) { members { totalCount } statedMembers { nodes { value { label } } } } }`,
        );
      const answer = (value: { label: string } | null) => ({
        organization: { members: { totalCount: 1 }, statedMembers: { nodes: [{ value }] } },
      });
      expect(await at('2010')).toEqual(answer({ label: '50' }));
      expect(await at('2013')).toEqual(answer(null));
      expect(await at('2015')).toEqual(answer({ label: 'more than 100' }));
    });

    it('says nothing where no source states a number', async () => {
      expect(await ask('{ event(id: "picnic") { statedParticipants { nodes { id } } } }')).toEqual({
        event: { statedParticipants: { nodes: [] } },
      });
    });

    it.each([
      '{kinds: [PARTICIPATION], about: ["congress"]}',
      '{kinds: [PARTICIPATION], about: ["banquet"]}',
      '{kinds: [MEMBERSHIP], about: ["club"]}',
    ])('is no evidence that others were not on it, even if it is as long as the number: %s', async (has) => {
      const others = (certainty: string) =>
        ask(
          `{ people(filter: {ids: ["cai"], not: {has: {fact: ${has}}}}, at: {asOf: "2010-05-01", minCertainty: ${certainty}}) { nodes { id } } }`,
        );
      expect(await others('DEFINITE')).toEqual({ people: { nodes: [] } });
      expect(await others('POSSIBLE')).toEqual({ people: { nodes: [{ id: 'cai' }] } });
    });
  },
);
