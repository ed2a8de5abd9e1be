/** The facts that link entities: the graph of `network` and `paths`. */
import { FACT_KINDS, type FactKind, ROLES, type RoleName } from '../../../../src/domain/model/kinds.ts';
import type { ResolvedFact } from '../state/archiveState.ts';
import { BadUserInput } from './badUserInput.ts';
import { type FieldContext, isShown } from './fieldContext.ts';

export interface LinkArgs {
  readonly kinds?: readonly FactKind[] | null;
  readonly relationTypes?: readonly string[] | null;
}

const LINKING = FACT_KINDS.filter((kind) =>
  ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION'].includes(kind),
);

/** All roles of linking facts. */
export const LINKING_ROLES = [...new Set(LINKING.flatMap((kind) => Object.keys(ROLES[kind]) as RoleName[]))];

/** The visible facts that link entities. Throws `BadUserInput` if `kinds` contains no linking kind. */
export function linksAt(context: FieldContext, { kinds, relationTypes }: LinkArgs): ResolvedFact[] {
  const followed = LINKING.filter((kind) => kinds == null || kinds.includes(kind));
  if (followed.length === 0) throw new BadUserInput();
  return context.state.facts.filter(
    (fact) =>
      followed.includes(fact.kind) &&
      fact.type !== 'NOT_SAME_AS' &&
      (fact.type === undefined || relationTypes == null || relationTypes.includes(fact.type)) &&
      isShown(context, fact),
  );
}

/** The entities of a fact in the order of `ROLES`, each with its first role. */
export function endsOf({ kind, roles }: ResolvedFact): Map<string, RoleName> {
  const ends = new Map<string, RoleName>();
  for (const role of Object.keys(ROLES[kind]) as RoleName[])
    for (const id of roles[role] ?? []) if (!ends.has(id)) ends.set(id, role);
  return ends;
}
