/** Where in an answer something stands: the moment in force there, the window that certainty is told for, and what is around. */

import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import type { Bounds } from '../../../../src/domain/time/bounds.ts';
import {
  atLeast,
  certaintyAsOf,
  certaintyDuring,
  type Window,
  windowOf,
} from '../../../../src/domain/time/certainty.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import { TEST_TODAY } from '../../today.ts';
import { standingFor } from '../state/recordsAfterSteps.ts';
import type { PageArgs } from './page.ts';
import { Refused } from './badUserInput.ts';
import type { Told, ToldFact } from '../state/archiveState.ts';

export interface Moment {
  readonly days: Window;
  readonly certainty: Certainty;
}

/** An object whose fields are values, or told when they are asked for. */
export type Answer = Readonly<Record<string, unknown>>;

/** How entities, facts and timelines are told, each of which may stand below each other. */
export interface Teller {
  /** `asked` is the id that led to the entity, where it is another than its own. */
  entity(place: Place, id: string, asked?: string): Answer;
  fact(place: Place, fact: ToldFact): Answer;
  timeline(place: Place, args: ListArgs & { readonly of?: readonly string[] | null }): Answer;
}

export interface Place {
  readonly teller: Teller;
  readonly told: Told;
  readonly moment: Moment | null;
  /** AS_OF asks whether something held, DURING whether it overlapped. */
  readonly window: { readonly days: Window; readonly use: 'AS_OF' | 'DURING' } | null;
  /** The outer days of the nearest event or fact around. */
  readonly enclosing: Window | null;
}

/** Arguments that ask for a time. */
export interface TimeArgs {
  readonly at?: {
    readonly asOf?: string | null;
    readonly certainty?: Certainty | null;
    readonly knownAt?: string | null;
    readonly whileEnclosing?: boolean | null;
  } | null;
  readonly during?: string | null;
  /** Of a timeline. */
  readonly certainty?: Certainty | null;
}

export type ListArgs = PageArgs & TimeArgs;

/** The place below a field with these arguments. A list that has no moment of its own and inherits none asks no window. */
export function below(place: Place, { at, during }: TimeArgs): Place {
  const given = momentIn(place, at);
  const moment = given ?? place.moment;
  if (moment !== null)
    return { ...place, moment, window: given === null ? place.window : { days: given.days, use: 'AS_OF' } };
  return {
    ...place,
    moment,
    window: during == null ? null : { days: windowOf(during, TEST_TODAY), use: 'DURING' },
  };
}

function momentIn({ enclosing }: Place, at: TimeArgs['at']): Moment | null {
  const certainty = at?.certainty ?? 'POSSIBLE';
  if (at?.whileEnclosing) {
    if (enclosing === null) throw new Error('there is no event or fact around');
    return { days: enclosing, certainty };
  }
  return at?.asOf == null ? null : { days: windowOf(at.asOf, TEST_TODAY), certainty };
}

type Judged = Pick<ToldFact, 'bounds' | 'support' | 'state'>;

/** How surely a fact answers the window of its place. */
export function certaintyAt({ window }: Place, { bounds, support }: Judged): Certainty | null {
  if (window === null) return null;
  return (window.use === 'AS_OF' ? certaintyAsOf : certaintyDuring)(bounds, support, window.days);
}

/** Whether a list shows a fact: states only where they hold at the moment, and what overlaps where a window is asked. */
export function isShown(
  { moment }: Place,
  { bounds, support, state }: Judged,
  { during, certainty }: TimeArgs = {},
): boolean {
  if (moment !== null && state && !atLeast(certaintyAsOf(bounds, support, moment.days), moment.certainty))
    return false;
  return (
    during == null ||
    atLeast(certaintyDuring(bounds, support, windowOf(during, TEST_TODAY)), certainty ?? 'POSSIBLE')
  );
}

/** The place inside a fact or an event, which encloses what is below it. */
export const inside = (place: Place, existences: readonly { readonly bounds: Bounds }[]): Place => ({
  ...place,
  enclosing: {
    from:
      existences.length === 0 ? UNBOUNDED_MIN : Math.min(...existences.map(({ bounds }) => bounds.startMin)),
    to: existences.length === 0 ? UNBOUNDED_MAX : Math.max(...existences.map(({ bounds }) => bounds.endMax)),
  },
});

/** The entity that an id given to a question leads to; refused where there is none. */
export function entityMeant({ told }: Place, id: string): string {
  const entity = standingFor(told.held, id);
  if (!told.held.entities.has(entity)) throw new Refused();
  return entity;
}
