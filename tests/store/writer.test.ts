import { beforeAll, expect, it } from 'vitest';
import { type Rows, rowsOf } from '../../src/domain/model/rows.ts';
import { readClock } from '../../src/store/clock.ts';
import type {
  StoredClaim,
  StoredEntity,
  StoredFact,
  StoredSource,
} from '../../src/store/codec/storedRecord.ts';
import { type Graph, GraphChangedError } from '../../src/store/graph.ts';
import {
  factIdsOfDataset,
  factIdsOfEntities,
  factIdsOfSources,
  profileFactIds,
} from '../../src/store/read/factIds.ts';
import { readEntities, readFacts, readKinds, readSources } from '../../src/store/read/records.ts';
import { applyBatch } from '../../src/store/write/batch.ts';
import type { ChangeSet } from '../../src/store/write/changeSet.ts';
import { forEachEngine, wipe } from '../support/engines.ts';

const nothing: Rows<never> = rowsOf([]);
const NO_CHANGES: ChangeSet = {
  dataset: null,
  sources: { create: nothing, update: nothing, close: nothing },
  entities: { create: nothing, update: nothing, close: nothing },
  claims: { close: nothing },
  facts: { create: nothing, close: nothing, updateMetadata: nothing },
  counts: { creates: 0, updates: 0, retracts: 0 },
};

const claim = (id: string, by: string | null = null): StoredClaim => ({
  id,
  source: 's1',
  props: {
    id,
    kind: 'CLAIM',
    factId: 'f1',
    sourceId: 's1',
    dataset: 'd',
    ...(by === null ? {} : { attributedToId: by }),
  },
});

const fact = (claims: readonly StoredClaim[], entity = 'e1'): StoredFact => ({
  id: 'f1',
  kind: 'NAME',
  props: {
    id: 'f1',
    kind: 'NAME',
    text: 'One',
    startMin: -1_000_000_000_000,
    statuses: ['STATED'],
    uncited: false,
  },
  roles: [{ relationship: 'ENTITY', entity, as: 'old-e1' }],
  claims,
});

const created = (...facts: StoredFact[]): ChangeSet['facts']['create'] =>
  rowsOf(facts.map((each) => ({ fact: each, held: [] })));

const SOURCE: StoredSource = { id: 's1', props: { id: 's1', kind: 'SOURCE', title: 'One' }, text: 'a text' };
const ENTITY: StoredEntity = { id: 'e1', kind: 'PERSON', props: { id: 'e1', kind: 'PERSON' } };
const FACT = fact([claim('c1'), claim('c2', 'e1')]);

const FIRST: ChangeSet = {
  ...NO_CHANGES,
  dataset: { id: 'd', digest: 'x' },
  sources: {
    ...NO_CHANGES.sources,
    create: rowsOf([SOURCE]),
  },
  entities: { ...NO_CHANGES.entities, create: rowsOf([ENTITY]) },
  facts: { ...NO_CHANGES.facts, create: created(FACT) },
};

forEachEngine((_name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
  });

  const first = () => applyBatch(graph, FIRST, { expected: 0, at: '2026-01-01T00:00:00Z' });

  it('reads back what was written, without batch numbers', async () => {
    await wipe(graph);
    expect(await readClock(graph)).toEqual({ number: 0, at: null });
    expect(await first()).toEqual({ number: 1, at: '2026-01-01T00:00:00.000Z' });
    expect(await readClock(graph)).toEqual({ number: 1, at: '2026-01-01T00:00:00.000Z' });
    expect(await readFacts(graph, ['f1', 'none'])).toEqual([FACT]);
    expect(await readEntities(graph, ['e1'])).toEqual([ENTITY]);
    expect(await readSources(graph, ['s1'])).toEqual([SOURCE]);
  });

  it('finds facts by entity, profile, source and dataset, and reads kinds', async () => {
    expect(await factIdsOfEntities(graph, ['e1'])).toEqual(['f1']);
    expect(await profileFactIds(graph, ['e1', 'none'])).toEqual(['f1']);
    expect(await factIdsOfSources(graph, ['s1'])).toEqual(['f1']);
    expect(await factIdsOfDataset(graph, 'd')).toEqual(['f1']);
    expect(await factIdsOfDataset(graph, 'none')).toEqual([]);
    const kinds = await readKinds(graph, ['e1', 's1', 'f1', 'c1', 'none'], 'Entity');
    expect([...kinds].sort()).toEqual([
      ['c1', 'CLAIM'],
      ['e1', 'PERSON'],
      ['f1', 'NAME'],
      ['s1', 'SOURCE'],
    ]);
  });

  it('closes records, and lets them be created again', async () => {
    await wipe(graph);
    await first();
    const close: ChangeSet = {
      ...NO_CHANGES,
      claims: { close: rowsOf(['c1', 'c2']) },
      facts: { ...NO_CHANGES.facts, close: rowsOf([{ id: 'f1', kind: 'NAME', label: 'Fact' }] as const) },
      entities: { ...NO_CHANGES.entities, close: rowsOf([{ id: 'e1', kind: 'PERSON' }] as const) },
      sources: { ...NO_CHANGES.sources, close: rowsOf(['s1']) },
    };
    await applyBatch(graph, close, { expected: 1, at: '2026-01-02T00:00:00Z' });
    expect([...(await readKinds(graph, ['e1', 's1', 'f1', 'c1'], 'Fact'))]).toEqual([]);
    const past = await graph.read({
      text: 'MATCH (p:Past) RETURN p.id AS id, p.knownTo AS until ORDER BY p.id',
      params: {},
    });
    expect(past).toEqual(['c1', 'c2', 'e1', 'f1', 's1'].map((id) => ({ id, until: 2 })));
    await applyBatch(graph, FIRST, { expected: 2, at: '2026-01-03T00:00:00Z' });
    expect(await readFacts(graph, ['f1'])).toEqual([FACT]);
  });

  it('writes nothing if another batch was written meanwhile', async () => {
    await wipe(graph);
    await first();
    const late = applyBatch(
      graph,
      { ...NO_CHANGES, facts: { ...NO_CHANGES.facts, create: created(fact([])) } },
      { expected: 0, at: '2026-01-02T00:00:00Z' },
    );
    await expect(late).rejects.toThrow(GraphChangedError);
    expect(await readFacts(graph, ['f1'])).toHaveLength(1);
    expect((await readClock(graph)).number).toBe(1);
  });

  it('writes nothing if a link refers to a record that does not exist', async () => {
    await wipe(graph);
    const dangling = {
      ...FIRST,
      facts: { ...NO_CHANGES.facts, create: created(fact([claim('c1')], 'nobody')) },
    };
    await expect(applyBatch(graph, dangling, { expected: 0, at: '2026-01-02T00:00:00Z' })).rejects.toThrow(
      /do not exist: 0 of 1 rows/,
    );
    expect((await readClock(graph)).number).toBe(0);
    expect([...(await readKinds(graph, ['e1', 's1', 'f1', 'c1'], 'Fact'))]).toEqual([]);
  });

  it('dates a batch in UTC, and never before the batch that it follows', async () => {
    await wipe(graph);
    const at = async (expected: number, text: string) =>
      (await applyBatch(graph, NO_CHANGES, { expected, at: text })).at;
    expect(await at(0, '2026-01-01T01:30:00+01:00')).toBe('2026-01-01T00:30:00.000Z');
    expect(await at(1, '2025-12-31T23:59:59Z')).toBe('2026-01-01T00:30:00.000Z');
    expect(await at(2, '2026-01-01T00:30:00.001Z')).toBe('2026-01-01T00:30:00.001Z');
    const batches = await graph.read({
      text: 'MATCH (b:Batch) RETURN b.appliedAt AS at ORDER BY b.number',
      params: {},
    });
    expect(batches.map((batch) => batch.at)).toEqual([
      '2026-01-01T00:30:00.000Z',
      '2026-01-01T00:30:00.000Z',
      '2026-01-01T00:30:00.001Z',
    ]);
    await expect(at(3, 'yesterday')).rejects.toThrow('"yesterday" is not a date and time');
    expect((await readClock(graph)).number).toBe(3);
  });

  it('lets only one of several writers write a batch number', async () => {
    await wipe(graph);
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, first));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readClock(graph)).number).toBe(1);
  });
});
