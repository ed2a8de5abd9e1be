/** Finds the integrity rules that a fact breaks by its own claims or by other facts. */
import { clipBounds } from '../../domain/claims/impliedBounds.ts';
import { ifDoubtedIsTrue } from '../../domain/integrity/doubtedContradiction.ts';
import { endBeforeStart } from '../../domain/integrity/endBeforeStart.ts';
import { eventBeforeBody } from '../../domain/integrity/eventBeforeBody.ts';
import { encodeFlaw, type Flaw } from '../../domain/integrity/flaw.ts';
import { longBridge } from '../../domain/integrity/longBridge.ts';
import { type AssessedTerm, neighbourOrder } from '../../domain/integrity/neighbourOrder.ts';
import { openEvent } from '../../domain/integrity/openEvent.ts';
import {
  type EntityLimit,
  eventOutsideExistence,
  eventOutsideLife,
  stateOutsideFlaw,
} from '../../domain/integrity/outsideLimit.ts';
import { type DatedClaim, placeholderDate } from '../../domain/integrity/placeholderDate.ts';
import { repeatedTenure, type WrittenTenure } from '../../domain/integrity/repeatedTenure.ts';
import { noFreeSeat } from '../../domain/integrity/seatOverlap.ts';
import { deriveFactId } from '../../domain/model/factId.ts';
import { type Bounds, type FourDays, isDoubted, saidBounds, sureBounds } from '../../domain/time/bounds.ts';
import { namedEntities } from '../../store/codec/claim.ts';
import { entitiesInRole, type FactCore, impliedIn, isWithdrawnFact } from '../../store/codec/fact.ts';
import { type ImportMetadata, type StoredClaim, textOf } from '../../store/codec/storedRecord.ts';
import { type TermsKey, termsKey } from '../../store/read/factIds.ts';
import { type DerivedTime, limitsOf, livesOf } from './derivedTime.ts';
import type { FactContext } from './factContext.ts';
import { inheritedBodies } from './inheritedBodies.ts';

/**
 * The flaws of a fact; none where it is withdrawn.
 * @param time the time that was derived for the fact
 */
export function findFlaws(core: FactCore, time: DerivedTime, context: FactContext): Flaw[] {
  if (isWithdrawnFact(core)) return [];
  const { bridges, conflict } = context.assess(core);
  const offices = entitiesInRole(core, 'office');
  return [
    conflict ? endBeforeStart(context.claimsOf(core)) : null,
    ...limitFlaws(core, time, context),
    ...inheritedFlaws(core, time, context),
    time.event && stateFlaw(time.event, time.dropped, context),
    ...offices.flatMap((office) => seatFlaws(core, office, time, context)),
    ...offices.map((office) => repeatedFlaw(core, office, context)),
    ...offices.flatMap((office) => neighbourFlaws(core, office, context)),
    isAboutEvent(core, context) ? openEvent(time.bounds) : null,
    placeholderDate(core.claims.map(datedClaim)),
    bridges.length === 0 ? null : longBridge(bridges, joinedBy(core)),
  ].filter((flaw) => flaw !== null);
}

/**
 * The roles that alone make several rows or facts of a file one tenure: it has no term, and its id is made from them.
 * Null where the file says that they are one.
 */
function joinedBy({ kind, id, roles, own }: FactCore): string | null {
  if (kind !== 'TENURE' || own.term !== undefined) return null;
  const asWritten = (relationship: string): string[] =>
    roles.filter((role) => role.relationship === relationship).map(({ as }) => as);
  const derived = deriveFactId(kind, { holder: asWritten('HOLDER'), office: asWritten('OFFICE') }, {});
  return id === derived ? 'holder and office' : null;
}

const isAboutEvent = (core: FactCore, context: FactContext): boolean =>
  core.kind === 'EXISTENCE' &&
  entitiesInRole(core, 'entity').some((entity) => context.kindOf(entity) === 'EVENT');

const datedClaim = ({ source, props }: StoredClaim): DatedClaim => ({
  source,
  rank: textOf(props, 'rank'),
  dateText: textOf(props, 'dateText'),
  dates: [textOf(props, 'date'), textOf(props, 'start'), textOf(props, 'end'), textOf(props, 'attested')],
});

/**
 * The flaws of a fact outside the existence of its entities. Of a person of whom several lives are recorded, as after a merge,
 * each life counts by itself: a person has one, whichever it is. Of two lives that exclude each other, one has the flaw.
 */
function limitFlaws(core: FactCore, time: DerivedTime, context: FactContext): (Flaw | null)[] {
  const { entityLimits, lasts, dropped } = time;
  const isLife = core.kind === 'EXISTENCE';
  const involved = isLife ? entitiesInRole(core, 'entity') : entityLimits.map(({ entity }) => entity);
  const lives = [...new Set(involved)].flatMap((entity) => livesOf(entity, context));
  const others = isLife ? lives.filter(({ limit }) => limit.because < core.id) : lives;
  const limits = entityLimits.filter(({ entity }) => lives.every((life) => life.entity !== entity));
  if (isLife || !lasts) return [...limits, ...others].map((limit) => eventFlaw(core, limit, time, context));
  const droppedBy = (life: EntityLimit) => clipBounds(context.assess(core), [life.limit]).dropped;
  return [
    ...limits.map((limit) => stateFlaw(limit, dropped, context)),
    ...others.map((life) => stateFlaw(life, droppedBy(life), context)),
  ];
}

/** The flaw of a fact that contradicts a limit, with both sides of it if it contradicts both. */
function stateFlaw(
  { entity, limit }: EntityLimit,
  dropped: DerivedTime['dropped'],
  context: FactContext,
): Flaw | null {
  const contradicted = dropped.filter((one) => one.limit === limit);
  const sure = contradicted.filter(({ doubted }) => !doubted);
  const [side, ...more] = sure.length > 0 ? sure : contradicted;
  if (side === undefined) return null;
  const rule = context.kindOf(entity) === 'PERSON' ? 'OUTSIDE_LIFE' : 'OUTSIDE_EXISTENCE';
  const flaw = stateOutsideFlaw(rule, entity, [side, ...more]);
  return sure.length > 0 ? flaw : ifDoubtedIsTrue(flaw);
}

/** The flaw of a fact that happened during an event, while one of its entities did not exist. */
function eventFlaw(
  core: FactCore,
  limit: EntityLimit,
  { bounds }: DerivedTime,
  context: FactContext,
): Flaw | null {
  if (isAboutFoundingEvent(core, limit, context)) return null;
  return inEitherReading(bounds, limit, (days, entity) =>
    context.kindOf(limit.entity) === 'PERSON'
      ? eventOutsideLife(days, entity)
      : ((core.kind === 'RELATION' ? eventBeforeBody(days, entity) : null) ??
        eventOutsideExistence(days, entity)),
  );
}

/** The flaw that there surely is, else the one that there is if doubted dates are true. */
function inEitherReading(
  bounds: Bounds,
  entity: EntityLimit,
  flawOf: (days: FourDays, limit: EntityLimit) => Flaw | null,
): Flaw | null {
  const flaw = flawOf(sureBounds(bounds), inReading(entity, sureBounds));
  if (flaw !== null || !(isDoubted(bounds) || isDoubted(entity.limit.bounds))) return flaw;
  const perhaps = flawOf(saidBounds(bounds), inReading(entity, saidBounds));
  return perhaps && ifDoubtedIsTrue(perhaps);
}

const inReading = ({ entity, limit }: EntityLimit, daysOf: (bounds: Bounds) => FourDays): EntityLimit => ({
  entity,
  limit: { ...limit, bounds: daysOf(limit.bounds) },
});

/** Whether the fact is about the event that founded an entity, which may be before the entity's existence begins. */
const isAboutFoundingEvent = (core: FactCore, { entity }: EntityLimit, context: FactContext): boolean =>
  haveFounded(entitiesInRole(core, core.kind === 'RELATION' ? 'subject' : 'event'), entity, context);

const haveFounded = (events: readonly string[], entity: string, context: FactContext): boolean =>
  context
    .profile(entity)
    .existences.some((existence) =>
      entitiesInRole(existence, 'byEvent').some((event) => events.includes(event)),
    );

/** The flaw of an event that was over before a body that it is an event of through PART_OF relations. */
function inheritedFlaws(core: FactCore, { lasts, bounds }: DerivedTime, context: FactContext): Flaw[] {
  if (lasts || core.kind !== 'RELATION') return [];
  for (const { body, through, events } of inheritedBodies(core, context)) {
    // The whole was over before the body too, so that the finding is about the whole.
    const isOfWhole = (limit: EntityLimit): boolean =>
      events
        .slice(1)
        .some((event) =>
          existencesOf(event, context).some((date) => eventBeforeBody(sureBounds(date), limit)),
        );
    const flaw = limitsOf([body], context)
      .filter((limit) => !isOfWhole(limit))
      .flatMap(
        (limit) => inEitherReading(bounds, limit, (days, of) => eventBeforeBody(days, of, through)) ?? [],
      )[0];
    if (flaw !== undefined) return haveFounded(events, body, context) ? [] : [flaw];
  }
  return [];
}

const existencesOf = (event: string, context: FactContext): Bounds[] =>
  context.profile(event).existences.map((existence) => context.assess(existence).bounds);

/** The flaw of a tenure for which no seat was free when it began, or of one that filled seats leave no day. */
function seatFlaws(
  core: FactCore,
  office: string,
  { dropped, implied }: DerivedTime,
  context: FactContext,
): Flaw[] {
  const { overlaps, possibleOverlaps, limits, lastStarts } = context.seatAllocation(office);
  const overlap = overlaps.get(core.id);
  if (overlap !== undefined) return [overlap];
  const [holder = ''] = entitiesInRole(core, 'holder');
  const ofSeats = limits.get(core.id) ?? [];
  const contradicted = dropped.filter(({ limit, doubted }) => !doubted && ofSeats.includes(limit));
  if (contradicted.length > 0) return contradicted.map((side) => noFreeSeat(holder, side));
  const lastStart = lastStarts.get(core.id);
  // A death may end it earlier.
  const isEnded = impliedIn(implied).some(
    ({ bound, because }) => bound === 'END' && because === lastStart?.because,
  );
  return [possibleOverlaps.get(core.id), isEnded ? lastStart : undefined].filter(
    (flaw) => flaw !== undefined,
  );
}

/** The flaw of a tenure that a merge has made the same as another one. */
function repeatedFlaw(core: FactCore, office: string, context: FactContext): Flaw | null {
  const [holder] = entitiesInRole(core, 'holder');
  if (holder === undefined) return null;
  const writtenAs = writtenIds(core);
  const others = context
    .tenuresOf(holder, office)
    .filter((other) => other.id !== core.id && writtenIds(other) !== writtenAs);
  if (others.length === 0) return null;
  const written = (tenure: FactCore): WrittenTenure => ({
    id: tenure.id,
    term: textOf(tenure.own, 'term'),
    claims: context.claimsOf(tenure),
    assessed: context.assess(tenure),
  });
  return repeatedTenure(written(core), others.map(written), [holder, office]);
}

/** The flaws of a tenure of which a source says that it was before or after another. */
const neighbourFlaws = (core: FactCore, office: string, context: FactContext): Flaw[] =>
  neighbourOrder(termOf(core, context), (person) =>
    context.tenuresOf(person, office).map((tenure) => termOf(tenure, context)),
  );

const termOf = (tenure: FactCore, context: FactContext): AssessedTerm => ({
  id: tenure.id,
  assessed: context.assess(tenure),
});

/** The holders that claims about a tenure name as those before and after it, each with the office. */
export const neighbourKeys = (core: FactCore): TermsKey[] =>
  entitiesInRole(core, 'office').flatMap((office) =>
    core.claims.flatMap((claim) =>
      namedEntities(claim).flatMap(([type, person]) =>
        type === 'ATTRIBUTED_TO' ? [] : [termsKey(person, office)],
      ),
    ),
  );

/** The ids by which the files of a tenure name its holder and its office. */
export const writtenIds = ({ roles }: FactCore): string =>
  roles
    .filter(({ relationship }) => relationship === 'HOLDER' || relationship === 'OFFICE')
    .map(({ as }) => as)
    .join(' ');

/** Flaws as they are stored with the fact. */
export const flawsToStore = (flaws: readonly Flaw[]): ImportMetadata =>
  flaws.length === 0 ? {} : { flaws: flaws.map(encodeFlaw) };
