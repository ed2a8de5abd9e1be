/** What merged entities contradict: facts of which the files use different ids for one entity. */
import { decodeFlaw } from '../../domain/integrity/flaw.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities } from '../../store/read/factIds.ts';
import { readAliases, readFacts } from '../../store/read/records.ts';
import { chunksOf } from '../plan/chunks.ts';
import { type PlanFinding, planFindingsOf } from '../plan/planFinding.ts';

/** The findings that a plan has of such facts, as far as they contradict each other; in the order of the ids of the facts. */
export async function contradictionsOfMerges(graph: Graph): Promise<PlanFinding[]> {
  const merged = new Set([...(await readAliases(graph)).values()].map(({ into }) => into));
  const findings: PlanFinding[] = [];
  for (const ids of chunksOf((await factIdsOfEntities(graph, merged)).sort())) {
    const flawed = (await readFacts(graph, ids)).map(
      (fact) => [fact, (fact.flaws ?? []).flatMap((text) => decodeFlaw(text) ?? [])] as const,
    );
    const because = flawed.flatMap(([, flaws]) => flaws.flatMap((flaw) => flaw.because ?? []));
    const others = new Map((await readFacts(graph, because)).map((fact) => [fact.id, fact]));
    for (const [fact, flaws] of flawed) {
      const merged = flaws.filter((flaw) => useOtherIds(fact, others.get(flaw.because ?? '')));
      findings.push(...planFindingsOf(fact.id, merged));
    }
  }
  return findings;
}

const useOtherIds = (fact: StoredFact, other: StoredFact | undefined): boolean =>
  fact.roles.some(({ entity, as }) => other?.roles.some((link) => link.entity === entity && link.as !== as));
