/** Compiles the root fields of a request, once per document, operation and shape of the variables. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Day } from '../domain/time/day.ts';
import { compile, type Question } from '../query/compile/rootStatement.ts';
import type { Service } from '../query/compile/scope.ts';
import type { Args } from '../query/compile/selection.ts';
import { type Asked, type Reading, readTogether } from '../query/consistentRead.ts';
import type { Graph } from '../store/graph.ts';
import { type Completion, completionOf } from './completion.ts';
import { checkCost, checkLists, costOf } from './limits.ts';
import { type RootSelection, collectRootFields, rootSelection, type Variables } from './rootSelection.ts';
import { variableShape } from './variableShape.ts';

/** The root fields of one request, ready to be asked. */
export interface PreparedRequest {
  readonly cost: number;
  /** Answers the root field with this response key: one statement. */
  ask(key: string): Promise<unknown>;
  /** The data of a query whose fields are all answered; null where GraphQL's execution has something to tell of it. */
  answer(): Promise<Readonly<Record<string, unknown>> | null>;
  /** The batch that the answers are true at; null where nothing was read at the newest. */
  batch(): Promise<number | null>;
  /** Sentences about answers that they cannot hold themselves, by response key. */
  notes(): ReadonlyMap<string, readonly string[]>;
}

interface CompiledRoots {
  readonly roots: readonly CompiledRoot[];
  /** Whether the operation asks for nothing but them. */
  readonly whole: boolean;
}

interface CompiledRoot extends RootSelection {
  readonly key: string;
  /** Made at first use, since what is refused has none. */
  completion: Completion | null;
  /** Compiled at first use, so that a refused field fails alone. */
  question: Question | null;
}

/** Shapes kept for one document; more than any application has, and a bound for hostile ones. */
const SHAPES_PER_DOCUMENT = 200;

export interface RequestPreparer {
  prepare(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    rawVariables: Readonly<Record<string, unknown>>,
  ): PreparedRequest | null;
}

export function requestPreparer(schema: GraphQLSchema, graph: Graph, service: Service, today: () => Day): RequestPreparer {
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledRoots>>();

  function rootsOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): CompiledRoots {
    const shape = `${operation.name?.value ?? ''}(${variableShape(schema, operation, variables)})`;
    const shapes = compiled.get(document) ?? new Map<string, CompiledRoots>();
    compiled.set(document, shapes);
    const known = shapes.get(shape);
    if (known) return known;
    const made = select(document, operation, variables);
    if (shapes.size >= SHAPES_PER_DOCUMENT) shapes.clear();
    shapes.set(shape, made);
    return made;
  }

  function select(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): CompiledRoots {
    const parent = schema.getRootType(operation.operation);
    if (!parent) return { roots: [], whole: false };
    const fragments = Object.fromEntries(
      document.definitions
        .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
        .map((d) => [d.name.value, d]),
    );
    const fields = [...collectRootFields(operation.selectionSet, fragments, variables)];
    const asked = fields.filter(([, [node]]) => !node?.name.value.startsWith('__'));
    return {
      roots: asked.map(([key, nodes]) => ({
        key,
        question: null,
        completion: null,
        ...rootSelection(schema, fragments, parent, nodes, variables),
      })),
      whole: asked.length === fields.length && parent === schema.getQueryType(),
    };
  }

  return {
    prepare(document, operation, rawVariables) {
      const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables);
      // Execution reports values that do not fit their types.
      if (!coerced.coerced) return null;
      const roots = new Map<string, { root: CompiledRoot; args: readonly Args[] }>();
      let cost = 0;
      const compiledRoots = rootsOf(document, operation, coerced.coerced);
      for (const root of compiledRoots.roots) {
        const args = root.args(coerced.coerced);
        cost += costOf(root.selection, args);
        roots.set(root.key, { root, args });
      }
      checkCost(cost);
      const day = today();
      let reading: Reading | null = null;
      const failures = new Map<string, unknown>();
      const read = (): Reading => {
        if (reading) return reading;
        const asked = new Map<string, Asked>();
        for (const [key, { root, args }] of roots)
          try {
            checkLists(args);
            root.question ??= compile(root.selection, graph.engine);
            asked.set(key, { question: root.question, run: { args, today: day, service } });
          } catch (error) {
            // A field that is refused fails alone.
            failures.set(key, error);
          }
        reading = readTogether(graph, asked);
        return reading;
      };
      const askOnce = async (key: string): Promise<unknown> => {
        const all = read();
        if (failures.has(key)) throw failures.get(key);
        if (!roots.has(key)) throw new Error(`root field ${key} was not prepared`);
        return all.answer(key);
      };
      // Where GraphQL's execution takes over, it finds what was answered.
      const asked = new Map<string, Promise<unknown>>();
      const ask = (key: string): Promise<unknown> => {
        const answer = asked.get(key) ?? askOnce(key);
        asked.set(key, answer);
        return answer;
      };
      return {
        cost,
        ask,
        async answer() {
          if (!compiledRoots.whole) return null;
          try {
            const answers = [...roots].map(async ([key, { root }]) => {
              const value = await ask(key);
              root.completion ??= completionOf(schema, root.selection);
              return [key, root.completion(value)] as const;
            });
            return Object.fromEntries(await Promise.all(answers));
          } catch {
            // GraphQL's execution meets it again, and tells it with its place in the answer.
            return null;
          }
        },
        batch: async () => reading?.batch() ?? null,
        notes: () => reading?.notes() ?? new Map(),
      };
    },
  };
}
