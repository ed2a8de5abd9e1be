/** The context of a field in an answer: its moment, the `during` window of its list, and the enclosing event or fact. */

import type { Certainty, Support } from '../../../../src/domain/model/kinds.ts';
import type { Bounds } from '../../../../src/domain/time/bounds.ts';
import {
  certaintyDuring,
  type RecordedCertainty,
  type Window,
  windowOf,
} from '../../../../src/domain/time/certainty.ts';
import { isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import { TEST_TODAY } from '../../today.ts';
import { type ArchiveState, kindOf, type ResolvedFact } from '../state/archiveState.ts';
import { asOfDays, type MomentDays } from '../state/asOf.ts';
import { quantityValues } from '../state/quantityValues.ts';
import { canonicalId } from '../state/recordsAfterSteps.ts';
import { BadUserInput } from './badUserInput.ts';
import type { PageArgs } from './page.ts';

interface Moment {
  readonly days: MomentDays;
  readonly certainty: Certainty;
}

/** A GraphQL object: its fields are values or resolvers. */
export type Answer = Readonly<Record<string, unknown>>;

/** The resolvers of objects that can contain each other. They are passed in the context, which avoids import cycles. */
export interface ObjectResolvers {
  entity(context: FieldContext, id: string): Answer;
  fact(context: FieldContext, fact: ResolvedFact): Answer;
  timeline(context: FieldContext, args: ListArgs & { readonly ids?: readonly string[] | null }): Answer;
}

export interface FieldContext {
  readonly resolve: ObjectResolvers;
  readonly state: ArchiveState;
  readonly moment: Moment | null;
  /** The `during` window of the list. */
  readonly during: Window | null;
  /** The outer interval of the nearest enclosing event or fact. */
  readonly enclosing: MomentDays | null;
  readonly notes: NeighbourNotes;
}

/** The offices of which an answer must say that neighbours are missing, and those of which it may: tenures overlap, or there are too many. */
export interface NeighbourNotes {
  readonly must: Set<string>;
  readonly may: Set<string>;
}

/** Arguments for a moment or window. */
export interface TimeArgs {
  readonly at?: {
    readonly asOf?: string | null;
    readonly whileEnclosing?: boolean | null;
    readonly allTimes?: boolean | null;
    readonly minCertainty?: Certainty | null;
  } | null;
  /** Only root fields have it. */
  readonly knownAt?: string | null;
  readonly during?: string | null;
  /** Only `timeline` has it. */
  readonly minCertainty?: Certainty | null;
}

export type ListArgs = PageArgs &
  TimeArgs & {
    /** Only lists of facts have it. */
    readonly include?: readonly string[] | null;
    readonly orderBy?: string | null;
    readonly filter?: Readonly<Record<string, unknown>> | null;
  };

/** The context below a field with these arguments. An explicit `at` replaces the inherited moment. */
export const contextBelow = (context: FieldContext, { at, during }: TimeArgs): FieldContext => ({
  ...context,
  moment: momentBelow(context, at),
  during: during == null ? null : windowOf(during, TEST_TODAY),
});

/** The id of a record that is read in a context. */
export function idAt({ moment }: FieldContext, id: string): string {
  if (moment === null) return id;
  const { days, certainty } = moment;
  const [from, to] = [isoOf(days.from), isoOf(days.to)];
  const text = from !== null && from === to ? from : `${from ?? ''}..${to ?? ''}`;
  return `${id}@${text}${days.unsure ? ',unsure' : ''}${certainty === 'DEFINITE' ? ',definite' : ''}`;
}

function momentBelow({ enclosing, moment }: FieldContext, at: TimeArgs['at']): Moment | null {
  if (at?.allTimes) return null;
  const certainty = at?.minCertainty ?? 'POSSIBLE';
  if (at?.whileEnclosing) {
    if (enclosing === null) throw new Error('whileEnclosing needs an enclosing event or fact');
    return { days: enclosing, certainty };
  }
  return at?.asOf == null ? moment : { days: windowOf(at.asOf, TEST_TODAY), certainty };
}

type DatedFact = Pick<ResolvedFact, 'bounds' | 'support' | 'isState' | 'kind' | 'roles' | 'assessedClaims'>;

/** The `certainty` of a fact at the moment of its context; null if there is none. */
export const certaintyAt = (
  { moment }: FieldContext,
  { bounds, support }: Pick<DatedFact, 'bounds' | 'support'>,
): RecordedCertainty | null => moment && (asOfDays(bounds, support, moment.days) ?? 'NOT_RECORDED');

/**
 * The `certainty` of a fact in its list: at the moment and in the window, those that there are; null without both. A quantity
 * surely holds where it surely has one of its values.
 */
export function certaintyInList(context: FieldContext, fact: DatedFact): RecordedCertainty | null {
  const { moment, during, state } = context;
  const isTimed = fact.kind === 'QUANTITY' && kindOf(state, fact.roles.entity?.[0] ?? '') !== 'EVENT';
  const times = [fact, ...(isTimed ? quantityValues(fact.assessedClaims) : [])];
  const best = (certaintyOf: (bounds: Bounds, support: Support) => Certainty | null): RecordedCertainty => {
    const [own, ...ofValues] = times.map(({ bounds }) => certaintyOf(bounds, fact.support));
    return ofValues.includes('DEFINITE') ? 'DEFINITE' : (own ?? 'NOT_RECORDED');
  };
  const atMoment = moment && best((bounds, support) => asOfDays(bounds, support, moment.days));
  const inWindow = during && best((bounds, support) => certaintyDuring(bounds, support, during));
  return atMoment && inWindow ? weaker(atMoment, inWindow) : (atMoment ?? inWindow);
}

/** The same; without a moment and a window, as surely as a source asserts the fact. */
export const matchCertainty = (context: FieldContext, fact: DatedFact): RecordedCertainty =>
  certaintyInList(context, fact) ?? (fact.support === 'ASSERTED' ? 'DEFINITE' : 'POSSIBLE');

/** Whether a list itself asks for what is sure; a moment that it inherits asks that of states alone. */
export const asksForSure = ({ at, minCertainty }: TimeArgs): boolean =>
  at?.minCertainty === 'DEFINITE' || minCertainty === 'DEFINITE';

/** The weaker of two certainties; null if one of them was not asked for. */
export function weaker(a: RecordedCertainty | null, b: RecordedCertainty | null): RecordedCertainty | null {
  if (a === null || b === null) return null;
  return ['NOT_RECORDED', 'POSSIBLE', 'DEFINITE'].find((c) => c === a || c === b) as RecordedCertainty;
}

/**
 * The support by which a list finds and counts a fact that it was asked to include: a withdrawn fact is sure at no time,
 * and it is listed where its claims may mean the time that is asked about.
 */
export const listedSupport = (support: Support): Support => (support === 'WITHDRAWN' ? 'PLANNED' : support);

/**
 * Whether a list contains a fact: states must hold at the moment, and all facts must overlap the window of `during`. One
 * that asks for what is sure has those alone whose certainty in it is DEFINITE.
 */
export function isShown(context: FieldContext, fact: DatedFact, args: TimeArgs = {}): boolean {
  if (asksForSure(args)) return matchCertainty(context, fact) === 'DEFINITE';
  const { moment } = context;
  const { bounds, isState } = fact;
  const support = listedSupport(fact.support);
  if (moment !== null && isState) {
    if (!asOfDays(bounds, support, moment.days)) return false;
    const held = certaintyInList({ ...context, during: null }, fact);
    if (moment.certainty === 'DEFINITE' && held !== 'DEFINITE') return false;
  }
  return args.during == null || certaintyDuring(bounds, support, windowOf(args.during, TEST_TODAY)) !== null;
}

/** Whether a fact is planned or attributed, or one of its dates is doubted: then it has more than four days. */
const isUnsure = ({ bounds, support }: Pick<ResolvedFact, 'bounds' | 'support'>): boolean =>
  support !== 'ASSERTED' || Object.values(bounds).filter((day) => day !== undefined).length > 4;

/**
 * The context inside an event or a fact, whose outer interval becomes the enclosing one. It is unsure if one of these is.
 */
export const contextInside = (
  context: FieldContext,
  existences: readonly Pick<ResolvedFact, 'bounds' | 'support'>[],
): FieldContext => ({
  ...context,
  enclosing: {
    from:
      existences.length === 0 ? UNBOUNDED_MIN : Math.min(...existences.map(({ bounds }) => bounds.startMin)),
    to: existences.length === 0 ? UNBOUNDED_MAX : Math.max(...existences.map(({ bounds }) => bounds.endMax)),
    ...(existences.some(isUnsure) && { unsure: true }),
  },
});

/** The canonical id of an entity given as an argument. Throws `BadUserInput` if there is none. */
export function requireEntity({ state }: FieldContext, id: string): string {
  const entity = canonicalId(state.records, id);
  if (!state.records.entities.has(entity)) throw new BadUserInput();
  return entity;
}
