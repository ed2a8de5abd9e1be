/** The compiled root fields of operations, kept by document, operation and shape of the variables, up to a limit of memory. */
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { keptIn } from '../../domain/model/keptIn.ts';
import type { CacheNumbers } from '../../observe/gauges.ts';
import { compileRootField, type RootQuery } from '../../query/rootQuery.ts';
import type { EngineName } from '../../store/graph.ts';
import { introspectionCost } from '../limits/introspectionCost.ts';
import type { Completion } from './completion.ts';
import { CountedCache } from './countedCache.ts';
import {
  collectFields,
  fragmentsOf,
  type RootSelection,
  rootSelection,
  type Variables,
} from './rootSelection.ts';
import { variableShape } from './variableShape.ts';

export interface CompiledOperation {
  /** The root fields apart from introspection. */
  readonly rootFields: readonly CompiledRootField[];
  /** Whether the operation only reads, and not the schema. */
  readonly isDataQuery: boolean;
  /** How many values of the schema introspection may read. */
  readonly introspectionCost: number;
  /** The last size of a request that was allowed; null before. */
  allowed: AllowedSize | null;
  /** Whether a client was charged for the planning of its statements. */
  isPlanned: boolean;
}

/** The size of a request that no limit refused. */
interface AllowedSize {
  /** What it depends on, besides the shape of the variables; see `sizeKey`. */
  readonly key: string;
  readonly cost: number;
}

export interface CompiledRootField extends RootSelection {
  readonly key: string;
  /** Made at first use, since a refused field needs none. */
  completion: Completion | null;
  /** The query if it was compiled already. */
  readonly compiled: RootQuery | null;
  /** Compiles the field at first use, so that a refused field fails alone. Throws an InputError if it is refused. */
  query(engine: EngineName): RootQuery;
}

/** How much memory all compiled operations may take, in bytes. */
const MAX_BYTES = 48 * 2 ** 20;
/** What a compiled field takes for each character of its statements; measured, a plan keeps its fragments. */
const BYTES_PER_CHARACTER = 75;
/** What an operation takes before its statements are compiled. */
const BASE_BYTES = 10_000;

/** The compiled operations of all documents, as many as the memory allows. */
export class OperationCache {
  readonly #schema: GraphQLSchema;
  readonly #operations: CountedCache<CompiledOperation>;
  /** Numbers by document, since a document has no key of its own. */
  readonly #numbers = new WeakMap<DocumentNode, number>();
  #lastNumber = 0;

  constructor(schema: GraphQLSchema, maxBytes = MAX_BYTES) {
    this.#schema = schema;
    this.#operations = new CountedCache(maxBytes, bytesOf);
  }

  get numbers(): CacheNumbers {
    return this.#operations.numbers;
  }

  /** The compiled operation for variables that are coerced to their types. */
  get(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): CompiledOperation {
    const key = `${this.#numberOf(document)} ${operation.name?.value ?? ''}(${variableShape(this.#schema, operation, variables)})`;
    const cached = this.#operations.get(key);
    if (cached) return cached;
    const compiled = compileOperation(this.#schema, document, operation, variables, () =>
      this.#operations.measure(key, compiled),
    );
    this.#operations.set(key, compiled);
    return compiled;
  }

  #numberOf(document: DocumentNode): number {
    return keptIn(this.#numbers, document, () => {
      this.#lastNumber += 1;
      return this.#lastNumber;
    });
  }
}

const bytesOf = ({ rootFields }: CompiledOperation): number =>
  BASE_BYTES +
  rootFields.reduce((sum, { compiled }) => sum + (compiled?.characters ?? 0) * BYTES_PER_CHARACTER, 0);

const isIntrospection = ({ name }: FieldNode): boolean => name.value.startsWith('__');

function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  grown: () => void,
): CompiledOperation {
  const parent = schema.getRootType(operation.operation);
  if (!parent) return { rootFields: [], isDataQuery: false, introspectionCost: 0, ...NOTHING_ASKED };
  const fragments = fragmentsOf(document);
  const fields = [...collectFields(schema, fragments, variables, parent, [operation.selectionSet])];
  const dataFields = fields.filter(([, [node]]) => node && !isIntrospection(node));
  const introspection = fields.flatMap(([, nodes]) => nodes.filter(isIntrospection));
  return {
    introspectionCost: introspectionCost(schema, fragments, introspection),
    rootFields: dataFields.map(([key, nodes]) =>
      rootField(key, rootSelection(schema, fragments, parent, nodes, variables), grown),
    ),
    isDataQuery: dataFields.length === fields.length && parent !== schema.getMutationType(),
    ...NOTHING_ASKED,
  };
}

const NOTHING_ASKED = { allowed: null, isPlanned: false };

/** @param grown called when the field has compiled a statement */
function rootField(key: string, root: RootSelection, grown: () => void): CompiledRootField {
  let compiled: RootQuery | null = null;
  return {
    ...root,
    key,
    completion: null,
    get compiled() {
      return compiled;
    },
    query(engine) {
      if (compiled) return compiled;
      compiled = compileRootField(root.selection, engine, grown);
      grown();
      return compiled;
    },
  };
}
