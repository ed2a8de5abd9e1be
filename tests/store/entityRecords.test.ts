/** The record of one entity as YAML: loaded into another graph, it gives the same facts. */
import { beforeAll, describe, expect, it } from 'vitest';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { entityFile } from '../../src/export/entityRecords.ts';
import { decorate, type Graph } from '../../src/store/graph.ts';
import { factIdsOfEntities } from '../../src/store/read/factIds.ts';
import { readFacts } from '../../src/store/read/records.ts';
import { forEachEngine } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { openExplainer } from '../support/plan.ts';
import { scansOf } from '../support/withoutScans.ts';

const FIRST = `fasti: "1"
dataset: one
sources:
  gazette: { title: Gazette, publisher: The town, voice: town, date: "1998" }
  unused: { title: Unused }
entities:
  anna: { kind: person, label: Anna, note: "A note.", category: "--- !!map {a: b}", identifiers: [ { scheme: wikidata, value: Q1 } ] }
  anna-old: { kind: person, label: Miss Anna, note: Before she married. }
  ben: { kind: person, label: Ben, note: Not about Anna. }
  mayor: { kind: office, label: Mayor, category: elected }
  mayor-old: { kind: office, label: The mayor }
  town: { kind: region, label: The town }
facts:
- { id: n-anna, name: { entity: anna, text: "--- !!str Anna --- #", language: en }, note: "--- !!str\\n--- # \\u2028", claims: [ { source: gazette, quote: "..." } ] }
- { name: { entity: anna-old, text: Anna Berg }, claims: [ { source: gazette } ] }
- { name: { entity: mayor, text: Mayor of the town, language: en }, claims: [ { source: gazette } ] }
- { id: t-anna, tenure: { holder: anna, office: mayor-old, began: elected }, claims: [ { source: gazette, start: "1998-03-20", end: "..", calendar: julian, at: [[3, 9]] }, { source: gazette, attested: "1999" } ] }
- { id: t-gone, tenure: { holder: anna-old, office: mayor, term: gone }, claims: [ { source: gazette, start: "1950", rank: DEPRECATED } ] }
- { id: t-ben, tenure: { holder: ben, office: mayor }, claims: [ { source: gazette, end: "1998-03" } ] }
- { id: r-mayor, relation: { type: BELONGS_TO, subject: mayor, object: town } }
- { id: m-ben, remark: { text: About Ben alone, about: [ben] } }
`;
const SECOND = `fasti: "1"
dataset: a-second
sources:
  diary: { title: Diary }
entities:
  club: { kind: organization, label: Club }
facts:
- { id: t-anna, tenure: { holder: anna, office: mayor-old }, claims: [ { source: diary, start: "1997", status: ATTRIBUTED, by: club }, { source: diary, start: "1998", status: DERIVED, rule: after Ben, derivedFrom: [t-ben, gazette] } ] }
- { membership: { member: anna, body: club, role: "null" }, claims: [ { source: gazette, start: "1990", modality: PLANNED } ] }
`;

/** The facts about an entity, with their roles as files state them, without what is computed from others. */
async function factsOf(graph: Graph, id: string) {
  const ids = new Set((await readFacts(graph, await factIdsOfEntities(graph, [id]))).map((fact) => fact.id));
  return (await dumpRecords(graph))
    .map((dataset) => ({ id: dataset.id, facts: dataset.facts.filter((fact) => ids.has(fact.id)) }))
    .filter(({ facts }) => facts.length > 0);
}

const options = { kind: null, most: 1_000, count: () => undefined };

describe('the record of an entity', () => {
  forEachEngine((name, open) => {
    let graph: Graph;
    let text: string;
    beforeAll(async () => {
      graph = await open();
      await loadText(graph, FIRST, '2026-01-01T00:00:00Z');
      await loadText(graph, SECOND, '2026-01-02T00:00:00Z');
      await mergeEntities(graph, 'mayor-old', 'mayor', { by: 'tests' });
      await mergeEntities(graph, 'anna-old', 'anna', { by: 'tests', reason: 'one person' });
      const yaml = await entityFile(graph, 'anna', 'yaml', options);
      text = yaml.text;
      expect(yaml.batch).toBe(4);
    });

    it('as JSON-LD has every record that another one names', async () => {
      const file = await entityFile(graph, 'anna', 'jsonld', options);
      const { '@graph': records } = JSON.parse(file.text) as { '@graph': { '@id': string }[] };
      const ids = records.map((record) => record['@id']);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id = ''] of file.text.matchAll(/"@id": "(fasti:[^"]+)"/g))
        if (!id.startsWith('fasti:n-') && !id.includes('name/')) expect(ids).toContain(id);
      expect(ids).toContain('fasti:t-gone');
    });

    it('has its facts with their sources, and stubs of other entities', () => {
      expect(text.split('\n---\n').map((part) => /^dataset: .*$/m.exec(part)?.[0])).toEqual([
        'dataset: one',
        'dataset: a-second',
      ]);
      for (const line of [
        'sources:\n  gazette: { title: Gazette, publisher: The town, voice: town, date: "1998" }\n\n',
        '  anna-old: { kind: person, note: "Before she married.", label: Miss Anna }\n',
        '  mayor: { kind: office, label: Mayor of the town, stub: "true" }\n',
        '  mayor-old: { kind: office, label: The mayor, stub: "true" }\n',
        '- { source: gazette, start: "1950", rank: DEPRECATED }\n',
        // A claim is derived from it.
        '- id: t-ben\n  tenure: { holder: ben, office: mayor }\n',
        'merged:\n- { id: anna-old, into: anna, reason: one person }\n- { id: mayor-old, into: mayor }\n',
        'sources:\n  diary: { title: Diary }\n\nentities:\n  club: { kind: organization, label: Club, stub: "true" }\n',
      ])
        expect(text).toContain(line);
      for (const other of ['unused', 'm-ben', 'r-mayor', 'Not about Anna', 'town:'])
        expect(text).not.toContain(other);
    });

    it('changes nothing where it comes from', async () => {
      const { counts } = await loadText(graph, text, '2026-02-01T00:00:00Z');
      expect(counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0 });
    });

    it('is of one kind of facts, if one is asked for', async () => {
      const { text: names } = await entityFile(graph, 'anna', 'yaml', { ...options, kind: 'NAME' });
      expect(names).toContain('Anna Berg');
      expect(names).not.toMatch(/tenure|diary|club/);
    });

    it('is counted before it is read', async () => {
      const counts: number[] = [];
      const count = (number: number): void => {
        counts.push(number);
        if (number > 3) throw new Error('too many');
      };
      await expect(entityFile(graph, 'anna', 'yaml', { kind: null, most: 3, count })).rejects.toThrow(
        'too many',
      );
      expect(counts).toHaveLength(1);
    });

    it('is empty of an unknown entity', async () => {
      expect((await entityFile(graph, 'nobody', 'yaml', options)).text).toBe('');
    });

    if (name === 'neo4j')
      it('is read without scans, of merged entities too', async () => {
        const explainer = openExplainer();
        const operators: string[] = [];
        const explained = decorate(graph, {
          read: async (statement) => {
            operators.push(...(await explainer.explain(statement.text, statement.params)).operators);
            return graph.read(statement);
          },
        });
        expect((await entityFile(explained, 'anna', 'yaml', options)).text).toBe(text);
        await explainer.close();
        expect(operators).toContain('ProduceResults');
        expect(scansOf({ operators, hits: 0 })).toEqual([]);
      });

    // The last one, since Neo4j loses the other records.
    it('gives the same facts in an empty graph', async () => {
      const facts = await factsOf(graph, 'anna');
      const other = await open();
      expect(await factsOf(other, 'anna')).toEqual([]);
      await loadText(other, text, '2026-02-01T00:00:00Z');
      expect(await factsOf(other, 'anna')).toEqual(facts);
      expect((await entityFile(other, 'anna', 'yaml', options)).text).toBe(text);
    });
  });
});
