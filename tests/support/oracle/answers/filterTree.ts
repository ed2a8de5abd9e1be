/** The operators of filters, for conditions that are three-valued at a moment. */
import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { certaintyAnd, certaintyOr, type Window } from '../../../../src/domain/time/certainty.ts';

export type FilterInput = Readonly<Record<string, unknown>>;

const certaintyOf = (is: boolean): Certainty | null => (is ? 'DEFINITE' : null);

/** Where the start or the end of a fact must be. */
export interface Side {
  readonly of: 'START' | 'END';
  readonly days: Window;
}

/** The certainty of a condition, and that of its negation. */
export interface Truth {
  readonly met: Certainty | null;
  readonly unmet: Certainty | null;
  readonly side?: Side;
}

/** A filter key as it is, or the filter of the same record that it holds. */
type Leaf = (key: string, value: unknown) => Truth | FilterInput;

/** Whether the sides of the record can be where several conditions want them, at the outermost level also in the windows of the list. */
type Together = (sides: readonly Side[], isOutermost: boolean) => boolean;

/** A condition that the record itself decides. */
export const decided = (is: boolean): Truth => ({ met: certaintyOf(is), unmet: certaintyOf(!is) });

const negated = ({ met, unmet }: Truth): Truth => ({ met: unmet, unmet: met });

const all = (truths: readonly Truth[], together: Together = () => true, isOutermost = false): Truth => {
  const met = certaintyAnd(truths.map(({ met }) => met));
  const excluded =
    met === 'POSSIBLE' &&
    !together(
      truths.flatMap(({ side }) => side ?? []),
      isOutermost,
    );
  return { met: excluded ? null : met, unmet: certaintyOr(truths.map(({ unmet }) => unmet)) };
};

const any = (truths: readonly Truth[]): Truth => negated(all(truths.map(negated)));

/** Combines the single conditions of a filter with AND, OR, NOT and `unrecorded`. */
export const evaluateFilter = (filter: FilterInput, leaf: Leaf, together?: Together): Truth =>
  all(conjuncts(filter, leaf, { together, recorded: false }), together, true);

/** The sides of the record that must be where a filter and what is in its `and` want them. */
export const sidesOf = (filter: FilterInput, leaf: Leaf): readonly Side[] =>
  conjuncts(filter, leaf, { together: undefined, recorded: false }).flatMap(({ side }) => side ?? []);

interface Mode {
  readonly together: Together | undefined;
  /** Whether it is asked what the records say. */
  readonly recorded: boolean;
}

/** What must hold for a filter to be met, with what is in its `and`. */
function conjuncts(filter: FilterInput, leaf: Leaf, mode: Mode): readonly Truth[] {
  const inner = (value: unknown, { recorded }: Pick<Mode, 'recorded'> = mode): Truth => {
    const truth = all(conjuncts(value as FilterInput, leaf, { ...mode, recorded }), mode.together);
    return recorded ? decided(truth.met !== null) : truth;
  };
  return Object.entries(filter).flatMap(([key, value]) => {
    if (value == null) return [];
    if (key === 'and')
      return (value as readonly FilterInput[]).flatMap((each) => conjuncts(each, leaf, mode));
    if (key === 'or') return any((value as readonly FilterInput[]).map((each) => inner(each)));
    if (key === 'not') return negated(inner(value));
    if (key === 'unrecorded') return negated(inner(value, { recorded: true }));
    const found = leaf(key, value);
    return isTruth(found) ? found : conjuncts(found, leaf, mode);
  });
}

const isTruth = (found: Truth | FilterInput): found is Truth => 'unmet' in found;
