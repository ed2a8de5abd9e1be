/** The operators of filters, for conditions that are three-valued at a moment. */
import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { certaintyAnd, certaintyOr } from '../../../../src/domain/time/certainty.ts';

export type FilterInput = Readonly<Record<string, unknown>>;

export const certaintyOf = (is: boolean): Certainty | null => (is ? 'DEFINITE' : null);

/** The certainty of a condition, and that of its negation. */
export interface Truth {
  readonly met: Certainty | null;
  readonly unmet: Certainty | null;
}

/** A condition that the record itself decides. */
export const decided = (is: boolean): Truth => ({ met: certaintyOf(is), unmet: certaintyOf(!is) });

const negated = ({ met, unmet }: Truth): Truth => ({ met: unmet, unmet: met });

const all = (truths: readonly Truth[]): Truth => ({
  met: certaintyAnd(truths.map(({ met }) => met)),
  unmet: certaintyOr(truths.map(({ unmet }) => unmet)),
});

const any = (truths: readonly Truth[]): Truth => negated(all(truths.map(negated)));

/** Combines the single conditions of a filter with AND, OR, NOT and `unrecorded`. */
export function evaluateFilter(filter: FilterInput, leaf: (key: string, value: unknown) => Truth): Truth {
  const inner = (value: unknown): Truth => evaluateFilter(value as FilterInput, leaf);
  return all(
    Object.entries(filter).map(([key, value]) => {
      if (value == null) return decided(true);
      if (key === 'and') return all((value as readonly FilterInput[]).map(inner));
      if (key === 'or') return any((value as readonly FilterInput[]).map(inner));
      if (key === 'not') return negated(inner(value));
      if (key !== 'unrecorded') return leaf(key, value);
      return negated(evaluateFilter(value as FilterInput, (k, v) => decided(leaf(k, v).met !== null)));
    }),
  );
}
