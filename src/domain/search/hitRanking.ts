/** Ranks the hits of a search. The order is total, and does not depend on the order of the candidates. */

import {
  type Certainty,
  ENTITY_KINDS,
  type EntityKind,
  type NameKind,
  type Support,
} from '../model/kinds.ts';
import { type Bounds, UNBOUNDED } from '../time/bounds.ts';
import { certaintyAsOf, type Window } from '../time/certainty.ts';
import { matchesIdentifier, type StoredIdentifier } from './identifier.ts';
import {
  MATCH_KINDS,
  type MatchKind,
  matchName,
  matchSomeWords,
  type NameMatch,
  type SearchText,
  WHOLE_NAME,
} from './nameMatch.ts';
import { searchWords } from './words.ts';

/** A name of an entity, or its label. `entity` is the id of the entity that it was merged into, if it was. */
export interface NameCandidate {
  readonly entity: string;
  readonly kind: EntityKind;
  /** The id of the Name; null for a label. */
  readonly fact: string | null;
  readonly text: string;
  /** The folded words of the text. */
  readonly words: readonly string[];
  readonly nameKind: NameKind | null;
  readonly bounds: Bounds;
  readonly support: Support;
}

/** What an entity has besides names: its id, or the id of an entity merged into it, a label, and identifiers. */
interface EntityCandidate {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly id: string;
  readonly label: string | null;
  /** The folded words of the label, if they are known. */
  readonly words?: readonly string[];
  readonly identifiers: readonly StoredIdentifier[];
}

export interface SearchCandidates {
  readonly names: readonly NameCandidate[];
  readonly own: readonly EntityCandidate[];
}

/** The time at which names are searched. */
export interface SearchTime {
  /** The days of the requested moment, or today. */
  readonly window: Window;
  /** Whether a moment was requested, so that hits have a certainty. */
  readonly moment: boolean;
}

export interface Hit {
  readonly entity: string;
  /** The text that matched, as stored. */
  readonly matched: string;
  readonly match: MatchKind;
  /** The words of the text that are not in it, as written. */
  readonly unmatchedWords: readonly string[];
  /** The id of the Name fact that matched; null where an identifier, an id or a label matched. */
  readonly fact: string | null;
  /** Whether the name was in use at the moment; null without a moment, if it was not in use, and without a Name fact. */
  readonly certainty: Certainty | null;
}

/** The rank of each kind of name; NONE is a name without a kind. */
const NAME_RANKS: Readonly<Record<NameKind | 'NONE', number>> = {
  OFFICIAL: 0,
  SHORT: 1,
  NONE: 2,
  ALIAS: 3,
  TRANSLITERATION: 4,
  FILING_FORM: 5,
};

/** A hit with what it is ranked by. */
export interface Ranked extends Pick<Hit, 'entity' | 'matched' | 'fact' | 'certainty'> {
  readonly key: readonly number[];
  readonly match: NameMatch;
}

/**
 * The entities that match a text, best first, each once with its best match. Where no name has all words of the text, those
 * with most of them are the last. Sorted by kind of match, days of the time that has the year, typing errors,
 * whether the name was in use (at the moment, or today), spelling, extra words, missing letters, position in the name,
 * kind of name, kind of entity, id.
 */
export function rankHits(search: SearchText, candidates: SearchCandidates, time: SearchTime): Hit[] {
  const whole = rankedHits(search, candidates, time, matchName);
  if (whole.some(({ match }) => match !== 'PART') || search.words.length < 2) return whole;
  const some = rankedHits(search, candidates, time, matchSomeWords);
  const least = Math.min(...some.map(({ unmatchedWords }) => unmatchedWords.length));
  const found = new Set(whole.map(({ entity }) => entity));
  return [
    ...whole,
    ...some.filter(({ entity, unmatchedWords }) => unmatchedWords.length === least && !found.has(entity)),
  ];
}

function rankedHits(
  search: SearchText,
  candidates: SearchCandidates,
  time: SearchTime,
  matchText: typeof matchName,
): Hit[] {
  function* found(): Generator<Ranked> {
    for (const name of namesAndLabels(candidates)) {
      const match = matchText(search, name.text, name.words);
      if (match !== null) yield rankedName(name, match, time);
    }
    for (const candidate of candidates.own) yield* identified(search, candidate);
  }
  return bestHits(search, found());
}

/** The best of each entity, in order. */
export function bestHits(search: SearchText, found: Iterable<Ranked>): Hit[] {
  const best = new Map<string, Ranked>();
  for (const each of found) {
    const known = best.get(each.entity);
    if (known === undefined || isBefore(each, known)) best.set(each.entity, each);
  }
  return [...best.values()]
    .sort((a, b) => (isBefore(a, b) ? -1 : 1))
    .map(({ entity, matched, match, fact, certainty }) => ({
      entity,
      matched,
      match: match.match,
      unmatchedWords: match.unmatched.map((word) => search.written.get(word) ?? word),
      fact,
      certainty,
    }));
}

/** The names, and the labels, which have no dates and rank as SHORT names. */
export const namesAndLabels = ({ names, own }: SearchCandidates): readonly NameCandidate[] => [
  ...names,
  ...own.flatMap(({ entity, kind, label, words }): readonly NameCandidate[] =>
    label === null
      ? []
      : [
          {
            entity,
            kind,
            fact: null,
            text: label,
            words: words ?? searchWords(label),
            nameKind: 'SHORT',
            bounds: UNBOUNDED,
            support: 'ASSERTED',
          },
        ],
  ),
];

/** The use of a text that may have been in use at the moment. */
const POSSIBLE_USE = 1;

export function rankedName(name: NameCandidate, match: NameMatch, { window, moment }: SearchTime): Ranked {
  const { entity, kind, fact, text, nameKind, bounds, support } = name;
  const certainty = certaintyAsOf(bounds, support, window);
  const use = certainty === null ? 2 : moment && certainty === 'POSSIBLE' ? POSSIBLE_USE : 0;
  const key = keyOf(match, use, NAME_RANKS[nameKind ?? 'NONE'], kind);
  return { key, entity, matched: text, match, fact, certainty: moment && fact !== null ? certainty : null };
}

/** The matches of a text that is the id or an identifier. */
function* identified(
  search: SearchText,
  { entity, kind, id, identifiers }: EntityCandidate,
): Generator<Ranked> {
  const found = identifiers.filter((identifier) => matchesIdentifier(search.text, identifier));
  const key = keyOf(IDENTIFIER_MATCH, 0, NAME_RANKS.SHORT, kind);
  for (const matched of [...(search.text.trim() === id ? [id] : []), ...found.map(({ value }) => value)])
    yield { key, entity, matched, match: IDENTIFIER_MATCH, fact: null, certainty: null };
}

const IDENTIFIER_MATCH: NameMatch = { match: 'IDENTIFIER', ...WHOLE_NAME };

const ranksOf = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value, rank) => [value, rank])) as Record<Value, number>;
const MATCH_RANKS = ranksOf(MATCH_KINDS);
const KIND_RANKS = ranksOf(ENTITY_KINDS);

const keyOf = (match: NameMatch, use: number, nameRank: number, kind: EntityKind): readonly number[] => [
  MATCH_RANKS[match.match],
  match.period,
  match.typos,
  use,
  match.respelled,
  match.extraWords,
  match.missingLetters,
  match.position,
  nameRank,
  KIND_RANKS[kind],
];

/** Compares by key, then by ids and matched text, so that no two are equal. */
function isBefore(a: Ranked, b: Ranked): boolean {
  for (let i = 0; i < a.key.length; i += 1)
    if (a.key[i] !== b.key[i]) return (a.key[i] as number) < (b.key[i] as number);
  if (a.entity !== b.entity) return a.entity < b.entity;
  return a.matched === b.matched ? (a.fact ?? '') < (b.fact ?? '') : a.matched < b.matched;
}
