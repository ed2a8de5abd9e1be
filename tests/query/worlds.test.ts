/**
 * Random questions about random small archives: both engines answer as a plain evaluation in memory does.
 * `WORLDS` is the number of archives on the embedded engine, of which Neo4j, which plans each question anew, takes the
 * first tenth; `FC_SEED` repeats a run, and `-t embedded` leaves Neo4j out. A failure prints the smallest archive and
 * question that were found.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EngineName } from '../../src/store/graph.ts';
import { seed } from '../domain/property.ts';
import { ENGINES } from '../support/engines.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';
import { type Archive, textOf as archiveText } from '../support/world/archive.ts';
import { archive } from '../support/world/archives.ts';
import { Evaluation } from '../support/world/evaluation.ts';
import { loadArchive } from '../support/world/load.ts';
import {
  comparable,
  cursorOf,
  pagesOf,
  type Question,
  tellsAnything,
  textOf,
} from '../support/world/question.ts';
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

/** How many questions of a kind were asked, and how many answers told something. */
class Counts {
  readonly #kinds = new Map<string, { asked: number; told: number }>();

  add(kind: string, told: boolean): void {
    const { asked = 0, told: before = 0 } = this.#kinds.get(kind) ?? {};
    this.#kinds.set(kind, { asked: asked + 1, told: before + Number(told) });
  }

  /** Questions that nothing answers compare nothing; of a few of one kind all may be such. */
  check(): void {
    const all = [...this.#kinds];
    console.info(all.map(([kind, { asked, told }]) => `${kind}: ${asked} asked, ${told} told`).join('; '));
    const sum = (key: 'asked' | 'told') => all.reduce((total, [, counts]) => total + counts[key], 0);
    expect(sum('told')).toBeGreaterThan(sum('asked') / 10);
    for (const [kind, { asked, told }] of all) if (asked >= 100) expect(told, kind).toBeGreaterThan(0);
  }
}

/** Asks for the pages of a question, each side by its own cursors. Gives whether any of them told something. */
async function compare(asked: Question, api: SeededApi, evaluation: Evaluation): Promise<boolean> {
  let told = false;
  let cursors: readonly [string | null, string | null] = [null, null];
  for (let page = 0; page < pagesOf(asked); page += 1) {
    const expected = await evaluation.ask(textOf(asked, page, cursors[0]));
    const text = textOf(asked, page, cursors[1]);
    const answer = await ask(api, text);
    expect(comparable(answer), text).toEqual(comparable(expected));
    told ||= tellsAnything(asked, expected);
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
    const counts = new Counts();
    /** Once a question fails, smaller archives are tried with it alone. */
    let failing: { readonly asked: Question; readonly since: number } | null = null;

    async function inWorld(world: Archive, start: number): Promise<void> {
      if (failing !== null && Date.now() - failing.since > SHRINKING_MS) return;
      const evaluation = new Evaluation(world);
      const api = await loadedApi(engine, (graph) => loadArchive(graph, world));
      const check: Check = async (asked) => {
        counts.add(asked.kind, await compare(asked, api, evaluation));
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
    counts.check();
  },
  TIMEOUT_MS,
);
