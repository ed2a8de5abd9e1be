/** The tokens of callers, as the settings list them: each with a role, a name and the digest of the token. */
import { createHash } from 'node:crypto';

/** What a caller may do; each role may do what those before it may. */
export const ROLES = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A token, known only by its digest, so that no message or log can show it. */
export interface TokenConfig {
  readonly role: Role;
  /** Who uses it; the author of the batches that are written with it. */
  readonly name: string;
  /** SHA-256 of the token. */
  readonly digest: Buffer;
}

const MIN_TOKEN_LENGTH = 16;
export const TOKEN_NAME = /^[A-Za-z0-9][\w.@-]{0,63}$/;
const DIGEST = /^[0-9a-f]{64}$/i;
const ROLE_LIST = `${ROLES.slice(0, -1)
  .map((role) => `${role}:`)
  .join(', ')} or ${ROLES.at(-1)}:`;

/**
 * The digest of a token. A fast hash is enough: a random token of 256 bits cannot be guessed from its digest, however fast
 * the guesses are; slow hashes protect passwords, which people choose.
 */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A token as the settings store it: `role:name:sha256:HEX`. */
export const tokenLine = (role: Role, name: string, token: string): string =>
  `${role}:${name}:sha256:${digestOf(token).toString('hex')}`;

/**
 * Reads tokens, each `role:name:sha256:HEX`, or `role:TOKEN` where `plain` allows it. Problems name an item by its place,
 * since it contains a secret.
 */
export function readTokenItems(
  items: readonly { readonly text: string; readonly place: string }[],
  plain: boolean,
  problems: string[],
): readonly TokenConfig[] {
  const found = new Map<string, TokenConfig>();
  for (const { text, place } of items) {
    const item = readItem(text, place, plain);
    if (typeof item === 'string') {
      problems.push(item);
      continue;
    }
    const key = item.digest.toString('hex');
    if (found.has(key))
      problems.push(`${place} has the same token as an earlier one; each needs a token of its own.`);
    else found.set(key, Object.freeze(item));
  }
  return Object.freeze([...found.values()]);
}

/** The token of an item, or what is wrong with it. */
function readItem(text: string, place: string, plain: boolean): TokenConfig | string {
  const [first = '', ...rest] = text.split(':').map((part) => part.trim());
  const role = ROLES.find((known) => known === first);
  if (role === undefined || rest.length === 0) return `${place} must begin with ${ROLE_LIST}.`;
  if (rest.length > 1) return readDigest(role, rest, place);
  if (!plain)
    return `${place} must have the form ${role}:NAME:sha256:DIGEST, of which fasti token writes one; a file has no tokens themselves.`;
  const [token = ''] = rest;
  if (token.length < MIN_TOKEN_LENGTH)
    return `${place} has a token of ${token.length} characters; it must have at least ${MIN_TOKEN_LENGTH}.`;
  // The characters that an Authorization header allows: RFC 6750, section 2.1.
  if (!/^[\w.~+/-]+=*$/.test(token))
    return `${place} has a token with characters other than letters, digits and - . _ ~ + / =.`;
  return { role, name: role, digest: digestOf(token) };
}

function readDigest(role: Role, rest: readonly string[], place: string): TokenConfig | string {
  const [name = '', kind, digest = ''] = rest;
  if (kind !== 'sha256' || rest.length > 3)
    return `${place} must have the form ${role}:NAME:sha256:DIGEST, of which fasti token writes one.`;
  if (!TOKEN_NAME.test(name))
    return `${place} has a name that is not of at most 64 letters, digits and - . _ @, beginning with a letter or a digit.`;
  if (!DIGEST.test(digest))
    return `${place} has a digest of ${digest.length} characters; SHA-256 has 64 hexadecimal digits.`;
  return { role, name, digest: Buffer.from(digest, 'hex') };
}

/** `FASTI_TOKENS`: a comma-separated list. */
export const readTokens = (text: string | undefined, problems: string[]): readonly TokenConfig[] =>
  readTokenItems(
    text === undefined
      ? []
      : text.split(',').map((item, i) => ({ text: item, place: `FASTI_TOKENS, pair ${i + 1},` })),
    true,
    problems,
  );
