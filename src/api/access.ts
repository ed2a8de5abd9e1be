/**
 * Access by role: `Authorization: Bearer TOKEN`, compared with the tokens of the settings. Readers may send theirs as the
 * password of `Basic` too, which browsers send by themselves, and therefore with requests that pages of others make.
 */
import { timingSafeEqual } from 'node:crypto';
import { FastiError } from '../domain/model/fastiError.ts';
import { digestOf, ROLES, type Role, type TokenConfig } from '../settings/tokens.ts';

/** Returns the tokens that are accepted at present; only their digests are kept. */
export type TokenSource = () => readonly TokenConfig[];

/** A caller with a token. */
export interface Caller {
  readonly role: Role;
  /** The name of the token, which becomes the author of batches. */
  readonly name: string;
}

/** The role of a caller, or why it has none. */
export type Access = Caller | { readonly role: null; readonly why: NoRoleReason };
type NoRoleReason = 'NOT_CONFIGURED' | 'NO_TOKEN' | 'WRONG_TOKEN';

/**
 * - `UNAUTHENTICATED`: no token, or an unknown one;
 * - `FORBIDDEN`: the role of the token is not sufficient, or the server has no tokens.
 */
type AccessErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN';

/** Whether a role includes another one. */
const includes = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

/**
 * The access of a caller with this Authorization header.
 * Digests are compared in constant time, and with every token, so that timing reveals nothing.
 */
export function accessOf(tokens: readonly TokenConfig[], header: string | undefined): Access {
  if (tokens.length === 0) return { role: null, why: 'NOT_CONFIGURED' };
  const [, scheme = '', given] = /^(bearer|basic) +(\S+) *$/i.exec(header ?? '') ?? [];
  if (given === undefined) return { role: null, why: 'NO_TOKEN' };
  const isBasic = scheme.toLowerCase() === 'basic';
  const digest = digestOf(isBasic ? passwordIn(given) : given);
  const matching = tokens
    .filter((token) => timingSafeEqual(token.digest, digest))
    .filter(({ role }) => !isBasic || role === 'reader');
  const token = matching.sort((a, b) => ROLES.indexOf(b.role) - ROLES.indexOf(a.role))[0];
  return token === undefined ? { role: null, why: 'WRONG_TOKEN' } : { role: token.role, name: token.name };
}

/** The password of Basic credentials; what is before the first colon is a name. */
const passwordIn = (credentials: string): string =>
  Buffer.from(credentials, 'base64')
    .toString()
    .replace(/^[^:]*:/, '');

const REFUSALS: Readonly<Record<NoRoleReason, readonly [AccessErrorCode, string]>> = {
  NOT_CONFIGURED: [
    'FORBIDDEN',
    'This server does not accept changes; to allow them, set FASTI_TOKENS, for example to editor:TOKEN, or FASTI_TOKENS_FILE, and restart the server.',
  ],
  NO_TOKEN: ['UNAUTHENTICATED', 'Changes require a token; send the header "Authorization: Bearer TOKEN".'],
  WRONG_TOKEN: [
    'UNAUTHENTICATED',
    'The token in the Authorization header is unknown to this server; send one that is in its settings. As a password, only that of a reader is accepted.',
  ],
};

/** Returns the caller who may use `what`. Throws a FastiError for any other one; its message says what would allow it. */
export function requireRole(access: Access, least: Role, what: string): Caller {
  if (access.role === null) throw new FastiError(...REFUSALS[access.why]);
  if (includes(access.role, least)) return access;
  throw new FastiError(
    'FORBIDDEN',
    `${what} requires the role ${least}, but this token has the role ${access.role}; use a token with the role ${least}.`,
  );
}

/** Whether a caller may use what requires the role `least`. */
export const hasRole = (access: Access, least: Role): boolean =>
  access.role !== null && includes(access.role, least);

/** Why a caller may not read where reading requires a token; null if it may. */
export function readRefusalOf(access: Access): string | null {
  if (access.role !== null) return null;
  return access.why === 'NO_TOKEN'
    ? 'Reading requires a token on this server; send the header "Authorization: Bearer TOKEN".'
    : REFUSALS.WRONG_TOKEN[1];
}
