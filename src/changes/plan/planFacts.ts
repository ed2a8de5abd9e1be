/** Plans the facts of a dataset, and stored facts whose derived values depend on them. */

import { storedFact } from '../../store/codec/fact.ts';
import { deriveTime } from '../derive/derivedTime.ts';
import { derivedFact } from '../derive/fact.ts';
import type { FactContext } from '../derive/factContext.ts';
import { findFlaws, flawsToStore } from '../derive/flaws.ts';
import { profiledEntities } from '../derive/profiledEntities.ts';
import { chunksOf } from './chunks.ts';
import type { Dependencies } from './dependencies.ts';
import type { DiffState } from './diffState.ts';
import type { NextFact, NextFacts } from './nextFacts.ts';
import type { PlanBuilder } from './planBuilder.ts';
import type { PlanContext } from './planContext.ts';
import { type PlanFinding, planFindingsOf } from './planFinding.ts';
import { pairOf } from './recordPair.ts';

interface PlannedFacts {
  readonly findings: readonly PlanFinding[];
  /** Entities whose names, existence or owner change, so that their cached properties must be computed again. */
  readonly stale: ReadonlySet<string>;
}

export async function planFacts(
  planContext: PlanContext,
  diff: DiffState,
  facts: NextFacts,
  dependencies: Dependencies,
  builder: PlanBuilder,
): Promise<PlannedFacts> {
  const findings: PlanFinding[] = [];
  const stale = new Set<string>();
  for (const ids of chunksOf(idsToPlan(planContext, diff))) {
    const toCompute = ids.filter((id) => !isSame(id, planContext, diff));
    const nextById = new Map((await facts.read(toCompute)).map((fact) => [fact.id, fact]));
    const factContext = await dependencies.contextForFacts(nextById);
    for (const id of ids) {
      const next = nextById.get(id);
      if (next !== undefined) planFact(next, factContext, builder, findings, stale);
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
  { id, stored, core, conflict, digests }: NextFact,
  factContext: FactContext,
  builder: PlanBuilder,
  findings: PlanFinding[],
  stale: Set<string>,
): void {
  if (conflict.length > 0) {
    builder.addConflict(id, conflict);
    return;
  }
  const time = core && deriveTime(core, factContext);
  const flaws = core && time ? findFlaws(core, time, factContext) : [];
  const after = core &&
    time && { ...storedFact(core, derivedFact(core, time, factContext)), ...flawsToStore(flaws), digests };
  findings.push(...planFindingsOf(id, flaws));
  const pair = pairOf(id, stored, after);
  if (pair.changed)
    for (const entity of [...profiledEntities(stored), ...profiledEntities(after)]) stale.add(entity);
  builder.addFact(pair);
}

const isSame = (id: string, planContext: PlanContext, diff: DiffState): boolean => {
  const rows = planContext.rowsOf(id);
  return rows.length > 0 && rows.every((row) => diff.isSame(row));
};

/** The facts of the files in their order, then those that the files no longer contain, then the stored dependents. */
function* idsToPlan(planContext: PlanContext, diff: DiffState): Generator<string> {
  for (let row = 0; row < planContext.facts.count; row += 1) {
    const id = planContext.factIdAt(row);
    // A merged fact is planned once, with the first of its rows.
    if (planContext.rowsOf(id)[0] === row) yield id;
  }
  yield* [...diff.dropped].sort();
  yield* diff.dependents();
}
