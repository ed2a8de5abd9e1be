/** What one request brings to its statements, and what decoding their rows knows. */

import type { PartsWithin } from '../../domain/paths/partsWithin.ts';
import type { Window } from '../../domain/time/certainty.ts';
import type { Day } from '../../domain/time/day.ts';
import type { IdMoment } from '../../domain/time/qualifiedId.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import type { EngineName } from '../../store/graph.ts';
import type { GraphMemory } from '../memory/graphMemory.ts';
import type { Note } from '../notes/note.ts';
import type { Args, IdMoments } from './selection.ts';

/** The values of one request. */
export interface RequestValues {
  /** The arguments of each field, by `Selection.slot`. */
  readonly args: readonly Args[];
  /** The moments in the ids of the root field. */
  readonly idMoments?: IdMoments;
  /** The day that `today` means in dates. */
  readonly today: Day;
  readonly service: ServerInfo;
  /** The largest page of the root field; `MAX_PAGE` where absent. */
  readonly largestPage?: number | undefined;
  /** What the prefetch of the root field returned, or what is known of the event of a subscription; absent if it has none. */
  readonly prefetched?: unknown;
  /** What is inside the entities that conditions on parts name, by `argumentKey`. */
  readonly parts?: ReadonlyMap<string, PartsWithin> | undefined;
  /** Aborted when the work for the request is to end. */
  readonly signal?: Cancellable | undefined;
  /** What is kept in memory of the graph. */
  readonly memory?: GraphMemory | undefined;
  /** Adds a note for the caller while the answer is decoded. */
  addNote?(note: Omit<Note, 'path'>): void;
}

/** What `about` says about the server itself. */
export interface ServerInfo {
  readonly version: string;
  readonly engine: EngineName;
  readonly limits: { readonly maxPageSize: number; readonly maxDepth: number; readonly costBudget: number };
}

/** AS_OF selects what holds throughout a window, DURING what overlaps it. */
export type WindowUse = 'AS_OF' | 'DURING';

/** What decoding knows at one place of the answer. */
export interface DecodeContext {
  readonly run: RequestValues;
  /** The batch that the answer describes; cursors contain it. */
  readonly batch: number;
  /** The moment at which nodes are read; they carry it in their ids. */
  readonly moment: Omit<IdMoment, 'enclosing'>;
  /** The `during` window of the list: items and edges have a certainty in it, but not the nodes. */
  readonly during: Window | null;
  /** The outer interval of the nearest enclosing event or fact; null unless `whileEnclosing` refers to it. */
  readonly enclosing: Window | null;
}

/** The values of one run of a root field. */
export interface RootRequest extends RequestValues {
  /** The batch of a PINNED run; null otherwise. */
  readonly pinned: number | null;
}
