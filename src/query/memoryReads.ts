/** Reads what memory has for a root field, before its statement runs. */
import type { GraphMemory } from '../store/memory/graphMemory.ts';
import type { RootRequest } from './compile/run.ts';
import type { FoundInMemory, FromMemory } from './compile/scope.ts';

/** What was found in memory. */
export interface MemoryRead {
  /** Which of it the statement gets; the rest was not found. */
  readonly brought: FromMemory['brought'];
  readonly found: FoundInMemory;
  /** Whether all of it is of a batch. */
  isOf(batch: number): boolean;
  /** Brings what was of another batch to the newest one. */
  follow(): Promise<void>;
}

/** Looks for what is asked for in memory; null if nothing of it is there. */
export async function readMemory(
  asked: FromMemory,
  { order, years }: GraphMemory,
  request: RootRequest,
): Promise<MemoryRead | null> {
  const pages =
    asked.pages.length > 0 ? ((await order?.pages(asked.pages.map((ask) => ask(request)))) ?? null) : null;
  const counts =
    asked.years.length > 0 ? ((await years?.answers(asked.years.map((ask) => ask(request)))) ?? null) : null;
  if (!pages && !counts) return null;
  const parts = [pages, counts].flatMap((part) => part ?? []);
  return {
    brought: { pages: pages !== null, years: counts !== null },
    found: { pages: pages?.pages ?? [], years: counts?.answers ?? [] },
    isOf: (batch) => parts.every((part) => part.batch === batch),
    async follow() {
      await Promise.all([pages && order?.follow(), counts && years?.follow()]);
    },
  };
}
