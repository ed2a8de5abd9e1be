/** Access to mutations: `Authorization: Bearer TOKEN`, compared with the tokens of the settings. */

import { createHash, timingSafeEqual } from 'node:crypto';
import { FastiError } from '../domain/model/fastiError.ts';

export type Role = 'editor' | 'admin';

/** A token that is accepted; only its digest is kept. */
export interface Token {
  readonly role: Role;
  /** SHA-256 of the token. */
  readonly digest: Uint8Array;
}

/** The role of a caller, or why it has none. */
export type Access = { readonly role: Role } | { readonly role: null; readonly why: NoRoleReason };
type NoRoleReason = 'NOT_CONFIGURED' | 'NO_TOKEN' | 'WRONG_TOKEN';

/**
 * - `UNAUTHENTICATED`: no token, or an unknown one;
 * - `FORBIDDEN`: the role of the token is not sufficient, or the server has no tokens.
 */
type AccessErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN';

/** The caller may not do this; the message says what would allow it. */
class AccessError extends FastiError {
  declare readonly code: AccessErrorCode;

  constructor(code: AccessErrorCode, message: string) {
    super(code, message);
  }
}

/** An admin may do everything that an editor may. */
const RANK: Readonly<Record<Role, number>> = { editor: 1, admin: 2 };

/**
 * The access of a caller with this Authorization header.
 * Digests are compared in constant time, and with every token, so that timing reveals nothing.
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

const REFUSALS: Readonly<Record<NoRoleReason, readonly [AccessErrorCode, string]>> = {
  NOT_CONFIGURED: [
    'FORBIDDEN',
    'This server does not accept changes; to allow them, set FASTI_TOKENS, for example to editor:TOKEN, and restart the server.',
  ],
  NO_TOKEN: ['UNAUTHENTICATED', 'Changes require a token; send the header "Authorization: Bearer TOKEN".'],
  WRONG_TOKEN: [
    'UNAUTHENTICATED',
    'The token in the Authorization header is unknown to this server; send one that is in its FASTI_TOKENS.',
  ],
};

/** Returns the role of a caller who may use the mutation `field`. Throws an AccessError for any other caller. */
export function requireRole(access: Access, least: Role, field: string): Role {
  if (access.role === null) throw new AccessError(...REFUSALS[access.why]);
  if (RANK[access.role] >= RANK[least]) return access.role;
  throw new AccessError(
    'FORBIDDEN',
    `${field} requires the role ${least}, but this token has the role ${access.role}; use a token with the role ${least}.`,
  );
}
