/** What distinguishes memberships of one person in one body or post, apart from their dates. */

/** The ids of legislative period, party and area, as in the file or as entity ids. */
export interface MembershipScope {
  readonly period?: string | undefined;
  readonly party?: string | undefined;
  readonly area?: string | undefined;
}

/** The term of such a membership: the given ids, which must be those in the file; undefined if there are none. */
export function membershipTerm({ period, party, area }: MembershipScope): string | undefined {
  const parts = [period, party, area].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}
