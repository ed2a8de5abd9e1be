/** Facts that are found by their notes and by what remarks say. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const LONG = 'длинный '.repeat(1_240);
const RECORDS = `fasti: "1"
dataset: texts
language: en
sources:
  s: { title: Book }
entities:
  ann: { kind: person, label: Ann }
  town: { kind: region, label: Town }
  mayor: { kind: office, label: Mayor }
facts:
- { id: praised, remark: { about: [ann], text: "Élan of the Ёлка" }, claims: [ { source: s, date: "2001" } ] }
- { id: long, note: "${LONG} конец", remark: { about: [town], text: "${LONG} elan" }, claims: [ { source: s } ] }
- { id: term, note: "Found in the annals: ELAN.", tenure: { holder: ann, office: mayor }, claims: [ { source: s, start: "1990" } ] }
- { id: alias, name: { entity: ann, text: Elan }, claims: [ { source: s } ] }
`;

onEachEngine(
  'facts by text',
  (engine) => loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z')),
  (ask) => {
    it('are those whose note or remark contains it, in the order of time and in pages', async () => {
      const page = '{ totalCount nodes { id: recordId } pageInfo { endCursor } }';
      const { all, first } = (await ask(
        `{ all: facts(filter: {text: "elan"}) ${page} first: facts(filter: {text: "elan"}, first: 1) ${page} }`,
      )) as Record<'all' | 'first', { nodes: unknown; pageInfo: { endCursor: string } }>;
      expect(all).toMatchObject({
        totalCount: 3,
        nodes: [{ id: 'term' }, { id: 'praised' }, { id: 'long' }],
      });
      expect(first).toMatchObject({ totalCount: 3, nodes: [{ id: 'term' }] });
      const after = `{ facts(filter: {text: "elan"}, first: 1, after: "${first.pageInfo.endCursor}") ${page} }`;
      expect(await ask(after)).toMatchObject({ facts: { nodes: [{ id: 'praised' }] } });
    });

    it('are found with other conditions, and through the entities in them', async () => {
      expect(
        await ask(`{
          letters: facts(filter: {text: "елка"}) { nodes { id: recordId } }
          end: facts(filter: {text: "конец"}, during: "2001") { nodes { id: recordId } }
          tenures(filter: {fact: {text: "annals"}}) { nodes { id: recordId } }
          nobody: tenures(filter: {fact: {text: "ёлка"}}) { totalCount nodes { id: recordId } }
          people(filter: {has: {as: [HOLDER], fact: {text: "elan"}}}) { nodes { id: recordId } }
          not: person(id: "ann") { facts(filter: {not: {text: "elan"}}) { nodes { id: recordId } } }
        }`),
      ).toEqual({
        letters: { nodes: [{ id: 'praised' }] },
        end: { nodes: [{ id: 'long' }] },
        tenures: { nodes: [{ id: 'term' }] },
        nobody: { totalCount: 0, nodes: [] },
        people: { nodes: [{ id: 'ann' }] },
        not: { facts: { nodes: [{ id: 'alias' }] } },
      });
    });
  },
);
