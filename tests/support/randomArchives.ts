/**
 * Random queries about random small archives: an engine must give the answers of the oracle.
 * A failure prints the smallest failing archive and query.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { createClock } from '../../src/store/clock.ts';
import type { EngineName, Graph } from '../../src/store/graph.ts';
import { type Archive, textOf as archiveText } from './oracle/archive/archive.ts';
import { loadArchive } from './oracle/archive/loadArchive.ts';
import { fullArchive } from './oracle/archive/randomArchive.ts';
import { Oracle } from './oracle/oracle.ts';
import { answerableIn } from './oracle/questions/answerable.ts';
import {
  comparable,
  cursorOf,
  hasItems,
  type OracleQuestion,
  pageCount,
  textOf,
} from './oracle/questions/question.ts';
import { QUESTION_KINDS, type QuestionKind, randomQuestion } from './oracle/questions/randomQuestion.ts';
import { WHOLE_LISTS } from './oracle/questions/wholeLists.ts';
import { loadedApi, type SeededApi } from './seeded.ts';

/** The time limit for shrinking a failing query, and again for shrinking its archive. */
const SHRINKING_MS = 90_000;
type Check = (question: OracleQuestion) => Promise<void>;

const TOO_LARGE = Symbol('the query costs more than the budget, or counts by too many periods');

/** Refused for the request alone, whatever the archive holds. */
const TOO_LARGE_FOR = ['QUERY_TOO_LARGE', 'UNBOUNDED_QUESTION'];

interface ApiAnswer {
  /** Null if the API refuses the query with BAD_USER_INPUT. */
  readonly data: unknown;
  /** The offices of which a note says that neighbours are missing. */
  readonly withoutNeighbours: readonly string[];
  /** Whether there may be more notes. */
  readonly isFull: boolean;
}

/** An answer has no more notes about its parts. */
const MOST_NOTES = 5;

async function ask({ api }: SeededApi, text: string): Promise<ApiAnswer | typeof TOO_LARGE> {
  const { data, errors, extensions } = await api.execute(text);
  const notes = (extensions?.notes ?? []) as readonly { readonly code: string; readonly value?: string }[];
  const withoutNeighbours = notes.flatMap(({ code, value }) => (code === 'INCOMPLETE' ? (value ?? []) : []));
  const isFull = notes.length >= MOST_NOTES;
  if (!errors) return { data, withoutNeighbours, isFull };
  if (errors.every(({ extensions }) => TOO_LARGE_FOR.includes(String(extensions?.reason)))) return TOO_LARGE;
  if (errors.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT'))
    return { data: null, withoutNeighbours, isFull };
  throw new Error(`${text}\n${errors.map(({ message }) => message).join('\n')}`);
}

/** How many answers of each kind of questions a run must have that are not empty. */
const LEAST_ANSWERED = 5;

/** Counts the queries of each kind and those with answers that are not empty. */
export class QuestionCounts {
  readonly #kinds = new Map<string, { asked: number; answered: number }>();

  add(kind: string, answered: boolean): void {
    const { asked = 0, answered: before = 0 } = this.#kinds.get(kind) ?? {};
    this.#kinds.set(kind, { asked: asked + 1, answered: before + Number(answered) });
  }

  /** The kinds of questions with too few answers that are not empty, since empty ones prove little. */
  lacking(): readonly QuestionKind[] {
    return QUESTION_KINDS.filter((kind) => (this.#kinds.get(kind)?.answered ?? 0) < LEAST_ANSWERED);
  }

  /** Fails if a kind of questions has too few answers. */
  check(): void {
    const all = [...this.#kinds];
    console.info(
      all.map(([kind, { asked, answered }]) => `${kind}: ${asked} asked, ${answered} answered`).join('; '),
    );
    expect(this.lacking(), `kinds with fewer than ${LEAST_ANSWERED} answers`).toEqual([]);
    const sum = (key: 'asked' | 'answered') => all.reduce((total, [, counts]) => total + counts[key], 0);
    expect(sum('answered')).toBeGreaterThan(sum('asked') / 4);
  }
}

/** Compares all pages of a query; each side has its own cursors. Returns whether any page had items. */
async function compare(question: OracleQuestion, api: SeededApi, oracle: Oracle): Promise<boolean> {
  let answered = false;
  let cursors: readonly [string | null, string | null] = [null, null];
  for (let page = 0; page < pageCount(question); page += 1) {
    const expected = await oracle.ask(textOf(question, page, cursors[0]));
    const text = textOf(question, page, cursors[1]);
    const asked = await ask(api, text);
    // What a query costs is none of the oracle's concern; few cost too much.
    if (asked === TOO_LARGE) return false;
    const { data: answer, withoutNeighbours, isFull } = asked;
    expect(comparable(answer), text).toEqual(comparable(expected));
    const { must, may } = oracle.notes;
    if (!isFull) expect(withoutNeighbours, text).toEqual(expect.arrayContaining([...must]));
    expect([...may], text).toEqual(expect.arrayContaining([...withoutNeighbours]));
    answered ||= hasItems(question, expected);
    cursors = [cursorOf(question, expected), cursorOf(question, answer)];
    if (cursors[0] === null) break;
  }
  return answered;
}

interface FailingQuestion {
  readonly question: OracleQuestion;
  readonly error: unknown;
}

/** The first of the queries that fails; null if none does. */
async function failingOf(
  questions: readonly OracleQuestion[],
  check: Check,
): Promise<FailingQuestion | null> {
  for (const question of questions) {
    const error = await check(question).then(
      () => null,
      (thrown: unknown) => ({ thrown }),
    );
    if (error !== null) return { question, error: error.thrown };
  }
  return null;
}

/** The smallest failing query with its error; null if none fails. */
async function firstFailing(
  check: Check,
  question: fc.Arbitrary<OracleQuestion>,
  questions: number,
  start: number,
): Promise<FailingQuestion | null> {
  let since: number | null = null;
  const property = fc.asyncProperty(question, async (question) => {
    // After the time limit every candidate passes, which ends the shrinking.
    if (since !== null && Date.now() - since > SHRINKING_MS) return;
    await check(question).catch((error: unknown) => {
      since ??= Date.now();
      throw error;
    });
  });
  const { counterexample, errorInstance } = await fc.check(property, { numRuns: questions, seed: start });
  return counterexample === null ? null : { question: counterexample[0], error: errorInstance };
}

/** How what is kept in memory is known, by turns. */
const KNOWN = ['NONE', 'READ', 'FOLLOWED'] as const;

/** Batches are numbered from a number below this on, so that some numbers are also the ids of nodes in an engine. */
const NUMBERS = 300;

/** Lets the numbers of batches begin after `number`, as after as many batches of other records. */
const numberFrom = (graph: Graph, number: number): Promise<unknown> =>
  graph.write(async ({ run }) => {
    await run(createClock);
    await run({ text: 'MATCH (c:Clock) SET c.number = $number', params: { number } });
  });

export interface RandomArchives {
  readonly engine: EngineName;
  readonly archives: number;
  /** The number of queries for each archive. */
  readonly questions: number;
  /** Equal seeds give equal archives and queries. */
  readonly seed: number;
  readonly counts: QuestionCounts;
  /** The kinds of these queries; all by default. */
  readonly kinds?: readonly QuestionKind[];
}

/** Loads random archives one after the other and runs random queries on each. Throws at the first wrong answer. */
export async function checkRandomArchives({
  engine,
  archives,
  questions,
  seed,
  counts,
  kinds = QUESTION_KINDS,
}: RandomArchives): Promise<void> {
  /** The query that failed: smaller archives are tried with it alone. */
  let failing: { readonly question: OracleQuestion; readonly since: number } | null = null;

  async function checkArchive(archive: Archive, start: number): Promise<void> {
    if (failing !== null && Date.now() - failing.since > SHRINKING_MS) return;
    const oracle = new Oracle(archive);
    const known = KNOWN[Math.abs(start) % KNOWN.length] ?? 'READ';
    const load = async (graph: Graph): Promise<void> => {
      await numberFrom(graph, Math.abs(start) % NUMBERS);
      await loadArchive(graph, archive);
    };
    const api = await loadedApi(engine, load, { known });
    const check: Check = async (question) => {
      counts.add(question.kind, await compare(question, api, oracle));
    };
    try {
      if (failing !== null) return await check(failing.question);
      const question = randomQuestion(await answerableIn(oracle), kinds);
      const found =
        (await failingOf(WHOLE_LISTS, check)) ?? (await firstFailing(check, question, questions, start));
      if (found === null) return;
      failing = { question: found.question, since: Date.now() };
      throw found.error;
    } finally {
      await api.close();
    }
  }

  // Without a bias to small archives, since a run on Neo4j has few archives.
  const property = fc.asyncProperty(fc.noBias(fullArchive), fc.integer(), checkArchive);
  const { counterexample, errorInstance, numRuns } = await fc.check(property, { numRuns: archives, seed });
  if (counterexample !== null) {
    const { question } = (failing ?? {}) as { question?: OracleQuestion };
    throw new Error(
      `FC_SEED=${seed}, archive ${numRuns}\n${archiveText(counterexample[0])}\n${question === undefined ? '' : textOf(question, 0, null)}`,
      { cause: errorInstance },
    );
  }
}

/** How many more archives are tried, and how many questions of each kind about one. */
const MOST_MORE = 30;
const MORE_QUESTIONS = 3;

/** Asks about further archives until each kind of questions has been answered so often as `check` of the counts wants. */
export async function answerEachKind(run: Pick<RandomArchives, 'engine' | 'seed' | 'counts'>): Promise<void> {
  for (let more = 1; more <= MOST_MORE; more += 1) {
    const kinds = run.counts.lacking();
    if (kinds.length === 0) break;
    const questions = kinds.length * MORE_QUESTIONS;
    await checkRandomArchives({ ...run, kinds, questions, archives: 1, seed: run.seed - more });
  }
  run.counts.check();
}
