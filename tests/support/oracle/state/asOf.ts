/** The certainty with which something holds at a moment. */
import type { Certainty, Support } from '../../../../src/domain/model/kinds.ts';
import type { Bounds } from '../../../../src/domain/time/bounds.ts';
import { certaintyAsOf, type Window } from '../../../../src/domain/time/certainty.ts';

/** Days that something is asked about; `unsure` if they are those of an event or fact that may have been at another time. */
export interface MomentDays {
  readonly from: number;
  readonly to: number;
  readonly unsure?: true;
}

/** Nothing surely holds on days that are not sure themselves. */
export function asOfDays(
  bounds: Bounds,
  support: Support,
  { from, to, unsure }: MomentDays,
): Certainty | null {
  const days: Window = { from, to };
  const certainty = certaintyAsOf(bounds, support, days);
  return certainty === 'DEFINITE' && unsure ? 'POSSIBLE' : certainty;
}
