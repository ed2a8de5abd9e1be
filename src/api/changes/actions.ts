/** What mutations do with a graph: functions of plain data, so that they can run in a thread of their own. */
import { loadSeed, planSeed, type SeedOptions, type SeedReport } from '../../changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../../changes/merge/mergeEntities.ts';
import { mergeTenures, unmergeTenure } from '../../changes/merge/mergeTenures.ts';
import type { ChangeKind, PlannedChange } from '../../changes/plan/plannedChange.ts';
import { type PurgeMeta, purgeRecord } from '../../changes/purge/purgeRecord.ts';
import { revertBatch } from '../../changes/revert/revertBatch.ts';
import type { SeedText } from '../../import/textFiles.ts';
import type { Graph } from '../../store/graph.ts';
import { applyData, mergeData, planData, purgeData, revertData } from './payloadData.ts';

type Files = readonly SeedText[];
type MergeMeta = Parameters<typeof mergeEntities>[3];
type RevertMeta = Parameters<typeof revertBatch>[2];

/** The actions on a graph. One object has the plan of one request: `planRecords` makes it, `plannedChanges` reads it. */
export class Actions {
  readonly #graph: Graph;
  #planned: SeedReport | null = null;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async planRecords(files: Files, options: SeedOptions) {
    this.close();
    this.#planned = await planSeed(this.#graph, { texts: files }, options);
    return planData(this.#planned);
  }

  /** The changes of these kinds in the plan, from the place `from` on. */
  async plannedChanges(kinds: readonly ChangeKind[], from: number, size: number): Promise<PlannedChange[]> {
    const found: PlannedChange[] = [];
    let place = 0;
    for (const { plan } of this.#planned?.datasets ?? [])
      for (const change of plan.changes.of(...kinds)) {
        if (found.length === size) return found;
        if (place >= from) found.push(change);
        place += 1;
      }
    return found;
  }

  async applyRecords(files: Files, options: SeedOptions) {
    const report = await loadSeed(this.#graph, { texts: files }, options);
    const data = applyData(report);
    closePlans(report);
    return data;
  }

  async revertBatch(id: string, meta: RevertMeta) {
    return revertData(await revertBatch(this.#graph, id, meta));
  }

  async mergeEntities(from: string, into: string, meta: MergeMeta) {
    return mergeData(await mergeEntities(this.#graph, from, into, meta));
  }

  async unmergeEntity(id: string, meta: MergeMeta) {
    return mergeData(await unmergeEntity(this.#graph, id, meta));
  }

  async mergeTenures(from: string, into: string, meta: MergeMeta) {
    return mergeData(await mergeTenures(this.#graph, from, into, meta));
  }

  async unmergeTenure(id: string, meta: MergeMeta) {
    return mergeData(await unmergeTenure(this.#graph, id, meta));
  }

  async purgeRecord(id: string, meta: PurgeMeta) {
    return purgeData(await purgeRecord(this.#graph, id, meta));
  }

  /** Deletes the temporary files of the plan. */
  close(): void {
    if (this.#planned) closePlans(this.#planned);
    this.#planned = null;
  }
}

function closePlans({ datasets }: SeedReport): void {
  for (const { plan } of datasets) plan.close();
}
