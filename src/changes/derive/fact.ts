/** The computed values of facts: agreement of their claims, limits by other facts, and the keys of orders. */
import { durationClassOf } from '../../domain/time/durationClasses.ts';
import { sortKey } from '../../domain/time/sortKey.ts';
import type { DerivedFact, FactCore } from '../../store/codec/fact.ts';
import { type DerivedTime, isState } from './derivedTime.ts';
import type { FactContext } from './factContext.ts';

/** The computed values of a fact; its bounds are those of `time`, which other facts limit. */
export const derivedFact = (core: FactCore, time: DerivedTime, context: FactContext): DerivedFact => ({
  ...time,
  assessed: context.assess(core),
  values: core.kind === 'QUANTITY' && time.lasts ? context.assess(core).values : [],
  uncited: isUncited(core),
  state: isState(core, context),
  voiceIds: core.claims.map(({ source }) => context.voiceOf(source)),
  sort: sortKey(time.bounds, core.id, time.anchor),
  span: durationClassOf(time.bounds, time.anchor),
});

/** Whether no claim has another source than its dataset. */
export const isUncited = ({ claims }: FactCore): boolean =>
  claims.every(({ source, props: { dataset } }) => source === dataset);
