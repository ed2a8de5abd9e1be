/** A field that a file omits stays unchanged; an explicit `null` withdraws the stored value. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed, planSeed } from '../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import type { Graph } from '../../src/store/graph.ts';
import { fileOf, folderOf, problemsOf, propsOf } from '../import/support.ts';
import { forEachEngine, wipe } from '../support/engines.ts';

const FULL = fileOf(`sources:
  s1:
    title: One
    kind: report
    publisher: The town
    voice: town
    url: https://example.org/one
    language: en
    date: "2005"
    dateText: in 2005
    dateBasis: printed
    reliability: low
    note: a remark
    text: { file: one.txt }
entities:
  anna: { kind: person, category: poet, label: Anna, note: a remark, identifiers: [ { scheme: viaf, value: "1" } ] }
  ben: { kind: person, label: Ben }
  mayor: { kind: office, label: Mayor }
  vote: { kind: event, label: The vote }
facts:
- id: t1
  tenure: { holder: anna, office: mayor, acting: "true", began: elected, ended: resigned }
  byEvent: vote
  note: a remark
  claims: [ { source: s1, start: "2001" } ]
- id: t2
  tenure: { office: mayor, vacant: "true" }
  claims: [ { source: s1, start: "1990", end: "1991" } ]
- existence: { entity: vote, format: online }
  claims: [ { source: s1, date: "2001" } ]
- existence: { entity: mayor, seats: "2" }
- quantity: { entity: vote, property: turnout, unit: people }
  claims: [ { source: s1, value: "4" } ]
`);

/** The same records, each with its required fields only. */
const BARE = fileOf(`sources:
  s1: { title: One }
entities:
  anna: { kind: person }
facts:
- id: t1
  tenure: { holder: anna, office: mayor }
  claims: [ { source: s1, start: "2001" } ]
- existence: { entity: vote }
  claims: [ { source: s1, date: "2001" } ]
- existence: { entity: mayor }
- quantity: { entity: vote, property: turnout }
  claims: [ { source: s1, value: "4" } ]
`);

const NULLS = fileOf(`sources:
  s1: { title: One, kind: null, publisher: null, voice: null, url: null, language: null, date: null, dateText: null, dateBasis: null, reliability: null, note: null, text: null }
entities:
  anna: { kind: person, category: null, label: null, note: ~, identifiers: null }
facts:
- id: t1
  tenure: { holder: anna, office: mayor, acting: null, began: null, ended: null }
  byEvent: null
  note: null
  claims: [ { source: s1, start: "2001" } ]
- id: t2
  tenure: { holder: ben, office: mayor, vacant: null }
  claims: [ { source: s1, start: "1990", end: "1991" } ]
- existence: { entity: vote, format: null }
  claims: [ { source: s1, date: "2001" } ]
- existence: { entity: mayor, seats: null }
- quantity: { entity: vote, property: turnout, unit: null }
  claims: [ { source: s1, value: "4" } ]
`);

forEachEngine((_name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
  });
  beforeEach(async () => {
    await wipe(graph);
    await apply({ 'a.yaml': FULL, 'one.txt': 'The text.' });
  });

  async function apply(files: Readonly<Record<string, string>>, run: typeof loadSeed = loadSeed) {
    return run(graph, [await folderOf(files)]);
  }

  it('keeps fields that a file omits', async () => {
    const { counts } = await apply({ 'a.yaml': BARE });
    expect(counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 });
  });

  it('removes fields that a file sets to null, shows this in the plan, and does so once', async () => {
    const plan = await apply({ 'a.yaml': NULLS }, planSeed);
    const changes = new Map([...(plan.datasets[0]?.plan.changes ?? [])].map((change) => [change.id, change]));
    const difference = (property: string, before: string, after: string | null) => ({
      property,
      source: null,
      before,
      after,
      withdrawn: after === null,
    });
    const ofAnna = [...(changes.get('anna')?.differences ?? [])];
    expect(ofAnna.sort((a, b) => (a.property < b.property ? -1 : 1))).toEqual([
      difference('category', 'poet', null),
      difference('givenLabel', 'Anna', null),
      difference('identifiers', 'viaf 1', null),
      difference('label', 'Anna', 'anna'),
      difference('note', 'a remark', null),
    ]);
    expect(changes.get('t1')?.differences).toContainEqual(
      expect.objectContaining({ property: 'byEvent', after: null, withdrawn: true }),
    );
    expect((await apply({ 'a.yaml': NULLS })).accepted).toBe(true);

    const source = (await propsOf(graph, 'Source', 's1')) ?? {};
    expect(Object.keys(source).sort()).toEqual(
      ['dataset', 'id', 'kind', 'knownFrom', 'knownTo', 'labelSort', 'title', 'voice'].sort(),
    );
    expect(source.voice).toBe('s1');
    const texts = await graph.read({
      text: 'MATCH (:Source {id: $id})-[:TEXT]->(t) RETURN t.text AS text, t.knownTo AS until',
      params: { id: 's1' },
    });
    expect(texts).toEqual([{ text: 'The text.', until: 2 }]);
    expect(await propsOf(graph, 'Entity', 'anna')).toMatchObject({ label: 'anna' });
    for (const key of ['category', 'note', 'givenLabel', 'identifiers'])
      expect(await propsOf(graph, 'Entity', 'anna')).not.toHaveProperty(key);
    for (const key of ['acting', 'began', 'ended', 'note', 'byEventId', 'given'])
      expect(await propsOf(graph, 'Fact', 't1')).not.toHaveProperty(key);
    expect(await propsOf(graph, 'Fact', 't2')).not.toHaveProperty('vacant');
    expect(await propsOf(graph, 'Fact', 't2')).toMatchObject({ holderId: 'ben' });
    expect(await propsOf(graph, 'Fact', 'existence/vote')).not.toHaveProperty('format');
    expect(await propsOf(graph, 'Fact', 'existence/mayor')).not.toHaveProperty('seats');
    expect(await propsOf(graph, 'Entity', 'mayor')).not.toHaveProperty('seats');
    expect(await propsOf(graph, 'Fact', 'quantity/vote/turnout')).not.toHaveProperty('unit');

    const again = await apply({ 'a.yaml': NULLS });
    expect(again.counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 });
  });

  it('exports what is left, and an import of it changes nothing', async () => {
    await apply({ 'a.yaml': NULLS });
    const before = await dumpRecords(graph);
    const { files } = await exportRecords(graph, 'yaml', {});
    expect(files.map(({ content }) => content).join()).not.toContain('null');
    await wipe(graph);
    await apply(Object.fromEntries(files.map(({ name, content }) => [name, content])));
    expect(await dumpRecords(graph)).toEqual(before);
  });

  it('withdraws by the word null in a cell of a table, not by an empty cell', async () => {
    const people = '# dataset: test\nid,label,note,category\nanna,,null,\nben,"null",,\n';
    expect((await apply({ 'people.csv': people })).accepted).toBe(true);
    expect(await propsOf(graph, 'Entity', 'anna')).toMatchObject({ givenLabel: 'Anna', category: 'poet' });
    expect(await propsOf(graph, 'Entity', 'anna')).not.toHaveProperty('note');
    expect(await propsOf(graph, 'Entity', 'ben')).toMatchObject({ givenLabel: 'null' });
  });

  it('keeps the cause that another dataset gives and this one omits', async () => {
    const folder = await folderOf({ 'b.yaml': '' });
    await writeFile(join(folder, 'b.yaml'), BARE.replace('dataset: test', 'dataset: other'));
    await loadSeed(graph, [folder]);
    expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({
      byEventId: 'vote',
      datasets: ['other', 'test'],
    });
    const { counts } = await apply({ 'a.yaml': FULL, 'one.txt': 'The text.' });
    expect(counts).toMatchObject({ CREATE: 0, UPDATE: 0 });
  });
});

describe('fields that cannot be withdrawn', () => {
  const head = 'entities:\n  anna: { kind: person }\n  mayor: { kind: office }\n';
  it.each([
    ['sources:\n  s1: { title: null }\n', 4, 'a text'],
    ['entities:\n  anna: { kind: null }\n', 4, 'a word'],
    ['entities:\n  mayor: { kind: office, seats: null }\n', 4, 'a whole number'],
    [`${head}facts:\n- tenure: { holder: anna, office: null }\n`, 7, 'an id'],
    [`${head}facts:\n- tenure: { holder: null, office: mayor }\n`, 7, 'an id'],
    [`${head}facts:\n- tenure: { holder: anna, office: mayor, term: ~ }\n`, 7, 'a text'],
    [`${head}facts:\n- name: { entity: anna, text: Anna, language: NULL }\n`, 7, 'a language tag'],
    [`${head}facts:\n- name: { entity: anna, text: Anna }\n  claims: [ { note: null } ]\n`, 8, 'a text'],
  ])('%j', async (body, line, expected) => {
    const [problem, ...more] = await problemsOf(fileOf(body));
    expect(more).toEqual([]);
    expect(problem).toMatch(
      new RegExp(
        `^a\\.yaml:${line}:\\d+: NO_VALUE: expected ${expected}, found the bare word (null|~|NULL); remove the key, or quote the word if it is meant as text$`,
      ),
    );
  });

  it('include fields with an empty value, which is an error', async () => {
    expect(await problemsOf(fileOf('entities:\n  anna:\n    kind: person\n    note:\n'))).toEqual([
      'a.yaml:6:10: NO_VALUE: expected a text, found no value; remove the key',
    ]);
  });
});
