/** The filter inputs, evaluated one condition at a time; conditions on entities are three-valued at a moment. */

import {
  type Certainty,
  PRECISIONS,
  type RelationType,
  type RoleName,
  roleCodeOf,
} from '../../../../src/domain/model/kinds.ts';
import {
  type Bounds,
  type FourDays,
  saidBounds,
  saysAnything,
  sureBounds,
  UNBOUNDED,
} from '../../../../src/domain/time/bounds.ts';
import {
  atLeast,
  certaintyAnd,
  certaintyDuring,
  certaintyOr,
  type RecordedCertainty,
  type Window,
  windowOf,
} from '../../../../src/domain/time/certainty.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import { sortKey } from '../../../../src/domain/time/sortKey.ts';
import { TEST_TODAY } from '../../today.ts';
import { type ArchiveState, type claimsOf, kindOf, type ResolvedFact } from '../state/archiveState.ts';
import { asOfDays, type MomentDays } from '../state/asOf.ts';
import { foldedLabel, labelNow } from '../state/labels.ts';
import { disputedParts, possibleRange, quantityValues } from '../state/quantityValues.ts';
import { canonicalId } from '../state/recordsAfterSteps.ts';
import { type FieldContext, isShown, type ListArgs, matchCertainty, weaker } from './fieldContext.ts';
import { decided, evaluateFilter, type FilterInput, type Side, sidesOf, type Truth } from './filterTree.ts';
import { isWithinKey, tieTo, type WithinKey } from './within.ts';

const ids = (state: ArchiveState, value: unknown): string[] =>
  (value as readonly string[]).map((id) => canonicalId(state.records, id));

/** All entities that have a role in a fact, each once. */
export const entitiesIn = ({ roles }: ResolvedFact): string[] => [...new Set(Object.values(roles).flat())];

/**
 * The certainty that a fact matches a `FactFilter`, where it must also hold in some windows. Whatever doubted dates may be, it
 * is possible where the fact does not surely fail.
 */
function factFilterCertainty(
  context: FieldContext,
  fact: ResolvedFact,
  filter: FilterInput,
  windows: readonly Window[],
  reading: Reading,
): Certainty | null {
  const leaf = (key: string, value: unknown) => factCondition(context, fact, key, value);
  if (reading === asSaid) return evaluateFilter(filter, leaf, togetherIn(fact, windows)).met;
  const { unmet } = evaluateFilter(filter, leaf);
  const sides = sidesOf(filter, leaf);
  return unmet === 'DEFINITE' || !togetherIn(fact, windows, true)(sides, true) ? null : 'POSSIBLE';
}

const factCondition = (context: FieldContext, fact: ResolvedFact, key: string, value: unknown) => {
  if (key === 'fact') return value as FilterInput;
  if (key === 'value') return numberIn(context, fact, value as NumberRange);
  if (key === 'startsIn' || key === 'endsIn')
    return sideIn(fact, key === 'startsIn' ? 'START' : 'END', windowOf(String(value), TEST_TODAY));
  return decided(meetsCondition(context.state, fact, key, value));
};

interface NumberRange {
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
}

/** The condition that a fact has such a number: at the moment, else in the window, else at any time. */
function numberIn({ state, moment, during }: FieldContext, fact: ResolvedFact, range: NumberRange): Truth {
  const { support, assessedClaims, roles } = fact;
  const isTimed = fact.kind === 'QUANTITY' && kindOf(state, roles.entity?.[0] ?? '') !== 'EVENT';
  const [atLeast, atMost] = [
    range.atLeast ?? Number.NEGATIVE_INFINITY,
    range.atMost ?? Number.POSITIVE_INFINITY,
  ];
  const holds = (bounds: Bounds): Certainty | null =>
    !isTimed
      ? 'DEFINITE'
      : moment
        ? asOfDays(bounds, 'ASSERTED', moment.days)
        : during
          ? certaintyDuring(bounds, 'ASSERTED', during)
          : 'DEFINITE';
  const within = ({ startMin, endMax }: FourDays, limit: FourDays) => ({
    startMin: Math.max(startMin, limit.startMin),
    endMax: Math.min(endMax, limit.endMax),
  });
  const times = quantityValues(assessedClaims).map((value) => {
    const [low, high] = possibleRange(value);
    const { bounds } = value;
    const sure = { ...bounds, ...within(sureBounds(bounds), sureBounds(fact.bounds)) };
    return {
      low,
      high,
      held: holds({ ...bounds, ...within(bounds, fact.bounds) }),
      notExcluded: holds(sure),
    };
  });
  // What has no time of its own is between the least and the greatest.
  const lowest = times
    .map(({ low }) => low)
    .sort((a, b) => a.number - b.number || Number(a.isOut) - Number(b.isOut));
  const highest = times
    .map(({ high }) => high)
    .sort((a, b) => b.number - a.number || Number(a.isOut) - Number(b.isOut));
  const values = isTimed
    ? times
    : times.slice(0, 1).map((one) => ({ ...one, low: lowest[0] ?? one.low, high: highest[0] ?? one.high }));
  const found = values.map(({ low, high, ...rest }) => ({
    ...rest,
    isInside: low.number >= atLeast && high.number <= atMost,
    meets:
      (high.isOut ? high.number > atLeast : high.number >= atLeast) &&
      (low.isOut ? low.number < atMost : low.number <= atMost),
  }));
  const isAsserted = support === 'ASSERTED';
  const disagree =
    disputedParts(assessedClaims).includes('VALUE') &&
    found.some(({ held, isInside }) => held !== null && !isInside);
  const isSure =
    isAsserted && !disagree && found.some(({ held, isInside }) => held === 'DEFINITE' && isInside);
  const isRefuted =
    isAsserted &&
    found.some(({ held, meets }) => held === 'DEFINITE' && !meets) &&
    found.every(({ notExcluded, meets }) => notExcluded === null || !meets);
  const met = isSure
    ? 'DEFINITE'
    : found.some(({ held, meets }) => held !== null && meets)
      ? 'POSSIBLE'
      : null;
  return { met, unmet: isRefuted ? 'DEFINITE' : isSure ? null : 'POSSIBLE' };
}

/** The days on which a side may be, as said or for sure. */
const sideDays = (of: Side['of'], { startMin, startMax, endMin, endMax }: FourDays): Window =>
  of === 'START'
    ? { from: startMin, to: Math.min(startMax, endMax) }
    : { from: Math.max(endMin, startMin), to: endMax };

const overlaps = (a: Window, b: Window): boolean => a.from <= b.to && b.from <= a.to;

function sideIn({ bounds, support, given, versions }: ResolvedFact, of: Side['of'], days: Window): Truth {
  const [said, sure] = [sideDays(of, saidBounds(bounds)), sideDays(of, sureBounds(bounds))];
  const isAsserted = support === 'ASSERTED';
  const isInAll = versions.every(({ says }) => says[of]);
  const isSure = given[of] && isInAll && isAsserted && days.from <= sure.from && sure.to <= days.to;
  const isInAny =
    versions.length === 0 || versions.some((one) => one.says[of] && overlaps(sideDays(of, one.days), days));
  const met = isSure ? 'DEFINITE' : given[of] && isInAny && overlaps(said, days) ? 'POSSIBLE' : null;
  const unmet = isAsserted && !overlaps(sure, days) ? 'DEFINITE' : isSure ? null : 'POSSIBLE';
  return { met, unmet, side: { of, days } };
}

/**
 * Whether a fact may start and end on some days and hold in all windows: the first start and the last end are the widest.
 * Whatever doubted dates may be, a fact that no source asserts may do so on any days.
 */
const togetherIn =
  ({ bounds, support, versions }: ResolvedFact, listed: readonly Window[], isDoubted = false) =>
  (sides: readonly Side[], isOutermost: boolean): boolean => {
    if (sides.length === 0) return true;
    const windows = isOutermost ? listed : [];
    const outer = isDoubted ? (support === 'ASSERTED' ? sureBounds(bounds) : UNBOUNDED) : saidBounds(bounds);
    // In one version of the sources, which says something of each side that is asked.
    const readings =
      isDoubted || versions.length === 0
        ? [outer]
        : versions.filter(({ says }) => sides.every(({ of }) => says[of])).map(({ days }) => days);
    return readings.some((days) => canBeThere(days, sides, windows));
  };

/** Whether a fact of these days may start and end on some days and hold in all windows. */
function canBeThere(reading: FourDays, sides: readonly Side[], windows: readonly Window[]): boolean {
  const common = (of: Side['of'], open: readonly Window[]): Window => {
    const all = [...sides.filter((side) => side.of === of).map(({ days }) => days), ...open];
    const { from, to } = sideDays(of, reading);
    return {
      from: Math.max(from, ...all.map((days) => days.from)),
      to: Math.min(to, ...all.map((days) => days.to)),
    };
  };
  const start = common(
    'START',
    windows.map(({ to }) => ({ from: UNBOUNDED_MIN, to })),
  );
  const end = common(
    'END',
    windows.map(({ from }) => ({ from, to: UNBOUNDED_MAX })),
  );
  return start.from <= start.to && end.from <= end.to && start.from <= end.to;
}

/** The windows in which a list, or a condition without one, wants a fact to hold. */
const windowsOf = (
  { moment, during }: Pick<FieldContext, 'moment' | 'during'>,
  fact: ResolvedFact,
): Window[] => [
  ...(moment !== null && fact.isState ? [moment.days] : []),
  ...(during === null ? [] : [during]),
];

/** Whether a filter may be uncertain without a moment: it asks where a side of a fact is, or for the bodies of a tenure. */
const isUncertain = (filter: unknown, kind: ResolvedFact['kind'] | null): boolean =>
  typeof filter === 'object' &&
  filter !== null &&
  Object.entries(filter).some(
    ([key, value]) =>
      value !== null &&
      (key === 'startsIn' ||
        key === 'endsIn' ||
        key === 'value' ||
        isWithinKey(key) ||
        (key === 'bodies' && kind === 'TENURE') ||
        isUncertain(value, kind)),
  );

/** Whether a list asks how surely its items match without a moment and a window. */
export const asksHowSure = (
  { filter, minCertainty }: ListArgs,
  kind: ResolvedFact['kind'] | null = null,
): boolean => minCertainty != null || isUncertain(filter, kind);

/** The certainty of an edge: that of the item and of the filter; null where nothing asks for it. */
export const withFilter = (
  context: FieldContext,
  fact: ResolvedFact,
  own: RecordedCertainty | null,
  filterCertainty: Certainty | null,
  args: ListArgs,
): RecordedCertainty | null =>
  own === null && !asksHowSure(args, fact.kind)
    ? null
    : weaker(own ?? matchCertainty(context, fact), filterCertainty ?? 'NOT_RECORDED');

function meetsCondition(state: ArchiveState, fact: ResolvedFact, key: string, value: unknown): boolean {
  const { claims, own } = fact;
  const among = (one: unknown): boolean => (value as readonly unknown[]).includes(one);
  switch (key) {
    case 'about':
      return ids(state, value).some((id) => entitiesIn(fact).includes(id));
    case 'kinds':
      return among(fact.kind);
    case 'relationTypes':
    case 'types':
      return among(fact.type);
    case 'conflict':
      return own.conflict === value;
    case 'statuses':
      return claims.some(({ claim }) => among(claim.status));
    case 'supports':
      return among(fact.support);
    case 'modalities':
      return claims.some(({ claim }) => among(claim.modality));
    case 'attributedTo':
      return claims.some(
        ({ claim }) =>
          claim.by !== undefined && ids(state, value).includes(canonicalId(state.records, claim.by)),
      );
    case 'sources':
      return claims.some(({ claim }) => among(claim.source));
    case 'sourcesOnly':
      return claims.every(({ claim }) => among(claim.source));
    case 'maxVoices':
      return own.voices <= (value as number);
    case 'uncited':
      return claims.every(({ claim, dataset }) => claim.source === dataset) === value;
    case 'text':
      return [fact.note, fact.kind === 'REMARK' ? fact.text : undefined].some((said) =>
        foldedLabel(said ?? '').includes(foldedLabel(value as string)),
      );
    case 'coarserThan':
      return PRECISIONS.indexOf(own.precision) > PRECISIONS.indexOf(value as never);
    case 'endKinds':
      return among(own.endKind);
    case 'acting':
      return !own.actingDisputed && (own.acting ?? fact.acting ?? false) === value;
    case 'roles':
      return among(fact.role);
    case 'nameKinds':
      return among(fact.nameKind);
    case 'languages':
      return among(fact.language);
    case 'undated':
      return fact.isUndated === value;
    default:
      return ids(state, value).some((id) => fact.roles[ROLE_OF[key] as 'holder']?.includes(id));
  }
}

/** Whether a claim matches a `ClaimFilter`. */
export const matchesClaimFilter = (
  state: ArchiveState,
  { status, modality, by, source }: ReturnType<typeof claimsOf>[number],
  filter: FilterInput | null | undefined,
): boolean =>
  evaluateFilter(filter ?? {}, (key, value) => {
    const among = (one: unknown): boolean => (value as readonly unknown[]).includes(one);
    if (key === 'statuses') return decided(among(status));
    if (key === 'modalities') return decided(among(modality));
    if (key === 'sources') return decided(among(source));
    return decided(by !== undefined && ids(state, value).includes(canonicalId(state.records, by)));
  }).met === 'DEFINITE';

/** The role of each filter key with the ids of entities. */
const ROLE_OF: Readonly<Record<string, RoleName>> = {
  holders: 'holder',
  offices: 'office',
  byEvents: 'byEvent',
  members: 'member',
  bodies: 'body',
  participants: 'participant',
  events: 'event',
  capacities: 'capacity',
  subjects: 'subject',
  objects: 'object',
};

/** The keys with conditions on the entity in the role of that name. */
const LED_TO: readonly string[] = ['holder', 'office', 'member', 'body', 'participant', 'event'];

/** A fact by whose days conditions on an entity are judged; at a moment too, or only without one. */
interface Through {
  readonly fact: ResolvedFact;
  readonly onItsDays: boolean;
}

/** Whether one of the entities, which a fact leads to, meets a `LinkedEntityFilter`. */
function leadsTo(
  context: FieldContext,
  through: Through,
  entities: readonly string[],
  filter: FilterInput,
): Truth {
  const truths = entities.map((id) =>
    evaluateFilter(filter, (key, value) => entityCondition(context, id, key, value, through)),
  );
  const met = certaintyOr(truths.map((truth) => truth.met));
  const isRefuted = truths.some(({ unmet }) => unmet === 'DEFINITE');
  return { met, unmet: isRefuted ? 'DEFINITE' : met === 'DEFINITE' ? null : 'POSSIBLE' };
}

/** The condition that an entity is tied to one of the others, or to something inside of one, all on one day. */
function isWithin(
  context: FieldContext,
  id: string,
  key: WithinKey,
  others: readonly string[],
  through: Through | null,
): Truth {
  const { state, moment, during } = context;
  const isAt = moment !== null && !through?.onItsDays;
  const time = through
    ? timeOfTenure({ ...context, ...(through.onItsDays && { moment: null, during: null }) }, through.fact)
    : timeOf(context, id);
  const ofEvent = through === null && kindOf(state, id) === 'EVENT' ? existencesOf(state, id) : null;
  const atMoment = (states: readonly ResolvedFact[], reading: Reading): Certainty | null => {
    if (moment === null) return 'DEFINITE';
    const each = states.map(({ bounds, support }) => asOfDays(reading(bounds), support, moment.days));
    return certaintyAnd([...each, certaintyTogether(states, moment.days, reading) && 'DEFINITE']);
  };
  const together = (states: readonly ResolvedFact[], reading: Reading): Certainty | null => {
    const isDirect = states.length === 0;
    if (isAt) return isDirect ? 'DEFINITE' : atMoment(states, reading);
    if (through) {
      const { fact, onItsDays } = through;
      const own = certaintyTogether([fact, ...states], onItsDays ? null : during, reading);
      const then = onItsDays && fact.isState && !isDirect ? atMoment(states, reading) : 'DEFINITE';
      return isDirect && fact.support === 'ASSERTED' ? 'DEFINITE' : certaintyAnd([own, then]);
    }
    if (isDirect) return 'DEFINITE';
    if (ofEvent === null) return certaintyTogether(states, null, reading);
    if (ofEvent.length === 0) return certaintyTogether(states, during, reading) && 'POSSIBLE';
    return certaintyOr(
      ofEvent.map((existence) => certaintyTogether([existence, ...states], during, reading)),
    );
  };
  const defined = (tie: ResolvedFact): Certainty | null =>
    key === 'bodiesWithin' && (through !== null || isAt)
      ? definitionCertainty(context, id, tie, through ? 'TENURE' : 'OFFICE')
      : null;
  return byEvidence(
    time,
    (reading) => tieTo(state, id, key, ids(state, others), (states) => together(states, reading), defined),
    (days) => isEitherAbsent(context, id, others, days),
  );
}

/** The certainty that a fact matches the filter of a list of its kind. */
export const factListFilterCertainty = (
  context: FieldContext,
  fact: ResolvedFact,
  filter: FilterInput | null | undefined,
): Certainty | null =>
  evaluateFilter(
    filter ?? {},
    (key, value) =>
      key === 'bodies' && fact.kind === 'TENURE'
        ? isOfBody(context, fact.roles.office?.[0] ?? '', value as readonly string[], fact)
        : LED_TO.includes(key)
          ? leadsTo(
              context,
              { fact, onItsDays: false },
              fact.roles[key as RoleName] ?? [],
              value as FilterInput,
            )
          : factCondition(context, fact, key, value),
    togetherIn(fact, windowsOf(context, fact)),
  ).met;

/** The certainty with which items must meet the filter of a list: that of the moment, or of the list. */
export const filterLeast = ({ moment }: FieldContext, { minCertainty }: ListArgs): Certainty =>
  minCertainty === 'DEFINITE' ? 'DEFINITE' : (moment?.certainty ?? 'POSSIBLE');

/** Whether a fact matches the filter of a list of its kind with the certainty that is asked for. */
export const meetsListFilter = (context: FieldContext, fact: ResolvedFact, args: ListArgs): boolean =>
  atLeast(factListFilterCertainty(context, fact, args.filter), filterLeast(context, args));

/** What a relation to a body is asked for: any tenure of the office, the office itself, or a tenure that names it. */
type BodyOf = 'TENURE' | 'OFFICE' | { readonly tenure: ResolvedFact };

/** Reads the bounds of facts as they are said, or as far as they are sure. */
type Reading = (bounds: Bounds) => Bounds;
const asSaid: Reading = (bounds) => bounds;

/**
 * The certainty that facts hold on a common day, of the window if there is one: sure if each two of them surely share a day,
 * and each surely one with the window.
 */
function certaintyTogether(
  facts: readonly Pick<ResolvedFact, 'bounds' | 'support'>[],
  window: Window | null,
  reading = asSaid,
): Certainty | null {
  const days = facts.map(({ bounds }) => reading(bounds));
  const first = Math.max(...days.map(({ startMin }) => startMin), ...(window ? [window.from] : []));
  const last = Math.min(...days.map(({ endMax }) => endMax), ...(window ? [window.to] : []));
  if (first > last) return null;
  const sure = [
    ...days.map(({ startMax, endMin }) => [startMax, endMin] as const),
    ...(window ? [[window.from, window.to] as const] : []),
  ];
  const isSure =
    facts.every(({ support }) => support === 'ASSERTED') &&
    sure.every((a, i) => sure.every((b, j) => i === j || a[0] <= b[1]));
  return isSure ? 'DEFINITE' : 'POSSIBLE';
}

/** When a condition must hold: at the moment, else on a day of the window on which one of the items does; perhaps on any without items. */
interface ConditionTime {
  readonly items: readonly ResolvedFact[];
  /** The days on all of which evidence against it must hold; null without such days. */
  readonly days: MomentDays | null;
}

/** The time of the conditions on an entity; null if any time will do. */
function timeOf({ state, moment, during }: FieldContext, id: string): ConditionTime | null {
  if (moment !== null) return { items: [], days: moment.days };
  return during === null ? null : { items: existencesOf(state, id), days: during };
}

/** The time of the condition on the office of a tenure. */
function timeOfTenure({ moment, during }: FieldContext, tenure: ResolvedFact): ConditionTime {
  if (moment !== null) return { items: [], days: moment.days };
  const { startMin, endMax } = sureBounds(tenure.bounds);
  const [from, to] = [Math.max(startMin, during?.from ?? startMin), Math.min(endMax, during?.to ?? endMax)];
  return { items: [tenure], days: { from, to } };
}

/** The certainty of a fact at a time; an occurrence counts at any time. */
function factCertainty(
  { moment, during }: FieldContext,
  time: ConditionTime | null,
  fact: ResolvedFact,
  reading = asSaid,
): Certainty | null {
  const { bounds, support, isState } = fact;
  if (time === null) return 'DEFINITE';
  if (!isState) return support === 'ASSERTED' ? 'DEFINITE' : 'POSSIBLE';
  if (moment !== null) return asOfDays(reading(bounds), support, moment.days);
  if (time.items.length === 0) return certaintyTogether([fact], during, reading) && 'POSSIBLE';
  return certaintyOr(time.items.map((item) => certaintyTogether([item, fact], during, reading)));
}

/** The relations of the type that the subject has to one of the objects. */
const relationsTo = (
  { state }: FieldContext,
  subject: string,
  type: RelationType,
  objects: readonly string[],
): ResolvedFact[] =>
  state.facts.filter(
    (fact) =>
      fact.type === type &&
      fact.roles.subject?.[0] === subject &&
      ids(state, objects).includes(fact.roles.object?.[0] ?? ''),
  );

const existencesOf = ({ facts }: ArchiveState, entity: string): ResolvedFact[] =>
  facts.filter((fact) => fact.kind === 'EXISTENCE' && fact.roles.entity?.[0] === entity);

/** Whether an entity other than an event surely did not exist: the days are before or after all its existences. */
function isAbsent({ state }: FieldContext, id: string, { from, to, unsure }: MomentDays): boolean {
  if (unsure || !state.records.entities.has(id) || kindOf(state, id) === 'EVENT') return false;
  const existences = existencesOf(state, id);
  return (
    existences.some(({ support }) => support === 'ASSERTED') &&
    (existences.every(({ bounds }) => sureBounds(bounds).endMax < from) ||
      existences.every(({ bounds }) => sureBounds(bounds).startMin > to))
  );
}

/** A condition on facts: it is surely not met only if no fact may meet it, whatever is doubted, and there is evidence. */
function byEvidence(
  time: ConditionTime | null,
  met: (reading: Reading) => Certainty | null,
  evidence: (days: MomentDays) => boolean,
): Truth {
  const certainty = met(asSaid);
  if (time === null) return { ...decided(certainty !== null), met: certainty };
  if (certainty === 'DEFINITE') return decided(true);
  const isRefuted = met(sureBounds) === null && time.days !== null && evidence(time.days);
  return { met: certainty, unmet: isRefuted ? 'DEFINITE' : 'POSSIBLE' };
}

/** Whether the entity, or all the others, surely did not exist. */
const isEitherAbsent = (
  context: FieldContext,
  id: string,
  others: readonly string[],
  days: MomentDays,
): boolean =>
  kindOf(context.state, id) !== 'EVENT' &&
  (isAbsent(context, id, days) ||
    ids(context.state, others).every((other) => isAbsent(context, other, days)));

/** The condition that an entity has a relation of the type to one of the objects. */
function isRelated(context: FieldContext, id: string, type: RelationType, objects: readonly string[]): Truth {
  const time = timeOf(context, id);
  const found = relationsTo(context, id, type, objects);
  return byEvidence(
    time,
    (reading) => certaintyOr(found.map((fact) => factCertainty(context, time, fact, reading))),
    (days) => isEitherAbsent(context, id, objects, days),
  );
}

/** The certainty that an office belongs to a body by one relation: by its own dates, or since it defines the office. */
const tieCertainty = (
  context: FieldContext,
  time: ConditionTime | null,
  office: string,
  tie: ResolvedFact,
  of: BodyOf,
  reading = asSaid,
): Certainty | null =>
  certaintyOr([
    factCertainty(context, time, tie, reading),
    time === null ? null : definitionCertainty(context, office, tie, of),
  ]);

/** The condition that an office belongs to one of the bodies. Its certainly belonging to another body excludes it. */
function isOfBody(
  context: FieldContext,
  office: string,
  bodies: readonly string[],
  tenure: ResolvedFact | null = null,
): Truth {
  const { state } = context;
  const time = tenure ? timeOfTenure(context, tenure) : timeOf(context, office);
  const of = tenure ? 'TENURE' : 'OFFICE';
  const meant = ids(state, bodies);
  const others = [...state.records.entities.keys()].filter(
    (id) => !meant.includes(canonicalId(state.records, id)),
  );
  const found = relationsTo(context, office, 'BELONGS_TO', bodies);
  return byEvidence(
    time,
    (reading) => certaintyOr(found.map((tie) => tieCertainty(context, time, office, tie, of, reading))),
    (days) => {
      const then = { ...context, moment: { days, certainty: 'DEFINITE' as const } };
      return (
        relationsTo(context, office, 'BELONGS_TO', others).some(
          (tie) => tieCertainty(then, { items: [], days }, office, tie, of) === 'DEFINITE',
        ) || isEitherAbsent(context, office, bodies, days)
      );
    },
  );
}

/** A relation of the office of a tenure to a body, how surely the tenure was of that body by it, and the days. */
interface BodyTie {
  readonly body: string;
  readonly certainty: Certainty | null;
  /** Null where it holds as surely as the tenure. */
  readonly fact: ResolvedFact | null;
}

/** The relations to bodies of the office of a tenure. */
export function bodyTiesOf(context: FieldContext, tenure: ResolvedFact): BodyTie[] {
  const [office] = tenure.roles.office ?? [];
  if (office === undefined) return [];
  const { facts } = context.state;
  const time = timeOfTenure(context, tenure);
  const defining = definingRelation(context.state, office);
  return facts
    .filter((fact) => fact.type === 'BELONGS_TO' && fact.roles.subject?.[0] === office)
    .map((fact) => ({
      body: fact.roles.object?.[0] ?? '',
      certainty: tieCertainty(context, time, office, fact, 'TENURE'),
      fact: fact.id === defining?.id ? null : fact,
    }));
}

interface HasFact {
  readonly as?: readonly string[] | null;
  readonly fact?: FilterInput | null;
  readonly with?: (FilterInput & { readonly as: readonly string[] }) | null;
}

/** How surely another entity shares the fact as `with` says; possibly, where none of them surely does not. */
function sharedCertainty(
  context: FieldContext,
  id: string,
  fact: ResolvedFact,
  { as, ...filter }: NonNullable<HasFact['with']>,
  reading: Reading,
): Certainty | null {
  const others = Object.entries(fact.roles).flatMap(([role, filled]) =>
    as.includes(roleCodeOf(role as RoleName)) ? filled.filter((other) => other !== id) : [],
  );
  const truths = [...new Set(others)].map((other) =>
    leadsTo(context, { fact, onItsDays: true }, [other], filter),
  );
  if (reading === asSaid) return certaintyOr(truths.map(({ met }) => met));
  return truths.some(({ unmet }) => unmet !== 'DEFINITE') ? 'POSSIBLE' : null;
}

/** The condition that an entity has one of the roles in a fact that matches a `FactFilter`. */
function hasFact(context: FieldContext, id: string, { as, fact: asked, with: shared }: HasFact): Truth {
  const filter = asked ?? {};
  const { state } = context;
  const found = state.facts.filter((fact) =>
    Object.entries(fact.roles).some(
      ([role, filled]) => filled.includes(id) && (as == null || as.includes(roleCodeOf(role as RoleName))),
    ),
  );
  const { kinds, about } = filter as Readonly<Record<string, readonly string[] | null | undefined>>;
  const time = timeOf(context, id);
  return byEvidence(
    time,
    (reading) =>
      certaintyOr(
        found.map((fact) =>
          certaintyAnd([
            factCertainty(context, time, fact, reading),
            factFilterCertainty(
              context,
              fact,
              filter,
              windowsOf({ ...context, during: null }, fact),
              reading,
            ),
            shared ? sharedCertainty(context, id, fact, shared, reading) : 'DEFINITE',
          ]),
        ),
      ),
    (days) =>
      kinds?.every((kind) => kind === 'TENURE' || kind === 'MEMBERSHIP') === true &&
      isEitherAbsent(context, id, about ?? [id], days),
  );
}

/** The relation that defines an office: its only one, if it is asserted and has no dates. */
function definingRelation({ facts }: ArchiveState, office: string): ResolvedFact | undefined {
  const [found, ...others] = facts.filter(
    (fact) => fact.type === 'BELONGS_TO' && fact.roles.subject?.[0] === office,
  );
  if (found === undefined || others.length > 0) return undefined;
  return found.own.support === 'ASSERTED' && !saysAnything(found.own.bounds) ? found : undefined;
}

/**
 * The certainty of a relation that defines the office: that of the tenure, or of the existence of the office. For a tenure
 * that names the office it is the surer of both.
 */
export function definitionCertainty(
  { state, moment }: FieldContext,
  office: string,
  { id }: ResolvedFact,
  of: BodyOf,
): Certainty | null {
  if (id !== definingRelation(state, office)?.id) return null;
  if (of === 'TENURE') return 'DEFINITE';
  if (moment === null) return null;
  const dating = [...existencesOf(state, office), ...(of === 'OFFICE' ? [] : [of.tenure])];
  return certaintyOr(dating.map(({ bounds, support }) => asOfDays(bounds, support, moment.days)));
}

/**
 * The body of an office: that of the latest visible BELONGS_TO relation. Without a moment, relations are ordered by the
 * consensus of their claims instead of their derived bounds.
 */
export function bodyOf(context: FieldContext, office: string, of: BodyOf): string | null {
  const { moment, state } = context;
  const found = state.facts.filter(
    (fact) =>
      fact.type === 'BELONGS_TO' &&
      fact.roles.subject?.[0] === office &&
      (isShown(context, fact) ||
        atLeast(definitionCertainty(context, office, fact, of), moment?.certainty ?? 'POSSIBLE')),
  );
  const key = ({ id, own, sort }: ResolvedFact): string => (moment === null ? sortKey(own.bounds, id) : sort);
  const [latest] = found.sort((a, b) => (key(a) > key(b) ? -1 : 1));
  return latest?.roles.object?.[0] ?? null;
}

/** The certainty that an entity matches a `PersonFilter`, `OfficeFilter`, `EventFilter` …. */
export function entityFilterCertainty(
  context: FieldContext,
  id: string,
  filter: FilterInput | null | undefined,
): Certainty | null {
  return evaluateFilter(filter ?? {}, (key, value) => entityCondition(context, id, key, value)).met;
}

/** One condition on an entity. */
function entityCondition(
  context: FieldContext,
  id: string,
  key: string,
  value: unknown,
  through: Through | null = null,
): Truth {
  const { state } = context;
  if (isWithinKey(key)) return isWithin(context, id, key, value as readonly string[], through);
  switch (key) {
    case 'kinds':
      return decided((value as readonly unknown[]).includes(kindOf(state, id)));
    case 'ids':
      return decided(ids(state, value).includes(id));
    case 'text':
      return decided(foldedLabel(labelNow(state, id)).includes(foldedLabel(value as string)));
    case 'categories':
      return decided((value as readonly unknown[]).includes(state.records.entities.get(id)?.category));
    case 'partOf':
      return isRelated(context, id, 'PART_OF', value as readonly string[]);
    case 'belongsTo':
      return isRelated(context, id, 'BELONGS_TO', value as readonly string[]);
    case 'places':
      return isRelated(context, id, 'HELD_IN', value as readonly string[]);
    case 'bodies':
      return state.records.entities.get(id)?.kind === 'OFFICE'
        ? isOfBody(context, id, value as readonly string[])
        : isRelated(context, id, 'BELONGS_TO', value as readonly string[]);
    case 'has':
      return hasFact(context, id, value as Parameters<typeof hasFact>[2]);
    default:
      throw new Error(`No entity filter has the condition ${key}.`);
  }
}
