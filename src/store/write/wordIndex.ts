/**
 * The word index of searches: a `Word` node for each folded word, linked to the names that contain it, and to the
 * entities whose label or identifiers contain it. It yields candidates only, whose names are then read from the
 * candidates themselves. So words and links stay when their targets are closed, and need no versions.
 */
import { identifierKey } from '../../domain/search/identifier.ts';
import { wordParts } from '../../domain/search/parts.ts';
import { searchWords } from '../../domain/search/words.ts';
import { isWithdrawnFact } from '../codec/fact.ts';
import type { Value } from '../graph.ts';
import { IDENTIFIER_PREFIX } from '../graphLayout.ts';
import type { StoredEntity, StoredFact } from '../storedRecord.ts';
import { type Task, task } from './chunks.ts';

/** Finds or creates the words of a row, each with its parts, and links them to the node bound as `x`. */
const linkWords = (relationship: string, condition = ''): string =>
  `UNWIND r.words AS item MERGE (w:Word {text: item[0]})
   ON CREATE SET w.part1 = item[1], w.part2 = item[2], w.part3 = item[3]
   WITH x, w, r${condition} CREATE (w)-[:${relationship} {words: r.size}]->(x)`;

/** Links a new version of a name to its words. Takes rows of `nameWordsRow`. */
export const linkNameWords = (number: number): Task =>
  task(`MATCH (x:Fact {id: r.id}) WHERE x.knownFrom = $number ${linkWords('SPELLS')}`, { number });

/** Links an entity to those words of its label and identifiers that it is not linked to. Takes rows of `entityWordsRow`. */
export const linkEntityWords = (): Task =>
  task(`MATCH (x:Entity {id: r.id}) ${linkWords('MARKS', ' WHERE NOT EXISTS { MATCH (x)<-[:MARKS]-(w) }')}`);

/** The words of a name; null where it has none, or is withdrawn, so that no search finds it. */
export function nameWordsRow(fact: StoredFact): Value | null {
  const { text } = fact.props;
  if (fact.kind !== 'NAME' || typeof text !== 'string' || isWithdrawnFact(fact)) return null;
  return rowOf(fact.id, searchWords(text), []);
}

/** The words of the label that a file gave an entity, and its identifiers; null where it has neither. */
export function entityWordsRow({ id, props }: StoredEntity): Value | null {
  const { givenLabel, identifiers } = props;
  const values = Array.isArray(identifiers) ? identifiers : [];
  const keys = values.flatMap((identifier) => identifierKey(String(identifier).split('\t')[1] ?? '') ?? []);
  return rowOf(id, typeof givenLabel === 'string' ? searchWords(givenLabel) : [], keys);
}

function rowOf(id: string, words: readonly string[], identifiers: readonly string[]): Value | null {
  const items = [
    ...[...new Set(words)].map((word) => {
      const [part1 = null, part2 = null, part3 = null] = wordParts(word);
      return [word, part1, part2, part3];
    }),
    ...[...new Set(identifiers)].map((key) => [`${IDENTIFIER_PREFIX}${key}`, null, null, null]),
  ];
  return items.length === 0 ? null : { id, size: words.length, words: items };
}
