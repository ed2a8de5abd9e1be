/** `Fact.roles`: the entities that a fact of any kind links, without a fragment for each kind. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const SEATS = Array.from({ length: 205 }, (_, i) => `seat-${String(i).padStart(3, '0')}`);
const SEED = `fasti: "1"
dataset: roles
language: en
sources:
  book: { title: Book }
entities:
  ann: { kind: person, label: Ann }
  bob: { kind: person, label: Bob }
  league: { kind: organization, label: League }
  mayor: { kind: office, label: Mayor }
  feast: { kind: event, label: Feast }
${SEATS.map((id) => `  ${id}: { kind: region, label: ${id} }`).join('\n')}
facts:
- id: term
  tenure: { holder: ann, office: mayor }
  byEvent: feast
  claims: [ { source: book, start: "1991", end: "1995" } ]
- id: member
  membership: { member: ann, body: league, exOfficio: mayor }
  claims: [ { source: book, start: "1991", end: "1995" } ]
- id: guest
  participation: { event: feast, participant: bob, capacity: mayor, onBehalfOf: [ league, ann ] }
  claims: [ { source: book, date: "1993" } ]
- id: crowd
  participation: { event: feast, group: a crowd }
  claims: [ { source: book, date: "1993" } ]
- id: no-longer
  relation: { type: SPOUSE_OF, subject: ann, object: bob }
  claims: [ { source: book, start: "1990", rank: DEPRECATED } ]
- name: { entity: league, text: Old League, language: en, kind: OFFICIAL }
  claims: [ { source: book, start: "1990", end: "1992" } ]
- name: { entity: league, text: New League, language: en, kind: OFFICIAL }
  claims: [ { source: book, start: "1993" } ]
- id: envoy
  participation: { event: feast, participant: ann, capacity: mayor, onBehalfOf: [ ${SEATS.join(', ')} ] }
  claims: [ { source: book, date: "1993" } ]
`;

interface Answer {
  readonly node: {
    readonly roleCount: number;
    readonly roles: readonly { readonly role: string; readonly entity: { readonly recordId: string } }[];
  };
}

onEachEngine(
  'the entities that a fact links',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    const rolesOf = async (id: string): Promise<{ count: number; roles: string[] }> => {
      const { node } = (await ask(
        `{ node(id: "${id}") { ... on Fact { roleCount roles { role entity { recordId } } } } }`,
      )) as Answer;
      return {
        count: node.roleCount,
        roles: node.roles.map(({ role, entity }) => `${role} ${entity.recordId}`),
      };
    };

    it.each([
      ['term', ['HOLDER ann', 'OFFICE mayor', 'BY_EVENT feast']],
      ['member', ['MEMBER ann', 'BODY league', 'EX_OFFICIO mayor']],
      [
        'guest',
        ['EVENT feast', 'PARTICIPANT bob', 'ON_BEHALF_OF ann', 'ON_BEHALF_OF league', 'CAPACITY mayor'],
      ],
      ['crowd', ['EVENT feast']],
      ['no-longer', ['SUBJECT ann', 'OBJECT bob']],
    ])('have the roles of its kind: %s', async (id, roles) => {
      expect(await rolesOf(id)).toEqual({ count: roles.length, roles });
    });

    it('are 200 where they are more, with each role of one entity', async () => {
      expect(await rolesOf('envoy')).toEqual({
        count: 208,
        roles: [
          'EVENT feast',
          'PARTICIPANT ann',
          ...SEATS.slice(0, 197).map((id) => `ON_BEHALF_OF ${id}`),
          'CAPACITY mayor',
        ],
      });
    });

    it('are read at the moment, and that of the fact below it', async () => {
      const league = (label: string) => ({ role: 'BODY', entity: { label } });
      const only = 'roles { role entity { label } }';
      const answer = (await ask(`{
        then: memberships(at: {asOf: "1991-05"}) { nodes { ${only} } }
        now: memberships { nodes { ${only} } }
        event(id: "feast") { participations(filter: {participants: ["bob"]}) { nodes { roles {
          role entity { names(at: {whileEnclosing: true}) { nodes { text } } } } } } }
      }`)) as Record<'then' | 'now', { nodes: [{ roles: unknown[] }] }> & {
        event: { participations: { nodes: [{ roles: unknown[] }] } };
      };
      expect(answer.then.nodes[0].roles[1]).toEqual(league('Old League'));
      expect(answer.now.nodes[0].roles[1]).toEqual(league('New League'));
      expect(answer.event.participations.nodes[0].roles[3]).toEqual({
        role: 'ON_BEHALF_OF',
        entity: { names: { nodes: [{ text: 'New League' }] } },
      });
    });

    it('are read in lists of facts of any kind', async () => {
      expect(
        await ask(
          '{ person(id: "ann") { facts(include: [WITHDRAWN]) { nodes { recordId roles { role other: entity { recordId } entity { kind } } } } } }',
        ),
      ).toMatchObject({
        person: {
          facts: {
            nodes: expect.arrayContaining([
              {
                recordId: 'no-longer',
                roles: [
                  { role: 'SUBJECT', other: { recordId: 'ann' }, entity: { kind: 'PERSON' } },
                  { role: 'OBJECT', other: { recordId: 'bob' }, entity: { kind: 'PERSON' } },
                ],
              },
            ]),
          },
        },
      });
    });
  },
);
