/**
 * Withdrawn facts in lists. A list leaves them out unless its argument `include` asks for them; then a second match, of
 * withdrawn facts alone, is joined to the first, so that it costs the list without `include` nothing.
 */
import { type Cypher, cypher, join, literal, type Variable } from '../../store/cypher.ts';
import { withdrawnRelationship } from '../../store/graphLayout.ts';
import { callWith } from './fieldReaders.ts';
import { type ListMatch, type ListScope, matchedPage } from './listScope.ts';
import { keepRows, labelledNode, relationshipTypes } from './pattern.ts';
import { imports, importsOfList, type Scope } from './scope.ts';

type Reader = Pick<Scope, 'batch' | 'past' | 'withdrawn'>;

/** The relationship types of the facts that a match finds: those that count, or the withdrawn ones alone. */
export const matchedTypes = (at: Reader, ...types: readonly string[]): Cypher =>
  relationshipTypes(at, ...(at.withdrawn ? types.map(withdrawnRelationship) : types));

/** A fact that a match finds, with its label. */
export const matchedFact = (at: Reader, fact: Variable, label: string): Cypher =>
  labelledNode(at, fact, at.withdrawn ? 'Withdrawn' : label);

/** The condition that a withdrawn fact that a match finds has the kind of a label: no label of it shows that. */
export const matchedKind = (at: Reader, fact: Variable, label: string): Cypher[] =>
  at.withdrawn && !at.past && label !== 'Fact'
    ? [cypher`${fact}.kind = ${literal(label.toUpperCase())}`]
    : [];

/**
 * The match of a list of facts: of those that count and, where `include` asks for them, of the withdrawn ones.
 * @param match finds facts that count, or with `at.withdrawn` withdrawn ones alone
 */
export function withIncluded(
  at: ListScope,
  key: (item: Variable) => Cypher,
  match: (at: ListScope) => ListMatch,
): ListMatch {
  const counted = match({ ...at, withdrawn: false });
  if (!at.withdrawn) return counted;
  const branch = (found: ListMatch): Cypher => matchedPage(at, key(at.item), found);
  return {
    clauses: [
      callWith(imports(at), [join([branch(counted), branch(match(at))], '\nUNION ALL\n')]),
      ...keepRows(at.statement.engine, at.item, importsOfList(at)),
    ],
    conditions: [],
  };
}
