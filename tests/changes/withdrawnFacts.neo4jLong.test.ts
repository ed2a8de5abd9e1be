/** Facts that are withdrawn, come back, are merged, reverted, exported and loaded again. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { loadSeed, type SeedOptions } from '../../src/changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { canonical } from '../../src/domain/model/canonical.ts';
import { dayOf, UNBOUNDED_MIN } from '../../src/domain/time/day.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import type { Graph } from '../../src/store/graph.ts';
import { readFacts, readKinds } from '../../src/store/read/records.ts';
import { readStatus } from '../../src/store/read/status.ts';
import { contentOf, fileOf, folderOf, problemsOf, propsOf } from '../import/support.ts';
import { forEachEngine, wipe } from '../support/engines.ts';

const AT = '2026-11-25T10:00:00.000Z';

/** `rank` is that of the claims about a life that others depend on, a term, and a name. */
const recordsWith = (rank: string): string =>
  fileOf(`sources:
  s1: { title: One, date: "2020-05-01" }
  s2: { title: Two }
entities:
  anna: { kind: person }
  other: { kind: person }
  mayor: { kind: office }
facts:
- id: life
  existence: { entity: anna }
  claims: [ { source: s1, start: "1950", end: "1990", rank: ${rank} } ]
- id: name
  name: { entity: anna, text: Anna, language: en }
  claims: [ { source: s1, rank: ${rank} }, { source: s2, rank: ${rank} } ]
- id: term
  tenure: { holder: anna, office: mayor }
  claims: [ { source: s1, start: "1980", end: "1985", rank: ${rank} } ]
- id: seen
  tenure: { holder: anna, office: mayor, term: "2" }
  claims: [ { source: s2, attested: "1988" } ]
- id: too-late
  membership: { member: anna, body: club }
  claims: [ { source: s2, attested: "1995" } ]
`).replace('entities:\n', 'entities:\n  club: { kind: organization }\n');

const COUNTED = recordsWith('NORMAL');
const WITHDRAWN = recordsWith('DEPRECATED');

/** Labels and relationship types of the versions of a fact, the newest first. */
const nodesOf = async (graph: Graph, id: string): Promise<unknown[]> => {
  const rows = await graph.read({
    text: `MATCH (f {id: $id})-[r]->(x) WHERE f.factId IS NULL
           WITH f, type(r) AS type ORDER BY type
           RETURN labels(f) AS labels, collect(DISTINCT type) AS types, f.knownFrom AS since ORDER BY since DESC`,
    params: { id },
  });
  return rows.map(({ labels, types }) => [...(labels as string[])].sort().concat(types as string[]));
};

forEachEngine((_name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
  });
  beforeEach(() => wipe(graph));

  async function apply(content: string, meta: SeedOptions = {}) {
    const folder = await folderOf({ 'a.yaml': content });
    const report = await loadSeed(graph, [`${folder}/a.yaml`], { at: AT, ...meta });
    if (!report.accepted) throw new Error(JSON.stringify(report.problems));
    return report;
  }

  /** The content without batch numbers. */
  const state = async (): Promise<unknown[]> => {
    const facts = await readFacts(graph, ['life', 'name', 'term', 'seen', 'too-late']);
    return [
      ...facts.map((fact) => ({ ...fact, digests: undefined })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      await propsOf(graph, 'Entity', 'anna'),
    ].map((item) => canonical(item).replaceAll(/,?"known(From|To)":\d+/g, ''));
  };

  it('are stored under names of their own, and closed versions under theirs', async () => {
    await apply(COUNTED);
    await apply(WITHDRAWN);
    await apply(COUNTED);
    const counted = ['CLAIM', 'HOLDER', 'OFFICE'];
    expect(await nodesOf(graph, 'term')).toEqual([
      ['Fact', 'Tenure', ...counted],
      ['Past', 'WAS_CLAIM', 'WAS_WITHDRAWN_HOLDER', 'WAS_WITHDRAWN_OFFICE'],
      ['Past', 'WAS_CLAIM', 'WAS_HOLDER', 'WAS_OFFICE'],
    ]);
    await apply(WITHDRAWN);
    expect((await nodesOf(graph, 'term'))[0]).toEqual([
      'Withdrawn',
      'CLAIM',
      'WITHDRAWN_HOLDER',
      'WITHDRAWN_OFFICE',
    ]);
  });

  it('change what follows from them, in the same batch and as if they had never counted', async () => {
    await apply(WITHDRAWN);
    const fresh = await state();
    await wipe(graph);
    await apply(COUNTED);
    expect(await propsOf(graph, 'Entity', 'anna')).toMatchObject({
      label: 'Anna',
      existenceMax: dayOf(1990, 12, 31),
    });
    expect(await propsOf(graph, 'Fact', 'seen')).toMatchObject({ startMin: dayOf(1985, 1, 1) });
    expect(await propsOf(graph, 'Fact', 'too-late')).toMatchObject({ flawed: true });
    const { counts } = await apply(WITHDRAWN);
    expect(counts).toMatchObject({ CREATE: 0, RETRACT: 0, CONFLICT: 0 });
    expect(await state()).toEqual(fresh);
    const anna = (await propsOf(graph, 'Entity', 'anna')) as Record<string, unknown>;
    expect(anna.label).toBe('anna');
    expect(anna).not.toHaveProperty('existenceMax');
    expect(await propsOf(graph, 'Fact', 'too-late')).not.toHaveProperty('flawed');
    expect(await propsOf(graph, 'Fact', 'seen')).not.toHaveProperty('implied');
  });

  it('keep the time that their claims gave, whoever held the seat', async () => {
    const file = fileOf(`sources:
  s1: { title: One }
entities:
  anna: { kind: person }
  bert: { kind: person }
  mayor: { kind: office }
facts:
- existence: { entity: mayor, seats: "1" }
- tenure: { holder: anna, office: mayor }
  claims: [ { source: s1, start: "1991", end: "1992" } ]
- id: withdrawn
  tenure: { holder: bert, office: mayor }
  claims: [ { source: s1, end: "2001", rank: DEPRECATED } ]
`);
    await loadSeed(graph, [await folderOf({ 'seat.yaml': file })], { at: AT });
    const [fact] = await readFacts(graph, ['withdrawn']);
    expect([fact?.props.startMin, fact?.props.implied]).toEqual([UNBOUNDED_MIN, undefined]);
  });

  it('are limited anew by the body that comes to define their office', async () => {
    await apply(`${WITHDRAWN}- existence: { entity: club }
  claims: [ { source: s2, start: "1970", end: "1985-06" } ]
`);
    const days = async () => {
      const [term] = await readFacts(graph, ['term']);
      return [term?.props.startMin, term?.props.endMax];
    };
    expect(await days()).toEqual([dayOf(1980, 1, 1), dayOf(1985, 12, 31)]);
    const tie = `facts:\n- relation: { subject: mayor, object: club, type: BELONGS_TO }\n  claims: [ { source: s2 } ]\n`;
    await loadSeed(graph, [await folderOf({ 'tie.yaml': fileOf(tie, 'second') })], { at: AT });
    expect(await days()).toEqual([dayOf(1980, 1, 1), dayOf(1985, 6, 30)]);
  });

  it('make no version when the same file is applied again, with or without its digests', async () => {
    await apply(WITHDRAWN);
    const before = await contentOf(graph);
    const unchanged = { CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 };
    expect((await apply(WITHDRAWN)).counts).toMatchObject(unchanged);
    expect((await apply(WITHDRAWN, { replace: true })).counts).toMatchObject(unchanged);
    expect(await contentOf(graph)).toEqual(before);
    expect(await readKinds(graph, ['term'], 'Fact')).toEqual(new Map([['term', 'TENURE']]));
    expect((await readStatus(graph)).datasets).toMatchObject([{ id: 'test', facts: 5, claims: 6 }]);
  });

  it('are retracted with the records of a dataset', async () => {
    await apply(WITHDRAWN);
    const less = WITHDRAWN.replace(/- id: term\n.*\n.*\n/, '');
    expect((await apply(less, { replace: true })).counts).toMatchObject({ RETRACT: 1 });
    expect(await readFacts(graph, ['term'])).toEqual([]);
  });

  it('are restored by a revert, and by the revert of the revert', async () => {
    await apply(COUNTED);
    const counted = await state();
    const batch = (await apply(WITHDRAWN)).datasets[0]?.batch?.id as string;
    const withdrawn = await state();
    const reverted = await revertBatch(graph, batch, { at: AT });
    expect(reverted.conflicts).toEqual([]);
    expect(await state()).toEqual(counted);
    await revertBatch(graph, reverted.batch?.id as string, { at: AT });
    expect(await state()).toEqual(withdrawn);
  });

  it('need their entities and sources, so that these are not reverted alone', async () => {
    const head =
      'sources:\n  s1: { title: One }\nentities:\n  anna: { kind: person }\n  mayor: { kind: office }\n';
    const batch = (await apply(fileOf(head, 'first'))).datasets[0]?.batch?.id as string;
    await apply(
      fileOf(
        'facts:\n- id: term\n  tenure: { holder: anna, office: mayor }\n  claims: [ { source: s1, rank: DEPRECATED } ]\n',
        'second',
      ),
    );
    const { conflicts } = await revertBatch(graph, batch, { at: AT });
    expect(conflicts.map(({ id }) => id)).toEqual(expect.arrayContaining(['anna', 'mayor', 's1']));
  });

  it('move with a merge, and back', async () => {
    await apply(WITHDRAWN);
    const before = await state();
    await mergeEntities(graph, 'anna', 'other', { at: AT, reason: 'one person' });
    const [term] = await readFacts(graph, ['term']);
    expect(term?.roles).toContainEqual({ relationship: 'HOLDER', entity: 'other', as: 'anna' });
    await unmergeEntity(graph, 'anna', { at: AT, reason: 'two persons' });
    expect(await state()).toEqual(before);
  });

  it('are in the records that are exported, from which an equal graph is loaded', async () => {
    await apply(WITHDRAWN);
    const records = await dumpRecords(graph);
    const before = await state();
    for (const format of ['yaml', 'csv'] as const) {
      if (format === 'csv') await apply(WITHDRAWN);
      const { files } = await exportRecords(graph, format);
      const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
      await wipe(graph);
      const report = await loadSeed(graph, [folder], { at: AT });
      expect(report.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      expect(await dumpRecords(graph), format).toEqual(records);
      expect(await state(), format).toEqual(before);
    }
  });

  it('break no rule, and are no evidence that two entities are one', async () => {
    await apply(fileOf('entities:\n  ann: { kind: person, label: Anne Marie Smith }\n', 'stored'));
    const problems = await problemsOf(
      fileOf(
        `sources:
  s1: { title: One }
  s2: { title: Two }
entities:
  ann-marie: { kind: person, label: Somebody }
  mayor: { kind: office }
facts:
- name: { entity: ann-marie, text: Anne Marie Smith }
  claims: [ { source: s1, rank: DEPRECATED } ]
- existence: { entity: ann-marie }
  claims: [ { source: s1, start: "1950", end: "1990" } ]
- tenure: { holder: ann-marie, office: mayor }
  claims: [ { source: s1, start: "1995", rank: DEPRECATED }, { source: s2, start: "1997", rank: DEPRECATED } ]
- relation: { type: PART_OF, subject: a, object: b }
  claims: [ { source: s1 } ]
- relation: { type: PART_OF, subject: b, object: a }
  claims: [ { source: s1, rank: DEPRECATED } ]
`.replace('entities:\n', 'entities:\n  a: { kind: region }\n  b: { kind: region }\n'),
      ),
      graph,
    );
    expect(problems).toEqual([]);
  });
});
