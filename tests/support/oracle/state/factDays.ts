/** On what days a fact held. */
import type { Day } from '../../../../src/domain/time/day.ts';
import type { ToldFact } from './archiveState.ts';

export const maybeOn = ({ bounds }: ToldFact, day: Day): boolean =>
  bounds.startMin <= day && day <= bounds.endMax;

export const surelyOn = ({ bounds, support }: ToldFact, day: Day): boolean =>
  support === 'ASSERTED' && bounds.startMax <= day && day <= bounds.endMin;

/** The days on which any of the facts may begin or end, and on which they surely do. */
export const sidesOf = (facts: readonly ToldFact[]): Day[] =>
  facts.flatMap(({ bounds }) => [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax]);
