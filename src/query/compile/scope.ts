/** The input and the output of compiling a field: its scope in the statement, and its plan. */

import type { Certainty } from '../../domain/model/kinds.ts';
import type { LabelRequest } from '../../domain/search/labelIndex.ts';
import type { Window } from '../../domain/time/certainty.ts';
import type { FactPageRequest } from '../../domain/time/factOrder.ts';
import type { Cypher, Variable } from '../../store/cypher.ts';
import type { EngineName } from '../../store/graph.ts';
import type { DecodeContext, RequestValues, WindowUse } from './run.ts';
import type { Selection } from './selection.ts';

/** The days of the nearest enclosing event or fact, as expressions of the statement. */
export interface Enclosing {
  readonly from: Cypher;
  readonly to: Cypher;
  /** True if its time is planned, attributed or doubted, so that nothing surely holds then; null where it is sure. */
  readonly unsure: Cypher | null;
  readonly variables: readonly Variable[];
}

/** The window of `at` or `during`: expressions for the statement, and the same days for decoding. */
export interface Moment {
  readonly from: Cypher;
  readonly to: Cypher;
  /** See `Enclosing`. */
  readonly unsure: Cypher | null;
  /** The variables in `from`, `to` and `unsure`. */
  readonly variables: readonly Variable[];
  /** DEFINITE keeps only what holds for sure. */
  readonly certainty: Certainty;
  readonly use: WindowUse;
  /** Reads the days from the arguments; null if only the statement finds them. */
  readonly given: ((run: RequestValues) => Window) | null;
  days(env: DecodeContext): Window | null;
}

/** A window with days from the arguments, so that its range in an index is known before the statement runs. */
export type GivenWindow = Moment & { readonly given: (run: RequestValues) => Window };

export interface Scope {
  readonly statement: Statement;
  /** The node that fields are read from. */
  readonly node: Variable;
  /** The node with the properties of `node`, if that is another: the state of an entity at an earlier batch. */
  readonly state: Variable | null;
  /** Bound to the number of the batch that is read. */
  readonly batch: Variable;
  /** True if that batch may not be the newest, so that closed versions are matched too. */
  readonly past: boolean;
  /**
   * True if the node may be a withdrawn fact, whose roles have relationship types of their own. In a `ListScope`: if the
   * items may be withdrawn facts.
   */
  readonly withdrawn: boolean;
  readonly moment: Moment | null;
  readonly enclosing: Enclosing | null;
  /** What is bound besides a node, which may be further out; see `companionOf`. */
  readonly companion: Companion | null;
  /** Bound to what the items of a list are found from, such as its offices; null where nothing is. */
  readonly list: Variable | null;
  /** True if the node has one certain type, so that a required hop may be a plain MATCH. */
  readonly exact: boolean;
}

/** What all scopes of a statement have in common. */
interface Statement {
  /** The engine that it is for; some clauses have another form on each. */
  readonly engine: EngineName;
  /** The projection of each type. */
  readonly projections: Projections;
  /** Where the lists of a root field say what memory can answer; null outside root fields. */
  readonly fromMemory: FromMemory | null;
}

/** What is bound besides `of`: by its list, such as the number of a batch, or the tenure through which an office was reached. */
interface Companion {
  readonly of: Variable;
  readonly variable: Variable;
  readonly by: 'LIST' | 'TENURE';
}

/** What the list of the node binds besides it, or the tenure that led to it; null if nothing. */
export const companionOf = (
  { node, companion }: Pick<Scope, 'node' | 'companion'>,
  by: Companion['by'] = 'LIST',
): Variable | null => (companion?.of === node && companion.by === by ? companion.variable : null);

/** The same of a type whose lists always bind one. */
export function companionIn(scope: Scope): Variable {
  const companion = companionOf(scope);
  if (!companion) throw new Error('The list of this type binds nothing besides its node.');
  return companion;
}

/** A scope in which a type has another projection. */
export const withProjection = <At extends Scope>(scope: At, projection: Projection): At => {
  const { projections } = scope.statement;
  const statement: Statement = {
    ...scope.statement,
    projections: (type) => (type === projection.type ? projection : projections(type)),
  };
  return { ...scope, statement };
};

/** What the lists of a root field ask memory for before the statement runs. */
export interface FromMemory {
  /** Requests to the order of facts, one for each list whose page it can find. */
  readonly pages: ((run: RequestValues) => FactPageRequest)[];
  /** Requests for the labels that contain a text, one for each list with such a filter. */
  readonly labels: ((run: RequestValues) => LabelRequest)[];
  /** Which answers the statement gets; it finds the rest itself. */
  readonly brought: { readonly [Part in keyof FoundInMemory]: boolean };
}

/**
 * What was found in memory, null where it is not there: the ids of the facts of each page, and the ids of the entities of
 * each request for labels.
 */
export interface FoundInMemory {
  readonly pages: readonly (readonly string[])[] | null;
  readonly labels: readonly (readonly string[])[] | null;
}

/** The variables that a subquery of this scope imports: its node, the batch, its list, and those of the moment and the encloser. */
export function imports(scope: Scope): Variable[] {
  return [
    ...new Set([
      scope.node,
      scope.batch,
      ...(scope.list ? [scope.list] : []),
      ...(scope.moment?.variables ?? []),
      ...(scope.enclosing?.variables ?? []),
    ]),
  ];
}

/**
 * What the clauses of a list refer to once its items are found. Without `scope.list`, since Neo4j counts it as memory of each
 * row that it sorts: for a page of 50, a list of 100,000 nodes is more than a gigabyte.
 */
export const importsOfList = (scope: Scope): Variable[] =>
  imports({ ...scope, list: null }).filter(
    (variable) => variable !== scope.node || scope.node === scope.batch,
  );

/** What a field adds to a statement, and how its place in the row becomes the answer. */
export interface FieldPlan {
  /** Clauses that run before the row is returned; each keeps the number of rows. */
  readonly clauses: readonly Cypher[];
  /** The variables that the clauses bind and the expression refers to. */
  readonly carries: readonly Variable[];
  /** The value of the field in the row. */
  readonly expression: Cypher;
  decode(raw: unknown, env: DecodeContext): unknown;
  /** For a root field that is asked for ids: the ids of the records in the row, null where there is none. */
  foundIds?(raw: unknown): readonly (string | null)[];
}

/** Compiles a field; called once for each selection of it when a statement is compiled. */
export type FieldCompiler = (scope: Scope, selection: Selection) => FieldPlan;

/** The compilers of the fields of one GraphQL type. */
export interface Projection {
  readonly type: string;
  /** ENTITY and FACT nodes carry `kind`; EMBEDDED types are another view of their parent's node. */
  readonly of: 'ENTITY' | 'FACT' | 'NODE' | 'EMBEDDED';
  /** True if the node of an EMBEDDED type is a fact, whose days enclose what is selected below. */
  readonly ofFact?: boolean;
  readonly fields: Readonly<Record<string, FieldCompiler>>;
}

/** Returns the projection of a type. Throws for a type without one. */
export type Projections = (type: string) => Projection;
