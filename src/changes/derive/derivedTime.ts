/**
 * The time of a fact, derived from its claims and from what other facts imply: lives and existences, the date of its
 * event, filled seats, and other terms of the same holder.
 */

import { type Bridge, bridgesWithin } from '../../domain/claims/bridges.ts';
import type { Assessment } from '../../domain/claims/consensus.ts';
import { otherNamedDays } from '../../domain/claims/evidence.ts';
import {
  type ClippedBounds,
  clipBounds,
  type DroppedSide,
  type Existence,
  eventBounds,
  existenceLimits,
  type TimeLimit,
} from '../../domain/claims/impliedBounds.ts';
import type { StatedDays } from '../../domain/claims/statedDays.ts';
import { OWNING_RELATIONS } from '../../domain/integrity/eventBeforeBody.ts';
import type { EntityLimit } from '../../domain/integrity/outsideLimit.ts';
import type { ShownTime } from '../../domain/labels/statedTime.ts';
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import { type RelationType, SUPPORTS, type Support } from '../../domain/model/kinds.ts';
import { wordsIn } from '../../domain/model/wordsIn.ts';
import {
  areSame,
  type Bounds,
  isDoubted,
  saidBounds,
  saysAnything,
  UNBOUNDED,
} from '../../domain/time/bounds.ts';
import { type Day, isBounded } from '../../domain/time/day.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';
import { anchorOf } from '../../domain/time/sortKey.ts';
import { entitiesInRole, type FactCore } from '../../store/codec/fact.ts';
import { onlyUndated } from './definingFact.ts';
import type { FactContext } from './factContext.ts';
import { bodiesBefore } from './inheritedBodies.ts';
import { MAX_PART_DEPTH } from './levels.ts';

export interface DerivedTime {
  /** The limits that the existences of entities set to the fact. */
  readonly entityLimits: readonly EntityLimit[];
  /** The event that dates the fact, with the event's own date; null without an event, or with an undated one. */
  readonly event: EntityLimit | null;
  /** False if the fact is about an event, whose bounds it then takes over. */
  readonly lasts: boolean;
  readonly bounds: Bounds;
  /** The day by which the fact is sorted first. */
  readonly anchor: Day;
  readonly support: Support;
  /** The sure days that no single claim makes sure: its own, or those of the event whose time it has. */
  readonly bridges: readonly Bridge[];
  /** What the label says, where that is the time of an event and not the fact's own. */
  readonly labelTime: ShownTime | null;
  /** The accounts that the label says: of its own claims, or of those about the event whose time it has. */
  readonly accounts: Assessment['accounts'];
  readonly accountDays: Assessment['accountDays'];
  /** For each implied bound `START` or `END`, the day, and the fact that implies it, separated by tabs; `?` follows a doubted one. */
  readonly implied: readonly string[];
  /** The days that counted claims name besides their dates for a side: those of the event too, where the fact has its time. */
  readonly namedDays: readonly Day[];
  /** The sides of limits that contradict the fact's own claims, and were not applied. */
  readonly dropped: readonly DroppedSide[];
}

/** Derives the bounds that queries use, and which facts made them narrower than the claims. */
export function deriveTime(core: FactCore, context: FactContext): DerivedTime {
  const own = context.assess(core);
  const event = eventOf(core, context);
  if (event !== undefined) return withinEvent(core, own, event, context);
  const entityLimits = limitsOf(limitingEntities(core, context), context);
  // Other terms come last: where they contradict a limit before them, that limit contradicts a claim about the other
  // term, which is reported there.
  const limits = [
    ...entityLimits.map(({ limit }) => limit),
    ...(core.kind === 'EXISTENCE' ? entitiesInRole(core, 'entity').flatMap(bodyStarts(context)) : []),
    ...tenureLimits(core, (office) => context.seatAllocation(office).limits.get(core.id) ?? []),
    ...tenureLimits(core, (office) => context.termLimits(core, office)),
  ];
  return {
    entityLimits,
    event: null,
    lasts: true,
    bridges: own.bridges,
    labelTime: null,
    ...accountsOf(own),
    ...timeWithin(own.bounds, clipBounds(own, limits), own.support, sightingsOf(own)),
  };
}

/** The limits that the existences of these entities set. */
export const limitsOf = (entities: readonly string[], context: FactContext): EntityLimit[] =>
  entities.flatMap((entity) =>
    existenceLimits(existencesOf(entity, context)).map((limit) => ({ entity, limit })),
  );

/** The lives of a person of whom several are recorded, each as a limit; none for other entities, which may exist again. */
export function livesOf(entity: string, context: FactContext): EntityLimit[] {
  if (context.kindOf(entity) !== 'PERSON' || context.profile(entity).existences.length < 2) return [];
  const lives = existencesOf(entity, context).flatMap((life) => existenceLimits([life]));
  return lives.length < 2 ? [] : lives.map((limit) => ({ entity, limit }));
}

const existencesOf = (entity: string, context: FactContext): Existence[] =>
  context.profile(entity).existences.flatMap((existence) => {
    const { bounds, support } = context.assess(existence);
    const { id, own } = existence;
    // An existence that only states the number of seats of an office is not another, earlier existence.
    return own.seats === undefined || saysAnything(bounds) ? [{ id, bounds, support }] : [];
  });

/** The limits that the starts of its bodies set to an event, and to what is recorded of it; none for other entities. */
const bodyStarts =
  (context: FactContext) =>
  (event: string): TimeLimit[] =>
    context.kindOf(event) !== 'EVENT'
      ? []
      : limitsOf(bodiesBefore(event, context), context).map(({ limit }) => withoutEnd(limit));

const withoutEnd = ({ bounds, because }: TimeLimit): TimeLimit => ({
  bounds: { ...UNBOUNDED, startMin: bounds.startMin, sureStartMin: bounds.sureStartMin },
  because,
});

/** The limits that other tenures of its office set to a tenure; none for other facts. */
const tenureLimits = (core: FactCore, limitsIn: (office: string) => readonly TimeLimit[]): TimeLimit[] =>
  core.kind === 'TENURE' ? entitiesInRole(core, 'office').flatMap(limitsIn) : [];

/** @param own the bounds that are the fact's own, by which it is sorted */
const timeWithin = (
  own: Bounds,
  { bounds, implied, dropped }: ClippedBounds,
  support: Support,
  named: readonly StatedDays[],
): Omit<DerivedTime, 'entityLimits' | 'event' | 'lasts' | 'bridges' | 'labelTime' | keyof Accounts> => ({
  bounds,
  anchor: anchorOf(own),
  support,
  dropped,
  namedDays: support === 'ASSERTED' ? otherNamedDays(bounds, named) : [],
  implied: implied.map(
    ({ bound, day, because, doubted }) => `${bound}\t${day}\t${because}${doubted ? '\t?' : ''}`,
  ),
});

/** The days that claims name, other than as a start or an end. */
const sightingsOf = ({ stated }: Assessment): StatedDays[] =>
  stated.filter(({ of }) => of !== 'START' && of !== 'END');

/** The event whose time a fact has. Participations, relations and quantities of an event have no time of their own. */
function eventOf(core: FactCore, context: FactContext): string | undefined {
  const { datedBy } = FACT_KIND_TRAITS[core.kind];
  if (datedBy === undefined) return undefined;
  const entity = entitiesInRole(core, datedBy)[0];
  return entity !== undefined && context.kindOf(entity) === 'EVENT' ? entity : undefined;
}

function withinEvent(core: FactCore, own: Assessment, event: string, context: FactContext): DerivedTime {
  const shared = { entityLimits: limitsOf(involvedEntities(core), context), lasts: false };
  const { support, bridges } = own;
  const starts = bodyStarts(context)(event);
  const dated = datedEvent(event, context);
  if (dated === undefined)
    return {
      ...shared,
      event: null,
      bridges,
      labelTime: null,
      ...accountsOf(own),
      ...timeWithin(own.bounds, clipBounds(own, starts), support, sightingsOf(own)),
    };
  const { existence, exact } = dated;
  const date = context.assess(existence);
  const basis = date.support;
  const bounds = exact ? clipBounds(date, starts).bounds : date.bounds;
  const limit = { bounds, because: existence.id };
  const result = exact ? eventBounds(own, limit) : clipBounds(own, [limit, ...starts]);
  // If the date of the event is only planned or attributed, so is the date that other facts take over from it.
  const weakest = SUPPORTS[Math.max(SUPPORTS.indexOf(support), SUPPORTS.indexOf(basis))] ?? support;
  const labelTime = exact ? eventLabelTime(own, date, result, limit) : null;
  // A fact has the time of its event as its own, but not that of an event around it.
  const sorted = exact ? result.bounds : own.bounds;
  const time = timeWithin(sorted, result, areSame(result.bounds, own.bounds) ? support : weakest, [
    ...sightingsOf(own),
    ...(labelTime === null ? [] : date.stated),
  ]);
  const sightings = labelTime === null ? bridges : date.bridges;
  return {
    ...shared,
    ...time,
    event: { entity: event, limit },
    bridges: time.support === 'ASSERTED' ? bridgesWithin(sightings, result.bounds) : [],
    labelTime,
    ...(labelTime === null ? accountsOf(own) : saysAnything(own.bounds) ? NO_ACCOUNTS : accountsOf(date)),
  };
}

type Accounts = Pick<Assessment, 'accounts' | 'accountDays'>;

const accountsOf = ({ accounts, accountDays }: Assessment): Accounts => ({ accounts, accountDays });
const NO_ACCOUNTS: Accounts = { accounts: [], accountDays: [] };

/** The entities that a fact links to an event. They do not limit its time, but must have existed then. */
const involvedEntities = (core: FactCore): string[] =>
  core.kind === 'RELATION'
    ? OWNING_RELATIONS.has(core.own.type as RelationType)
      ? entitiesInRole(core, 'object')
      : []
    : (['participant', 'onBehalfOf', 'capacity'] as const).flatMap((role) => entitiesInRole(core, role));

/** The existence that dates an event: its own, or else that of an event that it is part of, which only encloses it. */
function datedEvent(
  event: string,
  context: FactContext,
): { existence: FactCore; exact: boolean } | undefined {
  let level = [event];
  for (let depth = 0; depth < MAX_PART_DEPTH && level.length > 0; depth += 1) {
    for (const entity of level)
      for (const existence of context.profile(entity).existences)
        if (saysAnything(context.assess(existence).bounds)) return { existence, exact: depth === 0 };
    level = level.flatMap((entity) =>
      context.profile(entity).wholes.flatMap((whole) => entitiesInRole(whole, 'object')),
    );
  }
  return undefined;
}

/** The entities outside whose existence the fact cannot hold: those in its roles, and the body that defines an office. */
function limitingEntities(core: FactCore, context: FactContext): string[] {
  if (core.kind === 'RELATION' && !isLasting(core)) return [];
  const entities = FACT_KIND_TRAITS[core.kind].limitedBy.flatMap((role) => entitiesInRole(core, role));
  if (core.kind !== 'TENURE') return entities;
  const ties = entitiesInRole(core, 'office').flatMap(
    (office) => onlyUndated(context.profile(office).owners, context) ?? [],
  );
  return [...entities, ...ties.flatMap((tie) => entitiesInRole(tie, 'object'))];
}

/** Relation types that last, unless the subject is an event, whose time they have then. Kinship by birth has no time. */
const LASTING: ReadonlySet<unknown> = new Set(
  wordsIn(`
  PART_OF BELONGS_TO SERVES_AS HOSTED_BY COOPERATES_WITH SEATED_IN ADJACENT_TO SPOUSE_OF TEACHER_OF
  ASSOCIATE_OF
`),
);

const isLasting = (core: FactCore): boolean => LASTING.has(core.own.type);

/** Whether the fact is a state that holds at a moment, and not something that happens. */
export function isState(core: FactCore, context: FactContext): boolean {
  if (FACT_KIND_TRAITS[core.kind].state) return true;
  return core.kind === 'RELATION' && isLasting(core) && eventOf(core, context) === undefined;
}

/**
 * The texts that give exactly the bounds which a fact has from its event: those of the event, except where a claim about
 * the fact is more exact. Null where the event only limits the fact, so that its label is about its own claims.
 * @param own what the claims about the fact agree on
 * @param event what the claims about the date of the event agree on
 */
function eventLabelTime(
  own: Assessment,
  event: Assessment,
  { bounds }: ClippedBounds,
  limit: TimeLimit,
): ShownTime | null {
  if (!saysAnything(own.bounds)) return saysAnything(bounds) ? shownOf(event) : null;
  if (areSame(bounds, clipBounds(own, [limit]).bounds)) return null;
  const { startMin, startMax, endMin, endMax } = saidBounds(bounds);
  const all = [event, own].map(({ start, end, bounds }) => ({ start, end, said: saidBounds(bounds) }));
  const start = all.find(({ said }) => said.startMin === startMin && said.startMax === startMax);
  const end = all.find(({ said }) => said.endMin === endMin && said.endMax === endMax);
  const mark = isDoubted(bounds) ? '?' : '';
  return {
    start: start?.start ?? spanText(startMin, startMax, mark),
    end: end?.end ?? spanText(endMin, endMax, mark),
    endKind: isBounded(endMax) ? 'KNOWN' : event.endKind,
  };
}

const shownOf = ({ start, end, endKind }: ShownTime): ShownTime => ({ start, end, endKind });
