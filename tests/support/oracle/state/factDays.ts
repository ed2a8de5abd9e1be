/** The days on which a fact held, and its endpoints. */
import type { Day } from '../../../../src/domain/time/day.ts';
import type { ResolvedFact } from './archiveState.ts';

export const possiblyOn = ({ bounds }: ResolvedFact, day: Day): boolean =>
  bounds.startMin <= day && day <= bounds.endMax;

export const definitelyOn = ({ bounds, support }: ResolvedFact, day: Day): boolean =>
  support === 'ASSERTED' && bounds.startMax <= day && day <= bounds.endMin;

/** The earliest and latest begins and ends of the facts. */
export const endpointsOf = (facts: readonly ResolvedFact[]): Day[] =>
  facts.flatMap(({ bounds }) => [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax]);
