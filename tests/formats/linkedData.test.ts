import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { Dataset } from '../../src/domain/model/record.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { writeGraphml } from '../../src/foreign/graphml/writer.ts';
import { writeRico } from '../../src/foreign/rico/writer.ts';
import type { XmlElement } from '../../src/foreign/xml/element.ts';
import { parseXml } from '../../src/foreign/xml/parse.ts';
import { Problems } from '../../src/formats/problem.ts';
import { fileOf, folderOf } from '../import/support.ts';
import { openEmpty } from '../support/engines.ts';
import { popoloFile } from '../support/popolo.ts';

const inProject = (path: string): string => resolve(import.meta.dirname, '../..', path);

async function read(...paths: readonly string[]): Promise<readonly Dataset[]> {
  const { datasets, problems } = await checkSeed(paths);
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  return datasets;
}

async function readText(body: string): Promise<readonly Dataset[]> {
  return read(await folderOf({ 'a.yaml': fileOf(body) }));
}

const TOWN = `sources:
  gazette: { title: Gazette, language: en, url: "https://example.org/1", date: "1998-03-20" }
  paper: { title: Paper }
entities:
  anna: { kind: person, identifiers: [ { scheme: viaf, value: "7", url: "https://example.org/7" } ] }
  mayor: { kind: office, label: Mayor }
  t/town: { kind: organization, category: town }
  feast: { kind: event }
facts:
- name: { entity: anna, text: "Anna <Berg> & Co", language: en, kind: official }
  claims: [ { source: paper, start: "1970" } ]
- id: new-name
  name: { entity: anna, text: Anna Neu, kind: official }
  claims: [ { source: paper, start: "2030", modality: planned } ]
- existence: { entity: anna }
  claims: [ { source: paper, start: "1950~" } ]
- existence: { entity: feast }
  claims: [ { source: paper, date: "2005-06" } ]
- relation: { type: BELONGS_TO, subject: mayor, object: t/town }
- tenure: { holder: anna, office: mayor, acting: "true" }
  claims:
  - { source: gazette, start: "1998-03", end: ".." }
  - { source: paper, end: "2001", modality: planned }
- id: next-term
  tenure: { holder: anna, office: mayor, term: next }
  claims: [ { source: paper, start: "2030-01-01", end: "2031-12-31", modality: planned } ]
- participation: { event: feast, participant: anna, role: speaker, onBehalfOf: t/town, capacity: mayor }
- participation: { event: feast, group: forty guests }
- quantity: { entity: feast, property: guests }
  claims: [ { source: paper, value: "40" } ]
`;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object';

/** Every object of a JSON-LD document. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

const TERMS = JSON.parse(readFileSync(inProject('tests/fixtures/rico/terms.json'), 'utf8')) as Record<
  string,
  'CLASS' | 'OBJECT' | 'LITERAL'
>;

/** The terms of a JSON-LD document that RiC-O does not define or uses differently, and dangling references. */
function errorsIn(document: Json): string[] {
  const graph = document['@graph'] as Json[];
  const objects = objectsIn(graph);
  const known = new Set(objects.filter((one) => Object.keys(one).length > 1).map((one) => one['@id']));
  return objects.flatMap((one) => [
    ...[one['@type']]
      .flat()
      .filter((type) => String(type).startsWith('rico:') && TERMS[String(type).slice(5)] !== 'CLASS')
      .map((type) => `no class: ${String(type)}`),
    ...Object.entries(one).flatMap(([key, value]) => {
      if (!key.startsWith('rico:')) return [];
      const kind = TERMS[key.slice(5)];
      if (kind === undefined || kind === 'CLASS') return [`no property: ${key}`];
      const values = Array.isArray(value) ? value : [value];
      const asLink = values.every((item) => isObject(item) && !('@value' in item));
      return asLink === (kind === 'OBJECT') ? [] : [`${key} is ${kind}`];
    }),
    ...(Object.keys(one).length === 1 && String(one['@id']).startsWith('fasti:') && !known.has(one['@id'])
      ? [`nowhere: ${String(one['@id'])}`]
      : []),
  ]);
}

describe('JSON-LD', () => {
  it.each(['seed', 'tests/fixtures/seed/hard.yaml', popoloFile('kenya')])(
    'of %s has the terms of RiC-O only, and every link leads somewhere',
    async (path) => {
      const { files } = writeRico(await read(inProject(path)));
      const document = JSON.parse(files[0]?.content ?? '{}') as Json;
      expect((document['@graph'] as Json[]).length).toBeGreaterThan(20);
      expect(errorsIn(document)).toEqual([]);
    },
  );

  it('contains holder, office, time and sources', async () => {
    const { files, omissions } = writeRico(await readText(TOWN));
    expect(files.map(({ name }) => name)).toEqual(['test.jsonld']);
    const document = JSON.parse(files[0]?.content ?? '') as { '@graph': Json[] };
    expect(errorsIn(document)).toEqual([]);
    const byId = new Map(document['@graph'].map((one) => [one['@id'], one]));
    const date = (edtf: string) => ({
      '@type': 'rico:Date',
      'rico:normalizedDateValue': { '@value': edtf, '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
    });
    expect(byId.get('fasti:tenure/anna/mayor')).toEqual({
      '@id': 'fasti:tenure/anna/mayor',
      '@type': 'rico:PositionHoldingRelation',
      'rico:relationHasSource': { '@id': 'fasti:anna' },
      'rico:relationHasTarget': { '@id': 'fasti:mayor' },
      'rico:type': 'acting',
      'rico:hasBeginningDate': date('[1998-03-01..1998-03-20]'),
      'rico:hasEndDate': date('[1998-03-20..]'),
      'rico:relationState': 'ongoing',
      'rico:isOrWasDescribedBy': [{ '@id': 'fasti:gazette' }, { '@id': 'fasti:paper' }],
    });
    expect(byId.get('fasti:anna')).toMatchObject({
      '@type': ['schema:Person', 'rico:Person'],
      'rico:name': 'Anna <Berg> & Co',
      'schema:name': 'Anna <Berg> & Co',
      'schema:birthDate': { '@value': '1950~', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
      'rico:hasBirthDate': date('1950~'),
      'rico:hasOrHadAgentName': [
        {
          'rico:textualValue': { '@value': 'Anna <Berg> & Co', '@language': 'en' },
          'rico:type': 'official',
          'rico:wasUsedFromDate': date('1970'),
        },
        { 'rico:textualValue': 'Anna Neu', 'rico:type': ['official', 'only planned'] },
      ],
    });
    // Only planned.
    expect(byId.get('fasti:anna')).not.toHaveProperty('schema:alternateName');
    expect(byId.get('fasti:next-term')).toMatchObject({ 'rico:relationCertainty': 'only planned' });
    expect(byId.get('fasti:feast')).toMatchObject({ 'rico:occurredAtDate': date('2005-06') });
    expect(omissions).toEqual(['RiC-O has no place for quantities: 1 left out.']);
  });
});

const childrenOf = (element: XmlElement, name: string): XmlElement[] => element.children(name);

describe('GraphML', () => {
  function parsed(datasets: readonly Dataset[]): XmlElement {
    const { files } = writeGraphml(datasets);
    const problems = new Problems();
    const [file] = files;
    const root = file && parseXml({ ...file, textBeside: () => null }, problems);
    expect(problems.sorted([])).toEqual([]);
    if (!root) throw new Error('nothing was written');
    return root;
  }

  it.each(['seed', popoloFile('kenya')])(
    'of %s is well formed: declared keys, values of their types, edges between nodes',
    async (path) => {
      const datasets = await read(inProject(path));
      const root = parsed(datasets);
      expect(root.name).toBe('graphml');
      const keys = new Map(
        childrenOf(root, 'key').map((key) => [
          key.attribute('id'),
          [key.attribute('for'), key.attribute('attr.type')],
        ]),
      );
      const [graph] = childrenOf(root, 'graph');
      if (graph === undefined) throw new Error('no graph');
      const nodes = childrenOf(graph, 'node');
      const edges = childrenOf(graph, 'edge');
      expect(nodes).toHaveLength(
        new Set(datasets.flatMap(({ entities }) => entities.map(({ id }) => id))).size,
      );
      const ids = nodes.map((node) => node.attribute('id'));
      const all = [...ids, ...edges.map((edge) => edge.attribute('id'))];
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((id) => /^[\w.:-]+$/.test(id ?? ''))).toBe(true);
      for (const edge of edges) {
        expect(ids).toContain(edge.attribute('source'));
        expect(ids).toContain(edge.attribute('target'));
      }
      for (const item of [...nodes, ...edges])
        for (const data of childrenOf(item, 'data')) {
          const [target, type] = keys.get(data.attribute('key')) ?? [];
          expect(target).toBe(item.name);
          if (type === 'int') expect(data.text()).toMatch(/^\d+$/);
          if (type === 'boolean') expect(data.text()).toMatch(/^(true|false)$/);
        }
    },
  );

  it('has dates as EDTF and as days, and counts what it leaves out', async () => {
    const datasets = await readText(TOWN);
    const { omissions } = writeGraphml(datasets);
    expect(omissions).toEqual([
      'GraphML has no place for participations of unnamed groups: 1 left out.',
      'GraphML has no place for further names: 1 left out.',
      'GraphML has no place for quantities: 1 left out.',
    ]);
    const [graph] = childrenOf(parsed(datasets), 'graph');
    const edge = graph && childrenOf(graph, 'edge').find((one) => one.attribute('source') === 'anna');
    const data = edge && childrenOf(edge, 'data').map((one) => [one.attribute('key')?.slice(5), one.text()]);
    expect(Object.fromEntries(data ?? [])).toMatchObject({
      ...{
        kind: 'TENURE',
        acting: 'true',
        start: '[1998-03-01..1998-03-20]',
        endKind: 'ONGOING',
        support: 'ASSERTED',
      },
      ...{ earliestStart: '1998-03-01', latestStart: '1998-03-20', sources: 'gazette paper' },
    });
    const next = graph && childrenOf(graph, 'edge').find((one) => one.attribute('id') === 'next-term');
    const planned =
      next && childrenOf(next, 'data').map((one) => [one.attribute('key')?.slice(5), one.text()]);
    const values = Object.fromEntries(planned ?? []);
    expect(values).toMatchObject({ support: 'PLANNED', start: '2030-01-01', earliestStart: '2030-01-01' });
    expect(Object.keys(values)).not.toContain('latestStart');
    expect(Object.keys(values)).not.toContain('earliestEnd');
    expect(graph && childrenOf(graph, 'node').map((node) => node.attribute('id'))).toContain('t:town');
  });
});

it('writes nothing for an empty graph', async () => {
  const graph = await openEmpty('embedded');
  expect(writeRico(await dumpRecords(graph)).files).toEqual([]);
  expect(writeGraphml(await dumpRecords(graph)).files).toEqual([]);
  await loadSeed(graph, [await folderOf({ 'a.yaml': fileOf(TOWN) })]);
  expect(writeRico(await dumpRecords(graph)).files).toHaveLength(1);
  await graph.close();
});
