/** What facts link whom: the graph that networks, paths and centrality are told of. */
import { FACT_KINDS, type FactKind, ROLES, type RoleName } from '../../../../src/domain/model/kinds.ts';
import { isShown, type Place } from './fieldContext.ts';
import { Refused } from './badUserInput.ts';
import type { ToldFact } from '../state/archiveState.ts';

export interface LinkArgs {
  readonly kinds?: readonly FactKind[] | null;
  readonly relationTypes?: readonly string[] | null;
}

const LINKING = FACT_KINDS.filter((kind) =>
  ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION'].includes(kind),
);

/** The roles that facts of these kinds have. */
export const LINKING_ROLES = [...new Set(LINKING.flatMap((kind) => Object.keys(ROLES[kind]) as RoleName[]))];

/** The facts that link anybody, states only where they hold at the moment; refused where no kind asked for can. */
export function linksAt(at: Place, { kinds, relationTypes }: LinkArgs): ToldFact[] {
  const followed = LINKING.filter((kind) => kinds == null || kinds.includes(kind));
  if (followed.length === 0) throw new Refused();
  return at.told.facts.filter(
    (fact) =>
      followed.includes(fact.kind) &&
      fact.type !== 'NOT_SAME_AS' &&
      (fact.type === undefined || relationTypes == null || relationTypes.includes(fact.type)) &&
      isShown(at, fact),
  );
}

/** The entities of a fact, each with the first of its roles, in the order of roles. */
export function endsOf({ kind, roles }: ToldFact): Map<string, RoleName> {
  const ends = new Map<string, RoleName>();
  for (const role of Object.keys(ROLES[kind]) as RoleName[])
    for (const id of roles[role] ?? []) if (!ends.has(id)) ends.set(id, role);
  return ends;
}
