/**
 * SIGKILL at random moments while a batch of thousands of facts is staged, committed and swept on top of an earlier one, with a
 * concurrent reader: the reader never sees part of the batch, the killed process leaves all of it or nothing, and the
 * next apply completes it. `FC_SEED` repeats the moments of a run; at `SCALE=1` there are 100 kills on the embedded engine and 40 on Neo4j, which takes four times as long for one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import type { Graph } from '../../src/store/graph.ts';
import { CLEAN } from '../cli/support.ts';
import { ENGINES, neo4jOptions, openEmpty, wipe } from '../support/engines.ts';
import type { ChildMessage } from '../support/killed/applyInProcess.ts';
import {
  checksumSeenBy,
  FACTS,
  fileOfState,
  otherThan,
  READ_EVERY_MS,
  STATES,
  type State,
} from '../support/killed/records.ts';
import { randomFrom } from '../support/randomFrom.ts';
import { casesOf } from './scale.ts';

const KILLS_BY_ENGINE = { embedded: casesOf(100), neo4j: casesOf(40) } as const;
/** After this many kills in a row that left nothing, one apply may finish. Until then each undoes what the one before left. */
const IN_A_ROW = 5;
const SEED = inject('seed');
const SCRIPT = new URL('../support/killed/applyInProcess.ts', import.meta.url);

/** The numbers below `count` in a random order (Fisher-Yates). */
function shuffled(count: number, random: () => number): number[] {
  const numbers = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a = 0, b = 0] = [numbers[i], numbers[j]];
    numbers[i] = b;
    numbers[j] = a;
  }
  return numbers;
}

interface Opened {
  readonly graph: Graph;
  readonly api: Api;
  close(): Promise<void>;
}

async function opened(graph: Graph): Promise<Opened> {
  await graph.setup();
  const api = await createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
  });
  return {
    graph,
    api,
    async close() {
      await api.close();
      await graph.close();
    },
  };
}

/** Reads in a loop and adds every checksum to `seen`; call the function that it returns to stop. */
function startReader(api: Api, seen: Set<string>): () => Promise<void> {
  let running = true;
  const loop = (async () => {
    while (running) {
      seen.add(await checksumSeenBy(api));
      await pause(READ_EVERY_MS);
    }
  })();
  return async () => {
    running = false;
    await loop;
  };
}

interface Run {
  /** Rows that the process last reported as written. */
  readonly done: number;
  /** Rows of the whole batch. */
  readonly of: number;
  readonly killed: boolean;
}

/**
 * Applies a file in a process of its own. Kills the process `delayMs` after a share of its rows was written.
 * With `seen`, the process reads meanwhile and its checksums are added.
 */
async function applyAndKill(
  file: string,
  settings: Readonly<Record<string, string | undefined>>,
  { share, delayMs }: { readonly share: number; readonly delayMs: number },
  seen: Set<string> | null,
): Promise<Run> {
  const child: ChildProcess = fork(SCRIPT, [file, ...(seen ? ['reading'] : [])], {
    execArgv: ['--import', 'tsx'],
    env: { ...CLEAN, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const closed = once(child, 'close');
  let [done, of] = [0, 0];
  const failures: string[] = [];
  const reached = new Promise<void>((resolve) => {
    child.on('message', (message: ChildMessage) => {
      if (message.kind === 'seen') seen?.add(message.checksum);
      else if (message.kind === 'failed') failures.push(message.reason);
      else {
        ({ done, of } = message);
        if (done >= share * of) resolve();
      }
    });
  });
  await Promise.race([reached.then(() => pause(delayMs)), closed]);
  const killed = child.exitCode === null && child.kill('SIGKILL');
  await closed;
  expect(failures).toEqual([]);
  return { done, of, killed };
}

it.concurrent.for(ENGINES)(
  `a batch of ${FACTS} facts that is killed at any moment is visible as a whole or not at all on %s`,
  { timeout: 60_000 * (KILLS_BY_ENGINE.embedded.length + 1) },
  async (name, { onTestFinished }) => {
    console.info(`moments of the kills: FC_SEED=${SEED}`);
    const cases = KILLS_BY_ENGINE[name];
    const kills = cases.length;
    const random = randomFrom(SEED + (cases[0] ?? 0));
    const folder = await mkdtemp(join(tmpdir(), 'fasti-kill-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const files = { old: join(folder, 'old.yaml'), new: join(folder, 'new.yaml') };
    for (const state of STATES) await writeFile(files[state], fileOfState(state));
    const path = join(folder, 'store');
    const { uri, username, password } = neo4jOptions();
    const settings =
      name === 'embedded'
        ? { FASTI_DATA: path }
        : { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    if (name === 'neo4j') await (await openEmpty('neo4j')).close();
    const open = async () =>
      opened(name === 'embedded' ? await openEmbedded({ path }) : await openNeo4j(neo4jOptions()));
    const apply = (graph: Graph, state: State) => loadSeed(graph, [files[state]], { replace: true });

    // What both states look like if no process is killed.
    let current = await open();
    const sums: Record<State, string> = { old: '', new: '' };
    const dumps: Record<State, unknown> = { old: null, new: null };
    for (const state of STATES) {
      await apply(current.graph, state);
      sums[state] = await checksumSeenBy(current.api);
      dumps[state] = await dumpRecords(current.graph);
    }
    expect(sums.old).not.toBe(sums.new);

    /** Applies a state with a reader running and no kill, and checks the result. */
    const complete = async (before: State, after: State, found: string, seen: Set<string>, where: string) => {
      const stop = startReader(current.api, seen);
      const { accepted, counts } = await apply(current.graph, after);
      await stop();
      expect(accepted).toBe(true);
      const changes = counts.CREATE + counts.UPDATE + counts.RETRACT;
      if (found === sums[after]) expect(changes, `again after ${where}`).toBe(0);
      else expect(changes, `completed after ${where}`).toBeGreaterThanOrEqual(FACTS);
      onlyWhole(seen, before, after, where);
      expect(await checksumSeenBy(current.api), `completed after ${where}`).toBe(sums[after]);
      expect(await dumpRecords(current.graph), `completed after ${where}`).toEqual(dumps[after]);
    };
    const onlyWhole = (seen: Set<string>, before: State, after: State, where: string): void =>
      expect(
        [...seen].filter((sum) => sum !== sums[before] && sum !== sums[after]),
        `seen during ${where}`,
      ).toEqual([]);

    let state: State = 'new';
    let unfinished = 0;
    const left = { whole: 0, nothing: 0 };
    const runs: Run[] = [];
    for (const part of shuffled(kills, random)) {
      const before: State = state;
      const after = otherThan(before);
      const moment = { share: (part + random()) / kills, delayMs: 60 * random() };
      const seen = new Set<string>();
      if (name === 'embedded') {
        await current.close();
        runs.push(await applyAndKill(files[after], settings, moment, seen));
        current = await open();
      } else {
        const stop = startReader(current.api, seen);
        runs.push(await applyAndKill(files[after], settings, moment, null));
        await stop();
      }
      const where = `kill ${runs.length} with FC_SEED=${SEED}, ${JSON.stringify({ moment, run: runs.at(-1) })}`;
      onlyWhole(seen, before, after, where);
      const found = await checksumSeenBy(current.api);
      expect([sums[before], sums[after]], `left by ${where}`).toContain(found);
      left[found === sums[after] ? 'whole' : 'nothing'] += 1;
      unfinished += 1;
      // If nothing is left, the next process first undoes what the killed one staged.
      if (found !== sums[after] && unfinished < IN_A_ROW) continue;
      await complete(before, after, found, seen, where);
      state = after;
      unfinished = 0;
    }
    const before: State = state;
    await complete(before, otherThan(before), sums[before], new Set(), 'the last of all');
    // Deleting what it wrote takes longer than the hook of the next file may.
    if (name === 'neo4j') await wipe(current.graph);
    await current.close();
    console.info(
      `on ${name}: ${runs.filter(({ killed }) => killed).length} of ${kills} killed; ${left.nothing} left nothing, ${left.whole} all`,
    );
    // Most were killed before they were done, some before and some after the commit.
    expect(runs.filter(({ killed }) => killed).length).toBeGreaterThan(kills / 2);
    // With few kills all may fall on one side.
    if (kills < 10) return;
    expect(left.nothing).toBeGreaterThan(0);
    expect(left.whole).toBeGreaterThan(0);
  },
);
