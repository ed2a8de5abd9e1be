/** The size of a parsed document: depth of fields and of input, selections, root fields, aliases and directives. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { inputTooDeep, LIMITS, queryTooLarge } from './limits.ts';

/**
 * The error for the first limit that a document exceeds; null if it is not too large. It is called before the rules of the
 * specification validate the document, since these take longer than in proportion to its size. Fragments count as if
 * their fields were written in place.
 */
export function sizeProblem(document: DocumentNode): GraphQLError | null {
  const [message] = sizeProblems(document);
  if (message !== undefined) return queryTooLarge(message);
  return inputLevels(document) > LIMITS.maxInputDepth ? inputTooDeep('An argument has') : null;
}

function inputLevels(document: DocumentNode): number {
  let [levels, deepest] = [0, 0];
  const level = {
    enter() {
      levels += 1;
      deepest = Math.max(deepest, levels);
    },
    leave() {
      levels -= 1;
    },
  };
  visit(document, { ListValue: level, ObjectValue: level });
  return deepest;
}

function sizeProblems(document: DocumentNode): string[] {
  const problem = (what: string, count: number, limit: number): string[] =>
    count > limit
      ? [
          `The request has ${count > 1e12 ? 'over 10^12' : count} ${what}; at most ${limit} are allowed. Split it into several requests.`,
        ]
      : [];
  const { definitions } = document;
  const variables = definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions?.length ?? 0) : 0,
  );
  const plain = [
    ...problem('operations and fragments', definitions.length, LIMITS.maxDefinitions),
    ...problem('variables', Math.max(...variables), LIMITS.maxVariables),
  ];
  // What follows takes longer, so it is counted for few definitions only.
  if (plain.length > 0) return plain;
  const size = new DocumentSize(document);
  return [
    ...problem('selections, with those of fragments at each place', size.selections, LIMITS.maxSelections),
    ...problem('levels of fields', size.depth, LIMITS.maxDepth),
    ...problem('root fields', size.rootFields, LIMITS.maxRootFields),
    ...problem('aliases', size.aliases, LIMITS.maxAliases),
    ...problem('directives', size.directives, LIMITS.maxDirectives),
  ];
}

/** Depth, selections and root fields are those of the largest definition, aliases and directives those of all operations. */
class DocumentSize {
  selections = 0;
  depth = 0;
  rootFields = 0;
  aliases = 0;
  directives = 0;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #fragmentDepths = new Map<string, number>();
  readonly #fragmentSelections = new Map<string, number>();

  constructor({ definitions }: DocumentNode) {
    this.#fragments = new Map(
      definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((definition) => [definition.name.value, definition]),
    );
    for (const definition of definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION)
        continue;
      this.selections = Math.max(this.selections, this.#countSelections(definition.selectionSet));
      if (definition.kind === Kind.FRAGMENT_DEFINITION) continue;
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

  /** All selections of a set. The count of a fragment is kept, so that counting takes no longer than reading the document. */
  #countSelections(set: SelectionSetNode | undefined): number {
    let selections = 0;
    for (const node of set?.selections ?? [])
      selections +=
        1 +
        (node.kind === Kind.FRAGMENT_SPREAD
          ? this.#countFragment(node.name.value)
          : this.#countSelections(node.selectionSet));
    return selections;
  }

  #countFragment(name: string): number {
    const known = this.#fragmentSelections.get(name);
    if (known !== undefined) return known;
    // A fragment within itself is reported by the validation.
    this.#fragmentSelections.set(name, 0);
    const selections = this.#countSelections(this.#fragments.get(name)?.selectionSet);
    this.#fragmentSelections.set(name, selections);
    return selections;
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
