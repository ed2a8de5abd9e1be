/** The state of an archive as a reader sees it: its records with the consensus and the derived time of each fact. */

import { type AssessedClaim, type Assessment, assess } from '../../../../src/domain/claims/consensus.ts';
import { existenceLimits, type TimeLimit } from '../../../../src/domain/claims/impliedBounds.ts';
import type { StatedDays } from '../../../../src/domain/claims/statedDays.ts';
import {
  type EntityKind,
  type RelationType,
  type RoleName,
  SUPPORTS,
  type Support,
} from '../../../../src/domain/model/kinds.ts';
import type { ClaimRecord } from '../../../../src/domain/model/record.ts';
import {
  areSame,
  type Bounds,
  type FourDays,
  isDoubted,
  saidBounds,
  saysAnything,
} from '../../../../src/domain/time/bounds.ts';
import { type Day, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import { sortKey } from '../../../../src/domain/time/sortKey.ts';
import { bridgedDaysOf, runsOf } from './bridges.ts';
import { compareText } from './compareText.ts';
import { duringEvent, limitsOfOthersInSeats, limitsOfOtherTerms, withinLimits } from './impliedTime.ts';
import { boundsOfClaims, type Version, versionsOf } from './readings.ts';
import { type ArchiveRecords, canonicalId, type RecordedFact } from './recordsAfterSteps.ts';
import { startsOfBodies } from './startsOfBodies.ts';

export interface ResolvedFact extends Omit<RecordedFact, 'roles'> {
  /** The canonical ids of the entities in each role, each once. */
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  /** The consensus of its own claims. */
  readonly own: Assessment;
  /** Its claims with their voices and the dates of their sources. */
  readonly assessedClaims: readonly AssessedClaim[];
  readonly bounds: Bounds;
  readonly support: Support;
  /** Whether its claims, or those that give it the time of an event, give a side. */
  readonly given: { readonly START: boolean; readonly END: boolean };
  /** What claims that exclude each other say, as far as the bounds allow it; none where a date is doubted. */
  readonly versions: readonly Version[];
  /** Whether the fact is a state, which a moment filters; the others are occurrences. */
  readonly isState: boolean;
  readonly sort: string;
  /** Whether it has no date of its own, nor of its event, whatever other facts imply. */
  readonly isUndated: boolean;
  /** The days that its counted claims name without a doubt, and those about the event whose time it has. */
  readonly named: readonly { readonly min: Day; readonly max: Day }[];
  /** The sure days that no single claim makes sure, in order. */
  bridgedDays(): readonly Day[];
}

export interface ArchiveState {
  readonly records: ArchiveRecords;
  /** The facts that count, in chronological order. */
  readonly facts: readonly ResolvedFact[];
  /** The facts whose claims are all deprecated; nothing follows from them. */
  readonly withdrawn: readonly ResolvedFact[];
}

type Assessed = Pick<
  ResolvedFact,
  'id' | 'kind' | 'roles' | 'own' | 'assessedClaims' | 'type' | 'acting' | 'seats'
>;

const STATE_TYPES: readonly (RelationType | undefined)[] = [
  'PART_OF',
  'BELONGS_TO',
  'SERVES_AS',
  'HOSTED_BY',
  'COOPERATES_WITH',
  'SEATED_IN',
  'ADJACENT_TO',
  'SPOUSE_OF',
  'TEACHER_OF',
  'ASSOCIATE_OF',
];

/** Derives the state from the records. */
export function resolveState(records: ArchiveRecords): ArchiveState {
  const assessed = [...records.facts.values()].map((fact) => {
    const assessedClaims = [...fact.claims]
      .sort((a, b) => compareText(a.dataset, b.dataset))
      .map(({ claim }) => ({
        ...claim,
        voice: records.sources.get(claim.source)?.voice ?? claim.source,
        sourceDate: records.sources.get(claim.source)?.date,
      }));
    return { ...fact, roles: rolesOf(fact, records), assessedClaims, own: consensusOf(assessedClaims) };
  });
  assessed.sort((a, b) => compareText(sortKey(a.own.bounds, a.id), sortKey(b.own.bounds, b.id)));
  const counted = assessed.filter((fact) => !isWithdrawn(fact));
  const resolve = (fact: (typeof assessed)[number]): ResolvedFact => {
    const { bounds, support, anchor, dated } = timeOf(fact, counted, records);
    const { startMax, endMin } = bounds;
    const hasItsTime = dated === fact || !saysAnything(fact.own.bounds);
    const isOfAccounts = dated.own.accounts.length > 0 && hasItsTime;
    const isOfOneTime = hasItsTime && dated.own.values.length < 2 && !isDoubted(dated.own.bounds);
    const versions = isOfOneTime ? versionsOf(countedOf(dated.assessedClaims)) : [];
    const isGiven = (of: 'START' | 'END', text: string | null): boolean =>
      text !== null || isOfAccounts || fact.own.disputed.includes(of);
    const bridgedDays = () =>
      support === 'ASSERTED'
        ? bridgedDaysOf(dated.assessedClaims).filter((day) => startMax <= day && day <= endMin)
        : [];
    return {
      ...fact,
      bounds,
      support,
      given: {
        START: isGiven('START', fact.own.start ?? dated.own.start),
        END: isGiven('END', fact.own.end ?? dated.own.end),
      },
      versions: versions.flatMap((one) => versionWithin(one, saidBounds(bounds))),
      bridgedDays,
      named: [...new Set([fact, dated])].flatMap(({ own }) => own.stated.filter(isFirm)),
      isState: isStateFact(fact, records),
      sort: sortKey(bounds, fact.id, anchor),
      isUndated: anchor === UNBOUNDED_MAX,
    };
  };
  return {
    records,
    facts: inOrder(counted.map(resolve)),
    withdrawn: inOrder(assessed.filter(isWithdrawn).map(resolve)),
  };
}

/** What is left of the days of each side; nothing where a side has none. */
function versionWithin({ days, says }: Version, bounds: FourDays): Version[] {
  const startMin = Math.max(days.startMin, bounds.startMin);
  const endMax = Math.min(days.endMax, bounds.endMax);
  const startMax = Math.min(days.startMax, bounds.startMax, endMax);
  const endMin = Math.max(days.endMin, bounds.endMin, startMin);
  return startMin > startMax || endMin > endMax
    ? []
    : [{ days: { startMin, startMax, endMin, endMax }, says }];
}

/** Dates with `?` are doubted. */
const isFirm = ({ firm }: StatedDays): boolean => firm;
/** The consensus of the claims; the bounds of one time are found without the code that is judged. */
function consensusOf(claims: readonly AssessedClaim[]): Assessment {
  const assessed = assess(claims);
  return assessed.values.length > 1 ? assessed : { ...assessed, bounds: boundsOfClaims(countedOf(claims)) };
}

/** The claims that count: the best support of those that are not deprecated, and the preferred ones of these. */
export function countedOf(claims: readonly AssessedClaim[]): readonly AssessedClaim[] {
  const usable = claims.filter(({ rank }) => rank !== 'DEPRECATED');
  // A withdrawn fact has the time that its claims gave.
  const all = usable.length > 0 ? usable : claims;
  const own = all.filter(({ modality, status }) => modality !== 'PLANNED' && status !== 'ATTRIBUTED');
  const told = all.filter(({ modality }) => modality !== 'PLANNED');
  const best = [own, told, all].find((some) => some.length > 0) ?? [];
  const preferred = best.filter(({ rank }) => rank === 'PREFERRED');
  return preferred.length > 0 ? preferred : best;
}

const isWithdrawn = ({ assessedClaims }: Pick<Assessed, 'assessedClaims'>): boolean =>
  assessedClaims.every(({ rank }) => rank === 'DEPRECATED');

const inOrder = (facts: readonly ResolvedFact[]): ResolvedFact[] =>
  [...facts].sort((a, b) => compareText(a.sort, b.sort));

/** The facts that a list chooses from: with `include: [WITHDRAWN]` the withdrawn ones too. */
export const listedFacts = (
  { facts, withdrawn }: ArchiveState,
  { include }: { readonly include?: readonly string[] | null },
): readonly ResolvedFact[] => (include?.includes('WITHDRAWN') ? inOrder([...facts, ...withdrawn]) : facts);

const rolesOf = (fact: RecordedFact, records: ArchiveRecords): ResolvedFact['roles'] =>
  Object.fromEntries(
    Object.entries(fact.roles).map(([role, ids]) => [
      role,
      [...new Set(ids.map((id) => canonicalId(records, id)))],
    ]),
  );

const kindIn = (records: ArchiveRecords, id: string | undefined): EntityKind | undefined =>
  records.entities.get(id ?? '')?.kind;

/** The event whose time limits the fact, if there is one. */
function eventOf({ kind, roles }: Assessed, records: ArchiveRecords): string | undefined {
  const ids =
    kind === 'PARTICIPATION'
      ? roles.event
      : kind === 'RELATION'
        ? roles.subject
        : kind === 'QUANTITY'
          ? roles.entity
          : [];
  return kindIn(records, ids?.[0]) === 'EVENT' ? ids?.[0] : undefined;
}

function isStateFact(fact: Assessed, records: ArchiveRecords): boolean {
  if (fact.kind === 'TENURE' || fact.kind === 'MEMBERSHIP' || fact.kind === 'NAME') return true;
  return fact.kind === 'RELATION' && STATE_TYPES.includes(fact.type) && eventOf(fact, records) === undefined;
}

const existencesOf = (entity: string, all: readonly Assessed[]): Assessed[] =>
  all.filter(({ kind, roles }) => kind === 'EXISTENCE' && roles.entity?.[0] === entity);

/**
 * The bounds and support by the claims of a fact, clipped to the existence of its entities or the date of its event;
 * `dated` is the fact whose claims give this time.
 */
function timeOf(
  fact: Assessed,
  all: readonly Assessed[],
  records: ArchiveRecords,
): { bounds: Bounds; support: Support; anchor: Day; dated: Assessed } {
  const { bounds, support } = fact.own;
  const event = eventOf(fact, records);
  if (event !== undefined) {
    const found = datedEvent(event, all);
    const starts = startsOfBodies(event, all, (id) => kindIn(records, id));
    if (found === null)
      return {
        bounds: withinLimits(fact.own, starts),
        support,
        anchor: firstKnownDay(bounds),
        dated: fact,
      };
    const { id: because, own: date } = found.existence;
    const limit = { bounds: found.isOwn ? withinLimits(date, starts) : date.bounds, because };
    const time = found.isOwn ? duringEvent(fact.own, limit) : withinLimits(fact.own, [limit, ...starts]);
    const isOnlyLimited = saysAnything(bounds) && areSame(time, withinLimits(fact.own, [limit]));
    const dated = found.isOwn && !isOnlyLimited ? found.existence : fact;
    // The time of the event is its own, but not that of an event around it.
    const anchor = firstKnownDay(found.isOwn ? time : bounds);
    if (areSame(time, bounds)) return { bounds: time, support, anchor, dated };
    const weaker = Math.max(SUPPORTS.indexOf(support), SUPPORTS.indexOf(found.existence.own.support));
    return { bounds: time, support: SUPPORTS[weaker] as Support, anchor, dated };
  }
  const limits = [...limitingRoles(fact), ...definingBodies(fact, all)].flatMap((entity) =>
    existenceLimits(
      existencesOf(entity, all)
        .filter(({ seats, own }) => seats === undefined || saysAnything(own.bounds))
        .map(({ id, own }) => ({ id, bounds: own.bounds, support: own.support })),
    ),
  );
  const [happened] = fact.kind === 'EXISTENCE' ? (fact.roles.entity ?? []) : [];
  if (happened !== undefined && kindIn(records, happened) === 'EVENT')
    limits.push(...startsOfBodies(happened, all, (id) => kindIn(records, id)));
  const implied = [...limits, ...limitsOfTakenSeats(fact, all), ...limitsOfTerms(fact, all)];
  return { bounds: withinLimits(fact.own, implied), support, anchor: firstKnownDay(bounds), dated: fact };
}

/** What is known first of all: when it began at the earliest, at the latest, or when it had not ended. */
function firstKnownDay(bounds: Bounds): Day {
  const { startMin, startMax, endMin } = saidBounds(bounds);
  if (startMin > UNBOUNDED_MIN) return startMin;
  if (startMax < UNBOUNDED_MAX) return startMax;
  return endMin > UNBOUNDED_MIN ? endMin : UNBOUNDED_MAX;
}

function limitingRoles({ kind, roles, type }: Assessed): readonly string[] {
  const all = (...names: RoleName[]): string[] => names.flatMap((name) => roles[name] ?? []);
  if (kind === 'TENURE') return all('holder', 'office');
  if (kind === 'MEMBERSHIP') return all('member', 'body');
  if (kind === 'QUANTITY') return all('entity');
  return kind === 'RELATION' && STATE_TYPES.includes(type) ? all('subject', 'object') : [];
}

/** The body of the office of a tenure, by its only relation to one, if that is asserted and undated. */
function definingBodies({ kind, roles }: Assessed, all: readonly Assessed[]): readonly string[] {
  if (kind !== 'TENURE') return [];
  const [tie, ...others] = all.filter(
    (other) => other.type === 'BELONGS_TO' && other.roles.subject?.[0] === roles.office?.[0],
  );
  if (tie === undefined || others.length > 0) return [];
  return tie.own.support === 'ASSERTED' && !saysAnything(tie.own.bounds) ? (tie.roles.object ?? []) : [];
}

/** The limits of a tenure that follow from other terms of its holder in its office. */
function limitsOfTerms(fact: Assessed, all: readonly Assessed[]): readonly TimeLimit[] {
  const [holder, office] = [fact.roles.holder?.[0], fact.roles.office?.[0]];
  if (fact.kind !== 'TENURE' || holder === undefined) return [];
  const others = all.filter(
    (other) =>
      other !== fact &&
      other.kind === 'TENURE' &&
      other.roles.holder?.[0] === holder &&
      other.roles.office?.[0] === office,
  );
  return limitsOfOtherTerms(fact, others);
}

/** The limits of a tenure that follow from the number of seats of its office. */
function limitsOfTakenSeats(fact: Assessed, all: readonly Assessed[]): readonly TimeLimit[] {
  const [office] = fact.kind === 'TENURE' ? (fact.roles.office ?? []) : [];
  if (office === undefined || mayBeActing(fact) || fact.own.support === 'WITHDRAWN') return [];
  const stated = existencesOf(office, all).filter(({ own }) => own.support === 'ASSERTED');
  const seats = Math.max(0, ...stated.map((existence) => existence.seats ?? 0));
  if (seats === 0) return [];
  const others = all.filter(
    (other) =>
      other.kind === 'TENURE' &&
      other.own.support === 'ASSERTED' &&
      other.roles.office?.[0] === office &&
      other.roles.holder !== undefined &&
      other.roles.holder[0] !== fact.roles.holder?.[0] &&
      !mayBeActing(other),
  );
  return fact.roles.holder === undefined ? [] : limitsOfOthersInSeats(fact, others.flatMap(takenBy), seats);
}

/** The times in which a tenure surely takes a seat: the runs of its sure days that are not bridged, or some day between two. */
function takenBy({ id, roles, own, assessedClaims }: Assessed) {
  const { startMax, endMin } = own.bounds;
  const bridged = bridgedDaysOf(assessedClaims).filter((day) => startMax <= day && day <= endMin);
  const edges = runsOf(bridged).flatMap(({ from, to }) => [from - 1, to + 1]);
  const days = [startMax, ...edges, endMin];
  const holder = roles.holder?.[0] ?? '';
  const runs = days.flatMap((day, i) =>
    i % 2 === 0 ? [{ id, holder, from: day, until: days[i + 1] as Day }] : [],
  );
  return runs.length === 1 ? runs : runs.filter(({ from, until }) => from <= until);
}

/** Whether a counted claim calls the holder acting, or the record does where none says it. */
const mayBeActing = ({ own, acting }: Assessed): boolean =>
  own.actingDisputed || (own.acting ?? acting ?? false);

/** The first dated existence of the event, or of the nearest event that it is part of. */
function datedEvent(event: string, all: readonly Assessed[]): { existence: Assessed; isOwn: boolean } | null {
  const seen = new Set<string>();
  for (let level = [event]; level.length > 0; ) {
    for (const entity of level)
      for (const existence of existencesOf(entity, all))
        if (saysAnything(existence.own.bounds)) return { existence, isOwn: entity === event };
    for (const entity of level) seen.add(entity);
    level = level
      .flatMap((entity) =>
        all.filter(({ type, roles }) => type === 'PART_OF' && roles.subject?.[0] === entity),
      )
      .flatMap(({ roles }) => roles.object ?? [])
      .filter((whole) => !seen.has(whole));
  }
  return null;
}

/** The kind of an entity. Throws an Error for an unknown id. */
export function kindOf({ records }: ArchiveState, id: string): EntityKind {
  const kind = kindIn(records, id);
  if (kind === undefined) throw new Error(`There is no entity ${id}.`);
  return kind;
}

/** The claims of a fact; equal claims of one dataset count once. */
export function claimsOf({ claims }: Pick<ResolvedFact, 'claims'>): ClaimRecord[] {
  const distinct = new Map(claims.map(({ dataset, claim }) => [`${dataset} ${textOf(claim)}`, claim]));
  return [...distinct.values()];
}

const textOf = (claim: ClaimRecord): string =>
  JSON.stringify(Object.entries(claim).sort(([a], [b]) => (a < b ? -1 : 1)));
