/** The inputs of a plan: the dataset, the graph that it is compared with, and the aliases of merged entities. */
import type { FactTable } from '../../import/factTable.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import type { FactTopic } from '../../import/recordHeader.ts';
import type { Graph } from '../../store/graph.ts';
import type { TermsKey } from '../../store/read/factIds.ts';
import { type AliasedFact, type Aliases, resolveAliases } from '../aliases.ts';
import type { KeepsClaim } from '../derive/factCore.ts';
import { digestEntry, digestEntryOf } from '../recordDigests.ts';
import type { DeclaredRecords } from './declaredRecords.ts';

/** What happens to stored claims of the dataset that the files do not state. */
export interface ClaimOptions {
  /** Whether they are all retracted. */
  readonly replace: boolean;
  /** Whether they stay on facts that the files state, so that the files only add claims. */
  readonly add: boolean;
}

export class PlanContext {
  readonly graph: Graph;
  readonly dataset: LoadedDataset;
  readonly declared: DeclaredRecords;
  /** Whether the graph has no batch yet, so that nothing needs to be read. */
  readonly isEmpty: boolean;
  /** Whether a stored claim of the dataset stays although the files do not state it. */
  readonly keepsClaim: KeepsClaim;
  readonly #aliases: Aliases;
  /** The aliases of each entity. */
  readonly #aliasesOf = new Map<string, string[]>();
  #rowsByHolder: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(
    graph: Graph,
    dataset: LoadedDataset,
    declared: DeclaredRecords,
    aliases: Aliases,
    isEmpty: boolean,
    { replace, add }: ClaimOptions,
  ) {
    this.graph = graph;
    this.dataset = dataset;
    this.declared = declared;
    this.isEmpty = isEmpty;
    const { ownsSource, isInRefusedRow, hasRefusedRows } = dataset;
    const isOfOtherRecord = (source: string): boolean => ownsSource !== undefined && !ownsSource(source);
    this.keepsClaim = ({ source, props }, isReplaced) =>
      !replace &&
      (add ||
        isOfOtherRecord(source) ||
        isInRefusedRow(String(props.factId)) ||
        // The error may be in what says which fact the row is about.
        (hasRefusedRows && !isReplaced));
    this.#aliases = aliases;
    for (const [id, { into }] of aliases)
      this.#aliasesOf.set(into, [...(this.#aliasesOf.get(into) ?? []), id]);
  }

  get facts(): FactTable {
    return this.dataset.facts;
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
    const ids = this.facts.idsByTopic(topic, entity);
    const aliases = this.#aliasesOf.get(entity);
    return aliases === undefined
      ? ids
      : [...ids, ...aliases.flatMap((id) => this.facts.idsByTopic(topic, id))];
  }

  /** The ids of the tenures of the files by which a holder has an office, if the holder has several tenures. */
  termIds(key: TermsKey): string[] {
    this.#rowsByHolder ??= this.#repeatedHolders();
    const [holder = '', office] = key.split('\t');
    const rows = this.#rowsByHolder.get(holder) ?? [];
    return rows
      .map((row) => this.facts.headerAt(row))
      .filter(({ topicEntity }) => this.#resolved(topicEntity) === office)
      .map(({ id }) => id);
  }

  /** The rows of the tenures of each holder who has several. */
  #repeatedHolders(): Map<string, number[]> {
    const first = new Map<string, number>();
    const repeated = new Map<string, number[]>();
    for (let row = 0; row < this.facts.count; row += 1) {
      const holder = this.#resolved(this.facts.headerAt(row).holder);
      if (holder === undefined) continue;
      const before = first.get(holder);
      if (before === undefined) first.set(holder, row);
      else {
        const rows = repeated.get(holder);
        if (rows) rows.push(row);
        else repeated.set(holder, [before, row]);
      }
    }
    return repeated;
  }

  #resolved(id: string | undefined): string | undefined {
    return id === undefined ? undefined : (this.#aliases.get(id)?.into ?? id);
  }
}
