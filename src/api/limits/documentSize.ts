/** The size of a parsed document: depth of fields and of input, selections, root fields, aliases and directives. */
import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, visit } from 'graphql';
import { addField, type Fragments, fragmentsOf } from '../answers/rootSelection.ts';
import { inputTooDeep, LIMITS, queryTooLarge } from './limits.ts';

/** Throws an error for the first limit that a document exceeds. Fragments count as if their fields were written in place. */
export function checkDocument(document: DocumentNode): void {
  const [message] = sizeProblems(document);
  if (message !== undefined) throw queryTooLarge(message);
  if (inputLevels(document) > LIMITS.maxInputDepth) throw inputTooDeep('An argument has');
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
  const found = [
    ...problem('selections, with those of fragments at each place', size.selections, LIMITS.maxSelections),
    ...problem('levels of fields', size.depth, LIMITS.maxDepth),
    ...problem('root fields', size.rootFields, LIMITS.maxRootFields),
    ...problem('aliases', size.aliases, LIMITS.maxAliases),
    ...problem('directives', size.directives, LIMITS.maxDirectives),
  ];
  return found.length > 0 ? found : equalFieldProblems(document);
}

/**
 * A problem where many fields of one place have the same response key, with those of fragments: the rules of the
 * specification compare each pair of them. The document has few selections, unless a fragment contains itself.
 */
function equalFieldProblems(document: DocumentNode): string[] {
  const fragments = fragmentsOf(document);
  const places = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [[definition.selectionSet]] : [],
  );
  let counted = 0;
  for (let sets = places.pop(); sets && counted <= LIMITS.maxSelections; sets = places.pop())
    for (const [key, fields] of fieldsByKey(sets, fragments)) {
      const { length } = fields;
      if (length > LIMITS.maxEqualFields)
        return [
          `The request has ${length} fields ${key} in one place; at most ${LIMITS.maxEqualFields} are allowed. Ask for each once, or give them aliases.`,
        ];
      counted += length;
      places.push(fields.flatMap(({ selectionSet }) => selectionSet ?? []));
    }
  return [];
}

/** The fields of selection sets by response key, those of a fragment once. */
function fieldsByKey(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): ReadonlyMap<string, readonly FieldNode[]> {
  const byKey = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections)
      if (node.kind === Kind.FIELD) addField(byKey, node);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = fragments[node.name.value];
        if (fragment) collect(fragment.selectionSet);
      }
  };
  sets.forEach(collect);
  return byKey;
}

/** The size of a selection set, with fragments counted wherever they are spread. */
interface SetSize {
  readonly depth: number;
  readonly selections: number;
}

const NOTHING: SetSize = { depth: 0, selections: 0 };

/** Depth, selections and root fields are those of the largest definition, aliases and directives those of the document. */
class DocumentSize {
  selections = 0;
  depth = 0;
  rootFields = 0;
  aliases = 0;
  directives = 0;
  readonly #fragments: Fragments;
  /** Kept, so that counting takes no longer than reading the document. */
  readonly #sizes = new Map<SelectionSetNode, SetSize>();

  constructor(document: DocumentNode) {
    this.#fragments = fragmentsOf(document);
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION)
        continue;
      const { depth, selections } = this.#sizeOf(definition.selectionSet);
      this.selections = Math.max(this.selections, selections);
      if (definition.kind === Kind.FRAGMENT_DEFINITION) continue;
      this.depth = Math.max(this.depth, depth);
      const fields = [...fieldsByKey([definition.selectionSet], this.#fragments).values()].flat();
      this.rootFields = Math.max(this.rootFields, fields.length);
    }
  }

  #sizeOf(set: SelectionSetNode | undefined): SetSize {
    if (!set) return NOTHING;
    const known = this.#sizes.get(set);
    if (known) return known;
    // A fragment within itself is reported by the validation.
    this.#sizes.set(set, NOTHING);
    let { depth, selections } = NOTHING;
    for (const node of set.selections) {
      this.directives += node.directives?.length ?? 0;
      const isField = node.kind === Kind.FIELD;
      if (isField && node.alias) this.aliases += 1;
      const below = this.#sizeOf(
        node.kind === Kind.FRAGMENT_SPREAD
          ? this.#fragments[node.name.value]?.selectionSet
          : node.selectionSet,
      );
      selections += 1 + below.selections;
      // graphql-js has its own rule for the depth of introspection.
      if (isField && node.name.value.startsWith('__')) continue;
      depth = Math.max(depth, below.depth + (isField ? 1 : 0));
    }
    const size = { depth, selections };
    this.#sizes.set(set, size);
    return size;
  }
}
