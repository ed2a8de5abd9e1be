/** The types of the answer to `TIMELINE_QUERY`. A test compares them with answers of the API. */
import type { Certainty, EndKind, Support } from '../../domain/model/kinds.ts';

export interface NamedAnswer {
  readonly recordId: string;
  readonly label: string;
  readonly names: { readonly nodes: readonly { readonly text: string; readonly language: string | null }[] };
}

export interface IntervalAnswer {
  readonly label: string;
  readonly impliedLabel: string | null;
  readonly endKind: EndKind;
  readonly start: { readonly uncertain: boolean; readonly latest: string | null } | null;
  readonly end: { readonly uncertain: boolean; readonly earliest: string | null } | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly coreStart: string | null;
  readonly coreEnd: string | null;
  readonly plannedEnd: { readonly label: string } | null;
  readonly implied: readonly {
    readonly bound: 'START' | 'END';
    readonly date: string;
    readonly doubted: boolean;
  }[];
  readonly bridges: readonly { readonly from: string; readonly to: string }[];
}

/** A fact; which of the optional fields it has depends on its kind. */
export interface FactAnswer {
  readonly recordId: string;
  readonly kind: string;
  readonly vacant?: boolean;
  readonly holder?: NamedAnswer | null;
  readonly office?: NamedAnswer;
  readonly role?: string | null;
  readonly member?: NamedAnswer;
  readonly body?: NamedAnswer;
  readonly participant?: NamedAnswer | null;
  readonly event?: NamedAnswer;
  readonly entity?: NamedAnswer;
  readonly text?: string;
  readonly language?: string | null;
}

export type RecordedCertainty = Certainty | 'NOT_RECORDED';

export interface ItemAnswer {
  readonly laneKey: string;
  readonly label: string;
  readonly certainty: RecordedCertainty | null;
  readonly claimCount: number;
  readonly voiceCount: number;
  readonly reasonCount: number;
  readonly acting: boolean | null;
  readonly handover: boolean;
  readonly support: Support;
  readonly disputed: readonly string[];
  readonly entity: { readonly recordId: string };
  readonly event: { readonly recordId: string } | null;
  readonly firstSource: {
    readonly title: string;
    readonly url: string | null;
    readonly language: string | null;
  } | null;
  readonly interval: IntervalAnswer;
  readonly fact: FactAnswer;
}

export interface LaneAnswer {
  readonly key: string;
  readonly label: string;
  readonly itemCount: number;
  readonly entity: { readonly recordId: string } | null;
}

/** The items of the whole timeline in a part of its time. */
export interface ClusterAnswer {
  readonly from: string;
  readonly to: string;
  readonly definite: number;
  readonly possible: number;
}

/** The limit of `countUpTo` in `TIMELINE_QUERY`. */
export const MOST_COUNTED = 10_000;

/** The number of items of the whole timeline, and whether there may be more. */
export function countOf({ totalCount, countUpTo = 0 }: TimelineAnswer): {
  readonly count: number;
  readonly isLeast: boolean;
} {
  return { count: totalCount ?? countUpTo, isLeast: totalCount === undefined && countUpTo >= MOST_COUNTED };
}

export interface TimelineAnswer {
  readonly today: string;
  /** Absent where it was asked for without what is said of the whole; `countUpTo` then has it, up to `MOST_COUNTED`. */
  readonly totalCount?: number;
  readonly countUpTo?: number;
  readonly leftOut?: { readonly byKinds: number; readonly byLanes: number };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly lanes: readonly LaneAnswer[];
  /** In order of time. */
  readonly clusters?: readonly ClusterAnswer[];
  readonly nodes: readonly ItemAnswer[];
}
