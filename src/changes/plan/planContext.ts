/** The inputs of a plan: the dataset, the graph that it is compared with, and the aliases of merged entities. */
import type { FactTable } from '../../import/factTable.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import type { FactTopic } from '../../import/recordHeader.ts';
import type { Graph } from '../../store/graph.ts';
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
    const { ownsSource, isInRefusedRow } = dataset;
    const isOfOtherRecord = (source: string): boolean => ownsSource !== undefined && !ownsSource(source);
    this.keepsClaim = ({ source, props }) =>
      !replace && (add || isOfOtherRecord(source) || isInRefusedRow(String(props.factId)));
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
}
