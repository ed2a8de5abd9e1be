/**
 * Selection sets that select nothing. The specification of September 2026 lets them be written as `{}`, which the parser
 * of graphql 16 refuses; a set of which all is skipped is empty in any version.
 */
import { type ASTNode, Kind, parse, print, type SelectionNode, type SelectionSetNode, visit } from 'graphql';

const SKIPPING = ['@skip(if: true)', '@include(if: false)'] as const;

const skipped = (selection: SelectionNode, directive: string): SelectionNode => ({
  ...selection,
  directives: [...(selection.directives ?? []), ...directivesIn(directive)],
});

function directivesIn(directive: string): NonNullable<SelectionNode['directives']> {
  const [operation] = parse(`query ${directive} { x }`).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.directives ?? []) : [];
}

/** The number of selection sets of a document. */
export function selectionSetsIn(document: ASTNode): number {
  let count = 0;
  visit(document, {
    enter({ kind }) {
      if (kind === Kind.SELECTION_SET) count += 1;
    },
  });
  return count;
}

/** The document with another selection set in place of the one with this number. */
function replaceSelections<T extends ASTNode>(
  document: T,
  number: number,
  replace: (set: SelectionSetNode) => SelectionSetNode,
): T {
  let count = -1;
  return visit(document, {
    SelectionSet(set) {
      count += 1;
      return count === number ? replace(set) : undefined;
    },
  });
}

/** The document with all selections of one selection set skipped. */
export const withSkippedSelections = <T extends ASTNode>(document: T, number: number): T =>
  replaceSelections(document, number, (set) => ({
    ...set,
    selections: set.selections.map((one) => skipped(one, SKIPPING[number % SKIPPING.length] ?? '')),
  }));

/** A name that no document has. */
const NOTHING = '__nothing__';

/** The text of the document with one selection set written as `{}`. */
export const textWithoutSelections = (document: ASTNode, number: number): string =>
  print(
    replaceSelections(document, number, (set) => ({
      ...set,
      selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: NOTHING } }],
    })),
  ).replace(NOTHING, '');
