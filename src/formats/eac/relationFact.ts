/** The fact that a relation means. */
import type { ResolvedEntity } from '../fileRecords.ts';
import type { EacFactInput } from './recordBuilder.ts';
import { type RelationMeaning, relationForm } from './relationTypes.ts';

/**
 * The kind, roles and properties of the fact; null if the model has none, or if one of the kinds is unknown.
 * @param role of a member, in relations that Fasti exported
 */
export function relationFact(
  meaning: RelationMeaning | null,
  own: ResolvedEntity,
  other: ResolvedEntity,
  role: string | undefined,
): Pick<EacFactInput, 'kind' | 'roles' | 'properties'> | null {
  if (meaning === null || own.kind === undefined || other.kind === undefined || other.id === own.id)
    return null;
  const form = relationForm(meaning, own.kind, other.kind);
  if (form === null) return null;
  const [first, second] = form.forward ? [own.id, other.id] : [other.id, own.id];
  return form.fact === 'MEMBERSHIP'
    ? {
        kind: 'MEMBERSHIP',
        roles: { member: [first], body: [second] },
        properties: { role: form.role ?? role },
      }
    : { kind: 'RELATION', roles: { subject: [first], object: [second] }, properties: { type: form.type } };
}
