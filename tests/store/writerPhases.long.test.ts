/** Batches of many chunks: no reader sees part of one, and if a writer is stopped, the next one leaves all or nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { loadSeed, type SeedOptions } from '../../src/changes/loadSeed.ts';
import { readClockState } from '../../src/store/clock.ts';
import { type Graph, LeaseLostError, WriterBusyError } from '../../src/store/graph.ts';
import { readEntities, readFacts } from '../../src/store/read/records.ts';
import { readStatus } from '../../src/store/read/status.ts';
import { LEASE_MS, SKEW_MS } from '../../src/store/write/lease.ts';
import { recover } from '../../src/store/write/recover.ts';
import { contentOf, fileOf, folderOf } from '../import/support.ts';
import { Crash, dyingAfter, withWrites } from '../support/betweenWrites.ts';
import { dataOf } from '../support/dataOf.ts';
import { forEachEngine, wipe } from '../support/engines.ts';

const AT = '2026-11-25T10:00:00.000Z';
const PEOPLE = 240;
/** A clock that is ahead by so much that every present lease has expired. */
const later = () => Date.now() + LEASE_MS + SKEW_MS + 1_000;

/** Names for people `from` to `to`, of which some are withdrawn; more than a thousand rows. */
function named(from: number, to: number, surname: string, withdrawn: readonly number[] = []): string {
  const ids = Array.from({ length: to - from }, (_, i) => `p${String(from + i).padStart(4, '0')}`);
  return fileOf(
    [
      `sources:\n  s1: { title: The ${surname} }`,
      `entities:\n${ids.map((id) => `  ${id}: { kind: person }`).join('\n')}`,
      `facts:\n${ids.map((id) => `- id: name-${id}\n  name: { entity: ${id}, text: ${surname} ${id} }\n  claims: [ { source: s1${withdrawn.includes(Number(id.slice(1))) ? ', rank: DEPRECATED' : ''} } ]`).join('\n')}`,
      '',
    ].join('\n'),
    'people',
  );
}

const FIRST = named(0, PEOPLE, 'Old', [20, 60, 61, 62]);
/** Renames most people, leaves out the first forty, adds forty, and withdraws other names. */
const SECOND = named(40, PEOPLE + 40, 'New', [62, 70, 71]);

async function apply(graph: Graph, content: string, meta: SeedOptions = {}) {
  const folder = await folderOf({ 'a.yaml': content });
  const report = await loadSeed(graph, [`${folder}/a.yaml`], { at: AT, by: 'anna', ...meta });
  if (!report.accepted) throw new Error(JSON.stringify(report.problems));
  return report;
}

const second = (graph: Graph, meta: SeedOptions = {}) => apply(graph, SECOND, { replace: true, ...meta });

const QUESTION = `{
  about { entityCount factCount claimCount sourceCount }
  people(first: 3) { totalCount nodes { id label names { nodes { text } } } }
  facts(filter: {sources: ["s1"]}) { totalCount }
  person(id: "p0050") { label names { nodes { text claims { nodes { source { title } } } } } }
  source(id: "s1") { title }
  node(id: "name-p0010") { id }
}`;

/** The first lines that only one of the two has; a failure would else print thousands. */
function unlike(found: readonly string[], wanted: readonly string[]): string[] {
  const [a, b] = [new Set(found), new Set(wanted)];
  const more = found.filter((line) => !b.has(line)).map((line) => `+ ${line}`);
  const less = wanted.filter((line) => !a.has(line)).map((line) => `- ${line}`);
  return [...more.slice(0, 3), ...less.slice(0, 3)];
}

forEachEngine((name, open) => {
  let graph: Graph;
  let api: Api;
  beforeAll(async () => {
    graph = await open();
    api = await createApi({
      graph,
      report: ({ error }) => {
        throw error;
      },
    });
    return () => api.close();
  });

  async function seen(): Promise<string> {
    const facts = await readFacts(graph, ['name-p0010', 'name-p0050', 'name-p0270']);
    const entities = await readEntities(graph, ['p0050', 'p0270']);
    const texts = [...facts, ...entities].map(({ props }) => props.text ?? props.label);
    return JSON.stringify([await dataOf(api, QUESTION), texts]);
  }

  async function fresh(): Promise<void> {
    await wipe(graph);
    await apply(graph, FIRST);
  }

  /** The number of writes that the second file takes, and the content of the graph before and after. */
  async function uninterrupted(): Promise<{
    writes: number;
    content: string[];
    before: string;
    after: string;
  }> {
    await fresh();
    const before = await seen();
    let writes = 0;
    await second(
      withWrites(graph, (at, write) => {
        writes = at;
        return write();
      }),
    );
    return { writes, content: await contentOf(graph), before, after: await seen() };
  }

  it('shows all or nothing between any two of its transactions, and reports its progress', async () => {
    const { writes, before, after } = await uninterrupted();
    expect(writes).toBeGreaterThan(6);
    await fresh();
    const shown: string[] = [];
    const progress: number[] = [];
    await second(
      withWrites(graph, async (_at, write) => {
        const result = await write();
        shown.push(await seen());
        return result;
      }),
      { onProgress: ({ done, of }) => progress.push(done / of) },
    );
    expect(shown).toHaveLength(writes);
    expect([...new Set(shown)]).toEqual([before, after]);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('is completed by the next run, after whichever write its process dies', async () => {
    const { writes, content, before, after } = await uninterrupted();
    for (let alive = 1; alive < writes; alive += 1) {
      await fresh();
      const died = await second(dyingAfter(graph, alive)).then(
        () => false,
        (error) => error instanceof Crash,
      );
      const left = await seen();
      expect(left, `died after ${alive} of ${writes} writes`).toBe(died ? before : after);
      const again = await second(graph, { now: later });
      expect(again.counts.CREATE, `died after ${alive}`).toBe(died ? 80 : 0);
      expect(unlike(await contentOf(graph), content), `died after ${alive}`).toEqual([]);
    }
  });

  it('is undone at once where a statement fails', async () => {
    await fresh();
    const [before, content] = [await seen(), await contentOf(graph)];
    let failed = false;
    // The second part; on Neo4j each part takes two more writes, which set and delete the commit mark.
    const part = name === 'neo4j' ? 6 : 5;
    const failing = withWrites(graph, (at, write) => {
      if (at !== part || failed) return write();
      failed = true;
      return Promise.reject(new Error('no room'));
    });
    await expect(second(failing)).rejects.toThrow('no room');
    expect(await seen()).toBe(before);
    // A statement that read part of it may still run, and must find `writing` at its end.
    expect(await readClockState(graph)).toMatchObject({ number: 1, writing: 2, lease: null });
    await recover(graph, later);
    expect(unlike(await contentOf(graph), content)).toEqual([]);
  });

  it('is written if only the result of its commit is lost', async () => {
    const { writes, content } = await uninterrupted();
    for (let lost = 2; lost <= writes; lost += 1) {
      await fresh();
      const forgetful = withWrites(graph, async (at, write) => {
        const result = await write();
        if (at === lost) throw new Error('connection lost');
        return result;
      });
      await second(forgetful).catch(() => {});
      await second(graph, { now: later });
      expect(unlike(await contentOf(graph), content), `lost answer ${lost}`).toEqual([]);
    }
  });

  it('waits for another writer, and both are written', async () => {
    await fresh();
    const others = named(1000, 1000 + PEOPLE, 'Other')
      .replaceAll('people', 'others')
      .replaceAll('s1', 's2');
    const [a, b] = await Promise.all([second(graph), apply(graph, others)]);
    expect([a, b].map(({ datasets }) => datasets[0]?.batch?.number).sort()).toEqual([2, 3]);
    expect((await readStatus(graph)).datasets.map(({ id, facts }) => [id, facts])).toEqual([
      ['others', PEOPLE],
      ['people', PEOPLE],
    ]);
  });

  describe('a lease', () => {
    /** Makes the lease on the clock one of another process of this computer. */
    async function giveLeaseTo(pid: number): Promise<void> {
      const { lease } = await readClockState(graph);
      const [host, , , number] = (lease ?? '').split(' ');
      const token = [host, pid, 'another', number].join(' ');
      await graph.write((transaction) =>
        transaction.run({ text: 'MATCH (c:Clock) SET c.lease = $token', params: { token } }),
      );
    }

    it('keeps another writer out, which reports who has it', async () => {
      await fresh();
      await expect(second(dyingAfter(graph, 3))).rejects.toThrow(Crash);
      await giveLeaseTo(process.ppid);
      const busy = apply(graph, named(0, 1, 'Else'), { waitMs: 120 });
      await expect(busy).rejects.toThrow(WriterBusyError);
      await expect(busy).rejects.toThrow(
        /^Batch 2 is being written by anna since \d{4}-\d\d-\d\dT[\d:.]+Z, and was not finished within 0 seconds/,
      );
      const status = await readStatus(graph);
      expect(status).toMatchObject({
        newest: 'batch/1',
        lease: { state: 'WRITING', batch: 'batch/2', by: 'anna' },
      });
      await recover(graph, later);
      expect((await readStatus(graph)).lease).toBeNull();
    });

    it('is taken over when it has expired, and the first writer writes nothing more under it', async () => {
      await fresh();
      let error: unknown = null;
      const slow = withWrites(graph, async (at, write) => {
        // Its lease expires, and another writer takes over.
        if (at === 5) await apply(graph, named(0, 1, 'Else'), { now: later });
        return write();
      });
      const report = await second(slow).catch((thrown) => {
        error = thrown;
        return null;
      });
      // It finds that it lost the lease, plans again, and writes after the other one.
      expect(error).toBeNull();
      expect(report?.datasets[0]?.batch?.number).toBe(3);
      const facts = await readFacts(graph, ['name-p0000', 'name-p0050']);
      expect(facts.map(({ props }) => props.text)).toEqual(['New p0050']);
    });

    it('of a process that has ended is not waited for', async () => {
      await fresh();
      await expect(second(dyingAfter(graph, 3))).rejects.toThrow(Crash);
      // The largest possible process id is below this one.
      await giveLeaseTo(2 ** 22 + 1);
      expect((await second(graph, { waitMs: 0 })).datasets[0]?.batch?.number).toBe(2);
    });

    it('of a writer of this process that failed is not waited for', async () => {
      await fresh();
      await expect(second(dyingAfter(graph, 3))).rejects.toThrow(Crash);
      expect((await second(graph, { waitMs: 0 })).datasets[0]?.batch?.number).toBe(2);
    });

    it('that is lost is reported with the batch', () => {
      expect(new LeaseLostError(7).message).toMatch(
        /^Another writer took over while batch 7 was being written/,
      );
      expect(name).toBe(graph.engine);
    });
  });
});
