/** Facts as the graph holds them and as they will be. */

import { digestsOf, standsAfter } from '../../import/digest.ts';
import { readFacts } from '../../store/read/currentState.ts';
import type { StoredFact } from '../../store/storedRecord.ts';
import { type FactCore, heldCore, identityOf, nextCore, withoutDataset } from '../derive/factCore.ts';
import type { Standing } from './diffState.ts';
import type { Setting } from './planContext.ts';

/** What a fact is to become under the claims of others, and must not. */
export interface Clash {
  readonly before: string;
  readonly after: string;
}

export interface FutureFact {
  readonly id: string;
  readonly held: StoredFact | undefined;
  /** Absent where it goes; as it is where it clashes. */
  readonly core: FactCore | undefined;
  readonly clash: Clash | null;
  /** What it will remember. */
  readonly digests: readonly string[];
}

/** The facts with these ids, in their order; those that neither the files nor the graph have are left out. */
export async function futureFacts(
  ids: readonly string[],
  standing: Standing,
  setting: Setting,
): Promise<FutureFact[]> {
  const inGraph = ids.filter((id) => standing.isHeld(id));
  const held = new Map((await readFacts(setting.graph, inGraph)).map((fact) => [fact.id, fact]));
  return ids.flatMap((id) => futureFact(id, held.get(id), standing, setting) ?? []);
}

function futureFact(
  id: string,
  held: StoredFact | undefined,
  standing: Standing,
  setting: Setting,
): FutureFact | undefined {
  const dataset = setting.dataset.id;
  const row = setting.facts.rowOf(id);
  const before = held && heldCore(held);
  if (row !== undefined) {
    const record = setting.recordAt(row);
    const core = nextCore(record, dataset, before);
    const others = before?.claims.some(({ props }) => props.dataset !== dataset) ?? false;
    if (before !== undefined && others && identityOf(before) !== identityOf(core)) {
      const clash = { before: identityOf(before), after: identityOf(core) };
      return { id, held, core: before, clash, digests: held?.digests ?? [] };
    }
    const stands = before === undefined ? () => false : standsAfter(before, core);
    return {
      id,
      held,
      core,
      clash: null,
      digests: digestsOf(held, dataset, setting.digestAt(row), stands),
    };
  }
  if (held === undefined || before === undefined) return undefined;
  if (!standing.dropped.has(id)) return { id, held, core: before, clash: null, digests: held.digests ?? [] };
  const core = withoutDataset(before, dataset) ?? undefined;
  const stands = core === undefined ? () => false : standsAfter(before, core);
  return { id, held, core, clash: null, digests: digestsOf(held, dataset, null, stands) };
}
