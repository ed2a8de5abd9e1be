/** Where in a statement a field is composed, and what a request brings when it runs. */

import type { Certainty } from '../../domain/model/kinds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Cypher, Variable } from '../../store/cypher.ts';
import type { EngineName } from '../../store/graph.ts';
import type { Projections } from './plan.ts';
import type { Args } from './selection.ts';

/** A request's own values: arguments by slot, the day that `today` means in it, and who serves it. */
export interface Run {
  readonly args: readonly Args[];
  readonly today: Day;
  readonly service: Service;
  /** What the finder of the root field found before its statement; absent where it has none. */
  readonly found?: unknown;
}

/** What `about` tells of the server itself. */
export interface Service {
  readonly version: string;
  readonly engine: EngineName;
  readonly limits: { readonly maxPageSize: number; readonly maxDepth: number; readonly costBudget: number };
}

/** How a window asks: AS_OF filters and labels what holds in it, DURING what overlaps it. */
export type WindowUse = 'AS_OF' | 'DURING';

/** What decoding knows at a place of the answer. */
export interface Env {
  readonly run: Run;
  /** The batch that the answer is true at; cursors carry it. */
  readonly batch: number;
  /** The window that certainty is told for; null where no moment was asked. */
  readonly window: { readonly days: Window; readonly use: WindowUse } | null;
  /** The outer interval of the nearest enclosing event or fact; null where there is none. */
  readonly enclosing: Window | null;
}

/** The days of the nearest enclosing event or fact, as expressions of the statement. */
export interface Enclosing {
  readonly from: Cypher;
  readonly to: Cypher;
  readonly variables: readonly Variable[];
}

/** A moment as the statement sees it, and how decoding finds the same days. */
export interface Moment {
  readonly from: Cypher;
  readonly to: Cypher;
  readonly variables: readonly Variable[];
  /** DEFINITE keeps only what surely holds. */
  readonly certainty: Certainty;
  readonly use: WindowUse;
  /** The days as the arguments give them; null where only the statement finds them. */
  readonly given: ((run: Run) => Window) | null;
  days(env: Env): Window | null;
}

/** A window whose days the arguments give, so that where its facts lie in an index is known before the statement runs. */
export type GivenWindow = Moment & { readonly given: (run: Run) => Window };

export type LaneBy = 'KIND' | 'ENTITY' | 'OFFICE' | 'CATEGORY';

export interface Scope {
  /** How the fields of each type are read. */
  readonly projections: Projections;
  /** The node that fields are read from. */
  readonly node: Variable;
  /** The node's own properties, where they lie on another node: the state of an entity at an earlier batch. */
  readonly state: Variable | null;
  /** The id that led to a node, where that may be another one than its own; null where nobody asked by id. */
  readonly asked: { readonly node: Variable; readonly id: Variable } | null;
  /** The database that the statement is for: where one form is not the best for both, it decides. */
  readonly engine: EngineName;
  /** The number of the batch that the reader sees. */
  readonly batch: Variable;
  /** True where that batch may not be the newest, so that closed versions count. */
  readonly past: boolean;
  readonly moment: Moment | null;
  readonly enclosing: Enclosing | null;
  /** What the list around binds beside the node, such as the number of a batch; null where nothing. */
  readonly beside: Variable | null;
  /** How the timeline around groups its items. */
  readonly laneBy: LaneBy;
  /** True where the node has one certain type, so that a required hop may be a plain match. */
  readonly exact: boolean;
}

/** The variables that a subquery of this scope imports: its node, the batch, and what moments below refer to. */
export function imports(scope: Scope): Variable[] {
  return [
    ...new Set([
      scope.node,
      scope.batch,
      ...(scope.moment?.variables ?? []),
      ...(scope.enclosing?.variables ?? []),
    ]),
  ];
}
