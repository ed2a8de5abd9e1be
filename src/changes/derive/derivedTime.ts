/** What other facts imply for the time of a fact: life and existence, the date of its event, and taken seats. */

import {
  type Clipped,
  clip,
  eventBounds,
  existenceLimits,
  type Limit,
} from '../../domain/claims/impliedBounds.ts';
import { OWNING_RELATIONS } from '../../domain/integrity/eventBeforeBody.ts';
import type { Existing } from '../../domain/integrity/outside.ts';
import { type RelationType, SUPPORTS, type Support } from '../../domain/model/kinds.ts';
import { type Bounds, saysAnything } from '../../domain/time/bounds.ts';
import type { World } from './factContext.ts';
import { type FactCore, filling } from './factCore.ts';

export interface Limited {
  /** The entities whose existence limits the fact, and how. */
  readonly existing: readonly Existing[];
  /** The event whose days it has, and what dates that; null where it is none of an event, or of one without a date. */
  readonly event: Existing | null;
  /** Whether it lasts; else it happens in the course of an event, and its bounds are that event's. */
  readonly lasts: boolean;
  readonly bounds: Bounds;
  readonly support: Support;
  /** `START|END`, the day, and the fact that sets the bound, by tabs. */
  readonly implied: readonly string[];
}

/** How far up the parts of an event are followed for a date. */
const MAX_LEVELS = 8;

/** The bounds that queries use, and why they differ from what the claims say. */
export function limited(core: FactCore, world: World): Limited {
  const { bounds, support } = world.assess(core);
  const event = eventOf(core, world);
  if (event !== undefined) return withinEvent(core, bounds, support, event, world);
  const existing = existingIn(limitingRoles(core), world);
  const limits = [...existing.map(({ limit }) => limit), ...seatLimits(core, world)];
  return { existing, event: null, lasts: true, ...limitedBy(clip(bounds, limits), support) };
}

/** The limits that the existences of these entities set. */
const existingIn = (entities: readonly string[], world: World): Existing[] =>
  entities.flatMap((entity) =>
    existenceLimits(
      world
        .profile(entity)
        .existences.map((existence) => ({ id: existence.id, ...world.assess(existence), own: existence.own }))
        // One that only says how many seats an office has is not another, earlier existence.
        .filter(({ own, bounds }) => own.seats === undefined || saysAnything(bounds)),
    ).map((limit) => ({ entity, limit })),
  );

const seatLimits = (core: FactCore, world: World): readonly Limit[] =>
  filling(core, 'office').flatMap((office) => world.seating(office).limits.get(core.id) ?? []);

const limitedBy = (
  { bounds, implied }: Clipped,
  support: Support,
): Omit<Limited, 'existing' | 'event' | 'lasts'> => ({
  bounds,
  support,
  implied: implied.map(({ bound, day, because }) => `${bound}\t${day}\t${because}`),
});

/** The event whose time a fact has: a participation, and what else tells of an event, have none of their own. */
function eventOf(core: FactCore, world: World): string | undefined {
  const role = core.kind === 'PARTICIPATION' ? 'event' : core.kind === 'RELATION' ? 'subject' : 'entity';
  if (core.kind !== 'PARTICIPATION' && core.kind !== 'RELATION' && core.kind !== 'QUANTITY') return undefined;
  const entity = filling(core, role)[0];
  return entity !== undefined && world.kindOf(entity) === 'EVENT' ? entity : undefined;
}

function withinEvent(core: FactCore, own: Bounds, support: Support, event: string, world: World): Limited {
  const shared = { existing: existingIn(takingPart(core), world), lasts: false };
  const dated = datedEvent(event, world);
  if (dated === undefined) return { ...shared, event: null, bounds: own, support, implied: [] };
  const { existence, exact } = dated;
  const { bounds, support: basis } = world.assess(existence);
  const limit = { bounds, because: existence.id };
  const result = exact ? eventBounds(own, limit) : clip(own, [limit]);
  // Bounds that were only planned or told by a speaker are no firmer on the facts that take them over.
  const weakest = SUPPORTS[Math.max(SUPPORTS.indexOf(support), SUPPORTS.indexOf(basis))] ?? support;
  return {
    ...shared,
    event: { entity: event, limit },
    ...limitedBy(result, result.implied.length > 0 ? weakest : support),
  };
}

/** Those who have to do with an event by a fact; they do not limit it, and must have existed when it was. */
const takingPart = (core: FactCore): string[] =>
  core.kind === 'RELATION'
    ? OWNING_RELATIONS.has(core.own.type as RelationType)
      ? filling(core, 'object')
      : []
    : (['participant', 'onBehalfOf', 'capacity'] as const).flatMap((role) => filling(core, role));

/** The existence that dates an event: its own, else that of the event that it is a part of, which only encloses it. */
function datedEvent(event: string, world: World): { existence: FactCore; exact: boolean } | undefined {
  let level = [event];
  for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth += 1) {
    for (const entity of level)
      for (const existence of world.profile(entity).existences)
        if (saysAnything(world.assess(existence).bounds)) return { existence, exact: depth === 0 };
    level = level.flatMap((entity) =>
      world.profile(entity).wholes.flatMap((whole) => filling(whole, 'object')),
    );
  }
  return undefined;
}

/** Roles whose existence limits a fact; names outlive what they name. */
function limitingRoles(core: FactCore): string[] {
  switch (core.kind) {
    case 'TENURE':
      return [...filling(core, 'holder'), ...filling(core, 'office')];
    case 'MEMBERSHIP':
      return [...filling(core, 'member'), ...filling(core, 'body')];
    case 'QUANTITY':
      return filling(core, 'entity');
    case 'RELATION':
      return isLasting(core) ? [...filling(core, 'subject'), ...filling(core, 'object')] : [];
    default:
      return [];
  }
}

/** Relations that last; those of an event have its time instead. */
const LASTING: ReadonlySet<unknown> = new Set([
  'PART_OF',
  'BELONGS_TO',
  'SERVES_AS',
  'HOSTED_BY',
  'COOPERATES_WITH',
  'SEATED_IN',
  'ADJACENT_TO',
]);

const isLasting = (core: FactCore): boolean => LASTING.has(core.own.type);

/** Whether a moment filters the fact: it is a state, and not something that happens. */
export function isState(core: FactCore, world: World): boolean {
  if (core.kind === 'TENURE' || core.kind === 'MEMBERSHIP' || core.kind === 'NAME') return true;
  return core.kind === 'RELATION' && isLasting(core) && eventOf(core, world) === undefined;
}
