/** Plans the facts of a dataset, and stored facts whose derived values depend on them. */

import { chunksOf } from '../../domain/model/chunksOf.ts';
import type { Derivation, DerivedNext } from '../derive/derivation.ts';
import { profiledEntities } from '../derive/effects.ts';
import type { DiffState } from './diffState.ts';
import type { PlanBuilder } from './planBuilder.ts';
import type { PlanContext } from './planContext.ts';
import { type PlanFinding, planFindingsOf } from './planFinding.ts';
import { isConflicting } from './plannedFacts.ts';
import { pairOf } from './recordPair.ts';

interface PlannedFacts {
  readonly findings: readonly PlanFinding[];
  /** Entities whose names, existence or owner change, so that their cached properties must be computed again. */
  readonly stale: ReadonlySet<string>;
}

export async function planFacts(
  planContext: PlanContext,
  diff: DiffState,
  derivation: Derivation,
  builder: PlanBuilder,
): Promise<PlannedFacts> {
  const findings: PlanFinding[] = [];
  const stale = new Set<string>();
  for (const ids of chunksOf(idsToPlan(planContext, diff))) {
    const toCompute = ids.filter((id) => !isSame(id, planContext, diff));
    const derived = await derivation.facts(await derivation.read(toCompute));
    const byId = new Map(derived.map((one) => [one.next.id, one]));
    for (const id of ids) {
      const one = byId.get(id);
      if (one !== undefined) planFact(one, planContext.facts.placeOf(id), builder, findings, stale);
      else if (isSame(id, planContext, diff)) {
        findings.push(...planFindingsOf(id, diff.flawsOf(id)));
        builder.addUnchanged('FACT', id);
      }
    }
  }
  return { findings, stale };
}

/** Adds a fact to the plan, its flaws to `findings`, and the entities that it affects to `stale`. */
function planFact(
  { next, after, flaws }: DerivedNext,
  place: string | undefined,
  builder: PlanBuilder,
  findings: PlanFinding[],
  stale: Set<string>,
): void {
  const { id, stored } = next;
  if (isConflicting(next)) {
    builder.addConflict(id, next.conflict, place);
    return;
  }
  findings.push(...planFindingsOf(id, flaws));
  const pair = pairOf(id, stored, after, place);
  if (pair.changed)
    for (const entity of [...profiledEntities(stored), ...profiledEntities(after)]) stale.add(entity);
  builder.addFact(pair);
}

const isSame = (id: string, planContext: PlanContext, diff: DiffState): boolean => {
  const rows = planContext.facts.rowsOf(id);
  return rows.length > 0 && rows.every((row) => diff.isSame(row));
};

/** The facts of the files in their order, then those that the files no longer contain, then the stored dependents. */
function* idsToPlan(planContext: PlanContext, diff: DiffState): Generator<string> {
  for (let row = 0; row < planContext.facts.count; row += 1) {
    const id = planContext.facts.factIdAt(row);
    // A merged fact is planned once, with the first of its rows.
    if (planContext.facts.rowsOf(id)[0] === row) yield id;
  }
  yield* [...diff.dropped].sort();
  yield* diff.dependents();
}
