/** The validation rule for the size of a document: depth of fields and of input, root fields, aliases and directives. */
import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { inputTooDeep, LIMITS, queryTooLarge } from './limits.ts';

/** Reports each limit that the operations of a document exceed. Fragments count as if their fields were written in place. */
export function documentSizeRule(context: ValidationContext): ASTVisitor {
  let inputLevels = 0;
  let deepestInput = 0;
  const level = {
    enter() {
      inputLevels += 1;
      deepestInput = Math.max(deepestInput, inputLevels);
    },
    leave() {
      inputLevels -= 1;
    },
  };
  return {
    ListValue: level,
    ObjectValue: level,
    Document: {
      leave(document) {
        for (const message of sizeProblems(document)) context.reportError(queryTooLarge(message));
        if (deepestInput > LIMITS.maxInputDepth) context.reportError(inputTooDeep('An argument has'));
      },
    },
  };
}

function sizeProblems(document: DocumentNode): string[] {
  const size = new DocumentSize(document);
  const problem = (what: string, count: number, limit: number): string[] =>
    count > limit
      ? [`The request has ${count} ${what}; at most ${limit} are allowed. Split it into several requests.`]
      : [];
  return [
    ...problem('levels of fields', size.depth, LIMITS.maxDepth),
    ...problem('root fields', size.rootFields, LIMITS.maxRootFields),
    ...problem('aliases', size.aliases, LIMITS.maxAliases),
    ...problem('directives', size.directives, LIMITS.maxDirectives),
  ];
}

/** Depth and root fields are those of the largest operation, aliases and directives those of all together. */
class DocumentSize {
  depth = 0;
  rootFields = 0;
  aliases = 0;
  directives = 0;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #fragmentDepths = new Map<string, number>();

  constructor({ definitions }: DocumentNode) {
    this.#fragments = new Map(
      definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((definition) => [definition.name.value, definition]),
    );
    for (const definition of definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      this.rootFields = Math.max(this.rootFields, this.#countFields(definition.selectionSet, new Set()));
      this.depth = Math.max(this.depth, this.#depthOf(definition.selectionSet, new Set()));
    }
  }

  /** The levels of fields in a selection set; counts aliases and directives on the way. */
  #depthOf(set: SelectionSetNode | undefined, path: ReadonlySet<string>): number {
    let deepest = 0;
    for (const node of set?.selections ?? []) {
      this.directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) {
        if (node.alias) this.aliases += 1;
        // graphql-js has its own rule for the depth of introspection.
        if (node.name.value.startsWith('__')) continue;
        deepest = Math.max(deepest, 1 + this.#depthOf(node.selectionSet, path));
      } else if (node.kind === Kind.INLINE_FRAGMENT)
        deepest = Math.max(deepest, this.#depthOf(node.selectionSet, path));
      else deepest = Math.max(deepest, this.#fragmentDepth(node.name.value, path));
    }
    return deepest;
  }

  #fragmentDepth(name: string, path: ReadonlySet<string>): number {
    if (path.has(name)) return 0;
    const known = this.#fragmentDepths.get(name);
    if (known !== undefined) return known;
    const depth = this.#depthOf(this.#fragments.get(name)?.selectionSet, new Set([...path, name]));
    this.#fragmentDepths.set(name, depth);
    return depth;
  }

  /** The fields of a selection set and its fragments; a fragment that is spread again adds nothing. */
  #countFields(set: SelectionSetNode, visited: Set<string>): number {
    let fields = 0;
    for (const node of set.selections)
      if (node.kind === Kind.FIELD) fields += 1;
      else if (node.kind === Kind.INLINE_FRAGMENT) fields += this.#countFields(node.selectionSet, visited);
      else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = this.#fragments.get(node.name.value);
        if (fragment) fields += this.#countFields(fragment.selectionSet, visited);
      }
    return fields;
  }
}
