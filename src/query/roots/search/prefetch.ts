/** The prefetch of `search`: finds candidates by the words of the text, and ranks them. */

import { candidateWordsFor, isSearchablePrefix } from '../../../domain/search/candidateWords.ts';
import { type Hit, rankHits, type SearchCandidates } from '../../../domain/search/hitRanking.ts';
import type { SearchText } from '../../../domain/search/nameMatch.ts';
import { type Window, windowOf } from '../../../domain/time/certainty.ts';
import { cursorKey, pageOf } from '../../compile/paging.ts';
import type { RowOf } from '../../compile/rowType.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { argument } from '../../filters/arguments.ts';
import { InputError } from '../../inputError.ts';
import type { Prefetch, QuerySession } from '../../querySession.ts';
import { identifierOf } from '../../types/identifier.ts';
import {
  CANDIDATES,
  type CandidateInput,
  candidatesStatement,
  MOST_MARKED,
  MOST_NAMES,
  wordsStatement,
} from './prefetchStatements.ts';
import { checkedSearchText, identifierKeysOf, lookupWords, wordInputOf } from './searchText.ts';

/** A page of hits, and what the connection says about all of them. */
export interface HitsPage {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** False if there are more candidates than are compared. */
  readonly complete: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export const prefetchSearch: Prefetch = {
  maxStatements: 2,
  prepare(root) {
    const words = wordsStatement();
    const candidates = candidatesStatement(root.args.kinds == null ? null : argument(root, 'kinds'));
    return async (session, request) => {
      const args = request.args[root.slot] as Args;
      const { size } = pageOf(root.name, args);
      const after = cursorKey(root, args);
      const text = checkedSearchText(args.text);
      const lookup = await candidateLookup(text, session, words);
      const read = CANDIDATES.read(await session.runPrefetch(candidates, lookup.input));
      const hits = rankHits(text, candidatesIn(read), searchMoment(args, request.today));
      const from = placeAfter(root, hits, after);
      return {
        hits: hits.slice(from, from + size),
        total: hits.length,
        complete: lookup.complete && read.names.length <= MOST_NAMES && read.own.length <= MOST_MARKED,
        hasNext: hits.length > from + size,
        hasPrevious: from > 0,
      } satisfies HitsPage;
    };
  },
};

/** Up to this many links all words of a search are followed. */
const FEW_LINKS = 200;
/** The most links that are followed, beyond those of the rarest word: that one finds all names that have each of the words. */
const MOST_LINKS = 5_000;
/** From this many words on, a name of two words may be only a part of the text. */
const WORDS_BEYOND_A_NAME = 3;

/** What the candidates are found by. */
interface CandidateLookup {
  readonly input: CandidateInput;
  /** False if matching names may be missing from the candidates. */
  readonly complete: boolean;
}

/** Reads the words of the graph that match those of the text, and chooses the rarest to find candidates by. */
async function candidateLookup(
  text: SearchText,
  session: QuerySession,
  statement: ReturnType<typeof wordsStatement>,
): Promise<CandidateLookup> {
  const words = lookupWords(text);
  const keys = identifierKeysOf(text);
  const read = (await session.runPrefetch(statement, wordInputOf(words, keys))) as readonly (readonly [
    string,
    number,
  ])[];
  const links = new Map(read);
  const matches = words.map((word, place) => {
    const found = candidateWordsFor(word, links.keys());
    const count = found.words.reduce((sum, one) => sum + (links.get(one) ?? 0), 0);
    return { ...found, place, count, initial: !isSearchablePrefix(word) };
  });
  // The rarest first, initials last. A word that no name has is left out.
  const rarest = matches
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(a.initial) - Number(b.initial) || a.count - b.count || a.place - b.place);
  const beyond = words.length >= WORDS_BEYOND_A_NAME;
  const followed: typeof matches = [];
  let sum = 0;
  for (const one of rarest) {
    if (followed.length > 0 && sum + one.count > (beyond ? MOST_LINKS : FEW_LINKS)) break;
    sum += one.count;
    followed.push(one);
  }
  const whole = followed.filter(({ initial }) => !initial).length;
  const leads = followed.flatMap(({ words: found, place }) => found.map((word) => [word, place] as const));
  const identifiers = keys.filter((key) => links.has(key)).map((key) => [key, IDENTIFIER_PLACE] as const);
  return {
    input: {
      words: [...leads, ...identifiers],
      // A matching name has each of the words, or, as a part of the text, two of them.
      least: sum > FEW_LINKS ? Math.min(2, Math.max(1, whole)) : 1,
      id: text.text.trim(),
    },
    complete: (followed.length === rarest.length || !beyond) && matches.every(({ complete }) => complete),
  };
}

/** The place of identifiers, which are no word of the text. */
const IDENTIFIER_PLACE = -1;

/** The window of `at`, or the day of the request. */
function searchMoment(args: Args, today: number): { readonly window: Window; readonly moment: boolean } {
  const asOf = (args.at as { readonly asOf?: string | null } | null | undefined)?.asOf;
  return asOf == null
    ? { window: { from: today, to: today }, moment: false }
    : { window: windowOf(asOf, today), moment: true };
}

const candidatesIn = ({ names, own }: RowOf<typeof CANDIDATES>): SearchCandidates => ({
  names: names.slice(0, MOST_NAMES).map(({ time, ...name }) => ({ ...name, ...time })),
  own: own.map(({ identifiers, ...entity }) => ({
    ...entity,
    identifiers: (identifiers ?? []).map(identifierOf).map((one) => ({ ...one, url: one.url ?? '' })),
  })),
});

/** The place of the first hit of the page, after the hit of the cursor. */
function placeAfter(root: Selection, hits: readonly Hit[], after: string | null): number {
  if (after === null) return 0;
  const place = hits.findIndex(({ entity }) => entity === after);
  if (place < 0)
    throw new InputError(
      'STALE_CURSOR',
      `The cursor in ${root.name}(after:) points to nothing that this text finds now; start again without it.`,
    );
  return place + 1;
}
