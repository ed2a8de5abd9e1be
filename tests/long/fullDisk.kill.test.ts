/**
 * A disk that is full at random moments while `fasti apply` writes a batch on top of an earlier one, on the embedded
 * engine: the command names the cause and leaves all of the batch or nothing, and the next run completes it. `FC_SEED`
 * repeats the moments of a run.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { CLEAN, PROGRAM } from '../cli/support.ts';
import { checksumSeenBy, fileOfState, otherThan, STATES, type State } from '../support/killed/records.ts';
import { randomFrom } from '../support/randomFrom.ts';
import { casesOf, isWholeScale } from './scale.ts';

const MOMENTS = casesOf(60);
const SEED = inject('seed');
/** A file of the store can have at most so many KiB; the log of the batch grows to about 10 MiB, or 5 at a smaller scale. */
const MOST_KIB = (isWholeScale ? 12 : 6) * 1024;

interface Outcome {
  readonly status: number | null;
  readonly errors: string;
}

/** Applies a file while no file may grow beyond so many KiB, which is what a full disk looks like to the engine. */
async function apply(file: string, FASTI_DATA: string, kibibytes: number | 'unlimited'): Promise<Outcome> {
  const command = `ulimit -f ${kibibytes}; exec "${process.execPath}" "${PROGRAM}" apply --replace "${file}"`;
  const child = spawn('bash', ['-c', command], { env: { ...CLEAN, FASTI_DATA } });
  let errors = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, errors };
}

/** What a reader sees of a store, and all records. */
async function contentsOf(path: string): Promise<{ readonly seen: string; readonly records: unknown }> {
  const graph = await openEmbedded({ path });
  const api = await createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
  });
  try {
    return { seen: await checksumSeenBy(api), records: await dumpRecords(graph) };
  } finally {
    await api.close();
    await graph.close();
  }
}

it(
  `a batch for which there is no space (seed ${SEED})`,
  async () => {
    const random = randomFrom(SEED + (MOMENTS[0] ?? 0));
    const folder = await mkdtemp(join(tmpdir(), 'fasti-full-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'store');
    const files = { old: join(folder, 'old.yaml'), new: join(folder, 'new.yaml') };
    const whole: Partial<Record<State, Awaited<ReturnType<typeof contentsOf>>>> = {};
    for (const state of STATES) {
      await writeFile(files[state], fileOfState(state));
      expect(await apply(files[state], path, 'unlimited')).toMatchObject({ status: 0 });
      whole[state] = await contentsOf(path);
    }
    let state: State = 'new';
    const count = { failed: 0, written: 0 };
    for (const _moment of MOMENTS) {
      const after = otherThan(state);
      const limit = 64 + Math.floor(random() * MOST_KIB);
      const where = `with at most ${limit} KiB and FC_SEED=${SEED}`;
      const { status, errors } = await apply(files[after], path, limit);
      const { seen } = await contentsOf(path);
      if (status === 0) expect(seen, where).toBe(whole[after]?.seen);
      else {
        expect(errors, where).toMatch(
          /The store .*cannot be written: File too large|Cannot write to the temporary/,
        );
        expect([whole[state]?.seen, whole[after]?.seen], where).toContain(seen);
      }
      count[status === 0 ? 'written' : 'failed'] += 1;
      expect(await apply(files[after], path, 'unlimited'), `again ${where}`).toMatchObject({ status: 0 });
      expect(await contentsOf(path), `again ${where}`).toEqual(whole[after]);
      state = after;
    }
    console.info(`${count.failed} of ${MOMENTS.length} had too little space`);
    if (MOMENTS.length >= 5) expect(count.failed).toBeGreaterThan(0);
  },
  60_000 * (MOMENTS.length + 2),
);
