/** `succession`, `previous` and `next`: compares every tenure with every other. */

import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { sureBounds } from '../../../../src/domain/time/bounds.ts';
import { certaintyAsOf, certaintyDuring, windowOf } from '../../../../src/domain/time/certainty.ts';
import { TEST_TODAY } from '../../today.ts';
import type { ArchiveState, ResolvedFact } from '../state/archiveState.ts';
import { sharedCertainty } from './coTenureAnswer.ts';
import type { Answer, FieldContext } from './fieldContext.ts';
import {
  type Holder,
  isPlaced,
  lineOf,
  possibleNeighbours,
  type Side,
  surelyShare,
} from './lineOfHolders.ts';
import { doubtsBetween, statedOn } from './neighbourDoubts.ts';
import { gapsBeside } from './officeGaps.ts';

/** The most neighbours of a side by dates, as the schema says. */
const MOST_COMPUTED = 20;

/** All tenures of the office at any moment in chronological order, including stated vacancies. */
const tenuresOf = ({ facts }: ArchiveState, office: string): ResolvedFact[] =>
  facts.filter(({ kind, roles }) => kind === 'TENURE' && roles.office?.[0] === office);

/** The number of seats of an office: the definite one of today, or the possible one, or the latest other one. */
export function seatsOf({ facts }: ArchiveState, office: string): number | null {
  const stated = facts.filter(({ roles, seats }) => seats !== undefined && roles.entity?.[0] === office);
  const now = { from: TEST_TODAY, to: TEST_TODAY };
  const latest = (...certainties: readonly (Certainty | null)[]): ResolvedFact | undefined =>
    stated.findLast(({ bounds, support }) => certainties.includes(certaintyAsOf(bounds, support, now)));
  return (latest('DEFINITE') ?? latest('POSSIBLE') ?? latest(null))?.seats ?? null;
}

export function successionAnswer(
  context: FieldContext,
  office: string,
  { during }: { readonly during?: string | null },
): Answer[] {
  const { state } = context;
  const all = tenuresOf(state, office);
  const seats = seatsOf(state, office);
  const isHeld = ({ roles }: ResolvedFact): boolean => roles.holder !== undefined;
  const line = lineOf(all.filter((fact) => isHeld(fact) && isPlaced(fact)));
  const holders = [...line, ...all.filter((fact) => isHeld(fact) && !isPlaced(fact))];
  const isOverlapping = seats === null && surelyShare(holders);
  const tooMany = (fact: ResolvedFact): boolean =>
    (['BEFORE', 'AFTER'] as const).some(
      (side) => possibleNeighbours(line, holders, fact, side, seats).length > MOST_COMPUTED,
    );
  if (isOverlapping || (holders.length > MOST_COMPUTED && holders.some(tooMany)))
    context.notes.may.add(office);
  const vacancies = all.filter((fact) => !isHeld(fact));
  const gaps = gapsBeside(line, holders, vacancies, seats);
  const shown = (fact: ResolvedFact | null | undefined) => () =>
    fact ? context.resolve.fact(context, fact) : null;
  const gapAnswer = ({ vacancy, ...gap }: ReturnType<typeof gaps>[number]): Answer => ({
    ...gap,
    vacancy: vacancy && { ...vacancy, tenure: shown(vacancy.tenure) },
  });
  const neighboursOn = (fact: ResolvedFact, side: Side): Answer[] => {
    if (isOverlapping) context.notes.must.add(office);
    const possible = possibleNeighbours(line, holders, fact, side, seats);
    if (possible.length > MOST_COMPUTED) context.notes.must.add(office);
    const computed = possible.slice(0, MOST_COMPUTED);
    const stated = statedOn(context, holders, fact, side);
    return [
      ...computed.map(({ fact: tenure, order, competes }) => {
        const isNearest = order === 'DEFINITE' && possible.length === 1;
        const doubts = doubtsBetween(context, { holders, vacancies, seats }, fact, tenure, side, competes);
        const weakenedBy = isNearest ? doubts : ['ORDER', ...doubts];
        return {
          tenure: shown(tenure),
          person: null,
          order: isNearest && seats === 1 ? 'DEFINITE' : 'POSSIBLE',
          certainty: weakenedBy.length === 0 ? 'DEFINITE' : 'POSSIBLE',
          weakenedBy,
          stated: stated.includes(tenure),
          computed: true,
        };
      }),
      ...stated
        .filter((one) => !computed.some(({ fact: tenure }) => tenure === one))
        .map((one) => ({
          tenure: typeof one === 'string' ? null : shown(one),
          person: typeof one === 'string' ? () => context.resolve.entity(context, one) : null,
          order: 'POSSIBLE',
          certainty: 'POSSIBLE',
          weakenedBy: [seats === 1 ? 'ORDER' : 'SEATS'],
          stated: true,
          computed: false,
        })),
    ];
  };
  const window = during == null ? null : windowOf(during, TEST_TODAY);
  return holders.flatMap((fact, i) => {
    if (window !== null && certaintyDuring(fact.bounds, fact.support, window) === null) return [];
    const before = isPlaced(fact) ? tenureBefore(line, i) : null;
    return [
      {
        tenure: shown(fact),
        predecessors: () => neighboursOn(fact, 'BEFORE'),
        successors: () => neighboursOn(fact, 'AFTER'),
        acting: fact.own.actingDisputed ? null : (fact.own.acting ?? fact.acting ?? false),
        unplaced: !isPlaced(fact),
        handover: isPlaced(fact) && line.slice(0, i).some((earlier) => isHandedOver(earlier, fact)),
        gapsBefore: () => gaps(fact).map(gapAnswer),
        gapsAfter: () => (fact === (line.at(-1) ?? holders.at(-1)) ? gaps(null).map(gapAnswer) : []),
        overlapBefore: before && (sharedCertainty(before, fact) ?? 'NOT_RECORDED'),
      },
    ];
  });
}

/** The previous tenure, without those that an earlier one definitely outlasted: their holders were substitutes. */
const tenureBefore = (line: readonly ResolvedFact[], i: number): ResolvedFact | null =>
  line.slice(0, i).findLast((one, j) => !line.slice(0, j).some((earlier) => surelyOutlasted(earlier, one))) ??
  null;

const surelyOutlasted = ({ bounds, support }: ResolvedFact, other: ResolvedFact): boolean =>
  support === 'ASSERTED' && bounds.endMin > sureBounds(other.bounds).endMax;

/** Whether the only possible last day of one is the only possible first day of the next, undoubted both. */
export const isHandedOver = (one: Holder, next: Holder): boolean => {
  const { endMin, endMax } = sureBounds(one.bounds);
  const { startMin, startMax } = sureBounds(next.bounds);
  return new Set([endMin, endMax, startMin, startMax]).size === 1;
};

/**
 * The tenure directly before or after, vacancies included. Empty if the office does not have exactly one seat or the
 * fact has no date.
 */
export function neighbourOf(
  context: FieldContext,
  fact: ResolvedFact,
  side: 'BEFORE' | 'AFTER',
): Answer | null {
  const { state } = context;
  const office = fact.roles.office?.[0] ?? '';
  if (seatsOf(state, office) !== 1 || fact.isUndated || fact.support === 'WITHDRAWN') return null;
  const dated = tenuresOf(state, office).filter(({ isUndated }) => !isUndated);
  const found =
    side === 'BEFORE'
      ? dated.findLast(({ sort }) => sort < fact.sort)
      : dated.find(({ sort }) => sort > fact.sort);
  return found === undefined ? null : context.resolve.fact(context, found);
}
