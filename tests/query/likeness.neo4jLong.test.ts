/** Who is probably one, kept in memory: the same as by statements, after each batch, and read once for many. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { purgeRecord } from '../../src/changes/purge/purgeRecord.ts';
import { memoryOf } from '../../src/query/memory/graphMemory.ts';
import { decorate, type Graph } from '../../src/store/graph.ts';
import { apiWith } from '../support/apiWith.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';
import { asking } from './integrity/town.ts';

const AT = '2025-01-01T00:00:00Z';

/** Three pairs of one name who held offices of a body each, two hundred of one name, and the relations of offices to bodies. */
const archive = (...more: readonly string[]): string => `fasti: "1"
dataset: alike
language: en
sources:
  book: { title: The Book }
entities:
  town: { kind: organization, label: Town }
  city: { kind: organization, label: City }
  mayor: { kind: office, label: Mayor }
  clerk: { kind: office, label: Clerk }
${[0, 1, 2].map((i) => `  a${i}: { kind: person, label: "Anna Berg ${'xyz'[i]}" }\n  b${i}: { kind: person, label: "Anna Berg ${'xyz'[i]}" }\n`).join('')}${Array.from({ length: 200 }, (_, i) => `  john-${i}: { kind: person, label: John Smith }\n`).join('')}facts:
- { id: mayor-of, relation: { type: BELONGS_TO, subject: mayor, object: town }, claims: [ { source: book } ] }
${[0, 1, 2].map((i) => `- { tenure: { holder: a${i}, office: mayor }, claims: [ { source: book } ] }\n- { tenure: { holder: b${i}, office: clerk }, claims: [ { source: book } ] }\n`).join('')}${more.map((line) => `- ${line}\n`).join('')}`;

const relation = (id: string, subject: string, object: string): string =>
  `{ id: ${id}, relation: { type: BELONGS_TO, subject: ${subject}, object: ${object} }, claims: [ { source: book } ] }`;
const existence = (entity: string, start: string): string =>
  `{ id: ${entity}-is, existence: { entity: ${entity} }, claims: [ { source: book, start: "${start}" } ] }`;
const CROWD = `PROBABLE_DUPLICATE WARNING ${Array.from({ length: 200 }, (_, i) => `john-${i}`)
  .sort()
  .slice(0, 10)
  .join(' ')}`;

describe.each(ENGINES)('likeness in memory on %s', (engine) => {
  let kept: SeededApi;
  let plain: ReturnType<typeof asking>;
  /** How many statements read facts for memory. */
  const read = { facts: 0 };
  beforeAll(async () => {
    kept = await loadedApi(engine, (graph) => loadText(graph, archive(), AT));
    plain = asking(() => kept);
  });
  afterAll(() => kept?.close());

  const counting = (graph: Graph): Graph =>
    decorate(graph, {
      read(statement, options) {
        if (statement.text.includes('BELONGS_TO') && Object.values(statement.params).some(Array.isArray)) {
          read.facts += 1;
        }
        return graph.read(statement, options);
      },
    });

  it('finds what is found without it, after each change', async () => {
    const { graph } = kept;
    const { likeness } = memoryOf(counting(graph));
    const api = await apiWith(graph, likeness ? { likeness } : {});
    const remembering = asking(() => ({ ...kept, api }));
    const both = async (): Promise<readonly string[]> => {
      const found = (await remembering('rules: [PROBABLE_DUPLICATE]')).found;
      expect(found).toEqual((await plain('rules: [PROBABLE_DUPLICATE]')).found);
      return found;
    };
    const pairs = (...ids: readonly number[]) => ids.map((i) => `PROBABLE_DUPLICATE WARNING a${i} b${i}`);
    const load = (...more: readonly string[]) =>
      loadText(graph, archive(...more), '2025-02-01T00:00:00Z', { replace: true });
    expect(await both()).toEqual([CROWD]);
    const first = { ...read };
    expect(await both()).toEqual([CROWD]);
    expect(read).toEqual(first);
    await load(relation('clerk-of', 'clerk', 'town'));
    expect(await both()).toEqual([...pairs(0, 1, 2), CROWD]);
    await load(relation('clerk-of', 'clerk', 'city'));
    expect(await both()).toEqual([CROWD]);
    await load(relation('clerk-of', 'clerk', 'town'), existence('a1', '1900'), existence('b1', '1950'));
    expect(await both()).toEqual([...pairs(0, 2), CROWD]);
    await mergeEntities(graph, 'b2', 'a2', { reason: 'one', at: '2025-03-01T00:00:00Z' });
    expect(await both()).toEqual([...pairs(0), CROWD]);
    await unmergeEntity(graph, 'b2', { reason: 'two', at: '2025-03-02T00:00:00Z' });
    expect(await both()).toEqual([...pairs(0, 2), CROWD]);
    await load(relation('clerk-of', 'clerk', 'town'), existence('a1', '1900'));
    expect(await both()).toEqual([...pairs(0, 1, 2), CROWD]);
    await purgeRecord(graph, 'b0', { reason: 'asked', at: '2025-03-03T00:00:00Z' });
    expect(await both()).toEqual([...pairs(1, 2), CROWD]);
    await api.close();
  });

  it('reads once for all who ask, goes on if one of them leaves, and keeps the batch before', async () => {
    const { graph } = kept;
    await loadText(graph, archive(relation('clerk-of', 'clerk', 'town')), '2025-04-01T00:00:00Z', {
      replace: true,
    });
    let open = (): void => {};
    const gate = new Promise<void>((opened) => {
      open = opened;
    });
    const held = decorate(counting(graph), {
      async read(statement, options) {
        await gate;
        return counting(graph).read(statement, options);
      },
    });
    const { likeness } = memoryOf(held);
    const memory = likeness ? { likeness } : {};
    const hasty = await apiWith(graph, memory, 100);
    const patient = await apiWith(graph, memory);
    read.facts = 0;
    const three =
      '{ a: integrity(first: 1) { totalCount } b: integrity(first: 2) { totalCount } c: integrity(first: 3) { totalCount } }';
    const { errors = [] } = await hasty.execute(three);
    expect(errors.map(({ message }) => message)).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('took longer than 0.1 seconds')),
    );
    open();
    const page = asking(() => ({ ...kept, api: patient }));
    const first = await page('rules: [PROBABLE_DUPLICATE], first: 1');
    expect((await patient.execute(three)).errors).toBeUndefined();
    expect(read.facts).toBe(1);
    await loadText(graph, archive(), '2025-04-02T00:00:00Z', { replace: true });
    expect((await page('rules: [PROBABLE_DUPLICATE]')).found).toEqual([CROWD]);
    const { facts } = read;
    const next = await page(`rules: [PROBABLE_DUPLICATE], after: "${first.pageInfo.endCursor}"`);
    expect(next.totalCount).toBe(first.totalCount);
    expect(next.found).not.toContain(first.found[0]);
    expect(read.facts).toBe(facts);
    await hasty.close();
    await patient.close();
  });

  it('costs what the rules read', async () => {
    const cost = async (rules: string): Promise<number> => {
      const { extensions } = await kept.api.execute(`{ integrity(${rules}) { complete } }`);
      const { fields = 0 } = (extensions?.cost ?? {}) as { readonly fields?: number };
      return Math.floor(fields / 1_000) * 1_000;
    };
    expect(await cost('first: 1')).toBe(20_000);
    expect(await cost('rules: [PROBABLE_DUPLICATE]')).toBe(20_000);
    expect(await cost('rules: [UNCITED, SEAT_OVERLAP, OPEN_EVENT]')).toBe(10_000);
  });
});
