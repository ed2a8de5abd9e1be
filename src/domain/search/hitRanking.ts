/** The order of what a search finds: total, and the same whatever order the candidates come in. */

import {
  type Certainty,
  ENTITY_KINDS,
  type EntityKind,
  type NameKind,
  type Support,
} from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';
import { certaintyAsOf, type Window } from '../time/certainty.ts';
import { matchesIdentifier, type StoredIdentifier } from './identifier.ts';
import { MATCH_KINDS, type MatchKind, matchName, type NameMatch, type SearchText } from './nameMatch.ts';

/** A name of an entity; `entity` is the id of the one that stands for it. */
export interface NameCandidate {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly fact: string;
  readonly text: string;
  readonly nameKind: NameKind | null;
  readonly bounds: Bounds;
  readonly support: Support;
}

/** What an entity has beside its names: its own id, that of one merged into it, a label, identifiers. */
export interface EntityCandidate {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly id: string;
  readonly label: string | null;
  readonly identifiers: readonly StoredIdentifier[];
}

export interface SearchCandidates {
  readonly names: readonly NameCandidate[];
  readonly own: readonly EntityCandidate[];
}

/** When names are asked for. */
export interface SearchTime {
  /** The days of the moment, or those of today. */
  readonly window: Window;
  /** Whether a moment was asked for, so that its certainty is told. */
  readonly moment: boolean;
}

export interface Hit {
  readonly entity: string;
  /** As it is stored. */
  readonly matched: string;
  readonly match: MatchKind;
  /** The id of the name that matched; null where an identifier, an id or a label did. */
  readonly fact: string | null;
  /** How surely the name was in use at the moment; null where none was asked for, where it was not, and without a name. */
  readonly certainty: Certainty | null;
}

/** Names by what they are; a label stands where no name is recorded. */
const NAME_RANKS: Readonly<Record<NameKind | 'LABEL' | 'NONE', number>> = {
  OFFICIAL: 0,
  SHORT: 1,
  LABEL: 1,
  NONE: 2,
  ALIAS: 3,
  TRANSLITERATION: 4,
};

type Key = readonly number[];

interface Ranked {
  readonly key: Key;
  readonly hit: Hit;
}

/**
 * The entities that a text finds, the best first, each once with the best of its names. Order: how it matches, typing
 * errors, whether the name was in use (at the moment, or today), whether it is spelt as in the text, further words, missing letters, place in the name,
 * kind of name, kind of entity, id.
 */
export function rankHits(sought: SearchText, { names, own }: SearchCandidates, asked: SearchTime): Hit[] {
  const best = new Map<string, Ranked>();
  const offer = (found: Ranked): void => {
    const known = best.get(found.hit.entity);
    if (known === undefined || isBefore(found, known)) best.set(found.hit.entity, found);
  };
  for (const name of names) {
    const like = matchName(sought, name.text);
    if (like !== null) offer(rankedName(name, like, asked));
  }
  for (const candidate of own) for (const found of rankedOwn(sought, candidate, asked)) offer(found);
  return [...best.values()].sort((a, b) => (isBefore(a, b) ? -1 : 1)).map(({ hit }) => hit);
}

/** Of what has no dates nobody knows whether it was in use at a moment. */
const UNSURE = 1;

function rankedName(name: NameCandidate, like: NameMatch, { window, moment }: SearchTime): Ranked {
  const { entity, kind, fact, text, nameKind, bounds, support } = name;
  const certainty = certaintyAsOf(bounds, support, window);
  const use = certainty === null ? 2 : moment && certainty === 'POSSIBLE' ? UNSURE : 0;
  return {
    key: keyOf(like, use, NAME_RANKS[nameKind ?? 'NONE'], kind),
    hit: { entity, matched: text, match: like.match, fact, certainty: moment ? certainty : null },
  };
}

function* rankedOwn(
  sought: SearchText,
  { entity, kind, id, label, identifiers }: EntityCandidate,
  { moment }: SearchTime,
): Generator<Ranked> {
  const made = (matched: string, like: NameMatch): Ranked => ({
    key: keyOf(like, moment && like.match !== 'IDENTIFIER' ? UNSURE : 0, NAME_RANKS.LABEL, kind),
    hit: { entity, matched, match: like.match, fact: null, certainty: null },
  });
  if (sought.text.trim() === id) yield made(id, IDENTIFIED);
  for (const identifier of identifiers)
    if (matchesIdentifier(sought.text, identifier)) yield made(identifier.value, IDENTIFIED);
  const like = label === null ? null : matchName(sought, label);
  if (label !== null && like !== null) yield made(label, like);
}

const IDENTIFIED: NameMatch = {
  match: 'IDENTIFIER',
  typos: 0,
  respelt: 0,
  further: 0,
  missing: 0,
  place: 0,
};

const keyOf = (like: NameMatch, use: number, nameRank: number, kind: EntityKind): Key => [
  MATCH_KINDS.indexOf(like.match),
  like.typos,
  use,
  like.respelt,
  like.further,
  like.missing,
  like.place,
  nameRank,
  ENTITY_KINDS.indexOf(kind),
];

/** By key, then by the ids and by what matched, so that no two are equal. */
function isBefore(a: Ranked, b: Ranked): boolean {
  for (const [i, value] of a.key.entries()) {
    const other = b.key[i] as number;
    if (value !== other) return value < other;
  }
  const texts = ({ hit }: Ranked) => [hit.entity, hit.matched, hit.fact ?? ''] as const;
  const [left, right] = [texts(a), texts(b)];
  for (const [i, value] of left.entries()) if (value !== right[i]) return value < (right[i] as string);
  return false;
}
