/**
 * Random questions about random small archives: an engine must answer as a plain evaluation in memory does.
 * A failure prints the smallest archive and question that were found.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { EngineName } from '../../src/store/graph.ts';
import { loadedApi, type SeededApi } from './seeded.ts';
import { type Archive, textOf as archiveText } from './oracle/archive/archive.ts';
import { archive } from './oracle/archive/randomArchive.ts';
import { Evaluation } from './oracle/oracle.ts';
import { loadArchive } from './oracle/archive/loadArchive.ts';
import { comparable, cursorOf, pagesOf, type Question, tellsAnything, textOf } from './oracle/questions/question.ts';
import { question } from './oracle/questions/randomQuestion.ts';

/** How long a failing case is shrunk, once for its question and once for its archive. */
const SHRINKING_MS = 90_000;
type Check = (asked: Question) => Promise<void>;

/** The data of an answer; null if the question is refused. */
async function ask({ api }: SeededApi, text: string): Promise<unknown> {
  const { data, errors } = await api.execute(text);
  if (!errors) return data;
  if (errors.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT')) return null;
  throw new Error(`${text}\n${errors.map(({ message }) => message).join('\n')}`);
}

/** How many questions of each kind were asked, and how many of their answers were not empty. */
export class QuestionCounts {
  readonly #kinds = new Map<string, { asked: number; answered: number }>();

  add(kind: string, answered: boolean): void {
    const { asked = 0, answered: before = 0 } = this.#kinds.get(kind) ?? {};
    this.#kinds.set(kind, { asked: asked + 1, answered: before + Number(answered) });
  }

  /** Fails if too many answers are empty: those compare nothing. Of a few questions of one kind all may be empty. */
  check(): void {
    const all = [...this.#kinds];
    console.info(
      all.map(([kind, { asked, answered }]) => `${kind}: ${asked} asked, ${answered} answered`).join('; '),
    );
    const sum = (key: 'asked' | 'answered') => all.reduce((total, [, counts]) => total + counts[key], 0);
    expect(sum('answered')).toBeGreaterThan(sum('asked') / 10);
    for (const [kind, { asked, answered }] of all)
      if (asked >= 100) expect(answered, kind).toBeGreaterThan(0);
  }
}

/** Asks for the pages of a question, each side with its own cursors. Returns whether any of them was not empty. */
async function compare(asked: Question, api: SeededApi, evaluation: Evaluation): Promise<boolean> {
  let answered = false;
  let cursors: readonly [string | null, string | null] = [null, null];
  for (let page = 0; page < pagesOf(asked); page += 1) {
    const expected = await evaluation.ask(textOf(asked, page, cursors[0]));
    const text = textOf(asked, page, cursors[1]);
    const answer = await ask(api, text);
    expect(comparable(answer), text).toEqual(comparable(expected));
    answered ||= tellsAnything(asked, expected);
    cursors = [cursorOf(asked, expected), cursorOf(asked, answer)];
    if (cursors[0] === null) break;
  }
  return answered;
}

/** The smallest question that fails, with its error; null if none does. */
async function firstFailing(
  check: Check,
  questions: number,
  start: number,
): Promise<{ asked: Question; error: unknown } | null> {
  let since: number | null = null;
  const property = fc.asyncProperty(question, async (asked) => {
    // When the time is over, every candidate counts as passing, which ends the shrinking.
    if (since !== null && Date.now() - since > SHRINKING_MS) return;
    await check(asked).catch((error: unknown) => {
      since ??= Date.now();
      throw error;
    });
  });
  const { counterexample, errorInstance } = await fc.check(property, { numRuns: questions, seed: start });
  return counterexample === null ? null : { asked: counterexample[0], error: errorInstance };
}

export interface RandomArchives {
  readonly engine: EngineName;
  readonly archives: number;
  /** How many questions are asked about each archive. */
  readonly questions: number;
  /** Equal seeds give equal archives and questions. */
  readonly seed: number;
  readonly counts: QuestionCounts;
}

/** Loads random archives one after the other and asks random questions about each. Throws at the first wrong answer. */
export async function checkRandomArchives({
  engine,
  archives,
  questions,
  seed,
  counts,
}: RandomArchives): Promise<void> {
  /** The question that failed: smaller archives are tried with it alone. */
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

  // Large archives are as likely as small ones: without a bias, since a run on Neo4j has few.
  const property = fc.asyncProperty(fc.noBias(archive), fc.integer(), inWorld);
  const { counterexample, errorInstance } = await fc.check(property, { numRuns: archives, seed });
  if (counterexample !== null) {
    const { asked } = (failing ?? {}) as { asked?: Question };
    throw new Error(
      `FC_SEED=${seed}\n${archiveText(counterexample[0])}\n${asked === undefined ? '' : textOf(asked, 0, null)}`,
      { cause: errorInstance },
    );
  }
}
