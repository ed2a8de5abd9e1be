/** What is wrong with a fact by its own claims and by other facts. */
import { endBeforeStart } from '../../domain/integrity/endBeforeStart.ts';
import { eventBeforeBody } from '../../domain/integrity/eventBeforeBody.ts';
import { type Flaw, packedFlaw } from '../../domain/integrity/flaw.ts';
import type { Existing } from '../../domain/integrity/outside.ts';
import { outsideExistence } from '../../domain/integrity/outsideExistence.ts';
import { outsideLife } from '../../domain/integrity/outsideLife.ts';
import { type DatedClaim, placeholderDate } from '../../domain/integrity/placeholderDate.ts';
import { noSeatLeft } from '../../domain/integrity/seatOverlap.ts';
import { textOf } from '../../store/codec/props.ts';
import type { Remembered, StoredClaim } from '../../store/storedRecord.ts';
import type { World } from './factContext.ts';
import { type FactCore, filling } from './factCore.ts';
import type { Limited } from './derivedTime.ts';

/** The flaws of a fact, given the bounds that other facts leave it; none where nothing is wrong. */
export function flawsIn(core: FactCore, limited: Limited, world: World): Flaw[] {
  return [
    world.assess(core).conflict ? endBeforeStart(world.claimsOf(core)) : null,
    ...limited.existing.map((existing) => outsideOf(core, existing, limited, world)),
    limited.event && outsideExistence(limited.bounds, limited.event, true),
    ...filling(core, 'office').flatMap((office) => seatFlaws(core, office, limited, world)),
    placeholderDate(core.claims.map(datedClaim)),
  ].filter((flaw) => flaw !== null);
}

const datedClaim = ({ source, props }: StoredClaim): DatedClaim => ({
  source,
  rank: textOf(props, 'rank'),
  dateText: textOf(props, 'dateText'),
  dates: [textOf(props, 'date'), textOf(props, 'start'), textOf(props, 'end'), textOf(props, 'attested')],
});

function outsideOf(
  core: FactCore,
  existing: Existing,
  { bounds, lasts }: Limited,
  world: World,
): Flaw | null {
  if (!lasts && isFounding(core, existing, world)) return null;
  if (world.kindOf(existing.entity) === 'PERSON') return outsideLife(bounds, existing, lasts);
  return (
    (core.kind === 'RELATION' && !lasts ? eventBeforeBody(bounds, existing) : null) ??
    outsideExistence(bounds, existing, lasts)
  );
}

/** Whether it is a fact of the event that an existence came from: a body may be founded before it begins. */
const isFounding = (core: FactCore, { entity }: Existing, world: World): boolean => {
  const events = filling(core, core.kind === 'RELATION' ? 'subject' : 'event');
  return world
    .profile(entity)
    .existences.some((existence) => filling(existence, 'byEvent').some((event) => events.includes(event)));
};

/** A seat that was taken when the tenure began, and those that leave its own days no seat. */
function seatFlaws(core: FactCore, office: string, { bounds }: Limited, world: World): Flaw[] {
  const { overlaps, limits } = world.seating(office);
  const overlap = overlaps.get(core.id);
  if (overlap !== undefined) return [overlap];
  const [holder = ''] = filling(core, 'holder');
  return (limits.get(core.id) ?? []).flatMap((limit) => noSeatLeft(bounds, holder, limit) ?? []);
}

/** As the fact remembers them. */
export const keptFlaws = (flaws: readonly Flaw[]): Remembered =>
  flaws.length === 0 ? {} : { flaws: flaws.map(packedFlaw) };
