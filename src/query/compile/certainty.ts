/** The certainty of a fact in a window: five values are read, and the domain decides. */

import type { Certainty, Support } from '../../domain/model/kinds.ts';
import type { Bounds } from '../../domain/time/bounds.ts';
import {
  certaintyAnd,
  certaintyAsOf,
  certaintyDuring,
  type RecordedCertainty,
  type Window,
} from '../../domain/time/certainty.ts';
import { UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { cypher, type Variable } from '../../store/cypher.ts';
import { AMOUNT_LENGTH } from '../../store/graphLayout.ts';
import { valuePlan } from './fieldReaders.ts';
import { asIs } from './rowType.ts';
import type { DecodeContext } from './run.ts';
import type { FieldPlan } from './scope.ts';

/** Reads the bounds and the support of a fact as a row of five, and decodes them to the certainty at the moment. */
export const certaintyPlan = (fact: Variable): FieldPlan =>
  valuePlan(
    cypher`[${fact}.startMin, ${fact}.startMax, ${fact}.endMin, ${fact}.endMax, ${fact}.support]`,
    certaintyAtMoment,
  );

/**
 * The same, decoded to the certainty in the list: at the moment and in the `during` window.
 * @param mayHaveValues whether the fact may be a quantity, which surely holds where one of its values does
 */
export const listCertaintyPlan = (fact: Variable, mayHaveValues = false): FieldPlan =>
  valuePlan(
    cypher`[${fact}.startMin, ${fact}.startMax, ${fact}.endMin, ${fact}.endMax, ${fact}.support${mayHaveValues ? cypher`, ${fact}.amounts` : cypher``}]`,
    certaintyInList,
  );

/** The bounds in the first four values of a row. */
export function boundsOf(row: readonly unknown[]): Bounds {
  const [startMin, startMax, endMin, endMax] = row as readonly [number, number, number, number];
  return { startMin, startMax, endMin, endMax };
}

/** A day that few facts have. */
const ifStored = (raw: number | null): number | undefined => raw ?? undefined;

/** The stored properties from which the certainty of a fact follows, as columns of a row. */
export const STORED_TIME = {
  startMin: asIs<number>,
  startMax: asIs<number>,
  endMin: asIs<number>,
  endMax: asIs<number>,
  saidStartMax: ifStored,
  saidEndMin: ifStored,
  sureStartMin: ifStored,
  sureEndMax: ifStored,
  support: asIs<Support>,
};

/** The bounds and the support in a `certaintyPlan` row. */
export const timeIn = (row: readonly unknown[]): { readonly bounds: Bounds; readonly support: Support } => ({
  bounds: boundsOf(row),
  support: row[4] as Support,
});

/** The certainty with which the fact of a `certaintyPlan` row holds at the moment; null without a moment. */
const certaintyAtMoment = (row: unknown, { moment: { days } }: DecodeContext): RecordedCertainty | null =>
  row ? certaintyIn(row as readonly unknown[], days, certaintyAsOf) : null;

/** The certainty of a fact in a window: that of its own days, or DEFINITE where one of its values surely holds. */
function certaintyIn(
  row: readonly unknown[],
  window: Window | null,
  certaintyOf: typeof certaintyAsOf,
): RecordedCertainty | null {
  if (!window) return null;
  const { bounds, support } = timeIn(row);
  const own = certaintyOf(bounds, support, window);
  const ofValues = timesOfAmounts((row[5] ?? []) as readonly number[]).map((time) =>
    certaintyOf(time, support, window),
  );
  return recorded(ofValues.includes('DEFINITE') ? 'DEFINITE' : own);
}

/** The days of the values in a stored `amounts` property that do not have the time of their fact. */
function timesOfAmounts(amounts: readonly number[]): Bounds[] {
  const times: Bounds[] = [];
  for (let i = 0; i < amounts.length; i += AMOUNT_LENGTH) {
    const days = boundsOf(amounts.slice(i + 2, i + 6));
    if (days.startMax > UNBOUNDED_MIN) times.push(days);
  }
  return times;
}

/**
 * The certainty with which the fact of a `certaintyPlan` row holds at the moment and overlaps the `during` window; null without
 * both.
 */
function certaintyInList(row: unknown, env: DecodeContext): RecordedCertainty | null {
  const atMoment = certaintyAtMoment(row, env);
  const inWindow = row ? certaintyIn(row as readonly unknown[], env.during, certaintyDuring) : null;
  return atMoment && inWindow ? weakest([atMoment, inWindow]) : (atMoment ?? inWindow);
}

/** The certainty of what is asked about at a moment or in a window. */
export const recorded = (certainty: Certainty | null): RecordedCertainty => certainty ?? 'NOT_RECORDED';

/** The weakest of some certainties. */
export const weakest = (certainties: readonly RecordedCertainty[]): RecordedCertainty =>
  recorded(certaintyAnd(certainties.map((certainty) => (certainty === 'NOT_RECORDED' ? null : certainty))));
