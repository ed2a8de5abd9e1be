/** The days on which a fact held, and its endpoints. */
import { saidBounds } from '../../../../src/domain/time/bounds.ts';
import type { Day } from '../../../../src/domain/time/day.ts';
import type { ResolvedFact } from './archiveState.ts';

export const possiblyOn = ({ bounds }: ResolvedFact, day: Day): boolean =>
  bounds.startMin <= day && day <= bounds.endMax;

export const definitelyOn = ({ bounds, support }: ResolvedFact, day: Day): boolean =>
  support === 'ASSERTED' && bounds.startMax <= day && day <= bounds.endMin;

/** The earliest and latest begins and ends of the facts, as they are said. */
const endpointsOf = (facts: readonly ResolvedFact[]): Day[] =>
  facts.flatMap(({ bounds }) => Object.values(saidBounds(bounds)));

/** The days on which a fact begins or ceases to hold, perhaps or surely. */
export const turningPointsOf = (facts: readonly ResolvedFact[]): Day[] => [
  ...endpointsOf(facts),
  ...facts.flatMap(({ bounds }) => [bounds.startMax, bounds.endMin]),
];
