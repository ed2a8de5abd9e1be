/** Counts of very many facts that follow from the numbers of facts by year in memory, so that the statement counts none. */
import type { YearAnswer, YearQuestion } from '../../domain/time/yearCounts.ts';
import { isGiven } from './moment.ts';
import type { RequestValues } from './run.ts';
import type { FoundInMemory, Moment, Scope } from './scope.ts';

/** The facts that count of some kinds, in a window. */
export interface FactsOfYears {
  readonly kinds: (run: RequestValues) => readonly string[];
  /** Only facts that may overlap it; null for all. */
  readonly window: Moment | null;
}

/**
 * The answer to a question about years, if the statement gets it from memory; null if it must count. Which it is depends on
 * the window of the request too.
 * @param facts undefined if something else selects the facts
 */
export function countedYears(
  { statement: { fromMemory } }: Scope,
  facts: FactsOfYears | undefined,
  unit: YearQuestion['unit'],
): ((run: RequestValues) => YearAnswer) | null {
  if (!fromMemory || !facts) return null;
  const { window, kinds } = facts;
  if (window && (!isGiven(window) || window.certainty === 'DEFINITE')) return null;
  const place = fromMemory.years.length;
  fromMemory.years.push((run) => ({
    kinds: kinds(run),
    window: window?.given(run) ?? null,
    unit,
  }));
  return fromMemory.brought.years
    ? (run) => (run.prefetched as FoundInMemory).years[place] as YearAnswer
    : null;
}
