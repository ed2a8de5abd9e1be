/** What distinguishes memberships of one person in one body or post, apart from their dates. */

export interface MembershipScope {
  readonly period?: string | undefined;
  readonly party?: string | undefined;
  readonly area?: string | undefined;
}

/** The term of such a membership: the ids in the file of period, party and area; undefined if there are none. */
export function membershipTerm({ period, party, area }: MembershipScope): string | undefined {
  const parts = [period, party, area].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}
