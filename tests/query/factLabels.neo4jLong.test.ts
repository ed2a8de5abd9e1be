/** Labels of facts at a moment: the entities that they link have the names of that time. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const SEED = `fasti: "1"
dataset: renamed
language: en
sources:
  book: { title: Book }
entities:
  kim: { kind: person, label: Kim }
  league: { kind: organization, label: League }
facts:
- name: { entity: league, text: Old League, language: en, kind: OFFICIAL }
  claims: [ { source: book, start: "1990", end: "1999" } ]
- name: { entity: league, text: Старая лига, language: ru, kind: OFFICIAL }
  claims: [ { source: book, start: "1990", end: "1999" } ]
- name: { entity: league, text: New League, language: en, kind: OFFICIAL }
  claims: [ { source: book, start: "2000" } ]
- id: kim-member
  membership: { member: kim, body: league, role: chair }
  claims: [ { source: book, start: "1991", end: "2020" } ]
`;

onEachEngine(
  'sentences about facts',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    it('use the names of the moment, and the current ones without a moment', async () => {
      const membership = 'nodes { label russian: label(language: "ru") body { label } }';
      expect(
        await ask(`{
          before: memberships(at: {asOf: "1995"}) { ${membership} }
          later: memberships(at: {asOf: "2010"}) { ${membership} }
          now: memberships { ${membership} }
        }`),
      ).toEqual({
        before: {
          nodes: [
            {
              label: 'Kim, chair of Old League',
              russian: expect.stringContaining('Старая лига'),
              body: { label: 'Old League' },
            },
          ],
        },
        later: {
          nodes: [
            expect.objectContaining({ label: 'Kim, chair of New League', body: { label: 'New League' } }),
          ],
        },
        now: {
          nodes: [
            expect.objectContaining({ label: 'Kim, chair of New League', body: { label: 'New League' } }),
          ],
        },
      });
    });

    it('do so in timelines too, and where the moment is that of an enclosing fact', async () => {
      expect(
        await ask(`{
          timeline(ids: ["kim"], kinds: [MEMBERSHIP], at: {asOf: "1995"}, knownAt: "2026-02-01T00:00:00Z") { nodes { label } }
          organization(id: "league") { names(first: 1) { nodes { text entity {
            facts(filter: {kinds: [MEMBERSHIP]}, at: {whileEnclosing: true}) { nodes { label } } } } } }
        }`),
      ).toEqual({
        timeline: { nodes: [{ label: 'Kim, chair of Old League' }] },
        organization: {
          names: {
            nodes: [
              {
                text: 'Old League',
                entity: { facts: { nodes: [{ label: 'Kim, chair of Old League' }] } },
              },
            ],
          },
        },
      });
    });

    it('are of names that overlap a window, as surely as the edge says', async () => {
      expect(
        await ask(`{
          organization(id: "league") {
            inWindow: names(during: "1999-06") { edges { node { text } certainty } }
            atMoment: names(at: {asOf: "2010"}) { edges { node { text } certainty } }
            names(first: 1) { edges { certainty } }
          }
        }`),
      ).toEqual({
        organization: {
          inWindow: {
            edges: [
              { node: { text: 'Old League' }, certainty: 'POSSIBLE' },
              { node: { text: 'Старая лига' }, certainty: 'POSSIBLE' },
            ],
          },
          atMoment: { edges: [{ node: { text: 'New League' }, certainty: 'POSSIBLE' }] },
          names: { edges: [{ certainty: null }] },
        },
      });
    });
  },
);
