/** The certainty of a fact in a window: five values are read, and the domain decides. */

import type { Certainty, Support } from '../../domain/model/kinds.ts';
import type { Bounds } from '../../domain/time/bounds.ts';
import {
  certaintyAnd,
  certaintyAsOf,
  certaintyDuring,
  type RecordedCertainty,
} from '../../domain/time/certainty.ts';
import { cypher, type Variable } from '../../store/cypher.ts';
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

/** The same, decoded to the certainty in the list: at the moment and in the `during` window. */
export const listCertaintyPlan = (fact: Variable): FieldPlan => ({
  ...certaintyPlan(fact),
  decode: certaintyInList,
});

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
function certaintyAtMoment(row: unknown, { moment: { days } }: DecodeContext): RecordedCertainty | null {
  if (!days || !row) return null;
  const { bounds, support } = timeIn(row as readonly unknown[]);
  return recorded(certaintyAsOf(bounds, support, days));
}

/**
 * The certainty with which the fact of a `certaintyPlan` row holds at the moment and overlaps the `during` window; null without
 * both.
 */
function certaintyInList(row: unknown, env: DecodeContext): RecordedCertainty | null {
  if (!env.during || !row) return certaintyAtMoment(row, env);
  const { bounds, support } = timeIn(row as readonly unknown[]);
  const inWindow = recorded(certaintyDuring(bounds, support, env.during));
  return env.moment.days ? weakest([certaintyAtMoment(row, env) ?? 'NOT_RECORDED', inWindow]) : inWindow;
}

/** The certainty of what is asked about at a moment or in a window. */
export const recorded = (certainty: Certainty | null): RecordedCertainty => certainty ?? 'NOT_RECORDED';

/** The weakest of some certainties. */
export const weakest = (certainties: readonly RecordedCertainty[]): RecordedCertainty =>
  recorded(certaintyAnd(certainties.map((certainty) => (certainty === 'NOT_RECORDED' ? null : certainty))));
