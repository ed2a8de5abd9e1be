/** What one request may ask: counted from its selection before anything runs. */

import type { ASTVisitor } from 'graphql';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { MAX_NODES } from '../domain/paths/network.ts';
import { DEFAULT_PAGE, MAX_PAGE, TIMELINE_PAGE } from '../query/compile/paging.ts';
import type { Args, Selection } from '../query/compile/selection.ts';
import { InputError } from '../query/inputError.ts';
import { DEFAULT_SCORES, MOST_SLICES } from '../query/roots/centrality/prefetch.ts';
import { QUERY_TOO_LARGE } from './errors.ts';

/** Stated in `about.limits` and in the docs. */
export const LIMITS = {
  maxPageSize: MAX_PAGE,
  /** Levels of fields below the operation. */
  maxDepth: 20,
  /** Fields that may be read, pages multiplied. */
  costBudget: 100_000,
  maxRootFields: 20,
  /** Names, signs and values of a document, before it is read further. */
  maxTokens: 10_000,
  maxAliases: 200,
  maxDirectives: 50,
  /** Elements of one list argument. */
  maxListArgument: 200,
  /** Bytes of a request's body. */
  queryBytes: 1024 * 1024,
  /** The same for mutations of a caller with a token. */
  mutationBytes: 16 * 1024 * 1024,
} as const;

const tooLarge = (message: string): GraphQLError => {
  const { code, reason, status } = QUERY_TOO_LARGE;
  return new GraphQLError(message, { extensions: { code, reason, http: { status } } });
};

/** A validation rule: depth, root fields, aliases and directives of each operation, fragments followed. */
export function sizeRule(context: ValidationContext): ASTVisitor {
  return {
    Document: {
      leave(document) {
        for (const message of sizeProblems(document)) context.reportError(tooLarge(message));
      },
    },
  };
}

function sizeProblems(document: DocumentNode): string[] {
  const fragments = new Map(
    document.definitions
      .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
      .map((d) => [d.name.value, d]),
  );
  const depths = new Map<string, number>();
  let aliases = 0;
  let directives = 0;
  let roots = 0;

  function depth(set: SelectionSetNode | undefined, path: ReadonlySet<string>): number {
    let deepest = 0;
    for (const node of set?.selections ?? []) {
      directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) {
        if (node.alias) aliases += 1;
        // Introspection has its own depth rule.
        if (node.name.value.startsWith('__')) continue;
        deepest = Math.max(deepest, 1 + depth(node.selectionSet, path));
      } else if (node.kind === Kind.INLINE_FRAGMENT)
        deepest = Math.max(deepest, depth(node.selectionSet, path));
      else deepest = Math.max(deepest, fragmentDepth(node.name.value, path));
    }
    return deepest;
  }

  function fragmentDepth(name: string, path: ReadonlySet<string>): number {
    if (path.has(name)) return 0;
    const known = depths.get(name);
    if (known !== undefined) return known;
    const found = depth(fragments.get(name)?.selectionSet, new Set([...path, name]));
    depths.set(name, found);
    return found;
  }

  /** The fields of a selection set and of its fragments; a fragment that is spread again adds nothing. */
  function fieldsIn(set: SelectionSetNode, spread: Set<string>): number {
    let fields = 0;
    for (const node of set.selections)
      if (node.kind === Kind.FIELD) fields += 1;
      else if (node.kind === Kind.INLINE_FRAGMENT) fields += fieldsIn(node.selectionSet, spread);
      else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment) fields += fieldsIn(fragment.selectionSet, spread);
      }
    return fields;
  }

  let deepest = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    roots = Math.max(roots, fieldsIn(definition.selectionSet, new Set()));
    deepest = Math.max(deepest, depth(definition.selectionSet, new Set()));
  }
  const over = (what: string, found: number, most: number): string[] =>
    found > most ? [`The request has ${found} ${what}; at most ${most} are allowed. Ask it in parts.`] : [];
  return [
    ...over('levels of fields', deepest, LIMITS.maxDepth),
    ...over('root fields', roots, LIMITS.maxRootFields),
    ...over('aliases', aliases, LIMITS.maxAliases),
    ...over('directives', directives, LIMITS.maxDirectives),
  ];
}

/** How many fields a selection may read: each list multiplies what is below it by its page size. */
export function costOf(selection: Selection, args: readonly Args[]): number {
  let below = 0;
  const seen = new Set<Selection>();
  for (const fields of selection.fields.values())
    for (const field of fields)
      if (!seen.has(field)) {
        seen.add(field);
        below += costOf(field, args);
      }
  return (BASES[selection.name] ?? 1) + below * pageSize(selection, args[selection.slot] ?? {});
}

/** Fields that read much more than they answer. */
const BASES: Readonly<Record<string, number>> = {
  paths: 10_000,
  search: 1000,
  network: 3000,
  integrity: 20_000,
  centrality: 20_000,
};

const PAGED = new Set(['nodes', 'edges']);

/** Lists without pages, as long as they usually are. */
const UNPAGED: Readonly<Record<string, number>> = {
  succession: 50,
  history: 5,
  lanes: 20,
  hops: 4,
  items: 50,
  buckets: 200,
  shared: 5,
};

/** The argument that bounds a list without pages, and its default. */
const BOUNDED: Readonly<Record<string, readonly [argument: string, fallback: number]>> = {
  paths: ['first', 5],
  network: ['limit', 200],
  centrality: ['first', DEFAULT_SCORES],
};

function pageSize(selection: Selection, args: Args): number {
  const bounded = BOUNDED[selection.name];
  if (bounded) {
    // How many periods a question has is known only when its dates are read.
    const times = args.every == null ? 1 : MOST_SLICES;
    return times * Math.min(MAX_NODES, Math.max(1, Number(args[bounded[0]] ?? bounded[1])));
  }
  const paged = [...selection.fields.values()].some((fields) => fields.some((f) => PAGED.has(f.name)));
  if (!paged) {
    if (selection.name === 'nodes' && Array.isArray(args.ids)) return args.ids.length;
    return UNPAGED[selection.name] ?? 1;
  }
  const fallback = selection.name === 'timeline' ? TIMELINE_PAGE : DEFAULT_PAGE;
  // A page over the maximum is refused by its own field, which names the value.
  return Math.min(MAX_PAGE, Math.max(1, Number(args.first ?? args.last ?? fallback)));
}

/** Refuses a request over the budget, with both numbers. */
export function checkCost(cost: number): void {
  if (cost > LIMITS.costBudget)
    throw tooLarge(
      `The request may read ${cost} fields; the budget is ${LIMITS.costBudget}. Ask for smaller pages (first:) or fewer nested lists.`,
    );
}

/** Refuses a large body that is no mutation; whoever sent it may send large ones, so it was read. */
export function checkBody({ operation }: OperationDefinitionNode, bytes: number): void {
  if (bytes > LIMITS.queryBytes && operation !== OperationTypeNode.MUTATION)
    throw tooLarge(
      `The request has ${bytes} bytes; at most ${LIMITS.queryBytes} are read of a ${operation}. Send less at once.`,
    );
}

/** Refuses long lists of values. */
export function checkLists(args: readonly Args[]): void {
  for (const values of args) for (const [key, value] of Object.entries(values)) checkList(key, value);
}

function checkList(key: string, value: unknown): void {
  if (Array.isArray(value)) {
    if (value.length > LIMITS.maxListArgument)
      throw new InputError(
        'TOO_MANY_IDS',
        `${key} has ${value.length} elements; give at most ${LIMITS.maxListArgument}.`,
      );
    for (const item of value) checkList(key, item);
  } else if (value !== null && typeof value === 'object')
    for (const [inner, item] of Object.entries(value)) checkList(inner, item);
}
