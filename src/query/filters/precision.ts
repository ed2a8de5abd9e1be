import { PRECISIONS, type Precision } from '../../domain/model/kinds.ts';

/** Precisions that are coarser than each, in the order of the vocabulary: EXACT is the finest, UNKNOWN the coarsest. */
export const COARSER_PRECISIONS = Object.fromEntries(
  PRECISIONS.map((precision, i) => [precision, PRECISIONS.slice(i + 1)]),
) as unknown as Readonly<Record<Precision, readonly Precision[]>>;
