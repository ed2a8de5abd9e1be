/** Reverting batches: the newest, an earlier one, one that others depend on, and a revert itself. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import type { Graph } from '../../src/store/graph.ts';
import { fileOf, folderOf, propsOf } from '../import/support.ts';
import { forEachEngine, wipe } from '../support/engines.ts';

const AT = '2026-11-25T10:00:00.000Z';

const BASE = fileOf(`sources:
  s1: { title: One, date: "2020-05-01" }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office }
facts:
- id: t1
  tenure: { holder: anna, office: mayor }
  claims:
  - { source: s1, start: "2005", end: "2010" }
- id: office-name
  name: { entity: mayor, text: Mayor, language: en }
  claims: [ { source: s1 } ]
`);

const REFINED = BASE.replace('start: "2005"', 'start: "2005-01-06"');

const NAMED = fileOf(
  'sources:\n  n1: { title: Names }\nfacts:\n- id: anna-name\n  name: { entity: anna, text: Anna B. }\n  claims: [ { source: n1 } ]\n',
  'names',
);

const BEN = fileOf(
  `sources:\n  b1: { title: Ben }\nentities:\n  ben: { kind: person }\nfacts:\n- id: ben-mayor\n  tenure: { holder: ben, office: mayor }\n  claims: [ { source: b1, start: "2011" } ]\n`,
  'bens',
);

forEachEngine((_name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
  });
  beforeEach(() => wipe(graph));

  async function apply(
    content: string,
    { text, ...meta }: Parameters<typeof loadSeed>[2] & { readonly text?: string } = {},
  ) {
    const folder = await folderOf({ 'a.yaml': content, 'text.txt': text ?? '' });
    const report = await loadSeed(graph, [`${folder}/a.yaml`], { at: AT, ...meta });
    if (!report.accepted) throw new Error(JSON.stringify(report.problems));
    return report;
  }

  const revert = (id: string) => revertBatch(graph, id, { at: AT, by: 'tester', reason: 'a mistake' });

  /** The current state without batch numbers. */
  async function readState(): Promise<string[]> {
    const rows: string[] = [];
    for (const label of ['Fact', 'Entity', 'Source', 'Claim'])
      for (const { props } of await graph.read({
        text: `MATCH (x:${label}) RETURN properties(x) AS props`,
        params: {},
      })) {
        const { knownFrom: _from, knownTo, ...rest } = props as Record<string, unknown>;
        expect(knownTo).toBe(2_147_483_647);
        rows.push(JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))));
      }
    const links = await graph.read({
      text: "MATCH (a)-[r]->(b) WHERE (a:Fact OR a:Claim) AND type(r) <> 'WAS' RETURN a.id AS a, type(r) AS t, r.`as` AS used, b.id AS b",
      params: {},
    });
    return [...rows, ...links.map(({ a, t, used, b }) => `${a} ${t} ${used} ${b}`)].sort();
  }

  it('restores what the newest batch replaced', async () => {
    await apply(BASE);
    const before = await readState();
    await apply(REFINED);
    expect(await readState()).not.toEqual(before);
    const report = await revert('batch/2');
    expect(report).toMatchObject({
      reverted: 'batch/2',
      conflicts: [],
      counts: { CREATE: 0, UPDATE: 1, RETRACT: 0 },
      batch: { id: 'batch/3', number: 3, at: AT },
      changes: [{ kind: 'UPDATE', record: 'FACT', id: 't1' }],
    });
    expect(await readState()).toEqual(before);
    expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({ start: '2005', knownFrom: 3 });
    const [batch] = await graph.read({
      text: 'MATCH (b:Batch {id: $id})-[:REVERTS]->(old) RETURN properties(b) AS props, old.id AS old',
      params: { id: 'batch/3' },
    });
    expect(batch).toMatchObject({
      old: 'batch/2',
      props: { by: 'tester', reason: 'a mistake', dataset: 'test' },
    });
  });

  it('removes the records that the first batch created, and restores them', async () => {
    await apply(BASE);
    const before = await readState();
    expect((await revert('batch/1')).counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 5 });
    expect(await readState()).toEqual([]);
    expect((await revert('batch/2')).counts).toMatchObject({ CREATE: 5 });
    expect(await readState()).toEqual(before);
    // A batch whose revert was reverted can be reverted again.
    expect((await revert('batch/1')).batch).toMatchObject({ number: 4 });
    expect(await readState()).toEqual([]);
  });

  it('reverts an earlier batch, and recomputes what depends on it', async () => {
    await apply(BASE);
    await apply(NAMED);
    const life = fileOf(
      'sources:\n  l1: { title: Lives }\nfacts:\n- id: life\n  existence: { entity: anna }\n  claims: [ { source: l1, end: "2008-03-04" } ]\n',
      'lives',
    );
    await apply(life);
    const died = dayOf(2008, 3, 4);
    expect(await propsOf(graph, 'Entity', 'anna')).toMatchObject({ label: 'Anna B.' });
    await revert('batch/2');
    // The later batch changed her cached values only, not what files state.
    expect(await propsOf(graph, 'Entity', 'anna')).toMatchObject({ label: 'Anna' });
    expect(await propsOf(graph, 'Fact', 'life')).toMatchObject({ endMax: died });
    await revert('batch/3');
    expect((await propsOf(graph, 'Fact', 't1'))?.endMax).toBe(dayOf(2010, 12, 31));
  });

  it('recomputes facts of later batches that depend on the reverted records', async () => {
    await apply(BASE);
    const life = fileOf(
      'sources:\n  l1: { title: Lives }\nfacts:\n- id: life\n  existence: { entity: anna }\n  claims: [ { source: l1, end: "2022-03-04" } ]\n',
      'lives',
    );
    await apply(life);
    const later = fileOf(
      'sources:\n  m1: { title: More }\nentities:\n  clerk: { kind: office }\nfacts:\n- id: t2\n  tenure: { holder: anna, office: clerk }\n  claims: [ { source: m1, start: "2015" } ]\n',
      'more',
    );
    await apply(later);
    expect(await propsOf(graph, 'Fact', 't2')).toMatchObject({ endMax: dayOf(2022, 3, 4) });
    expect((await revert('batch/2')).conflicts).toEqual([]);
    const after = await propsOf(graph, 'Fact', 't2');
    expect(after?.implied).toBeUndefined();
    expect(after?.endMax).toBe(1_000_000_000_000);
  });

  it('refuses if a later batch changed the same record, and names both', async () => {
    await apply(BASE);
    await apply(REFINED);
    await apply(BASE.replace('"2010"', '"2011"'));
    const before = await readState();
    const report = await revert('batch/2');
    expect(report).toMatchObject({ batch: null, counts: { CONFLICT: 1 } });
    expect(report.conflicts).toEqual([
      {
        record: 'FACT',
        id: 't1',
        batch: 'batch/3',
        message: 'fact "t1" was changed again by batch/3',
      },
    ]);
    expect(await readState()).toEqual(before);
  });

  it('refuses to remove a record that a later batch needs', async () => {
    await apply(BASE);
    await apply(BEN);
    const report = await revert('batch/1');
    expect(report.conflicts).toEqual([
      {
        record: 'ENTITY',
        id: 'mayor',
        batch: 'batch/2',
        message: 'entity "mayor" is needed by "ben-mayor" of batch/2',
      },
    ]);
  });

  it('refuses to restore a fact about a record that no longer exists', async () => {
    await apply(BASE);
    await apply(BEN);
    await apply(fileOf('facts: []\n', 'bens'), { replace: true });
    await revert('batch/2').then(({ conflicts }) =>
      expect(conflicts).toMatchObject([{ record: 'FACT', id: 'ben-mayor', batch: 'batch/3' }]),
    );
  });

  it('restores withdrawn claims, and the text and properties of a source', async () => {
    const titled = (title: string) =>
      BASE.replace('title: One,', `title: ${title}, text: { file: text.txt },`);
    await apply(titled('One'), { text: 'A first text.' });
    const before = await readState();
    await apply(titled('Two'), { text: 'Another text.' });
    await revert('batch/2');
    expect(await readState()).toEqual(before);
    const texts = await graph.read({
      text: "MATCH (:Source {id: 's1'})-[:TEXT]->(t) WHERE t.knownTo = 2147483647 RETURN t.text AS text",
      params: {},
    });
    expect(texts).toEqual([{ text: 'A first text.' }]);
  });

  it('explains why a batch cannot be reverted', async () => {
    await expect(revert('batch/1')).rejects.toThrow('There is no batch "batch/1". Nothing was written yet.');
    await apply(BASE);
    await expect(revert('batch/7')).rejects.toThrow('There is no batch "batch/7". The newest is "batch/1".');
    await revert('batch/1');
    await expect(revert('batch/1')).rejects.toThrow(
      '"batch/1" was already reverted by "batch/2". Revert "batch/2" to restore it.',
    );
  });

  it('applies the same file again after a revert', async () => {
    await apply(BASE);
    const before = await readState();
    await revert('batch/1');
    expect((await apply(BASE)).counts).toMatchObject({ CREATE: 5 });
    expect(await readState()).toEqual(before);
  });
});
