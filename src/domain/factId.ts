/** Ids that nobody gave: of facts from what identifies them, of claims from what they say. Never from dates. */
import { createHash } from 'node:crypto';
import type { FactKind, RoleName } from './kinds.ts';
import type { ClaimRecord, FactRecord } from './record.ts';

/** The properties that tell facts of one kind and the same roles apart, in the order of the id. */
const IDENTIFYING = {
  TENURE: [],
  MEMBERSHIP: ['role'],
  PARTICIPATION: ['role', 'group'],
  RELATION: ['type'],
  NAME: ['language', 'nameKind', 'text'],
  EXISTENCE: [],
  QUANTITY: ['property'],
  REMARK: ['text'],
} as const satisfies Record<FactKind, readonly (keyof FactRecord)[]>;

/** The roles of the id, in its order. */
const ROLE_ORDER: readonly RoleName[] = [
  'holder',
  'office',
  'member',
  'body',
  'participant',
  'onBehalfOf',
  'event',
  'capacity',
  'subject',
  'object',
  'entity',
  'about',
];

const MAX_ID = 200;
const SLUG = 60;
const CLAIM_DIGEST = 26;

export type IdentifyingProperties = Partial<
  Pick<FactRecord, 'role' | 'group' | 'type' | 'language' | 'nameKind' | 'text' | 'property'>
>;

/**
 * The id of a fact that has none of its own: `tenure/sergey-morozov/governor-ulyanovsk/2005`.
 * Equal kind, roles, identifying properties and term give equal ids; a text that a slug would lose
 * adds a digest. At most 200 characters.
 */
export function deriveFactId(
  kind: FactKind,
  roles: FactRecord['roles'],
  properties: IdentifyingProperties,
  term?: string,
): string {
  const named = ROLE_ORDER.flatMap((role) => (roles[role] ? [[...roles[role]].sort().join('+')] : []));
  const own = IDENTIFYING[kind].flatMap((key) => {
    const value = properties[key as keyof IdentifyingProperties];
    return value === undefined ? [] : [value];
  });
  const parts = [...named, ...own, ...(term === undefined ? [] : [term])];
  const id = [
    kind.toLowerCase(),
    ...named.map(idSlug),
    ...[...own, ...(term === undefined ? [] : [term])].map(textSlug),
  ].join('/');
  if (id.length <= MAX_ID) return id;
  const suffix = `-${digest(JSON.stringify([kind, ...parts]), 12)}`;
  return id.slice(0, MAX_ID - suffix.length) + suffix;
}

/** A role is an id already; several, or one with a slash, would blur where it ends. */
const idSlug = (role: string): string =>
  /[/+]/.test(role) ? `${role.replace(/[/+]/g, '.').slice(0, SLUG)}-${digest(role, 8)}` : role;

function textSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG)
    .replace(/^-+|-+$/g, '');
  if (slug.replaceAll('-', ' ') === text || /^[A-Z_]+$/.test(text) || slug === text) return slug;
  return slug === '' ? digest(text, 12) : `${slug}-${digest(text, 8)}`;
}

/** The id of a claim, from its fact and everything it says: equal claims of one dataset are one claim. */
export function claimId(factId: string, claim: ClaimRecord, dataset: string): string {
  return `claim/${digest(canonical({ factId, dataset, claim }), CLAIM_DIGEST)}`;
}

/** JSON with sorted keys and without absent values. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `length` base32 characters of a SHA-256. */
function digest(text: string, length: number): string {
  const bytes = createHash('sha256').update(text).digest();
  let bits = 0;
  let buffer = 0;
  let out = '';
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += BASE32[(buffer >>> bits) & 31];
    }
  }
  return out;
}
