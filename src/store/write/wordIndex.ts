/**
 * The word index of searches: a `Word` node for each folded word, linked to the names that contain it, and to the
 * entities whose label or identifiers contain it. It yields candidates only, whose names are then read from the
 * candidates themselves. So words and links stay when their targets are closed, and need no versions.
 */
import { identifierKey } from '../../domain/search/identifier.ts';
import { wordParts } from '../../domain/search/parts.ts';
import { searchWords } from '../../domain/search/words.ts';
import { isWithdrawnFact } from '../codec/fact.ts';
import type { StoredEntity, StoredFact } from '../codec/storedRecord.ts';
import type { Params } from '../graph.ts';
import { IDENTIFIER_PREFIX } from '../graphLayout.ts';
import { type Task, task } from './chunks.ts';

/** A row of a statement that links words: the node, its number of words, and each word with its parts. */
export type WordsRow = {
  readonly id: string;
  readonly size: number;
  readonly words: readonly WordWithParts[];
};
type WordWithParts = readonly [word: string, ...parts: (string | null)[]];

/** Finds or creates the words of a row, each with its parts, and links them to the node bound as `x`. */
const linkWords = (relationship: string, condition = ''): string =>
  `UNWIND r.words AS item MERGE (w:Word {text: item[0]})
   ON CREATE SET w.part1 = item[1], w.part2 = item[2], w.part3 = item[3]
   WITH x, w, r${condition} CREATE (w)-[:${relationship} {words: r.size}]->(x)`;

/** Links a version of a name, which `match` binds as `x`, to its words. Takes rows of `nameWordsRow`. */
export const linkNameWords = (match: string, params: Params = {}): Task =>
  task(`${match} ${linkWords('SPELLS')}`, params);

/** Links versions of names that have no words; takes rows of `nameWordsRow` with the batch of the version as `since`. */
export const linkWordsAgain = (): Task =>
  linkNameWords('MATCH (x:Fact {id: r.id}) WHERE x.knownFrom = r.since');

/**
 * Links an entity, which `match` binds as `x`, to those words of its label and identifiers that it is not linked to. Takes
 * rows of `entityWordsRow`.
 */
export const linkEntityWords = (match = 'MATCH (x:Entity {id: r.id})'): Task =>
  task(`${match} ${linkWords('MARKS', ' WHERE NOT EXISTS { MATCH (x)<-[:MARKS]-(w) }')}`);

/** The words of a name; null where it has none, or is withdrawn, so that no search finds it. */
export function nameWordsRow(fact: StoredFact): WordsRow | null {
  return fact.kind === 'NAME' && !isWithdrawnFact(fact) ? wordsOfName(fact) : null;
}

/** The words of a name that is not withdrawn. */
export const wordsOfName = ({ id, props: { text } }: Pick<StoredFact, 'id' | 'props'>): WordsRow | null =>
  typeof text === 'string' ? rowOf(id, searchWords(text), []) : null;

/** The words of the label that a file gave an entity, and its identifiers; null where it has neither. */
export function entityWordsRow({ id, props }: Pick<StoredEntity, 'id' | 'props'>): WordsRow | null {
  const { givenLabel, identifiers } = props;
  const values = Array.isArray(identifiers) ? identifiers : [];
  const keys = values.flatMap((identifier) => identifierKey(String(identifier).split('\t')[1] ?? '') ?? []);
  return rowOf(id, typeof givenLabel === 'string' ? searchWords(givenLabel) : [], keys);
}

function rowOf(id: string, words: readonly string[], identifiers: readonly string[]): WordsRow | null {
  const items: WordWithParts[] = [
    ...[...new Set(words)].map((word): WordWithParts => {
      const [part1 = null, part2 = null, part3 = null] = wordParts(word);
      return [word, part1, part2, part3];
    }),
    ...[...new Set(identifiers)].map(
      (key): WordWithParts => [`${IDENTIFIER_PREFIX}${key}`, null, null, null],
    ),
  ];
  return items.length === 0 ? null : { id, size: words.length, words: items };
}
