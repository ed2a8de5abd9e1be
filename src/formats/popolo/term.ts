/** What tells memberships of one person in one body or post apart, apart from dates. */

/** Ids as in the file. */
export interface Standing {
  readonly period?: string | undefined;
  readonly party?: string | undefined;
  readonly area?: string | undefined;
}

/** The period, the party and the area by a space each; undefined where there is none of them. */
export function termOf({ period, party, area }: Standing): string | undefined {
  const parts = [period, party, area].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}
