/** Who may change the graph: `Authorization: Bearer TOKEN` against the tokens of the settings. */
import { createHash, timingSafeEqual } from 'node:crypto';

export type Role = 'editor' | 'admin';

/** A token that is accepted, known by its digest alone. */
export interface Token {
  readonly role: Role;
  /** SHA-256 of the token. */
  readonly digest: Uint8Array;
}

/** What a request may do: its role, or why it has none. */
export type Access = { readonly role: Role } | { readonly role: null; readonly why: WhyNot };
type WhyNot = 'NOT_CONFIGURED' | 'NO_TOKEN' | 'WRONG_TOKEN';

/**
 * Why a change was refused:
 * - `UNAUTHENTICATED`: no token, or one that is not known;
 * - `FORBIDDEN`: no token could allow it here, or this one's role may not do it.
 */
export type AccessReason = 'UNAUTHENTICATED' | 'FORBIDDEN';

/** The caller may not do this; the message says what would allow it. */
export class AccessError extends Error {
  readonly reason: AccessReason;
  constructor(reason: AccessReason, message: string) {
    super(message);
    this.name = 'AccessError';
    this.reason = reason;
  }
}

/** An admin may do all that an editor may. */
const RANK: Readonly<Record<Role, number>> = { editor: 1, admin: 2 };

/**
 * What the value of an Authorization header gives access to.
 * Digests of equal length are compared in constant time, and every one of them, so that time tells nothing.
 */
export function accessOf(tokens: readonly Token[], header: string | undefined): Access {
  if (tokens.length === 0) return { role: null, why: 'NOT_CONFIGURED' };
  const given = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1];
  if (given === undefined) return { role: null, why: 'NO_TOKEN' };
  const digest = createHash('sha256').update(given).digest();
  const matching = tokens.filter((token) => timingSafeEqual(token.digest, digest));
  const role = matching.map((token) => token.role).sort((a, b) => RANK[b] - RANK[a])[0];
  return role === undefined ? { role: null, why: 'WRONG_TOKEN' } : { role };
}

const WHY: Readonly<Record<WhyNot, readonly [AccessReason, string]>> = {
  NOT_CONFIGURED: [
    'FORBIDDEN',
    'This server takes no changes over the network; set FASTI_TOKENS, for example editor:TOKEN, and start it again to allow them.',
  ],
  NO_TOKEN: ['UNAUTHENTICATED', 'Changes need a token; send the header "Authorization: Bearer TOKEN".'],
  WRONG_TOKEN: [
    'UNAUTHENTICATED',
    'The token of the Authorization header is not one of this server; send one that its FASTI_TOKENS names.',
  ],
};

/** The role of a caller who may do what `field` does. Throws AccessError for any other. */
export function requireRole(access: Access, least: Role, field: string): Role {
  if (access.role === null) throw new AccessError(...WHY[access.why]);
  if (RANK[access.role] >= RANK[least]) return access.role;
  throw new AccessError(
    'FORBIDDEN',
    `${field} needs the role ${least}, and this token has the role ${access.role}; use one of the role ${least}.`,
  );
}
