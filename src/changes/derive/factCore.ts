/** The stated part of a fact after a batch: what files state of it, apart from everything that is computed. */
import { claimId, isIdentifying } from '../../domain/model/factId.ts';
import { type FactRecord, PLAIN_CLAIM } from '../../domain/model/record.ts';
import { claimsInFileOrder, movedBy, orderOf, storedClaim } from '../../store/codec/claim.ts';
import {
  contentProps,
  type FactCore,
  type FactDefaults,
  linksOfRoles,
  mergedIdsOf,
  sortedLinks,
} from '../../store/codec/fact.ts';
import type { StoredClaim } from '../../store/codec/storedRecord.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import { type AliasedFact, keepAliases } from '../aliases.ts';

/** What the files say of the source of a stored claim that they do not state. */
interface SourceInFiles {
  /** Whether they have a claim of the source about the fact. */
  readonly isStated: boolean;
  /** Whether a new claim of the source takes the place of the stored one. */
  readonly isReplaced: boolean;
}

/** Whether a stored claim of the dataset that the files do not state stays. */
export type KeepsClaim = (claim: StoredClaim, source: SourceInFiles) => boolean;

/** Whether the claims of the dataset stay that were made about a fact with this id, which was merged into the fact. */
export type KeepsMerged = (id: string) => boolean;

/**
 * The fact after a file of `dataset` states it. The claims of the file replace those of its dataset, except for those
 * that `keeps` accepts. Fields that the file leaves out stay as they are in `stored`; those that it withdraws are removed.
 */
export function nextCore(
  record: AliasedFact,
  dataset: string,
  stored: FactCore | undefined,
  keeps: KeepsClaim = (_claim, { isStated }) => !isStated,
  keepsMerged: KeepsMerged = () => true,
): FactCore {
  const { id, kind, roles, withdrawn = [] } = record;
  const others = stored?.claims.filter((claim) => claim.props.dataset !== dataset) ?? [];
  const stays = (field: string): boolean => !withdrawn.includes(field);
  const links = linksOfRoles(kind, roles, record.as);
  // Files may leave out roles that are not part of a fact's identity.
  for (const [role, { relationship }] of rolesOf(kind))
    if (!isIdentifying(kind, role) && roles[role] === undefined && stays(role))
      links.push(...(stored?.roles.filter((link) => link.relationship === relationship) ?? []));
  return {
    id,
    kind,
    roles: sortedLinks(stored && others.length > 0 ? keepAliases(links, stored.roles) : links),
    own: contentProps(record, stored?.own),
    given: nextDefaults(record, stored?.given ?? {}, stays),
    claims: claimsInFileOrder([...others, ...ownClaims(record, dataset, stored, keeps, keepsMerged)]),
  };
}

/**
 * The fact after a file of `dataset` states another one that was merged into it: the claims of the file replace those that
 * the dataset made about that one, and all else stays.
 */
const withMergedClaims = (
  record: FactRecord,
  dataset: string,
  stored: FactCore,
  keeps: KeepsClaim = (_claim, { isStated }) => !isStated,
): FactCore => ({
  ...stored,
  claims: claimsInFileOrder([
    ...stored.claims.filter((claim) => claim.props.dataset !== dataset),
    ...ownClaims(record, dataset, stored, keeps, () => true),
  ]),
});

/** The fact after a record, which may be about a fact that was merged into it. */
export function nextCoreOf(
  record: AliasedFact,
  dataset: string,
  stored: FactCore | undefined,
  { keepsClaim, keepsMerged }: { readonly keepsClaim?: KeepsClaim; readonly keepsMerged?: KeepsMerged },
): FactCore {
  return stored === undefined || stored.id === record.id
    ? nextCore(record, dataset, stored, keepsClaim, keepsMerged)
    : withMergedClaims(record, dataset, stored, keepsClaim);
}

const nextDefaults = (
  { acting, began, ended }: FactDefaults,
  stored: FactDefaults,
  stays: (field: string) => boolean,
): FactDefaults => ({
  acting: acting ?? (stays('acting') ? stored.acting : undefined),
  began: began ?? (stays('began') ? stored.began : undefined),
  ended: ended ?? (stays('ended') ? stored.ended : undefined),
});

/** The claims that the dataset makes: those of its files, and the stored ones that stay. */
function ownClaims(
  record: FactRecord,
  dataset: string,
  stored: FactCore | undefined,
  keeps: KeepsClaim,
  keepsMerged: KeepsMerged,
): StoredClaim[] {
  const stated = statedClaims(record, dataset, stored);
  const ids = new Set(stated.map(({ id }) => id));
  const known = new Set(stored?.claims.map(({ id }) => id));
  const added = stated.filter(({ id }) => !known.has(id)).map(({ source }) => source);
  const sources = new Set(stated.map(({ source }) => source));
  const kept = stored?.claims.filter(
    (claim) =>
      claim.props.dataset === dataset &&
      !ids.has(claim.id) &&
      (claim.props.factId === record.id
        ? keeps(claim, { isStated: sources.has(claim.source), isReplaced: takeOne(added, claim.source) })
        : keepsMerged(String(claim.props.factId))),
  );
  if (kept === undefined || kept.length === 0) return stated;
  // What this file says follows on what others have said.
  const first = Math.max(...kept.map(orderOf)) + 1;
  const claims = [...kept, ...stated.map((claim) => (known.has(claim.id) ? claim : movedBy(claim, first)))];
  // A claim that only says that the dataset has the fact does not stand beside others.
  const bare = claimId(record.id, { source: dataset, ...PLAIN_CLAIM }, dataset);
  const more = claims.filter(({ id }) => id !== bare);
  return more.length > 0 ? more : claims;
}

/** Removes a text from a list; false if the list does not have it. */
function takeOne(list: string[], text: string): boolean {
  const place = list.indexOf(text);
  if (place >= 0) list.splice(place, 1);
  return place >= 0;
}

/** The claims of a file, each once. A claim is immutable: one that is stored stays as it is, with its place in a file. */
function statedClaims(record: FactRecord, dataset: string, stored: FactCore | undefined): StoredClaim[] {
  const known = new Map(stored?.claims.map((claim) => [claim.id, claim]));
  const merged = stored === undefined ? [] : mergedIdsOf(stored).filter((id) => id !== record.id);
  const stated = new Map<string, StoredClaim>();
  record.claims.forEach((claim, order) => {
    const next = storedClaim(record.id, claim, dataset, order);
    // A file may state the claims of a merged fact on the one that it was merged into, as an export does.
    const ofMerged = (): StoredClaim | undefined =>
      merged.flatMap((id) => known.get(claimId(id, claim, dataset)) ?? [])[0];
    const found = known.get(next.id) ?? ofMerged() ?? next;
    if (!stated.has(found.id)) stated.set(found.id, found);
  });
  return [...stated.values()];
}

/** The fact without the claims of a dataset; null where none is left. */
export function withoutDataset(core: FactCore, dataset: string): FactCore | null {
  const claims = core.claims.filter((claim) => claim.props.dataset !== dataset);
  return claims.length === 0 ? null : { ...core, claims };
}

/** What identifies a fact, by name: its kind, identifying roles and content, without claims. */
export function identityOf({ kind, roles, own }: FactCore): ReadonlyMap<string, string> {
  const identity = new Map<string, string>([['kind', kind]]);
  for (const [role, { relationship }] of rolesOf(kind)) {
    const ids = roles.filter((link) => link.relationship === relationship).map(({ entity }) => entity);
    if (ids.length > 0 && isIdentifying(kind, role)) identity.set(role, ids.join(', '));
  }
  for (const key of ['role', 'groupText', 'type', 'text', 'language', 'nameKind', 'property'])
    if (own[key] != null) identity.set(key, String(own[key]));
  return identity;
}
