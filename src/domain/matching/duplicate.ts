/** Finds entities that are probably recorded under two ids. */

import { FACT_KIND_TRAITS } from '../model/factKinds.ts';
import {
  type EntityKind,
  FACT_KINDS,
  type FactKind,
  type RelationType,
  ROLES,
  type RoleName,
} from '../model/kinds.ts';
import type { Identifier } from '../model/record.ts';
import type { Bounds } from '../time/bounds.ts';
import { fold } from './fold.ts';
import {
  areLifetimesCompatible,
  extendLifetime,
  haveSameStart,
  isDated,
  type Lifetime,
  UNKNOWN_LIFETIME,
} from './lifetime.ts';
import { nameKeys } from './nameKey.ts';

/** A reason to consider two entities one. */
type DuplicateReason = 'SAME_NAME' | 'TRANSLITERATED_NAME' | 'OVERLAPPING_TIME' | 'SAME_BODY' | 'SAME_START';

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

/** A fact of a candidate, or a BELONGS_TO relation of an office that a candidate held. */
export interface DuplicateEvidence {
  readonly kind: FactKind;
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  readonly type?: RelationType | undefined;
  readonly bounds: Bounds;
}

/** What the evidence says about one candidate. */
interface Profile {
  lifetime: Lifetime;
  /** The ids of the bodies, offices, events and places that it is linked to. */
  readonly ties: Set<string>;
}

/**
 * In a larger group of namesakes, an entity is compared only with this many that follow it, and with those that share a
 * tie.
 */
const MAX_COMPARED = 50;

/** Identifier schemes in which an entity has only one identifier. */
const UNIQUE_SCHEMES: ReadonlySet<string> = new Set(['wikidata', 'isni', 'orcid']);

/**
 * Finds the pairs of namesakes that are probably one entity: of one kind, with spellings of one name, with compatible
 * lifetimes, and with a body in common. If no body is known of one of them, or both began at the same time, the name is
 * enough: for a person or body, a name of at least two words. Two entities that a relation or membership links are never
 * one, and NOT_SAME_AS is such a relation; neither are entities with different identifiers in one scheme.
 * @param groups ids of entities that share a name, each group once; ids that are not in `candidates` are ignored
 * @returns each pair once, sorted by ids
 */
export function probableDuplicates(
  groups: Iterable<readonly string[]>,
  candidates: ReadonlyMap<string, DuplicateCandidate>,
  evidence: Iterable<DuplicateEvidence>,
): Duplicate[] {
  const { profiles, linked } = readEvidence(candidates, evidence);
  const found = new Map<string, Duplicate>();
  for (const group of groups)
    for (const [idA, idB] of pairsOf(
      group.filter((id) => candidates.has(id)),
      profiles,
    )) {
      const pair = pairKey(idA, idB);
      const [a, b] = [candidates.get(idA), candidates.get(idB)];
      if (found.has(pair) || linked.has(pair) || a === undefined || b === undefined) continue;
      const duplicate = compare(a, b, profiles);
      if (duplicate !== null) found.set(pair, duplicate);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, duplicate]) => duplicate);
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function* pairsOf(
  group: readonly string[],
  profiles: ReadonlyMap<string, Profile>,
): Generator<readonly [string, string]> {
  yield* nearbyPairs(group);
  if (group.length <= MAX_COMPARED) return;
  const byTie = new Map<string, string[]>();
  for (const id of group)
    for (const tie of profiles.get(id)?.ties ?? []) {
      const list = byTie.get(tie);
      if (list === undefined) byTie.set(tie, [id]);
      else list.push(id);
    }
  for (const list of byTie.values()) yield* nearbyPairs(list);
}

function* nearbyPairs(ids: readonly string[]): Generator<readonly [string, string]> {
  for (const [i, a] of ids.entries())
    for (const b of ids.slice(i + 1, i + 1 + MAX_COMPARED)) yield a < b ? [a, b] : [b, a];
}

/** The role of the entity itself in a fact, and the roles of the entities that the fact ties it to. */
function tieRoles(kind: FactKind): readonly [RoleName, readonly RoleName[]] {
  const { links, principal } = FACT_KIND_TRAITS[kind];
  const [own = 'entity'] = principal;
  if (!links) return ['entity', []];
  const roles = Object.keys(ROLES[kind]) as RoleName[];
  return [own, roles.filter((role) => role !== own && role !== 'byEvent')];
}

const TIE_ROLES = Object.fromEntries(FACT_KINDS.map((kind) => [kind, tieRoles(kind)])) as Readonly<
  Record<FactKind, ReturnType<typeof tieRoles>>
>;

/** The relations that tie an entity to a body, a place or an event. */
const TIE_RELATIONS: ReadonlySet<RelationType> = new Set([
  'PART_OF',
  'BELONGS_TO',
  'HELD_IN',
  'HOSTED_BY',
  'ORGANIZED_BY',
  'SEATED_IN',
]);

/** A fact of these kinds between two entities shows that they are two. */
const LINKING_KINDS: ReadonlySet<FactKind> = new Set(['RELATION', 'MEMBERSHIP']);

/** The profile of each candidate, and the pairs that a relation or membership links. */
function readEvidence(
  candidates: ReadonlyMap<string, DuplicateCandidate>,
  evidence: Iterable<DuplicateEvidence>,
): { profiles: Map<string, Profile>; linked: Set<string> } {
  const profiles = new Map<string, Profile>(
    [...candidates.keys()].map((id) => [id, { lifetime: UNKNOWN_LIFETIME, ties: new Set() }]),
  );
  const linked = new Set<string>();
  const owners = new Map<string, string[]>();
  for (const fact of evidence) {
    const [ownRole, otherRoles] = TIE_ROLES[fact.kind];
    const others = otherRoles.flatMap((role) => fact.roles[role] ?? []);
    for (const id of fact.roles[ownRole] ?? []) {
      if (LINKING_KINDS.has(fact.kind)) for (const other of others) linked.add(pairKey(id, other));
      if (fact.type === 'BELONGS_TO') owners.set(id, [...(owners.get(id) ?? []), ...others]);
      const profile = profiles.get(id);
      if (profile !== undefined) addFact(profile, fact, others);
    }
  }
  for (const { ties } of profiles.values()) addOwners(ties, owners);
  return { profiles, linked };
}

/** A tie to an office is also a tie to the body that the office belongs to. */
function addOwners(ties: Set<string>, owners: ReadonlyMap<string, readonly string[]>): void {
  for (const tie of [...ties]) for (const owner of owners.get(tie) ?? []) ties.add(owner);
}

/** Adds to a profile what one fact of the entity says; names say nothing. */
function addFact(
  profile: Profile,
  { kind, type, bounds }: DuplicateEvidence,
  others: readonly string[],
): void {
  if (kind === 'NAME') return;
  if (kind !== 'RELATION' && kind !== 'QUANTITY')
    profile.lifetime = extendLifetime(profile.lifetime, bounds, kind === 'EXISTENCE');
  if (type === undefined || TIE_RELATIONS.has(type)) for (const other of others) profile.ties.add(other);
}

const EMPTY_PROFILE: Profile = { lifetime: UNKNOWN_LIFETIME, ties: new Set() };

function compare(
  a: DuplicateCandidate,
  b: DuplicateCandidate,
  profiles: ReadonlyMap<string, Profile>,
): Duplicate | null {
  if (a.kind !== b.kind || isKnownToDiffer(a, b)) return null;
  const names = matchingNames(a.names, b.names);
  if (names === null) return null;
  const { lifetime: timeA, ties: tiesA } = profiles.get(a.id) ?? EMPTY_PROFILE;
  const { lifetime: timeB, ties: tiesB } = profiles.get(b.id) ?? EMPTY_PROFILE;
  if (!areLifetimesCompatible(a.kind, timeA, timeB)) return null;
  const shared = [...tiesA].filter((tie) => tiesB.has(tie)).sort()[0] ?? null;
  const sameStart = haveSameStart(timeA, timeB);
  const untied = tiesA.size === 0 || tiesB.size === 0;
  if (shared === null && !sameStart && !(untied && isDistinctive(a.kind, names[0]))) return null;
  const reasons: DuplicateReason[] = [
    isSameSpelling(names) ? 'SAME_NAME' : 'TRANSLITERATED_NAME',
    ...(isDated(timeA) && isDated(timeB) ? (['OVERLAPPING_TIME'] as const) : []),
    ...(sameStart ? (['SAME_START'] as const) : []),
    ...(shared === null ? [] : (['SAME_BODY'] as const)),
  ];
  return { ids: [a.id, b.id], names, reasons, shared };
}

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
): readonly [string, string] | null {
  const same = names.find((name) => others.includes(name));
  if (same !== undefined) return [same, same];
  const byKey = new Map(names.flatMap((name) => nameKeys(name).map((key) => [key, name] as const)));
  for (const other of others)
    for (const key of nameKeys(other)) {
      const name = byKey.get(key);
      if (name !== undefined) return [name, other];
    }
  return null;
}

const hasCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

const isSameSpelling = ([a, b]: readonly [string, string]): boolean =>
  fold(a) === fold(b) && hasCyrillic(a) === hasCyrillic(b);
