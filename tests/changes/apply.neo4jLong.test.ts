import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadSeed, planSeed } from '../../src/changes/loadSeed.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import { readClock } from '../../src/store/clock.ts';
import type { Graph } from '../../src/store/graph.ts';
import { contentOf, fileOf, folderOf, propsOf } from '../import/support.ts';
import { forEachEngine, wipe } from '../support/engines.ts';

const AT = '2026-11-25T10:00:00.000Z';
const LATER = '2026-12-25T10:00:00.000Z';

const BASE = fileOf(`sources:
  s1: { title: One, date: "2020-05-01" }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, seats: "1" }
facts:
- id: t1
  tenure: { holder: anna, office: mayor }
  claims:
  - { source: s1, start: "2005", end: ".." }
- name: { entity: mayor, text: Mayor, language: en }
  claims: [ { source: s1 } ]
`);

const counts = ({
  counts: { CREATE, UPDATE, RETRACT, UNCHANGED, CONFLICT },
}: Awaited<ReturnType<typeof loadSeed>>) => [CREATE, UPDATE, RETRACT, UNCHANGED, CONFLICT];

forEachEngine((_name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
  });

  /** Applies one file to the graph. */
  async function apply(content: string, meta: Parameters<typeof loadSeed>[2] = {}) {
    const folder = await folderOf({ 'a.yaml': content });
    return loadSeed(graph, [folder], { at: AT, ...meta });
  }

  it('writes the shipped seed once, and nothing when it is applied again, even on another day', async () => {
    await wipe(graph);
    const first = await loadSeed(graph, ['seed'], { at: AT, by: 'tester', reason: 'a test' });
    expect(first.accepted).toBe(true);
    const [dataset] = first.datasets;
    expect(first.counts.CREATE).toBe(dataset?.plan.changes.count);
    const before = await contentOf(graph);
    const second = await loadSeed(graph, ['seed'], { at: LATER });
    expect(counts(second)).toEqual([0, 0, 0, first.counts.CREATE, 0]);
    expect(second.datasets[0]?.batch).toBeNull();
    expect(await contentOf(graph)).toEqual(before);
    const [batch] = await graph.read({
      text: 'MATCH (b:Batch {id: $id}) RETURN properties(b) AS props',
      params: { id: 'batch/1' },
    });
    expect(batch?.props).toEqual({
      id: 'batch/1',
      kind: 'BATCH',
      number: 1,
      appliedAt: AT,
      by: 'tester',
      reason: 'a test',
      dataset: 'wego-ulyanovsk',
      language: 'en',
      creates: first.counts.CREATE,
      updates: 0,
      retracts: 0,
    });
  });

  it('stores the bounds, the texts and the sources', async () => {
    await wipe(graph);
    await loadSeed(graph, ['tests/fixtures/seed'], { at: AT });
    expect(await propsOf(graph, 'Fact', 'b065')).toMatchObject({
      kind: 'TENURE',
      holderId: 'sergey-morozov',
      officeId: 'governor-ulyanovsk',
      principalId: 'sergey-morozov',
      start: '[2004-12-01..2005-01-14]',
      end: '2016-04-07',
      endKind: 'KNOWN',
      conflict: true,
      claimCount: 5,
      voices: 5,
      knownFrom: 1,
      state: true,
    });
    expect(await propsOf(graph, 'Fact', 'b046')).toMatchObject({ acting: true, plannedEnd: '2021-04-07' });
    expect(await propsOf(graph, 'Fact', 'a4')).toMatchObject({
      valueMin: 40,
      minInclusive: false,
      principalId: 'excom-2020',
    });
    expect(await propsOf(graph, 'Fact', 'e6')).toMatchObject({
      support: 'ATTRIBUTED',
      attributedTo: ['svetlana-openysheva'],
    });
    const claims = await graph.read({
      text: `MATCH (f:Fact {id: 'n1'})-[:CLAIM]->(c)-[:SOURCE]->(s:Source) RETURN s.id AS source, c.locators AS at ORDER BY c.sort`,
      params: {},
    });
    expect(claims.map(({ source }) => source)).toEqual(['article', 'u10', 'u01', 'u09', 's07']);
    expect(claims[0]?.at).toEqual(['{"start":613,"end":654}', '{"start":1373,"end":1400}']);
  });

  it('dates the facts of an event by the event, and stores which fact implied it', async () => {
    const day = { startMin: 18_262, endMax: 18_591, implied: ['START\t18262\te1', 'END\t18591\te1'] };
    expect(await propsOf(graph, 'Fact', 'e1-organ')).toMatchObject({ ...day, state: false });
    // The opening has no date of its own: it was within the meeting.
    expect(await propsOf(graph, 'Fact', 'a1')).toMatchObject(day);
    expect(await propsOf(graph, 'Fact', 'b019-seoul')).toMatchObject({ support: 'PLANNED' });
  });

  it('writes a new version of a changed fact and closes the old one', async () => {
    await wipe(graph);
    await apply(BASE);
    const refined = BASE.replace('start: "2005"', 'start: "2005-01-06"');
    const report = await apply(refined, { at: LATER });
    expect(counts(report)).toEqual([0, 1, 0, 6, 0]);
    expect([...(report.datasets[0]?.plan.changes ?? [])].find(({ kind }) => kind === 'UPDATE')).toMatchObject(
      {
        id: 't1',
        differences: expect.arrayContaining([
          expect.objectContaining({ property: 'start', before: '2005', after: '2005-01-06' }),
        ]),
      },
    );
    expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({
      start: '2005-01-06',
      knownFrom: 2,
      knownTo: 2_147_483_647,
    });
    const past = await graph.read({
      text: `MATCH (p:Past {id: 't1'})-[r]->(x) RETURN p.start AS start, p.knownFrom AS since, p.knownTo AS until, labels(p) AS labels,
             type(r) AS type, r.\`as\` AS used ORDER BY type(r), used`,
      params: {},
    });
    const version = { start: '2005', since: 1, until: 2, labels: ['Past'] };
    expect(past).toEqual([
      { ...version, type: 'WAS_CLAIM', used: null },
      { ...version, type: 'WAS_HOLDER', used: 'anna' },
      { ...version, type: 'WAS_OFFICE', used: 'mayor' },
    ]);
    const withdrawn = await graph.read({
      text: `MATCH (:Past {id: 't1'})-[:WAS_CLAIM]->(c) RETURN labels(c) AS labels, c.start AS start, c.knownTo AS until`,
      params: {},
    });
    expect(withdrawn).toEqual([{ labels: ['Past'], start: '2005', until: 2 }]);
    // Changing it back makes a third version, with the claim that was withdrawn.
    expect(counts(await apply(BASE, { at: LATER }))).toEqual([0, 1, 0, 6, 0]);
    expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({ start: '2005', knownFrom: 3 });
    expect(await readClock(graph)).toEqual({ number: 3, at: LATER });
  });

  it('keeps values that the file leaves out, and copies the old state of changed entities', async () => {
    await wipe(graph);
    await apply(BASE);
    const report = await apply(fileOf('entities:\n  anna: { kind: person, note: Called Anna. }\n'));
    expect(counts(report)).toEqual([0, 1, 0, 0, 0]);
    expect(await propsOf(graph, 'Entity', 'anna')).toMatchObject({
      label: 'Anna',
      note: 'Called Anna.',
      knownFrom: 2,
    });
    const past = await graph.read({
      text: `MATCH (:Entity {id: 'anna'})-[:WAS]->(p:Past) RETURN p.note AS note, p.label AS label, p.knownTo AS until`,
      params: {},
    });
    expect(past).toEqual([{ note: null, label: 'Anna', until: 2 }]);
  });

  it('leaves the claims of other datasets alone, and retracts a fact with its last claim', async () => {
    await wipe(graph);
    await apply(BASE);
    const other = fileOf(
      `sources:\n  o1: { title: Other }\nfacts:\n- id: t1\n  tenure: { holder: anna, office: mayor }\n  claims: [ { source: o1, end: "2021" } ]\n`,
      'other',
    );
    expect(counts(await apply(other))).toEqual([1, 1, 0, 0, 0]);
    expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({
      claimCount: 2,
      datasets: ['other', 'test'],
      end: '2021',
    });
    expect(counts(await apply(BASE))).toEqual([0, 0, 0, 7, 0]);
    const without = BASE.replace(/- id: t1[\s\S]*?(?=- name)/, '');
    expect(counts(await apply(without))).toEqual([0, 0, 0, 6, 0]);
    expect(counts(await apply(without, { replace: true }))).toEqual([0, 1, 0, 6, 0]);
    expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({ claimCount: 1, datasets: ['other'] });
    expect(
      counts(await apply(fileOf('entities:\n  anna: { kind: person }\n', 'other'), { replace: true })),
    ).toEqual([0, 0, 1, 1, 0]);
    expect(await propsOf(graph, 'Fact', 't1')).toBeUndefined();
  });

  it('recomputes facts that depend on a record of another file', async () => {
    await wipe(graph);
    await apply(BASE);
    const life = (death: string) =>
      fileOf(
        `sources:\n  o1: { title: Other }\nfacts:\n- id: life\n  existence: { entity: anna }\n  claims: [ { source: o1, end: "${death}" } ]\n`,
        'lives',
      );
    await apply(life('2022-03-04'));
    const died = dayOf(2022, 3, 4);
    expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({
      endMax: died,
      end: '[2020-05-01..]',
      implied: [`END\t${died}\tlife`],
      knownFrom: 2,
    });
    // Dates of claims stay even if they contradict the life.
    await apply(life('2010'));
    expect((await propsOf(graph, 'Fact', 't1'))?.implied).toBeUndefined();
    // With an earlier date of the source, "still so" reaches less far.
    await apply(fileOf('sources:\n  s1: { title: One, date: "2006-01-01" }\n'));
    expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({
      end: '[2006-01-01..]',
      endMax: dayOf(2010, 12, 31),
    });
    await apply(fileOf('facts: []\n', 'lives'), { replace: true });
    expect((await propsOf(graph, 'Fact', 't1'))?.implied).toBeUndefined();
  });

  it('refuses to change the identity of a fact that other datasets claim', async () => {
    await wipe(graph);
    await apply(BASE);
    const before = await contentOf(graph);
    const other = fileOf(
      'entities:\n  ben: { kind: person }\nfacts:\n- id: t1\n  tenure: { holder: ben, office: mayor }\n',
      'other',
    );
    const report = await apply(other);
    expect(report.accepted).toBe(false);
    expect([...(report.datasets[0]?.plan.changes.of('CONFLICT') ?? [])]).toEqual([
      {
        kind: 'CONFLICT',
        record: 'FACT',
        id: 't1',
        differences: [{ property: 'holder', source: null, before: 'anna', after: 'ben', withdrawn: false }],
        place: expect.stringMatching(/a\.yaml:6$/),
      },
    ]);
    expect(await contentOf(graph)).toEqual(before);
  });

  it('writes nothing if one of the files has an error', async () => {
    await wipe(graph);
    const folder = await folderOf({
      'a.yaml': BASE,
      'b.yaml': fileOf('facts:\n- name: { entity: ana, text: A }\n'),
    });
    const report = await loadSeed(graph, [folder], { at: AT });
    expect(report.accepted).toBe(false);
    expect(report.problems.map(({ code }) => code)).toEqual(['UNKNOWN_ID']);
    expect(await contentOf(graph)).toEqual([]);
  });

  it('lets a file reference records of the graph', async () => {
    await wipe(graph);
    const folder = await folderOf({
      'b.yaml': fileOf('facts:\n- name: { entity: anna, text: Anna B. }\n', 'names'),
    });
    expect((await planSeed(graph, [folder])).problems.map(({ code }) => code)).toEqual(['UNKNOWN_ID']);
    await apply(BASE);
    const report = await loadSeed(graph, [folder], { at: AT });
    expect(report.accepted).toBe(true);
    expect(await propsOf(graph, 'Entity', 'anna')).toMatchObject({ label: 'Anna B.', labels: ['\tAnna B.'] });
  });

  it('plans as it applies, and refuses an outdated plan', async () => {
    await wipe(graph);
    const folder = await folderOf({ 'a.yaml': BASE });
    const planned = await planSeed(graph, [folder], { at: AT });
    const hash = planned.datasets[0]?.plan.hash;
    expect(await contentOf(graph)).toEqual([]);
    await writeFile(join(folder, 'a.yaml'), BASE.replace('2005', '2006'));
    const options = { at: AT, expect: hash ?? '' };
    await expect(loadSeed(graph, [folder], options)).rejects.toThrow(/not the expected/);
    await writeFile(join(folder, 'a.yaml'), BASE);
    const applied = await loadSeed(graph, [folder], options);
    expect([...(applied.datasets[0]?.plan.changes ?? [])]).toEqual([
      ...(planned.datasets[0]?.plan.changes ?? []),
    ]);
  });

  it('plans again if another writer committed in between', async () => {
    await wipe(graph);
    await apply(BASE);
    const other = fileOf('entities:\n  ben: { kind: person }\n', 'other');
    const refined = BASE.replace('2005', '2005-01');
    const reports = await Promise.all([
      apply(other),
      apply(refined),
      apply(fileOf('entities:\n  cleo: { kind: person }\n', 'third')),
    ]);
    expect(reports.map(({ datasets }) => datasets[0]?.batch?.number).sort()).toEqual([2, 3, 4]);
    expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({ start: '2005-01' });
  });
});
