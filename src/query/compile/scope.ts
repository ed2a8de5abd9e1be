/** Where in a statement a field is composed, and what a request brings when it runs. */

import type { Certainty } from '../../domain/model/kinds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import type { Cypher, Variable } from '../../store/cypher.ts';
import type { EngineName } from '../../store/graph.ts';
import type { DecodeContext, RequestValues, WindowUse } from './run.ts';
import type { Selection } from './selection.ts';

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
  readonly given: ((run: RequestValues) => Window) | null;
  days(env: DecodeContext): Window | null;
}

/** A window whose days the arguments give, so that where its facts lie in an index is known before the statement runs. */
export type GivenWindow = Moment & { readonly given: (run: RequestValues) => Window };

export type LaneBy = 'KIND' | 'ENTITY' | 'OFFICE' | 'CATEGORY';

export interface Scope {
  /** How the fields of each type are read. */
  readonly projections: Projections;
  /** The node that fields are read from. */
  readonly node: Variable;
  /** The node's own properties, where they lie on another node: the state of an entity at an earlier batch. */
  readonly state: Variable | null;
  /** The id that led to a node, where that may be another one than its own; null where nobody asked by id. */
  readonly requestedId: { readonly node: Variable; readonly id: Variable } | null;
  /** The database that the statement is for: where one form is not the best for both, it decides. */
  readonly engine: EngineName;
  /** The number of the batch that the reader sees. */
  readonly batch: Variable;
  /** True where that batch may not be the newest, so that closed versions count. */
  readonly past: boolean;
  readonly moment: Moment | null;
  readonly enclosing: Enclosing | null;
  /** What the list around binds beside the node, such as the number of a batch; null where nothing. */
  readonly companion: Variable | null;
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

export interface FieldPlan {
  /** Clauses that run before the row is returned; each keeps the number of rows. */
  readonly clauses: readonly Cypher[];
  /** The variables that the clauses bring in. */
  readonly carries: readonly Variable[];
  readonly expression: Cypher;
  decode(raw: unknown, env: DecodeContext): unknown;
}

/** How a field is read: called once per selection of it when a statement is compiled. */
export type FieldCompiler = (scope: Scope, selection: Selection) => FieldPlan;

/** How each field of one GraphQL type is read. */
export interface Projection {
  readonly type: string;
  /** ENTITY and FACT nodes carry `kind`; EMBEDDED types are another view of their parent's node. */
  readonly of: 'ENTITY' | 'FACT' | 'NODE' | 'EMBEDDED';
  /** True where the node of an EMBEDDED type is a fact, whose days enclose what is below. */
  readonly ofFact?: boolean;
  readonly fields: Readonly<Record<string, FieldCompiler>>;
}

/** Finds the projection of a type; a type without one cannot be selected. */
export type Projections = (type: string) => Projection;
