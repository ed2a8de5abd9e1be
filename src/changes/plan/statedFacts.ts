/** The facts that the files of a dataset state, by the ids that records have after merges. */
import { addTo } from '../../domain/model/addTo.ts';
import type { FactTopic } from '../../domain/model/factTopic.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import type { TermsKey } from '../../store/read/factIds.ts';
import { type AliasedFact, type Aliases, resolveAliases } from '../aliases.ts';
import { digestEntry, digestEntryOf } from '../recordDigests.ts';

/** The ids of records that were merged into others. */
export interface MergedIds {
  readonly aliases: Aliases;
  /** The ids of facts, each with the id of the fact that has its claims. */
  readonly mergedFacts: ReadonlyMap<string, string>;
}

export class StatedFacts {
  /** The id of the dataset. */
  readonly dataset: string;
  readonly #facts: LoadedDataset['facts'];
  readonly #merged: MergedIds;
  /** The ids of the facts that were merged into each. */
  readonly #mergedOf: ReadonlyMap<string, readonly string[]>;
  /** The aliases of each entity. */
  readonly #aliasesOf: ReadonlyMap<string, readonly string[]>;
  #rowsByHolder: ReadonlyMap<string, readonly number[]> | undefined;

  constructor({ id, facts }: Pick<LoadedDataset, 'id' | 'facts'>, merged: MergedIds) {
    this.dataset = id;
    this.#facts = facts;
    this.#merged = merged;
    this.#mergedOf = keysByValue(merged.mergedFacts);
    this.#aliasesOf = keysByValue([...merged.aliases].map(([alias, { into }]) => [alias, into]));
  }

  get count(): number {
    return this.#facts.count;
  }

  /** The id of the fact that has the claims of a fact: its own, unless it was merged into another. */
  factIdOf(id: string): string {
    return this.#merged.mergedFacts.get(id) ?? id;
  }

  /** The id of the fact that a row of the files is about. */
  factIdAt(row: number): string {
    return this.factIdOf(this.#facts.headerAt(row).id);
  }

  /** The rows of the files about a fact: its own, then those about facts that were merged into it. */
  rowsOf(id: string): number[] {
    const row = this.#facts.rowOf(id);
    const own = row === undefined ? [] : [row];
    const merged = this.#mergedOf.get(id);
    return merged === undefined ? own : [...own, ...merged.flatMap((one) => this.#facts.rowOf(one) ?? [])];
  }

  /** Where the files state a fact: `town.csv:12`. */
  placeOf(id: string): string | undefined {
    const [row] = this.rowsOf(id);
    return row === undefined ? undefined : this.#facts.placeOf(row);
  }

  /** The facts that others were merged into. */
  mergeTargets(): string[] {
    return [...this.#mergedOf.keys()];
  }

  /** Whether the files state some but not all of these: the fact, and those that were merged into it. */
  isStatedInPart(id: string): boolean {
    const count = 1 + (this.#mergedOf.get(id)?.length ?? 0);
    const { length } = this.rowsOf(id);
    return length > 0 && length < count;
  }

  /** A fact of the files, with aliases in its roles resolved. */
  recordAt(row: number): AliasedFact {
    return resolveAliases(this.#facts.at(row), this.#merged.aliases);
  }

  /** The digest entry that the stored fact has if this dataset states it already as its files do. */
  digestAt(row: number): string {
    // The digest in the header is of the fact as spooled, without resolved aliases and seats given elsewhere.
    return this.#merged.aliases.size === 0 && this.#facts.isAsSpooled(row)
      ? digestEntry(this.dataset, this.#facts.headerAt(row).digest)
      : digestEntryOf(this.dataset, this.recordAt(row));
  }

  /** The ids of the facts of the files that state something about an entity, under any of its ids. */
  idsAbout(entity: string, topic: FactTopic): string[] {
    return [entity, ...(this.#aliasesOf.get(entity) ?? [])].flatMap((id) =>
      this.#facts.idsByTopic(topic, id).map((fact) => this.factIdOf(fact)),
    );
  }

  /** The ids of the tenures of the files by which a holder has an office. */
  termIds(key: TermsKey): string[] {
    this.#rowsByHolder ??= this.#tenureRows();
    const [holder = '', office] = key.split('\t');
    const rows = this.#rowsByHolder.get(holder) ?? [];
    return rows
      .filter((row) => this.#resolved(this.#facts.headerAt(row).topicEntity) === office)
      .map((row) => this.factIdAt(row));
  }

  /** The rows of the tenures of each holder. */
  #tenureRows(): Map<string, number[]> {
    const byHolder = new Map<string, number[]>();
    for (let row = 0; row < this.count; row += 1) {
      const holder = this.#resolved(this.#facts.headerAt(row).holder);
      if (holder !== undefined) addTo(byHolder, holder, row);
    }
    return byHolder;
  }

  #resolved(id: string | undefined): string | undefined {
    return id === undefined ? undefined : (this.#merged.aliases.get(id)?.into ?? id);
  }
}

function keysByValue(pairs: Iterable<readonly [string, string]>): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, value] of pairs) addTo(keys, value, key);
  return keys;
}
