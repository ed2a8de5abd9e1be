/** Items by their folded words, in memory: by a whole word, by its beginning, and by the parts that words with typing errors share. */
import sortedBtree from 'sorted-btree';
import { addTo } from '../model/addTo.ts';
import { compareCodeUnits } from '../model/textOrder.ts';
import { type CandidateWords, candidateWordsFor, isSearchablePrefix } from './candidateWords.ts';
import { partsOfSimilarWords, transpositionsOf, wordParts } from './parts.ts';

// The package is CommonJS: its class is the `default` of what it exports.
const BTree = sortedBtree.default;

/** The most words that are read for one beginning, in their order. */
const MOST_BEGUN = 2_000;

/** The most words of texts of which the similar ones are kept. */
const MOST_LIKE = 1_000;

/** A word, once for all items that have it. */
interface Word<Item> {
  readonly text: string;
  readonly items: Item[];
}

export class WordTable<Item> {
  readonly #words = new Map<string, Word<Item>>();
  readonly #inOrder = new BTree<string, undefined>(undefined, compareCodeUnits);
  readonly #byPart = new Map<string, string[]>();
  /** What some words of texts stand for, until another word is added. */
  readonly #like = new Map<string, CandidateWords>();

  /** The text of a word that is kept already, so that each is in memory once. */
  kept(word: string): string {
    return this.#words.get(word)?.text ?? word;
  }

  /** Adds an item under a word. */
  add(word: string, item: Item): void {
    const known = this.#words.get(word);
    if (known) {
      known.items.push(item);
      return;
    }
    this.#like.clear();
    this.#words.set(word, { text: word, items: [item] });
    this.#inOrder.set(word, undefined);
    wordParts(word).forEach((part, place) => {
      addTo(this.#byPart, `${place} ${part}`, word);
    });
  }

  /** The items that have a word. */
  itemsOf(word: string): readonly Item[] {
    return this.#words.get(word)?.items ?? [];
  }

  /** The words that a word of a text may stand for. */
  like(word: string): CandidateWords {
    const found = this.#like.get(word) ?? candidateWordsFor(word, this.#similar(word));
    if (this.#like.size >= MOST_LIKE) this.#like.clear();
    this.#like.set(word, found);
    return found;
  }

  *#similar(word: string): Generator<string> {
    for (const one of [word, ...transpositionsOf(word)]) if (this.#words.has(one)) yield one;
    if (isSearchablePrefix(word)) yield* this.#begunWith(word);
    for (const [place, parts] of partsOfSimilarWords(word).entries())
      for (const part of parts) yield* this.#byPart.get(`${place} ${part}`) ?? [];
  }

  *#begunWith(word: string): Generator<string> {
    let seen = 0;
    for (const one of this.#inOrder.keys(word)) {
      seen += 1;
      if (seen > MOST_BEGUN || !one.startsWith(word)) return;
      yield one;
    }
  }
}
