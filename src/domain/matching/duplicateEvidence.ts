/** What facts say about entities that may be one: when they lived, and what they are linked to. */
import { FACT_KIND_TRAITS } from '../model/factKinds.ts';
import { keptIn } from '../model/keptIn.ts';
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
  /** The ids of what its own relations and memberships link it to. */
  readonly linked: Set<string>;
}

/** What is known about candidates. */
export interface Evidence {
  readonly profiles: ReadonlyMap<string, Profile>;
  /** The bodies that an office, an event or a body belongs to, by its id: a tie to the one is a tie to the others. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
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
export const TIE_RELATIONS: ReadonlySet<RelationType> = new Set([
  'PART_OF',
  'BELONGS_TO',
  'HELD_IN',
  'HOSTED_BY',
  'ORGANIZED_BY',
  'SEATED_IN',
]);

/** A fact of these kinds between two entities shows that they are two. */
const LINKING_KINDS: ReadonlySet<FactKind> = new Set(['RELATION', 'MEMBERSHIP']);

/** What facts say that are added one by one, none of which is kept. */
export class GatheredEvidence implements Evidence {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly owners = new Map<string, Set<string>>();

  constructor(candidates: Iterable<string>) {
    this.profiles = new Map([...candidates].map((id) => [id, newProfile()]));
  }

  add(fact: DuplicateEvidence): void {
    const [ownRole, otherRoles] = TIE_ROLES[fact.kind];
    const others = otherRoles.flatMap((role) => fact.roles[role] ?? []);
    for (const id of fact.roles[ownRole] ?? []) {
      if (fact.type === 'BELONGS_TO') addOwners(this.owners, id, others);
      const profile = this.profiles.get(id);
      if (profile !== undefined) addFact(profile, fact, others);
    }
  }
}

/** The profile of each candidate, and the owners in the evidence. */
export function readEvidence(candidates: Iterable<string>, evidence: Iterable<DuplicateEvidence>): Evidence {
  const gathered = new GatheredEvidence(candidates);
  for (const fact of evidence) gathered.add(fact);
  return gathered;
}

export function addOwners(owners: Map<string, Set<string>>, id: string, more: Iterable<string>): void {
  const known = keptIn(owners, id, () => new Set());
  for (const owner of more) known.add(owner);
}

/** The ties of a candidate, with those to the owners of what it is linked to. */
export function allTies({ ties }: Profile, { owners }: Evidence): ReadonlySet<string> {
  const own = [...ties].flatMap((tie) => [...(owners.get(tie) ?? [])]);
  return own.length === 0 ? ties : new Set([...ties, ...own]);
}

/** Adds to a profile what one fact of the entity says; names say nothing. */
function addFact(
  profile: Profile,
  { kind, type, bounds, roles }: DuplicateEvidence,
  others: readonly string[],
): void {
  if (kind === 'NAME') return;
  if (LINKING_KINDS.has(kind)) for (const other of others) profile.linked.add(other);
  if (kind !== 'RELATION' && kind !== 'QUANTITY')
    profile.lifetime = extendLifetime(profile.lifetime, bounds, kind === 'EXISTENCE');
  if (type === undefined || TIE_RELATIONS.has(type)) for (const other of others) profile.ties.add(other);
  if (kind === 'TENURE') for (const office of roles.office ?? []) profile.offices.add(office);
}

const newProfile = (): Profile => ({
  lifetime: UNKNOWN_LIFETIME,
  ties: new Set(),
  offices: new Set(),
  linked: new Set(),
});

export const EMPTY_PROFILE: Profile = newProfile();
