/** `undatedCount` of a connection of facts: those without a date of their own, which come last. */
import { cypher } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { isUndated } from '../compile/factSides.ts';
import { subquery } from '../compile/fieldReaders.ts';
import { matchClauses } from '../compile/listScope.ts';

export const undatedCount: ConnectionField = (scope, matched, at) =>
  subquery(scope, matchClauses(matched, [isUndated(at.item)]), cypher`count(*)`);
