/** What facts say about entities that may be one: when they lived, and what they are linked to. */
import { FACT_KIND_TRAITS } from '../model/factKinds.ts';
import { FACT_KINDS, type FactKind, type RelationType, ROLES, type RoleName } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';
import { extendLifetime, type Lifetime, UNKNOWN_LIFETIME } from './lifetime.ts';

/** A fact of a candidate, or a BELONGS_TO relation of an office that a candidate held. */
export interface DuplicateEvidence {
  readonly kind: FactKind;
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  readonly type?: RelationType | undefined;
  readonly bounds: Bounds;
}

/** What the evidence says about one candidate. */
export interface Profile {
  lifetime: Lifetime;
  /** The ids of the bodies, offices, events and places that it is linked to. */
  readonly ties: Set<string>;
  /** The ids of the offices that it held. */
  readonly offices: Set<string>;
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
export function readEvidence(
  candidates: Iterable<string>,
  evidence: Iterable<DuplicateEvidence>,
): { profiles: Map<string, Profile>; linked: Set<string> } {
  const profiles = new Map<string, Profile>([...candidates].map((id) => [id, newProfile()]));
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
  { kind, type, bounds, roles }: DuplicateEvidence,
  others: readonly string[],
): void {
  if (kind === 'NAME') return;
  if (kind !== 'RELATION' && kind !== 'QUANTITY')
    profile.lifetime = extendLifetime(profile.lifetime, bounds, kind === 'EXISTENCE');
  if (type === undefined || TIE_RELATIONS.has(type)) for (const other of others) profile.ties.add(other);
  if (kind === 'TENURE') for (const office of roles.office ?? []) profile.offices.add(office);
}

const newProfile = (): Profile => ({ lifetime: UNKNOWN_LIFETIME, ties: new Set(), offices: new Set() });

export const EMPTY_PROFILE: Profile = newProfile();

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
