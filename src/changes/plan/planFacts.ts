/** Plans the facts of a dataset, and those that change with them. */

import { storedFact } from '../derive/fact.ts';
import { flawsIn, keptFlaws } from '../derive/flaws.ts';
import { limited } from '../derive/derivedTime.ts';
import { profiled } from '../derive/profiledEntities.ts';
import { pairOf } from './recordPair.ts';
import type { Surroundings } from './dependencies.ts';
import type { Standing } from './diffState.ts';
import { type Finding, toldFlaw } from './planFinding.ts';
import { type FutureFact, futureFacts } from './nextFacts.ts';
import type { Outcome } from './planBuilder.ts';
import { piecesOf, type Setting } from './planContext.ts';

export interface PlannedFacts {
  readonly findings: readonly Finding[];
  /** Entities whose names, existence or owner change. */
  readonly stale: ReadonlySet<string>;
}

export async function planFacts(
  setting: Setting,
  standing: Standing,
  around: Surroundings,
  outcome: Outcome,
): Promise<PlannedFacts> {
  const findings: Finding[] = [];
  const stale = new Set<string>();
  for (const ids of piecesOf(touched(setting, standing))) {
    const toCompute = ids.filter((id) => !isSame(id, setting, standing));
    const future = new Map((await futureFacts(toCompute, standing, setting)).map((fact) => [fact.id, fact]));
    const world = await around.aroundFacts([...future.values()].flatMap(({ core }) => core ?? []));
    for (const id of ids) {
      const fact = future.get(id);
      if (fact !== undefined) planFact(fact);
      else if (isSame(id, setting, standing)) {
        for (const flaw of standing.flawsOf(id)) findings.push(toldFlaw(id, flaw));
        outcome.unchanged('FACT', id);
      }
    }

    function planFact({ id, held, core, clash, digests }: FutureFact): void {
      if (clash !== null) {
        outcome.conflict(id, clash);
        return;
      }
      const limits = core && limited(core, world);
      const flaws = core && limits ? flawsIn(core, limits, world) : [];
      const after = core && limits && { ...storedFact(core, limits, world), ...keptFlaws(flaws), digests };
      for (const flaw of flaws) findings.push(toldFlaw(id, flaw));
      const pair = pairOf(id, held, after);
      if (pair.changed) for (const entity of [...profiled(held), ...profiled(after)]) stale.add(entity);
      outcome.fact(pair);
    }
  }
  return { findings, stale };
}

const isSame = (id: string, { facts }: Setting, standing: Standing): boolean => {
  const row = facts.rowOf(id);
  return row !== undefined && standing.isSame(row);
};

/** The facts of the files in their order, those that they drop, then those that change with them. */
function* touched({ facts }: Setting, standing: Standing): Generator<string> {
  for (let row = 0; row < facts.count; row += 1) yield facts.headAt(row).id;
  yield* [...standing.dropped].sort();
  yield* standing.dependents();
}
