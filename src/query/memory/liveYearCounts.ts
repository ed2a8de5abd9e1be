/** How many facts hold in each year, in memory, as it is at one batch. It is read once and then follows each batch. */
import { type YearAnswer, YearCounts, type YearQuestion } from '../../domain/time/yearCounts.ts';
import { type ClockState, readClockState } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { canFollow, isSwept, type ReadState, readStateAt } from './readState.ts';
import { readChangedFacts, readYearCounts } from './yearCounts.ts';

/** Answers as of a batch. */
export interface CountedYears {
  readonly batch: number;
  readonly answers: readonly YearAnswer[];
}

/** After a reading that a batch has overtaken, that failed or found too many numbers, nothing is read again for so long. */
const PAUSE_MS = 10 * 60_000;
/** The most numbers that are kept: an answer looks at each. Facts in so many years are too many for a statement too. */
const MOST_NUMBERS = 50_000;

export class LiveYearCounts {
  readonly #graph: Graph;
  readonly #waits: boolean;
  #read: (ReadState & { readonly counts: YearCounts }) | null = null;
  #following: Promise<void> | null = null;
  #pausedUntil = 0;

  /** @param options `waits` as `LiveFactOrderOptions` */
  constructor(graph: Graph, { waits = false }: { readonly waits?: boolean } = {}) {
    this.#graph = graph;
    this.#waits = waits;
  }

  /**
   * Answers at the newest batch that this has followed; null if the facts have not been read, which this starts, or if
   * numbers by year do not say an answer.
   */
  async answers(questions: readonly YearQuestion[]): Promise<CountedYears | null> {
    if (this.#read === null && performance.now() >= this.#pausedUntil) {
      // A request that needs the graph meets its failure too.
      const read = this.follow().catch(() => undefined);
      if (this.#waits) await read;
    }
    if (this.#read === null) return null;
    const { batch, counts } = this.#read;
    const answers = questions.flatMap((question) => counts.answer(question) ?? []);
    return answers.length === questions.length ? { batch, answers } : null;
  }

  /** Brings the numbers to the newest batch, unless one is being swept or committed meanwhile. Throws GraphError. */
  follow(): Promise<void> {
    this.#following ??= this.#follow().finally(() => {
      this.#following = null;
    });
    return this.#following;
  }

  async #follow(): Promise<void> {
    const before = await readClockState(this.#graph);
    if (this.#read !== null && !canFollow(this.#read, before)) this.#read = null;
    if (!isSwept(before) || this.#read?.batch === before.number) return;
    if (this.#read !== null) {
      const { batch, counts } = this.#read;
      const { removed, added } = await readChangedFacts(this.#graph, batch, before.number);
      if (!(await this.#isStill(before.number))) return;
      for (const { kind, fact, count } of removed) counts.add(kind, fact, -count);
      for (const { kind, fact, count } of added) counts.add(kind, fact, count);
      this.#keep(counts, before);
      return;
    }
    if (performance.now() < this.#pausedUntil) return;
    this.#pausedUntil = performance.now() + PAUSE_MS;
    const { sides, facts } = await readYearCounts(this.#graph, before.number);
    if (!(await this.#isStill(before.number))) return;
    const counts = new YearCounts();
    for (const { kind, side, undated, count } of sides) counts.addSide(kind, side, undated, count);
    for (const { kind, fact, count } of facts) counts.add(kind, fact, count);
    this.#pausedUntil = 0;
    this.#keep(counts, before);
  }

  #keep(counts: YearCounts, clock: ClockState): void {
    const isSmall = counts.size <= MOST_NUMBERS;
    this.#read = isSmall ? { ...readStateAt(clock), counts } : null;
    if (!isSmall) this.#pausedUntil = performance.now() + PAUSE_MS;
  }

  /** Whether no batch was committed since one was the newest: then what was read is of that one alone. */
  async #isStill(batch: number): Promise<boolean> {
    const clock = await readClockState(this.#graph);
    return clock.number === batch && isSwept(clock);
  }
}
