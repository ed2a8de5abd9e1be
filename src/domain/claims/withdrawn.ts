/** Facts that are withdrawn: nobody claims them any more. */

/**
 * Whether a fact with these claims is withdrawn: it has claims, and each has the rank DEPRECATED. Such a fact is kept,
 * and says nothing about any other.
 */
export const isWithdrawn = (claims: readonly { readonly rank?: unknown }[]): boolean =>
  claims.length > 0 && claims.every(({ rank }) => rank === 'DEPRECATED');
