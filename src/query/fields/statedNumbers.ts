/** How long a list is by the sources: it may be longer than what is recorded of it. */

import { cypher, literal } from '../../store/cypher.ts';
import { connection } from '../compile/connection.ts';
import { connectionExtras } from '../compile/exactFields.ts';
import { matchByRole } from '../compile/matchByRole.ts';
import { visibleVersion } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { bySort } from './factLists.ts';
import { undatedCount } from './undatedCount.ts';

/** The quantities of an entity that have this property, in order of time. */
export const statedNumbers = (property: 'participants' | 'members'): FieldCompiler =>
  connection({
    items: ['Quantity'],
    facts: [],
    key: bySort,
    extras: connectionExtras('QuantityConnection', { undatedCount }),
    match(at) {
      const found = matchByRole(at, at.node, at.item, 'Quantity', ['ENTITY']);
      return {
        ...found,
        conditions: [
          ...found.conditions,
          cypher`${at.item}.property = ${literal(property)}`,
          ...visibleVersion(at, at.item, 'Quantity'),
        ],
      };
    },
  });
