/** The inputs of a plan: the dataset, the graph that it is compared with, and the aliases of merged entities. */
import type { FactTable } from '../../import/factTable.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import type { FactTopic } from '../../import/recordHeader.ts';
import type { Graph } from '../../store/graph.ts';
import type { TermsKey } from '../../store/read/factIds.ts';
import { type AliasedFact, type Aliases, resolveAliases } from '../aliases.ts';
import type { KeepsClaim, KeepsMerged } from '../derive/factCore.ts';
import { digestEntry, digestEntryOf } from '../recordDigests.ts';
import type { DeclaredRecords } from './declaredRecords.ts';

/** What happens to stored claims of the dataset that the files do not state. */
export interface ClaimOptions {
  /** Whether they are all retracted. */
  readonly replace: boolean;
  /** Whether they stay on facts that the files state, so that the files only add claims. */
  readonly add: boolean;
}

/** The ids of records that were merged into others. */
export interface MergedIds {
  readonly aliases: Aliases;
  /** The ids of facts, each with the id of the fact that has its claims. */
  readonly mergedFacts: ReadonlyMap<string, string>;
}

export class PlanContext {
  readonly graph: Graph;
  readonly dataset: LoadedDataset;
  readonly declared: DeclaredRecords;
  /** Whether the graph has no batch yet, so that nothing needs to be read. */
  readonly isEmpty: boolean;
  /** Whether the files take the place of all that the dataset stated before. */
  readonly replaces: boolean;
  /** Whether a stored claim of the dataset stays although the files do not state it. */
  readonly keepsClaim: KeepsClaim;
  /** Whether the claims of the dataset about a merged fact stay where its files state the fact that it was merged into. */
  readonly keepsMerged: KeepsMerged;
  /** The ids of merged facts, each with the id of the fact that has its claims. */
  readonly #merged: ReadonlyMap<string, string>;
  /** The ids of the facts that were merged into each. */
  readonly #mergedOf = new Map<string, string[]>();
  readonly #aliases: Aliases;
  /** The aliases of each entity. */
  readonly #aliasesOf = new Map<string, string[]>();
  #rowsByHolder: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(
    graph: Graph,
    dataset: LoadedDataset,
    declared: DeclaredRecords,
    { aliases, mergedFacts }: MergedIds,
    isEmpty: boolean,
    { replace, add }: ClaimOptions,
  ) {
    this.graph = graph;
    this.dataset = dataset;
    this.declared = declared;
    this.isEmpty = isEmpty;
    this.replaces = replace;
    const { ownsSource, isInRefusedRow, hasRefusedRows } = dataset;
    const isOfOtherRecord = (source: string): boolean => ownsSource !== undefined && !ownsSource(source);
    this.keepsClaim = ({ source, props }, isReplaced) =>
      !replace &&
      (add ||
        isOfOtherRecord(source) ||
        isInRefusedRow(String(props.factId)) ||
        // The error may be in what says which fact the row is about.
        (hasRefusedRows && !isReplaced));
    this.keepsMerged = (id) => !replace || dataset.facts.rowOf(id) !== undefined;
    this.#merged = mergedFacts;
    for (const [id, into] of mergedFacts) this.#mergedOf.set(into, [...(this.#mergedOf.get(into) ?? []), id]);
    this.#aliases = aliases;
    for (const [id, { into }] of aliases)
      this.#aliasesOf.set(into, [...(this.#aliasesOf.get(into) ?? []), id]);
  }

  get facts(): FactTable {
    return this.dataset.facts;
  }

  /** The id of the fact that has the claims of a fact: its own, unless it was merged into another. */
  factIdOf(id: string): string {
    return this.#merged.get(id) ?? id;
  }

  /** The id of the fact that a row of the files is about. */
  factIdAt(row: number): string {
    return this.factIdOf(this.facts.headerAt(row).id);
  }

  /** The rows of the files about a fact: its own, then those about facts that were merged into it. */
  rowsOf(id: string): number[] {
    const row = this.facts.rowOf(id);
    const own = row === undefined ? [] : [row];
    const merged = this.#mergedOf.get(id);
    return merged === undefined ? own : [...own, ...merged.flatMap((one) => this.facts.rowOf(one) ?? [])];
  }

  /** The facts that others were merged into. */
  mergeTargets(): string[] {
    return [...this.#mergedOf.keys()];
  }

  /** Whether the files state the fact, but not each of those that were merged into it, or these without the fact itself. */
  isStatedInPart(id: string): boolean {
    const count = 1 + (this.#mergedOf.get(id)?.length ?? 0);
    const { length } = this.rowsOf(id);
    return length > 0 && length < count;
  }

  /** A fact of the files, with aliases in its roles resolved. */
  recordAt(row: number): AliasedFact {
    return resolveAliases(this.facts.at(row), this.#aliases);
  }

  /** The digest entry that the stored fact has if this dataset states it already as its files do. */
  digestAt(row: number): string {
    // The digest in the header is of the fact as spooled, without resolved aliases and seats given elsewhere.
    return this.#aliases.size === 0 && this.facts.isAsSpooled(row)
      ? digestEntry(this.dataset.id, this.facts.headerAt(row).digest)
      : digestEntryOf(this.dataset.id, this.recordAt(row));
  }

  /** The ids of the facts of the files that state something about an entity, under any of its ids. */
  factIdsByTopic(topic: FactTopic, entity: string): string[] {
    const ids = this.facts.idsByTopic(topic, entity).map((id) => this.factIdOf(id));
    const aliases = this.#aliasesOf.get(entity);
    return aliases === undefined
      ? ids
      : [
          ...ids,
          ...aliases.flatMap((id) => this.facts.idsByTopic(topic, id).map((fact) => this.factIdOf(fact))),
        ];
  }

  /** The ids of the tenures of the files by which a holder has an office. */
  termIds(key: TermsKey): string[] {
    this.#rowsByHolder ??= this.#tenureRows();
    const [holder = '', office] = key.split('\t');
    const rows = this.#rowsByHolder.get(holder) ?? [];
    return rows
      .map((row) => this.facts.headerAt(row))
      .filter(({ topicEntity }) => this.#resolved(topicEntity) === office)
      .map(({ id }) => this.factIdOf(id));
  }

  /** The rows of the tenures of each holder. */
  #tenureRows(): Map<string, number[]> {
    const byHolder = new Map<string, number[]>();
    for (let row = 0; row < this.facts.count; row += 1) {
      const holder = this.#resolved(this.facts.headerAt(row).holder);
      if (holder === undefined) continue;
      const rows = byHolder.get(holder);
      if (rows) rows.push(row);
      else byHolder.set(holder, [row]);
    }
    return byHolder;
  }

  #resolved(id: string | undefined): string | undefined {
    return id === undefined ? undefined : (this.#aliases.get(id)?.into ?? id);
  }
}
