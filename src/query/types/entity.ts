/** The fields that every entity has. */

import type { Certainty, Support } from '../../domain/model/kinds.ts';
import type { Bounds } from '../../domain/time/bounds.ts';
import { certaintyAsOf } from '../../domain/time/certainty.ts';
import { cypher, Variable, where } from '../../store/cypher.ts';
import { boundsOf, judged } from '../compile/certainty.ts';
import { call, property } from '../compile/fields.ts';
import { labelled, links, seen } from '../compile/pattern.ts';
import type { Field } from '../compile/plan.ts';
import { citations } from '../fields/claimLists.ts';
import { allFacts, factsInRole } from '../fields/factLists.ts';
import { identifiers } from '../fields/identifiers.ts';
import { label } from '../fields/label.ts';
import { timelineOfEntity } from '../fields/timeline.ts';

/** Whether the entity existed at the moment: the surest of its recorded existences; null without a moment or a record. */
const existed: Field = (scope) => {
  const existence = new Variable('x');
  const found = new Variable('c');
  return {
    clauses: [
      call(scope, [
        cypher`MATCH (${scope.node})<-[:${links(scope, 'ENTITY')}]-(${labelled(scope, existence, 'Existence')})${where(seen(scope, existence, 'Existence'))}`,
        cypher`RETURN collect(${judged(existence).expression}) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode(raw, env): Certainty | null {
      if (env.window?.use !== 'AS_OF') return null;
      const { days } = env.window;
      const told = (raw as readonly (readonly unknown[])[]).map((row) => {
        const bounds: Bounds = boundsOf(row);
        return certaintyAsOf(bounds, row[4] as Support, days);
      });
      return told.includes('DEFINITE') ? 'DEFINITE' : told.includes('POSSIBLE') ? 'POSSIBLE' : null;
    },
  };
};

/** The id that was asked for, where the entity is found by another one than its own. */
const redirectedFrom: Field = ({ asked, node }) => ({
  clauses: [],
  carries: [],
  expression:
    asked?.node === node
      ? cypher`CASE WHEN ${asked.id} = ${node}.id THEN null ELSE ${asked.id} END`
      : cypher`null`,
  decode: (raw) => raw ?? null,
});

export const entityFields: Readonly<Record<string, Field>> = {
  id: property('id'),
  label,
  kind: property('kind'),
  redirectedFrom,
  category: property('category'),
  note: property('note'),
  names: factsInRole({ type: 'Name', roles: ['ENTITY'], states: 'ALL' }),
  existence: factsInRole({ type: 'Existence', roles: ['ENTITY'], states: 'NONE' }),
  existed,
  identifiers,
  citations,
  facts: allFacts,
  timeline: timelineOfEntity,
};
