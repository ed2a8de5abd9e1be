/**
 * Random questions about random small archives: both engines answer as a plain evaluation in memory does.
 * `WORLDS` is the number of archives on the embedded engine, of which Neo4j, which plans each question anew, takes the
 * first tenth; `FC_SEED` repeats a run, and `-t embedded` leaves Neo4j out. A failure prints the smallest archive and
 * question that were found.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EngineName } from '../../src/graph/graph.ts';
import { seed } from '../domain/property.ts';
import { ENGINES } from '../support/engines.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';
import { type Archive, textOf as archiveText } from '../support/world/archive.ts';
import { archive } from '../support/world/archives.ts';
import { Evaluation } from '../support/world/evaluation.ts';
import { loadArchive } from '../support/world/load.ts';
import { cursorOf, type Question, textOf, withoutCursors } from '../support/world/question.ts';
import { question } from '../support/world/questions.ts';

const WORLDS = Number(process.env.WORLDS ?? 30);
const RUNS: Readonly<Record<EngineName, { readonly worlds: number; readonly questions: number }>> = {
  embedded: { worlds: WORLDS, questions: 60 },
  neo4j: { worlds: Math.ceil(WORLDS / 10), questions: 15 },
};
/** A failing case is made smaller for this long, once for its question and once for its archive. */
const SHRINKING_MS = 90_000;
const TIMEOUT_MS = 3 * 3_600_000;

type Check = (asked: Question) => Promise<void>;

/** The data of an answer; null where the question is refused. */
async function ask({ api }: SeededApi, text: string): Promise<unknown> {
  const { data, errors } = await api.execute(text);
  if (!errors) return data;
  if (errors.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT')) return null;
  throw new Error(`${text}\n${errors.map(({ message }) => message).join('\n')}`);
}

/** Asks for the pages of a question, each side by its own cursors. Gives how many of them told something. */
async function compare(asked: Question, api: SeededApi, evaluation: Evaluation): Promise<number> {
  let told = 0;
  let cursors: readonly [string | null, string | null] = [null, null];
  for (const page of asked.sizes.keys()) {
    const expected = await evaluation.ask(textOf(asked, page, cursors[0]));
    const text = textOf(asked, page, cursors[1]);
    const answer = await ask(api, text);
    expect(withoutCursors(answer), text).toEqual(withoutCursors(expected));
    if (JSON.stringify(expected).includes('"nodes":[{')) told += 1;
    cursors = [cursorOf(asked, expected), cursorOf(asked, answer)];
    if (cursors[0] === null) break;
  }
  return told;
}

/** Fails with the smallest question that fails; null where none does. */
async function firstFailing(
  check: Check,
  questions: number,
  start: number,
): Promise<{ asked: Question; error: unknown } | null> {
  let since: number | null = null;
  const property = fc.asyncProperty(question, async (asked) => {
    // Whatever is tried when the time is over counts as no smaller case.
    if (since !== null && Date.now() - since > SHRINKING_MS) return;
    await check(asked).catch((error: unknown) => {
      since ??= Date.now();
      throw error;
    });
  });
  const { counterexample, errorInstance } = await fc.check(property, { numRuns: questions, seed: start });
  return counterexample === null ? null : { asked: counterexample[0], error: errorInstance };
}

it.each(ENGINES)(
  'random questions about random archives are answered as by a plain evaluation on %s',
  async (engine) => {
    const { worlds, questions } = RUNS[engine];
    let told = 0;
    /** Once a question fails, smaller archives are tried with it alone. */
    let failing: { readonly asked: Question; readonly since: number } | null = null;

    async function inWorld(world: Archive, start: number): Promise<void> {
      if (failing !== null && Date.now() - failing.since > SHRINKING_MS) return;
      const evaluation = new Evaluation(world);
      const api = await loadedApi(engine, (graph) => loadArchive(graph, world));
      const check: Check = async (asked) => {
        told += await compare(asked, api, evaluation);
      };
      try {
        if (failing !== null) return await check(failing.asked);
        const found = await firstFailing(check, questions, start);
        if (found === null) return;
        failing = { asked: found.asked, since: Date.now() };
        throw found.error;
      } finally {
        await api.close();
      }
    }

    // As many large ones as small ones: few of them are asked about on Neo4j.
    const property = fc.asyncProperty(fc.noBias(archive), fc.integer(), inWorld);
    const { counterexample, errorInstance } = await fc.check(property, { numRuns: worlds, seed });
    if (counterexample !== null) {
      const { asked } = (failing ?? {}) as { asked?: Question };
      throw new Error(
        `FC_SEED=${seed}\n${archiveText(counterexample[0])}\n${asked === undefined ? '' : textOf(asked, 0, null)}`,
        { cause: errorInstance },
      );
    }
    // Questions that nothing answers compare nothing.
    expect(told).toBeGreaterThan((worlds * questions) / 10);
  },
  TIMEOUT_MS,
);
