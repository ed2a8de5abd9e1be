/** Merges listed in files: checked, planned, applied, exported and imported again, on both engines. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed, planSeed } from '../../src/changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import { writeGraphml } from '../../src/foreign/graphml/writer.ts';
import { writeRico } from '../../src/foreign/rico/writer.ts';
import { writeCsv } from '../../src/formats/csv/writer.ts';
import type { Graph } from '../../src/store/graph.ts';
import { readAliases } from '../../src/store/read/records.ts';
import { contentOf, fileOf, folderOf, problemsOf } from '../import/support.ts';
import { ENGINES, openEmpty, wipe } from '../support/engines.ts';

const AT = '2026-01-31T00:00:00.000Z';
const NOTHING = { CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 };

const TOWN = fileOf(
  `sources: { chronicle: { title: Chronicle, date: "1990" } }
entities:
  ann: { kind: person, label: Ann }
  mayor: { kind: office, label: Mayor }
  council: { kind: organization, label: Council }
facts:
- existence: { entity: ann }
  claims: [ { source: chronicle, start: "1900", end: "1950" } ]
- tenure: { holder: ann, office: mayor }
  claims: [ { source: chronicle, start: "1930", end: "1934" } ]
`,
  'town',
);
const PRESS = fileOf(
  `sources: { paper: { title: Paper, date: "1960" } }
entities:
  a-smith: { kind: person, label: A. Smith, identifiers: [ { scheme: gnd, value: "2" } ] }
  smith-a: { kind: person, label: Smith A. }
facts:
- membership: { member: a-smith, body: council }
  claims: [ { source: paper, start: "1920" } ]
- membership: { member: smith-a, body: council, role: chair }
  claims: [ { source: paper, start: "1921" } ]
- remark: { about: [ a-smith, ann ], text: Two spellings of one woman. }
  claims: [ { source: paper, status: attributed, by: smith-a } ]
`,
  'press',
);
const MERGED = `merged:
- { id: a-smith, into: ann, reason: same signature }
- { id: smith-a, into: a-smith }
`;

/** All live records, without the values that differ by batch. */
async function liveContent(graph: Graph): Promise<readonly string[]> {
  return (await contentOf(graph))
    .filter((line) => !/"Past"|"Batch"|"Clock"|"Dataset"|WAS_|"WAS"/.test(line))
    .map((line) => line.replace(/"known(From|To)":\d+,?/g, '').replace(/"(version|other)":\d+,?/g, ''));
}

describe.each(ENGINES)('merges in files on %s', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openEmpty(engine);
  });
  beforeEach(() => wipe(graph));
  afterAll(() => graph.close());

  const load = async (files: Readonly<Record<string, string>>, meta: object = {}) =>
    loadSeed(graph, [await folderOf(files)], { at: AT, ...meta });
  const reasons = async (): Promise<readonly unknown[]> => {
    const rows = await graph.read({
      text: 'MATCH (b:Batch) RETURN b.reason AS reason, b.number AS number ORDER BY number',
      params: {},
    });
    return rows.map(({ reason }) => reason);
  };

  it('are applied after the records, each with its reason, and only once', async () => {
    const files = { 'a.yaml': TOWN, 'b.yaml': PRESS + MERGED };
    const first = await load(files, { reason: 'all of it' });
    expect(first.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(first.accepted).toBe(true);
    expect(first.datasets.map(({ merges }) => merges.map(({ id, into }) => [id, into]))).toEqual([
      [],
      [
        ['smith-a', 'a-smith'],
        ['a-smith', 'ann'],
      ],
    ]);
    expect(await reasons()).toEqual(['all of it', 'all of it', 'all of it', 'same signature']);
    expect([...(await readAliases(graph))].sort()).toEqual([
      ['a-smith', { into: 'ann', via: null }],
      ['smith-a', { into: 'ann', via: 'a-smith' }],
    ]);
    const again = await load(files);
    expect(again.counts).toMatchObject(NOTHING);
    expect(again.datasets.every(({ batch, merges }) => batch === null && merges.length === 0)).toBe(true);
  });

  it('are the same after an export to YAML and an import', async () => {
    await load({ 'a.yaml': TOWN, 'b.yaml': PRESS + MERGED });
    const [content, dumped] = [await liveContent(graph), await dumpRecords(graph)];
    const { files, omissions } = await exportRecords(graph, 'yaml');
    expect(omissions).toEqual([]);
    expect(files.find(({ name }) => name === 'press.yaml')?.content).toMatch(
      /\nmerged:\n- \{ id: a-smith, into: ann, reason: same signature \}\n- \{ id: smith-a, into: a-smith \}\n$/,
    );
    const written = Object.fromEntries(files.map(({ name, content: text }) => [name, text]));
    expect((await load(written, { replace: true })).counts).toMatchObject(NOTHING);
    await wipe(graph);
    expect((await load(written)).accepted).toBe(true);
    expect(await liveContent(graph)).toEqual(content);
    expect(await dumpRecords(graph)).toEqual(dumped);
    expect((await exportRecords(graph, 'yaml')).files).toEqual(files);
  });

  it('made by command are exported with their reasons, and can be undone after an import', async () => {
    await load({ 'a.yaml': TOWN, 'b.yaml': PRESS });
    const [before, dumped] = [await liveContent(graph), await dumpRecords(graph)];
    await mergeEntities(graph, 'a-smith', 'ann', { at: AT, reason: 'wrong at first' });
    await unmergeEntity(graph, 'a-smith', { at: AT, reason: 'no' });
    await mergeEntities(graph, 'smith-a', 'a-smith', { at: AT, reason: 'one hand' });
    await mergeEntities(graph, 'a-smith', 'ann', { at: AT, reason: 'same dates' });
    const datasets = await dumpRecords(graph);
    expect(datasets.map(({ id, merged }) => [id, merged])).toEqual([
      ['town', []],
      [
        'press',
        [
          { id: 'a-smith', into: 'ann', reason: 'same dates' },
          { id: 'smith-a', into: 'a-smith', reason: 'one hand' },
        ],
      ],
    ]);
    const { files } = await exportRecords(graph, 'yaml');
    await wipe(graph);
    await load(Object.fromEntries(files.map(({ name, content }) => [name, content])));
    await unmergeEntity(graph, 'a-smith', { at: AT, reason: 'two after all' });
    await unmergeEntity(graph, 'smith-a', { at: AT, reason: 'three' });
    // Beside it there are words and claims of names that only the merges added.
    const after = await liveContent(graph);
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
    expect(await dumpRecords(graph)).toEqual(dumped);
  });

  it('exported with one dataset include the entities that were merged into', async () => {
    const other = fileOf('entities:\n  annie: { kind: person, label: Annie }\n', 'other');
    await load({
      'a.yaml': TOWN,
      'b.yaml': `${other}merged:\n- { id: annie, into: ann, reason: short for it }\n`,
    });
    const { files } = await exportRecords(graph, 'yaml', { dataset: 'other' });
    await wipe(graph);
    const report = await load(Object.fromEntries(files.map(({ name, content }) => [name, content])));
    expect(report.accepted).toBe(true);
    expect([...(await readAliases(graph))]).toEqual([['annie', { into: 'ann', via: null }]]);
  });

  it('are part of the plan and of its hash', async () => {
    await load({ 'a.yaml': TOWN, 'b.yaml': PRESS });
    const folder = await folderOf({ 'b.yaml': PRESS + MERGED });
    const planned = await planSeed(graph, [folder], { at: AT });
    expect(planned.counts).toMatchObject({ ...NOTHING, UPDATE: 2 });
    const [report] = planned.datasets;
    const added = (property: string, after: string) => ({
      property,
      source: null,
      before: null,
      after,
      withdrawn: false,
    });
    expect([...(report?.plan.changes.of('CREATE', 'UPDATE', 'RETRACT', 'CONFLICT') ?? [])]).toEqual([
      {
        kind: 'UPDATE',
        record: 'ENTITY',
        id: 'smith-a',
        differences: [added('mergedInto', 'a-smith')],
      },
      {
        kind: 'UPDATE',
        record: 'ENTITY',
        id: 'a-smith',
        differences: [added('mergedInto', 'ann'), added('reason', 'same signature')],
      },
    ]);
    const plain = await planSeed(graph, [await folderOf({ 'b.yaml': PRESS })], { at: AT });
    expect(report?.plan.hash).not.toBe(plain.datasets[0]?.plan.hash);
    const done = await loadSeed(graph, [folder], { at: AT, expect: report?.plan.hash });
    expect(done.datasets[0]).toMatchObject({ batch: null, merges: [{ id: 'smith-a' }, { id: 'a-smith' }] });
  });

  it('are conflicts if they are not possible, and then nothing is written', async () => {
    await load({ 'a.yaml': TOWN, 'b.yaml': PRESS });
    const apart = 'facts:\n- relation: { type: NOT_SAME_AS, subject: a-smith, object: ann }\n';
    await load({ 'c.yaml': fileOf(apart, 'apart') });
    await mergeEntities(graph, 'smith-a', 'ann', { at: AT, reason: 'one hand' });
    const before = await contentOf(graph);
    const more = 'entities:\n  ben: { kind: person }\n';
    const report = await load({ 'd.yaml': fileOf(more + MERGED, 'more') });
    expect(report.accepted).toBe(false);
    expect([...(report.datasets[0]?.plan.changes.of('CONFLICT') ?? [])]).toEqual([
      expect.objectContaining({ id: 'smith-a', obstacle: 'merged into ann' }),
      expect.objectContaining({
        id: 'a-smith',
        obstacle:
          'the fact "relation/not-same-as/a-smith/ann" (NOT_SAME_AS) means that they are different entities',
      }),
    ]);
    expect(await contentOf(graph)).toEqual(before);
  });

  it('are possible where only a withdrawn fact distinguishes the entities, which comes back when they are undone', async () => {
    const apart = (rank: string): string =>
      fileOf(
        `facts:\n- id: two-women\n  relation: { type: NOT_SAME_AS, subject: a-smith, object: ann }\n  claims: [ { rank: ${rank} } ]\n`,
        'apart',
      );
    await load({ 'a.yaml': TOWN, 'b.yaml': PRESS, 'c.yaml': apart('deprecated') });
    const { batch } = await mergeEntities(graph, 'a-smith', 'ann', { at: AT, reason: 'one hand' });
    const ends = async (): Promise<unknown[]> =>
      (
        await graph.read({
          text: 'MATCH (f:Withdrawn)-[r]->(e:Entity) RETURN e.id AS id, r.`as` AS used ORDER BY used',
          params: {},
        })
      ).map(({ id, used }) => [id, used]);
    expect(await ends()).toEqual([
      ['ann', 'a-smith'],
      ['ann', 'ann'],
    ]);
    const files = {
      'b.yaml': PRESS + MERGED.split('\n').slice(0, 2).join('\n'),
      'c.yaml': apart('deprecated'),
    };
    expect((await load(files)).counts).toMatchObject(NOTHING);
    await revertBatch(graph, batch?.id ?? '', { at: AT });
    expect(await ends()).toEqual([
      ['a-smith', 'a-smith'],
      ['ann', 'ann'],
    ]);
    await load(files);
    await unmergeEntity(graph, 'a-smith', { at: AT, reason: 'two' });
    expect(await ends()).toEqual([
      ['a-smith', 'a-smith'],
      ['ann', 'ann'],
    ]);
    await load({ 'c.yaml': apart('normal') });
    await expect(mergeEntities(graph, 'a-smith', 'ann', { at: AT })).rejects.toThrow(
      /"two-women" \(NOT_SAME_AS\)/,
    );
  });

  it('are conflicts for writers who may not merge', async () => {
    await load({ 'a.yaml': TOWN, 'b.yaml': PRESS });
    const files = { 'b.yaml': PRESS + MERGED };
    expect((await load(files, { mayMerge: false })).counts).toMatchObject({ ...NOTHING, CONFLICT: 2 });
    await load(files);
    expect((await load(files, { mayMerge: false })).counts).toMatchObject(NOTHING);
  });
});

describe('merges', () => {
  const entities = `entities:
  a: { kind: person }
  b: { kind: person }
  c: { kind: person }
  o: { kind: organization }
`;
  const wrong = async (rest: string): Promise<string[]> =>
    (await problemsOf(fileOf(entities + rest))).map((line) => line.replace(/^a\.yaml:/, ''));

  it.each([
    ['- { id: a, into: nobody }', '9:18: UNKNOWN_ID: into names "nobody", but no entity has that id; '],
    ['- { id: test, into: a }', '9:9: WRONG_KIND: id names the SOURCE "test"; it takes PERSON, '],
    [
      '- { id: a, into: a }',
      '9:3: INVALID_MERGE: "a" cannot be merged into itself; name two different entities',
    ],
    ['- { id: a, into: o }', '9:3: INVALID_MERGE: "a" is a person, but "o" is an organization; only '],
    ['- { id: a }', '9:3: MISSING_KEY: a merge needs the key "into"; add into: '],
    ['- { id: a, to: b }', '9:12: UNKNOWN_KEY: a merge has no key "to"; '],
    [
      '- { id: a, into: b }\n- { id: a, into: c }',
      '10:9: INVALID_MERGE: "a" is already merged into "b" at a.yaml:9:3; merge "b" into "c" instead, or remove one of the two merges',
    ],
    [
      '- { id: a, into: b }\n- { id: b, into: a }',
      '10:18: INVALID_MERGE: "a" is already merged into "b", so the merges form a cycle: b -> a -> b; remove one of them',
    ],
  ])('cannot be %s', async (list, problem) => {
    expect((await wrong(`merged:\n${list}\n`)).join('\n')).toContain(problem);
  });

  it('cannot be of entities that a fact of the files distinguishes, also through a third entity', async () => {
    const list = 'merged: [ { id: a, into: b }, { id: b, into: c } ]\n';
    const fact = 'facts:\n- relation: { type: NOT_SAME_AS, subject: a, object: c }\n';
    expect(await wrong(list + fact)).toEqual([
      '10:13: INVALID_MERGE: NOT_SAME_AS means that "a" and "c" are different entities, but they are merged at a.yaml:8:11; remove the one or the other',
    ]);
  });

  it('are not reported as probable duplicates', async () => {
    const twice = (rest: string) =>
      fileOf(`entities:
  p1: { kind: person, label: Anna Maria Berg }
  p2: { kind: person, label: Anna Maria Berg }
  board: { kind: organization }
facts:
- membership: { member: p1, body: board }
- membership: { member: p2, body: board }
${rest}`);
    expect((await problemsOf(twice(''))).join('\n')).toContain('PROBABLE_DUPLICATE');
    expect(await problemsOf(twice('merged: [ { id: p2, into: p1 } ]\n'))).toEqual([]);
  });
});

describe('exports of merged entities', () => {
  const read = async () => {
    const folder = await folderOf({
      'a.yaml': TOWN,
      'b.yaml': `${PRESS}- tenure: { holder: a-smith, office: mayor, term: "2" }
  claims: [ { source: paper, start: "1940", end: "1944" } ]
${MERGED}`,
    });
    const { datasets, problems } = await checkSeed([folder]);
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    return datasets;
  };

  it('to formats for display show one entity with all facts', async () => {
    const datasets = await read();
    const graphml = writeGraphml(datasets).files[0]?.content ?? '';
    expect(graphml.match(/<node id="[^"]*"/g)).toEqual(
      ['ann', 'mayor', 'council'].map((id) => `<node id="${id}"`),
    );
    expect(graphml.match(/source="(?!ann")/g)).toBeNull();
    const linked = JSON.parse(writeRico(datasets).files[0]?.content ?? '') as { '@graph': object[] };
    expect(linked['@graph']).toContainEqual(
      expect.objectContaining({ '@id': 'fasti:smith-a', 'owl:sameAs': { '@id': 'fasti:a-smith' } }),
    );
  });

  it('as CSV use the ids of the files, and count the merges', async () => {
    const { files, omissions } = writeCsv(await read());
    expect(omissions).toContain('CSV has no place for merges: 2 left out.');
    expect(files.map(({ content }) => content).join('\n')).toContain('smith-a');
  });
});

describe('a dataset alone', () => {
  it('keeps references of claims to other datasets, and reports them', async () => {
    const graph = await openEmpty('embedded');
    const rests = fileOf(
      `facts:
- tenure: { holder: ann, office: mayor, term: "2" }
  claims:
  - { status: derived, rule: follows, derivedFrom: [ tenure/ann/mayor, chronicle ], start: "1935" }
`,
      'rests',
    );
    const folder = await folderOf({ 'a.yaml': TOWN, 'b.yaml': rests });
    expect((await loadSeed(graph, [folder], { at: AT })).accepted).toBe(true);
    expect((await exportRecords(graph, 'yaml')).omissions).toEqual([]);
    const { files, omissions } = await exportRecords(graph, 'yaml', { dataset: 'rests' });
    const omission =
      'Claims that are derived from facts of other datasets (tenure/ann/mayor): 1; export or apply those datasets too.';
    expect(omissions).toEqual([omission]);
    expect((await exportRecords(graph, 'csv', { dataset: 'rests' })).omissions).toEqual([omission]);
    expect(files[0]?.content).toContain('derivedFrom: [tenure/ann/mayor, chronicle]');
    await graph.close();
  });
});
