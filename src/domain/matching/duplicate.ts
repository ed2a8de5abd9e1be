/** Finds entities that are probably recorded under two ids. */

import { addTo } from '../model/addTo.ts';
import { keptIn } from '../model/keptIn.ts';
import type { EntityKind } from '../model/kinds.ts';
import type { Identifier } from '../model/record.ts';
import { isBounded } from '../time/day.ts';
import { allTies, EMPTY_PROFILE, type Evidence, type Profile } from './duplicateEvidence.ts';
import { fold, foldedWords } from './fold.ts';
import { areLifetimesCompatible, haveSameStart, isDated, type Lifetime } from './lifetime.ts';
import { areDifferent, haveSameInitials, INITIALS, type NameKeys } from './nameKey.ts';

/** A reason to consider two entities one. */
type DuplicateReason =
  | 'SAME_NAME'
  | 'TRANSLITERATED_NAME'
  | 'ROMANIZED_NAME'
  | 'OVERLAPPING_TIME'
  | 'SAME_BODY'
  | 'SAME_START';

/** Two entities that are probably one. */
export interface Duplicate {
  /** Their ids, sorted. */
  readonly ids: readonly [string, string];
  /** A name of each, in the same order, that are spellings of one name. */
  readonly names: readonly [string, string];
  readonly reasons: readonly DuplicateReason[];
  /** A body, office, event or place that both are linked to; null where none is known. */
  readonly shared: string | null;
}

/** An entity that has a namesake. */
export interface DuplicateCandidate {
  readonly id: string;
  readonly kind: EntityKind;
  readonly category?: string | undefined;
  readonly names: readonly string[];
  readonly identifiers: readonly Identifier[];
}

/**
 * Up to so many entities of one name, or with one tie, are all compared with each other. They make 1,225 pairs; the pairs of
 * more would fill a list that nobody reads, so that the name is one finding.
 */
export const MOST_ALIKE = 50;

/** The most pairs that are compared, which takes about a second. */
export const MOST_COMPARED = 250_000;

/** Identifier schemes in which an entity has only one identifier. */
const UNIQUE_SCHEMES: ReadonlySet<string> = new Set(['wikidata', 'isni', 'orcid']);

/** How entities are grouped before pairs of them are compared. */
export interface NameGroups {
  /** Ids of entities that share a name. */
  readonly named: readonly (readonly string[])[];
  /** Ids of people whose names may be different romanizations of one. */
  readonly romanized: readonly (readonly string[])[];
}

/** More entities with one name than are compared by it alone. */
export interface Crowd {
  /** A name of the first of them. */
  readonly name: string;
  /** Their ids, sorted. */
  readonly ids: readonly string[];
}

/** The pairs of entities that are probably one, in the order of their ids. They are compared again where they are read. */
export interface Likeness {
  /** The number of pairs. */
  readonly size: number;
  at(place: number): Duplicate;
  readonly crowds: readonly Crowd[];
  /** False if there are more pairs than are compared. */
  readonly complete: boolean;
}

/**
 * Finds the pairs of namesakes that are probably one entity: of one kind, with spellings of one name, with compatible
 * lifetimes, and with a body in common. If no body is known of one of them, or both began at the same time, the name is
 * enough: for a person or body, a name of at least two words. People whose names are only similar are probably one where
 * they held one office. Two entities that a relation or membership links are never one, and NOT_SAME_AS is such a
 * relation; neither are entities with different identifiers in one scheme. Of a name that more than `MOST_ALIKE` entities
 * have, only pairs with a tie or a start in common are compared; if the name alone would be enough, they are a crowd.
 * Yields before each comparison.
 * @param groups each group once; ids that are not in `candidates` are ignored
 * @param among only pairs and crowds with one of these; all if null
 */
export function* findLikeness(
  groups: NameGroups,
  candidates: ReadonlyMap<string, DuplicateCandidate>,
  evidence: Evidence,
  keys: NameKeys,
  among: ReadonlySet<string> | null = null,
): Generator<void, Likeness> {
  const known = { candidates, evidence, keys, ties: new Map<string, ReadonlySet<string>>() };
  const ids = [...candidates.keys()].sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  // The places of the two ids as one number.
  const pairs = new Set<number>();
  const crowds: Crowd[] = [];
  let compared = 0;
  for (const [a, b] of pairsIn(groups, known, crowds)) {
    yield;
    if (among !== null && !among.has(a) && !among.has(b)) continue;
    if (compared === MOST_COMPARED) break;
    compared += 1;
    const pair = (places.get(a) as number) * ids.length + (places.get(b) as number);
    if (!pairs.has(pair) && compare(a, b, known) !== null) pairs.add(pair);
  }
  const sorted = [...pairs].sort((a, b) => a - b);
  const idAt = (place: number): string => ids[place] as string;
  return {
    size: sorted.length,
    at(place) {
      const pair = sorted[place] as number;
      return compare(idAt(Math.floor(pair / ids.length)), idAt(pair % ids.length), known) as Duplicate;
    },
    crowds: crowds.filter((crowd) => among === null || crowd.ids.some((id) => among.has(id))),
    complete: compared < MOST_COMPARED,
  };
}

/** The same without other work in between. */
export function likenessOf(...args: Parameters<typeof findLikeness>): Likeness {
  const finding = findLikeness(...args);
  for (;;) {
    const { done, value } = finding.next();
    if (done) return value;
  }
}

/** What pairs are compared by. */
interface Known {
  readonly candidates: ReadonlyMap<string, DuplicateCandidate>;
  readonly evidence: Evidence;
  readonly keys: NameKeys;
  /** As by `allTies`, for each candidate that was asked about. */
  readonly ties: Map<string, ReadonlySet<string>>;
}

const profileOf = (id: string, { evidence }: Known): Profile => evidence.profiles.get(id) ?? EMPTY_PROFILE;

const tiesOf = (id: string, known: Known): ReadonlySet<string> =>
  keptIn(known.ties, id, () => allTies(profileOf(id, known), known.evidence));

/** The pairs to compare, each with the smaller id first; a pair may be there several times. */
function* pairsIn(groups: NameGroups, known: Known, crowds: Crowd[]): Generator<readonly [string, string]> {
  const inCandidates = (group: readonly string[]): readonly string[] =>
    group.filter((id) => known.candidates.has(id));
  for (const group of groups.named.map(inCandidates)) {
    if (group.length <= MOST_ALIKE) {
      yield* allPairs(group);
      continue;
    }
    const bySharing = sharing(group, (id) => [...tiesOf(id, known), ...startsOf(profileOf(id, known))]);
    if (isCrowd(group, bySharing, known)) crowds.push({ ids: group, name: nameOf(group, known) });
    for (const ids of bySharing) yield* allPairs(ids);
  }
  for (const group of groups.romanized.map(inCandidates))
    for (const ids of sharing(group, (id) => profileOf(id, known).offices)) yield* allPairs(ids);
}

/** The ids that have something in common, in sorted lists. */
function sharing(ids: readonly string[], keysOf: (id: string) => Iterable<string>): (readonly string[])[] {
  const lists = new Map<string, string[]>();
  for (const id of ids) for (const key of keysOf(id)) addTo(lists, key, id);
  return [...lists.values()];
}

/** All pairs of sorted ids; none of too many. */
function* allPairs(ids: readonly string[]): Generator<readonly [string, string]> {
  if (ids.length > MOST_ALIKE) return;
  for (const [i, a] of ids.entries()) for (const b of ids.slice(i + 1)) yield [a, b];
}

/** Whether a group has pairs that are not compared, and that its name, or one tie or start of very many, would make probable. */
const isCrowd = (
  group: readonly string[],
  bySharing: readonly (readonly string[])[],
  known: Known,
): boolean =>
  bySharing.some(({ length }) => length > MOST_ALIKE) ||
  (isDistinctive(candidateOf(group[0], known).kind, nameOf(group, known)) &&
    group.some((id) => tiesOf(id, known).size === 0));

/** A name of the first of a group that the second has too. */
function nameOf([first, second]: readonly string[], known: Known): string {
  const { kind, names } = candidateOf(first, known);
  return namesOfOne(kind, names, candidateOf(second, known).names, known.keys)?.[0] ?? String(names[0]);
}

const candidateOf = (id: string | undefined, { candidates }: Known): DuplicateCandidate =>
  candidates.get(String(id)) as DuplicateCandidate;

/** Null where the two are not probably one. */
function compare(idA: string, idB: string, known: Known): Duplicate | null {
  const [a, b] = [candidateOf(idA, known), candidateOf(idB, known)];
  const [profileA, profileB] = [profileOf(idA, known), profileOf(idB, known)];
  if (a.kind !== b.kind || isKnownToDiffer(a, b)) return null;
  if (profileA.linked.has(idB) || profileB.linked.has(idA)) return null;
  const [timeA, timeB] = [profileA.lifetime, profileB.lifetime];
  if (!areLifetimesCompatible(a.kind, timeA, timeB)) return null;
  const times = timeReasons(timeA, timeB);
  const names = namesOfOne(a.kind, a.names, b.names, known.keys);
  if (names !== null) {
    const [tiesA, tiesB] = [tiesOf(idA, known), tiesOf(idB, known)];
    const shared = firstShared(tiesA, tiesB);
    const untied = tiesA.size === 0 || tiesB.size === 0;
    if (shared !== null || times.includes('SAME_START') || (untied && isDistinctive(a.kind, names[0])))
      return {
        ids: [idA, idB],
        names,
        reasons: [
          isSameSpelling(names) ? 'SAME_NAME' : 'TRANSLITERATED_NAME',
          ...times,
          ...(shared === null ? [] : (['SAME_BODY'] as const)),
        ],
        shared,
      };
  }
  const shared = firstShared(profileA.offices, profileB.offices);
  const romanized =
    shared === null || a.kind !== 'PERSON'
      ? null
      : matchingNames(a.kind, a.names, b.names, (name) => known.keys.romanized(name));
  return (
    romanized && {
      ids: [idA, idB],
      names: romanized,
      reasons: ['ROMANIZED_NAME', ...times, 'SAME_BODY'],
      shared,
    }
  );
}

const firstShared = (ties: ReadonlySet<string>, others: ReadonlySet<string>): string | null =>
  [...ties].filter((tie) => others.has(tie)).sort()[0] ?? null;

const timeReasons = (a: Lifetime, b: Lifetime): DuplicateReason[] => [
  ...(isDated(a) && isDated(b) ? (['OVERLAPPING_TIME'] as const) : []),
  ...(haveSameStart(a, b) ? (['SAME_START'] as const) : []),
];

/** The exact start of an entity, as a text, if it has one. */
const startsOf = ({ lifetime }: Profile): string[] =>
  lifetime.existences
    .slice(0, 1)
    .filter(({ startMin }) => isBounded(startMin))
    .map(({ startMin }) => `start ${startMin}`);

/** Whether a name alone can identify an entity; offices and events of many bodies have the same name. */
const isDistinctive = (kind: EntityKind, name: string): boolean =>
  kind === 'REGION' ||
  kind === 'TOPIC' ||
  ((kind === 'PERSON' || kind === 'ORGANIZATION') && foldedWords(name).length > 1);

/** Whether two entities have different categories as regions, or different identifiers in a scheme that is unique. */
const isKnownToDiffer = (a: DuplicateCandidate, b: DuplicateCandidate): boolean =>
  haveDifferentCategories(a, b) || haveDifferentIdentifiers(a, b);

/** Regions with different categories, such as a city and the district around it. */
const haveDifferentCategories = (a: DuplicateCandidate, b: DuplicateCandidate): boolean =>
  a.kind === 'REGION' &&
  a.category !== undefined &&
  b.category !== undefined &&
  fold(a.category) !== fold(b.category);

function haveDifferentIdentifiers(a: DuplicateCandidate, b: DuplicateCandidate): boolean {
  const valuesByScheme = new Map<string, Set<string>>();
  for (const { scheme, value } of a.identifiers) {
    const key = scheme.toLowerCase();
    if (UNIQUE_SCHEMES.has(key)) valuesByScheme.set(key, (valuesByScheme.get(key) ?? new Set()).add(value));
  }
  const comparable = b.identifiers.filter(({ scheme }) => valuesByScheme.has(scheme.toLowerCase()));
  return (
    comparable.length > 0 &&
    !comparable.some(({ scheme, value }) => valuesByScheme.get(scheme.toLowerCase())?.has(value))
  );
}

const namesOfOne = (
  kind: EntityKind,
  names: readonly string[],
  others: readonly string[],
  keys: NameKeys,
): readonly [string, string] | null => matchingNames(kind, names, others, (name) => keys.named(name, kind));

/** A name of each entity that are spellings of one name; the same spelling if there is one. */
function matchingNames(
  kind: EntityKind,
  names: readonly string[],
  others: readonly string[],
  keysOf: (name: string) => readonly string[],
): readonly [string, string] | null {
  const same = names.find((name) => others.includes(name));
  if (same !== undefined) return [same, same];
  const byKey = new Map(names.flatMap((name) => keysOf(name).map((key) => [key, name] as const)));
  for (const other of others)
    for (const key of keysOf(other)) {
      const name = byKey.get(key);
      if (name !== undefined && isShared(key, name, other, kind)) return [name, other];
    }
  return null;
}

const isShared = (key: string, name: string, other: string, kind: EntityKind): boolean =>
  !areDifferent(name, other, kind) && (!key.startsWith(INITIALS) || haveSameInitials(name, other));

const hasLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

const isSameSpelling = ([a, b]: readonly [string, string]): boolean =>
  a === b || (fold(a) === fold(b) && hasLatin(a) === hasLatin(b));
