/** A tenure as the rules about seats and succession read it. */
import type { Bridge } from '../claims/bridges.ts';
import type { Support } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';

export interface OfficeTenure {
  readonly id: string;
  /** Null for a stated vacancy. */
  readonly holder: string | null;
  /** An acting holder may stand in for a holder who still has the office, and therefore takes no seat. */
  readonly acting: boolean;
  readonly bounds: Bounds;
  readonly support: Support;
}

/** A tenure as the limits of seats read it. */
export interface SeatTenure extends OfficeTenure {
  /** Also where claims contradict each other on it: who is perhaps acting takes no seat, and needs none. */
  readonly acting: boolean;
  /** Its bridged days, on which it takes no seat from others. */
  readonly bridges: readonly Bridge[];
}

/** A tenure with which of its sides a claim gives; a sighting gives none. */
export interface DatedTenure extends OfficeTenure {
  readonly hasStart: boolean;
  readonly hasEnd: boolean;
}

/** Whether the tenure takes a seat of the office: it has a holder, who is not acting. */
export const isTitular = ({ holder, acting }: Pick<OfficeTenure, 'holder' | 'acting'>): boolean =>
  holder !== null && !acting;

/** The same by a source that asserts it. */
export const takesSeat = (tenure: OfficeTenure): boolean =>
  isTitular(tenure) && tenure.support === 'ASSERTED';
