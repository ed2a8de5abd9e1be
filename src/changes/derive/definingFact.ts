/** The relation that defines an entity by what it belongs to or is part of. */
import { saysAnything } from '../../domain/time/bounds.ts';
import type { FactCore } from '../../store/codec/fact.ts';
import type { FactContext } from './factContext.ts';

/** The only one of some relations, if it is asserted and without dates: it then holds as long as its subject exists. */
export function onlyUndated(relations: readonly FactCore[], context: FactContext): FactCore | undefined {
  const [relation, ...others] = relations;
  if (relation === undefined || others.length > 0) return undefined;
  const { bounds, support } = context.assess(relation);
  return support === 'ASSERTED' && !saysAnything(bounds) ? relation : undefined;
}
