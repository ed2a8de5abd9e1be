/** `FactVersion`: what the graph held of a fact from one batch to another. */

import { type Cypher, cypher, join, Variable } from '../../store/cypher.ts';
import { composeObject, type Plan } from '../compile/plan.ts';
import type { Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { FACT_TYPES } from './concreteTypes.ts';

export interface VersionPlan extends Plan {
  /** Must stand directly behind the match of the version: binds what the row needs. */
  readonly clauses: readonly Cypher[];
}

/**
 * The plan of one selection of `FactVersion` on the version in `version`, for a reader at `scope.batch`,
 * who does not know yet what a later batch replaced.
 */
export function composeVersion(scope: Scope, version: Variable, selection: Selection): VersionPlan {
  const made = new Variable('made');
  const closed = new Variable('closed');
  const then = new Variable('k');
  const fields = selection.fields.get('FactVersion') ?? [];
  const facts = fields.filter((field) => field.name === 'fact');
  // The fact as it was shown then: read at the batch that made the version.
  const at: Scope = { ...scope, node: version, batch: then, past: true, moment: null, enclosing: null };
  const plans = facts.map((field) => composeObject(at, FACT_TYPES, field));
  const columns = [
    cypher`${version}.knownFrom`,
    cypher`${version}.knownTo`,
    cypher`${made}.appliedAt`,
    cypher`${closed}.appliedAt`,
    cypher`${scope.batch}`,
    ...plans.map((plan) => plan.expression),
  ];
  return {
    clauses: [
      cypher`OPTIONAL MATCH (${made}:Batch {number: ${version}.knownFrom})`,
      cypher`OPTIONAL MATCH (${closed}:Batch {number: ${version}.knownTo})`,
      cypher`WITH *, ${version}.knownFrom AS ${then}`,
      ...plans.flatMap((plan) => plan.clauses),
    ],
    carries: [made, closed, then, ...plans.flatMap((plan) => plan.carries)],
    expression: cypher`[${join(columns, ', ')}]`,
    decode(raw, env) {
      if (raw === null || raw === undefined) return null;
      const [number, until, from, to, reader, ...rows] = raw as readonly [
        number,
        number,
        string | null,
        string | null,
        number,
        ...unknown[],
      ];
      return Object.fromEntries(
        fields.map((field) => {
          switch (field.name) {
            case 'knownFrom':
              return [field.key, from];
            case 'knownTo':
              return [field.key, until <= reader ? to : null];
            case 'batch':
              return [field.key, `batch/${number}`];
            case 'fact':
              return [
                field.key,
                plans[facts.indexOf(field)]?.decode(rows[facts.indexOf(field)], {
                  ...env,
                  batch: number,
                  window: null,
                }),
              ];
            default:
              return [field.key, 'FactVersion'];
          }
        }),
      );
    },
  };
}
