/** What a plan starts from. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import { digestOf, saidBy } from '../../import/digest.ts';
import type { FactTable } from '../../import/factTable.ts';
import type { About } from '../../import/recordHeader.ts';
import type { Graph } from '../../store/graph.ts';
import { type Aliases, type NamedFact, redirectedFact } from '../aliases.ts';
import type { SourceFacts } from '../derive/factContext.ts';

/** What the datasets of one run declare, for facts that reach from one into another. */
export interface Run {
  readonly kinds: ReadonlyMap<string, EntityKind>;
  readonly sources: ReadonlyMap<string, SourceFacts>;
}

/** Records that are planned together: as many as one statement asks for, few enough to be forgotten soon. */
export const TOGETHER = 500;

export class Setting {
  readonly graph: Graph;
  readonly dataset: LoadedDataset;
  readonly run: Run;
  readonly #aliases: Aliases;
  readonly #leadingTo = new Map<string, string[]>();
  /** Whether the graph holds nothing yet, so that nothing needs to be read. */
  readonly isEmpty: boolean;

  constructor(graph: Graph, dataset: LoadedDataset, run: Run, aliases: Aliases, isEmpty: boolean) {
    this.graph = graph;
    this.dataset = dataset;
    this.run = run;
    this.#aliases = aliases;
    this.isEmpty = isEmpty;
    for (const [id, { into }] of aliases)
      this.#leadingTo.set(into, [...(this.#leadingTo.get(into) ?? []), id]);
  }

  get facts(): FactTable {
    return this.dataset.facts;
  }

  /** What the files say of a fact, with its roles on the entities that stand for the ids now. */
  recordAt(row: number): NamedFact {
    return redirectedFact(this.facts.at(row), this.#aliases);
  }

  /** What a fact of the graph remembers where this dataset says of it what its files say now. */
  digestAt(row: number): string {
    // The head knows the digest of what stands in the file; ids of merged entities and seats come on top.
    return this.#aliases.size === 0 && this.facts.isWhole(row)
      ? saidBy(this.dataset.id, this.facts.headAt(row).digest)
      : digestOf(this.dataset.id, this.recordAt(row));
  }

  /** The ids of the facts of the files that say such things about an entity, under whichever of its ids. */
  about(what: About, entity: string): string[] {
    const ids = this.facts.about(what, entity);
    const others = this.#leadingTo.get(entity);
    return others === undefined ? ids : [...ids, ...others.flatMap((id) => this.facts.about(what, id))];
  }
}

/** A list in pieces, each as long as is planned together. */
export function* piecesOf<T>(list: Iterable<T>, size = TOGETHER): Generator<T[]> {
  let piece: T[] = [];
  for (const item of list) {
    piece.push(item);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
