/** Precisions in order. */

import { PRECISIONS, type Precision } from '../../domain/model/kinds.ts';

/** The precisions that are coarser than each, from EXACT, the finest, to UNKNOWN, the coarsest. */
export const COARSER_PRECISIONS = Object.fromEntries(
  PRECISIONS.map((precision, i) => [precision, PRECISIONS.slice(i + 1)]),
) as unknown as Readonly<Record<Precision, readonly Precision[]>>;
