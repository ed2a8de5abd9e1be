/** Findings about facts that contradict themselves or others: the writer stores them, and they are checked again here. */

import { isAboutSeats } from '../../../domain/integrity/doubtedContradiction.ts';
import type { IntegrityFinding } from '../../../domain/integrity/finding.ts';
import { decodeFlaw, type Flaw } from '../../../domain/integrity/flaw.ts';
import { flawFinding } from '../../../domain/integrity/flawFinding.ts';
import { mayHoldOutside } from '../../../domain/integrity/outsideLimit.ts';
import type { Bounds } from '../../../domain/time/bounds.ts';
import { cypher, Param, Variable, where } from '../../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../../store/graphLayout.ts';
import { boundsOf, certaintyPlan } from '../../compile/certainty.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../../compile/pattern.ts';
import type { Scope } from '../../compile/scope.ts';
import type { FactColumns } from './markedFacts.ts';

const TAB = new Param(() => '\t');

/** `[id, flaws, bounds, [[id, bounds] of each fact that it contradicts]]`. */
export function flawColumns(scope: Scope, fact: Variable): FactColumns {
  const [flaw, other, found] = [new Variable('flaw'), new Variable('o'), new Variable('others')];
  const id = cypher`split(${flaw}, ${TAB})[1]`;
  const live = cypher`MATCH (${labelledNode(scope, other, 'Fact')} {id: ${id}})`;
  return {
    clauses: [
      cypher`CALL (${fact}, ${scope.batch}) { UNWIND ${fact}.flaws AS ${flaw} ${live}${where(visibleVersion(scope, other, 'Fact'))} RETURN collect([${other}.id, ${certaintyPlan(other).expression}]) AS ${found} }`,
    ],
    row: [cypher`${fact}.id`, cypher`${fact}.flaws`, certaintyPlan(fact).expression, cypher`${found}`],
    contradicting: (ids) => {
      const entity = new Variable('e');
      return [
        cypher`UNWIND ${fact}.flaws AS ${flaw}`,
        cypher`${live}${where(visibleVersion(scope, other, 'Fact'))}`,
        cypher`MATCH (${other})-[:${relationshipTypes(scope, ...ROLE_RELATIONSHIPS)}]->(${entity}) WHERE ${entity}.id IN ${ids}`,
        cypher`WITH DISTINCT ${fact}, ${scope.batch}`,
      ];
    },
  };
}

/** The findings in a row of `flawColumns` that are still true. */
export function flawFindings(row: readonly unknown[]): IntegrityFinding[] {
  const [id, flaws, bounds, others] = row as readonly [
    string,
    readonly string[],
    readonly unknown[],
    readonly (readonly [string, readonly unknown[]])[],
  ];
  const boundsById = new Map(others.map(([other, found]) => [other, boundsOf(found)]));
  return flaws
    .flatMap((text) => decodeFlaw(text) ?? [])
    .filter((flaw) => isStillTrue(flaw, boundsOf(bounds), boundsById))
    .map((flaw) => flawFinding(id, flaw));
}

/** Rules that compare two tenures, neither of which limits the other. */
const ABOUT_TENURES: ReadonlySet<Flaw['rule']> = new Set([
  'SEAT_OVERLAP',
  'BRIDGED_OVERLAP',
  'NEIGHBOUR_ORDER',
  'HELD_WHILE_VACANT',
  'REPEATED_TENURE',
  'LAST_START_ENDED',
]);

/**
 * Whether the two facts may still contradict each other: the limit of the other was not applied. The stored flaws of a fact are written after its batch, and may be
 * missing or out of date if the process that wrote it died.
 */
function isStillTrue(flaw: Flaw, bounds: Bounds, others: ReadonlyMap<string, Bounds>): boolean {
  const { rule, because } = flaw;
  if (because === null) return true;
  const other = others.get(because);
  if (other === undefined) return false;
  return ABOUT_TENURES.has(rule) || isAboutSeats(flaw) || mayHoldOutside(bounds, other);
}
