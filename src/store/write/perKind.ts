/** Values for each kind of entity or fact. */
import type { EntityKind, FactKind } from '../../domain/model/kinds.ts';

/** Creates a value for each kind. */
export const perKind = <Kind extends EntityKind | FactKind, T>(
  kinds: readonly Kind[],
  create: (kind: Kind) => T,
): Readonly<Record<Kind, T>> =>
  Object.fromEntries(kinds.map((kind) => [kind, create(kind)])) as Record<Kind, T>;
