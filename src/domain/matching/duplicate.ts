/** Finds entities that are probably recorded under two ids. */

import type { EntityKind } from '../model/kinds.ts';
import type { Identifier } from '../model/record.ts';
import {
  type DuplicateEvidence,
  EMPTY_PROFILE,
  type Profile,
  pairKey,
  readEvidence,
} from './duplicateEvidence.ts';
import { fold } from './fold.ts';
import { areLifetimesCompatible, haveSameStart, isDated, type Lifetime } from './lifetime.ts';
import { nameKeys, romanizationKeys } from './nameKey.ts';

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
 * In a larger group of namesakes, an entity is compared only with this many that follow it, and with those that share a
 * tie.
 */
const MAX_COMPARED = 50;

/** Identifier schemes in which an entity has only one identifier. */
const UNIQUE_SCHEMES: ReadonlySet<string> = new Set(['wikidata', 'isni', 'orcid']);

/** How entities are grouped before pairs of them are compared. */
export interface NameGroups {
  /** Ids of entities that share a name. */
  readonly named: readonly (readonly string[])[];
  /** Ids of people whose names may be different romanizations of one. */
  readonly romanized: readonly (readonly string[])[];
}

/**
 * Finds the pairs of namesakes that are probably one entity: of one kind, with spellings of one name, with compatible
 * lifetimes, and with a body in common. If no body is known of one of them, or both began at the same time, the name is
 * enough: for a person or body, a name of at least two words. People whose names are only similar are probably one where
 * they held one office. Two entities that a relation or membership links are never one, and NOT_SAME_AS is such a
 * relation; neither are entities with different identifiers in one scheme.
 * @param groups each group once; ids that are not in `candidates` are ignored
 * @returns each pair once, sorted by ids
 */
export function probableDuplicates(
  groups: NameGroups,
  candidates: ReadonlyMap<string, DuplicateCandidate>,
  evidence: Iterable<DuplicateEvidence>,
): Duplicate[] {
  const { profiles, linked } = readEvidence(candidates.keys(), evidence);
  const found = new Map<string, Duplicate>();
  const addFrom = (
    all: readonly (readonly string[])[],
    pairsOf: (group: readonly string[]) => Iterable<readonly [string, string]>,
    comparison: Comparison,
  ): void => {
    for (const group of all)
      for (const [idA, idB] of pairsOf(group.filter((id) => candidates.has(id)))) {
        const pair = pairKey(idA, idB);
        const [a, b] = [candidates.get(idA), candidates.get(idB)];
        if (found.has(pair) || linked.has(pair) || a === undefined || b === undefined) continue;
        const duplicate = comparison(a, b, profiles);
        if (duplicate !== null) found.set(pair, duplicate);
      }
  };
  addFrom(groups.named, (group) => pairsOfNamesakes(group, profiles), compareNamesakes);
  addFrom(groups.romanized, (group) => pairsSharing(group, profiles, 'offices'), compareRomanized);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, duplicate]) => duplicate);
}

function* pairsOfNamesakes(
  group: readonly string[],
  profiles: ReadonlyMap<string, Profile>,
): Generator<readonly [string, string]> {
  yield* nearbyPairs(group);
  if (group.length > MAX_COMPARED) yield* pairsSharing(group, profiles, 'ties');
}

/** The pairs that share one of their ties or offices. */
function* pairsSharing(
  group: readonly string[],
  profiles: ReadonlyMap<string, Profile>,
  shared: 'ties' | 'offices',
): Generator<readonly [string, string]> {
  const sharing = new Map<string, string[]>();
  for (const id of group)
    for (const one of profiles.get(id)?.[shared] ?? []) {
      const list = sharing.get(one);
      if (list === undefined) sharing.set(one, [id]);
      else list.push(id);
    }
  for (const list of sharing.values()) yield* nearbyPairs(list);
}

function* nearbyPairs(ids: readonly string[]): Generator<readonly [string, string]> {
  for (const [i, a] of ids.entries())
    for (const b of ids.slice(i + 1, i + 1 + MAX_COMPARED)) yield a < b ? [a, b] : [b, a];
}

/** Null where the two are not probably one. */
type Comparison = (
  a: DuplicateCandidate,
  b: DuplicateCandidate,
  profiles: ReadonlyMap<string, Profile>,
) => Duplicate | null;

const compareRomanized: Comparison = (a, b, profiles) => {
  const { lifetime: timeA, offices: officesA } = profiles.get(a.id) ?? EMPTY_PROFILE;
  const { lifetime: timeB, offices: officesB } = profiles.get(b.id) ?? EMPTY_PROFILE;
  const shared = firstShared(officesA, officesB);
  if (shared === null || a.kind !== b.kind || isKnownToDiffer(a, b)) return null;
  const names = matchingNames(a.names, b.names, romanizationKeys);
  if (names === null || !areLifetimesCompatible(a.kind, timeA, timeB)) return null;
  return {
    ids: [a.id, b.id],
    names,
    reasons: ['ROMANIZED_NAME', ...timeReasons(timeA, timeB), 'SAME_BODY'],
    shared,
  };
};

const firstShared = (ties: ReadonlySet<string>, others: ReadonlySet<string>): string | null =>
  [...ties].filter((tie) => others.has(tie)).sort()[0] ?? null;

const timeReasons = (a: Lifetime, b: Lifetime): DuplicateReason[] => [
  ...(isDated(a) && isDated(b) ? (['OVERLAPPING_TIME'] as const) : []),
  ...(haveSameStart(a, b) ? (['SAME_START'] as const) : []),
];

const compareNamesakes: Comparison = (a, b, profiles) => {
  if (a.kind !== b.kind || isKnownToDiffer(a, b)) return null;
  const names = matchingNames(a.names, b.names, nameKeys);
  if (names === null) return null;
  const { lifetime: timeA, ties: tiesA } = profiles.get(a.id) ?? EMPTY_PROFILE;
  const { lifetime: timeB, ties: tiesB } = profiles.get(b.id) ?? EMPTY_PROFILE;
  if (!areLifetimesCompatible(a.kind, timeA, timeB)) return null;
  const shared = firstShared(tiesA, tiesB);
  const untied = tiesA.size === 0 || tiesB.size === 0;
  if (shared === null && !haveSameStart(timeA, timeB) && !(untied && isDistinctive(a.kind, names[0])))
    return null;
  const reasons: DuplicateReason[] = [
    isSameSpelling(names) ? 'SAME_NAME' : 'TRANSLITERATED_NAME',
    ...timeReasons(timeA, timeB),
    ...(shared === null ? [] : (['SAME_BODY'] as const)),
  ];
  return { ids: [a.id, b.id], names, reasons, shared };
};

/** Whether a name alone can identify an entity; offices and events of many bodies have the same name. */
const isDistinctive = (kind: EntityKind, name: string): boolean =>
  kind === 'REGION' ||
  kind === 'TOPIC' ||
  ((kind === 'PERSON' || kind === 'ORGANIZATION') && fold(name).includes(' '));

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

/** A name of each entity that are spellings of one name; the same spelling if there is one. */
function matchingNames(
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
      if (name !== undefined) return [name, other];
    }
  return null;
}

const hasCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

const isSameSpelling = ([a, b]: readonly [string, string]): boolean =>
  fold(a) === fold(b) && hasCyrillic(a) === hasCyrillic(b);
