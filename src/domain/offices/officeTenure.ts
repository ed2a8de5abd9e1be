/** A tenure as the rules about seats and succession read it. */
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

/** Whether the tenure takes a seat of the office: it has a holder, who is not acting. */
export const isTitular = ({ holder, acting }: Pick<OfficeTenure, 'holder' | 'acting'>): boolean =>
  holder !== null && !acting;

/** The same by a source that asserts it. */
export const takesSeat = (tenure: OfficeTenure): boolean =>
  isTitular(tenure) && tenure.support === 'ASSERTED';
