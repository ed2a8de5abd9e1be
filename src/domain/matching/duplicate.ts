/** Entities that are probably one and the same under two ids. */

import type { EntityKind, FactKind, RelationType, RoleName } from '../model/kinds.ts';
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

/** Why two entities are taken for one. */
export type DuplicateReason =
  | 'SAME_NAME'
  | 'TRANSLITERATED_NAME'
  | 'OVERLAPPING_TIME'
  | 'SAME_BODY'
  | 'SAME_START';

/** Two entities that are probably one. */
export interface Duplicate {
  /** Their ids, in their order. */
  readonly ids: readonly [string, string];
  /** A name of each, in the same order, that are spellings of one name. */
  readonly names: readonly [string, string];
  readonly reasons: readonly DuplicateReason[];
  /** The body, office, event or place that both have to do with; null where none is known. */
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

/** A fact with a role for an entity that has a namesake, or a BELONGS_TO of an office that such an entity held. */
export interface DuplicateEvidence {
  readonly kind: FactKind;
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  readonly type?: RelationType | undefined;
  readonly bounds: Bounds;
}

interface Known {
  lifetime: Lifetime;
  readonly ties: Set<string>;
}

/** In a group with more, an entity is compared with its next ones only, and with those of its body. */
const MOST_COMPARED = 50;

/** Registers that give one number to one entity. */
const AUTHORITIES: ReadonlySet<string> = new Set(['wikidata', 'isni', 'orcid']);

/**
 * The pairs among namesakes that are probably one: entities of one kind under spellings of one name whose times can
 * be of one, and that share a body. Where no body is known of one of them, or both began at the same time, the name
 * alone has to do: at least two words of a person or body. Pairs that a relation or membership joins are two, since
 * it says so; NOT_SAME_AS is such a relation. So are entities with different numbers in one register.
 * @param groups ids of entities that share a name, each group once; ids that `suspects` does not have are left out
 * @returns each pair once, by ids
 */
export function probableDuplicates(
  groups: Iterable<readonly string[]>,
  suspects: ReadonlyMap<string, DuplicateCandidate>,
  evidence: Iterable<DuplicateEvidence>,
): Duplicate[] {
  const { known, apart } = gathered(suspects, evidence);
  const found = new Map<string, Duplicate>();
  for (const group of groups)
    for (const [a, b] of pairsOf(
      group.filter((id) => suspects.has(id)),
      known,
    )) {
      const pair = pairKey(a, b);
      if (found.has(pair) || apart.has(pair)) continue;
      const duplicate = judged(suspects, known, a, b);
      if (duplicate !== null) found.set(pair, duplicate);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, duplicate]) => duplicate);
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function* pairsOf(
  group: readonly string[],
  known: ReadonlyMap<string, Known>,
): Generator<readonly [string, string]> {
  yield* neighbours(group);
  if (group.length <= MOST_COMPARED) return;
  const byTie = new Map<string, string[]>();
  for (const id of group)
    for (const tie of known.get(id)?.ties ?? []) {
      const list = byTie.get(tie);
      if (list === undefined) byTie.set(tie, [id]);
      else list.push(id);
    }
  for (const list of byTie.values()) yield* neighbours(list);
}

function* neighbours(ids: readonly string[]): Generator<readonly [string, string]> {
  for (const [i, a] of ids.entries())
    for (const b of ids.slice(i + 1, i + 1 + MOST_COMPARED)) yield a < b ? [a, b] : [b, a];
}

/** The role that an entity has in a fact, and those that tell where it belongs. */
const TIES: Readonly<Partial<Record<FactKind, readonly [RoleName, readonly RoleName[]]>>> = {
  TENURE: ['holder', ['office']],
  MEMBERSHIP: ['member', ['body']],
  PARTICIPATION: ['participant', ['event', 'onBehalfOf', 'capacity']],
  RELATION: ['subject', ['object']],
};

const TYING: ReadonlySet<RelationType> = new Set([
  'PART_OF',
  'BELONGS_TO',
  'HELD_IN',
  'HOSTED_BY',
  'ORGANIZED_BY',
  'SEATED_IN',
]);

function gathered(
  suspects: ReadonlyMap<string, DuplicateCandidate>,
  evidence: Iterable<DuplicateEvidence>,
): { known: Map<string, Known>; apart: Set<string> } {
  const known = new Map<string, Known>(
    [...suspects.keys()].map((id) => [id, { lifetime: UNKNOWN_LIFETIME, ties: new Set() }]),
  );
  const apart = new Set<string>();
  const owners = new Map<string, string[]>();
  for (const { kind, roles, type, bounds } of evidence) {
    const [own, others]: readonly [RoleName, readonly RoleName[]] = TIES[kind] ?? ['entity', []];
    for (const id of roles[own] ?? []) {
      const met = others.flatMap((role) => roles[role] ?? []);
      if (kind === 'RELATION' || kind === 'MEMBERSHIP')
        for (const other of met) apart.add(pairKey(id, other));
      if (type === 'BELONGS_TO') owners.set(id, [...(owners.get(id) ?? []), ...met]);
      const entry = known.get(id);
      if (entry === undefined || kind === 'NAME') continue;
      if (kind !== 'RELATION' && kind !== 'QUANTITY')
        entry.lifetime = extendLifetime(entry.lifetime, bounds, kind === 'EXISTENCE');
      if (type === undefined || TYING.has(type)) for (const other of met) entry.ties.add(other);
    }
  }
  for (const { ties } of known.values())
    for (const tie of [...ties]) for (const owner of owners.get(tie) ?? []) ties.add(owner);
  return { known, apart };
}

const NOTHING: Known = { lifetime: UNKNOWN_LIFETIME, ties: new Set() };

function judged(
  suspects: ReadonlyMap<string, DuplicateCandidate>,
  known: ReadonlyMap<string, Known>,
  idA: string,
  idB: string,
): Duplicate | null {
  const a = suspects.get(idA);
  const b = suspects.get(idB);
  if (a === undefined || b === undefined || a.kind !== b.kind || differs(a, b)) return null;
  const names = meeting(a.names, b.names);
  if (names === null) return null;
  const { lifetime: timeA, ties: tiesA } = known.get(idA) ?? NOTHING;
  const { lifetime: timeB, ties: tiesB } = known.get(idB) ?? NOTHING;
  if (!areLifetimesCompatible(a.kind, timeA, timeB)) return null;
  const shared = [...tiesA].filter((tie) => tiesB.has(tie)).sort()[0] ?? null;
  const sameStart = haveSameStart(timeA, timeB);
  const placeless = tiesA.size === 0 || tiesB.size === 0;
  if (shared === null && !sameStart && !(placeless && tells(a.kind, names[0]))) return null;
  const reasons: DuplicateReason[] = [
    fold(names[0]) === fold(names[1]) && sameScript(names) ? 'SAME_NAME' : 'TRANSLITERATED_NAME',
  ];
  if (isDated(timeA) && isDated(timeB)) reasons.push('OVERLAPPING_TIME');
  if (sameStart) reasons.push('SAME_START');
  if (shared !== null) reasons.push('SAME_BODY');
  return { ids: [idA, idB], names, reasons, shared };
}

/** Whether a name says by itself who is meant: offices and events of many bodies are called alike. */
const tells = (kind: EntityKind, name: string): boolean =>
  kind === 'REGION' ||
  kind === 'TOPIC' ||
  ((kind === 'PERSON' || kind === 'ORGANIZATION') && fold(name).includes(' '));

/** A city and the district around it, or entities with different numbers in a register that has one number for each. */
function differs(a: DuplicateCandidate, b: DuplicateCandidate): boolean {
  if (
    a.kind === 'REGION' &&
    a.category !== undefined &&
    b.category !== undefined &&
    fold(a.category) !== fold(b.category)
  )
    return true;
  const numbers = new Map<string, Set<string>>();
  for (const { scheme, value } of a.identifiers) {
    const register = scheme.toLowerCase();
    if (AUTHORITIES.has(register)) numbers.set(register, (numbers.get(register) ?? new Set()).add(value));
  }
  const others = b.identifiers.filter(({ scheme }) => numbers.has(scheme.toLowerCase()));
  return (
    others.length > 0 && !others.some(({ scheme, value }) => numbers.get(scheme.toLowerCase())?.has(value))
  );
}

/** A name of each that are spellings of one; the most alike. */
function meeting(names: readonly string[], others: readonly string[]): readonly [string, string] | null {
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
const sameScript = ([a, b]: readonly [string, string]): boolean => hasCyrillic(a) === hasCyrillic(b);
