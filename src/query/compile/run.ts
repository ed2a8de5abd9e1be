/** What one request brings to its statements, and what decoding their rows knows. */

import type { Window } from '../../domain/time/certainty.ts';
import type { Day } from '../../domain/time/day.ts';
import type { EngineName } from '../../store/graph.ts';
import type { Args } from './selection.ts';

/** A request's own values: arguments by slot, the day that `today` means in it, and who serves it. */
export interface RequestValues {
  readonly args: readonly Args[];
  readonly today: Day;
  readonly service: ServerInfo;
  /** What the finder of the root field found before its statement; absent where it has none. */
  readonly prefetched?: unknown;
}

/** What `about` tells of the server itself. */
export interface ServerInfo {
  readonly version: string;
  readonly engine: EngineName;
  readonly limits: { readonly maxPageSize: number; readonly maxDepth: number; readonly costBudget: number };
}

/** How a window asks: AS_OF filters and labels what holds in it, DURING what overlaps it. */
export type WindowUse = 'AS_OF' | 'DURING';

/** What decoding knows at a place of the answer. */
export interface DecodeContext {
  readonly run: RequestValues;
  /** The batch that the answer is true at; cursors carry it. */
  readonly batch: number;
  /** The window that certainty is told for; null where no moment was asked. */
  readonly window: { readonly days: Window; readonly use: WindowUse } | null;
  /** The outer interval of the nearest enclosing event or fact; null where there is none. */
  readonly enclosing: Window | null;
}

/** What one run of a question brings. */
export interface RootRequest extends RequestValues {
  /** The batch of a PINNED run. */
  readonly pinned: number | null;
}
