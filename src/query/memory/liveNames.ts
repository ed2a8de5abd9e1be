/**
 * The names, labels and identifiers of all entities, in memory, with the batches at which they were recorded. They are read
 * once, and then follow each batch by reading what it wrote and closed.
 */
import { LabelIndex, type LabelRequest } from '../../domain/search/labelIndex.ts';
import { NameIndex } from '../../domain/search/nameIndex.ts';
import { type ClockState, changesInPlace, readClockState } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { KNOWN_TO_OPEN } from '../../store/graphLayout.ts';
import { inTurns, stepwise } from '../inTurns.ts';
import { type NamedVersion, readNamedVersions } from './readNames.ts';
import { canFollow, type ReadState, readStateAt } from './readState.ts';

/** The index, which answers about each batch up to `batch`. */
export interface NamesAt extends ReadState {
  readonly index: NameIndex;
}

/** The entities of pages, as of a batch. */
interface LabelledEntities {
  readonly batch: number;
  readonly found: readonly (readonly string[])[];
}

/** The most entities of one request. */
export const MOST_LABELLED = 1_000;

export class LiveNames {
  readonly #graph: Graph;
  readonly #waits: boolean;
  /** Of the embedded engine, which has no index of parts of texts. */
  #labels = new LabelIndex();
  #read: NamesAt | null = null;
  #following: Promise<NamesAt> | null = null;

  /** @param options `waits` as `LiveFactOrderOptions`, for labels */
  constructor(graph: Graph, { waits = false }: { readonly waits?: boolean } = {}) {
    this.#graph = graph;
    this.#waits = waits;
  }

  /** The index as of the newest batch, or of a later one; readers wait for it together. Throws GraphError. */
  async newest(): Promise<NamesAt> {
    const clock = await readClockState(this.#graph);
    // What is under way may have begun before the newest batch.
    if (!isOf(this.#read, clock)) await this.#following?.catch(() => undefined);
    if (isOf(this.#read, clock)) return this.#read;
    this.#following ??= this.#follow().finally(() => {
      this.#following = null;
    });
    return this.#following;
  }

  /**
   * The ids of the entities of each page of labels, as of the newest batch that the index has followed. Null if labels have not
   * been read, which this starts, or if more are found than a request has room for; on Neo4j, which has an index of them.
   */
  async labelled(requests: readonly LabelRequest[]): Promise<LabelledEntities | null> {
    if (this.#graph.engine !== 'embedded') return null;
    if (this.#read === null) {
      // A request that needs the graph meets its failure too.
      const read = this.newest().catch(() => undefined);
      if (this.#waits) await read;
    }
    if (this.#read === null) return null;
    const { batch } = this.#read;
    const found = requests.map((request) => this.#labels.find(request));
    return found.every(({ length }) => length <= MOST_LABELLED) ? { batch, found } : null;
  }

  async #follow(): Promise<NamesAt> {
    const clock = await readClockState(this.#graph);
    const last = this.#read !== null && canFollow(this.#read, clock) ? this.#read : null;
    // The versions of later batches are not seen by who reads an earlier one meanwhile.
    const index = last?.index ?? new NameIndex();
    const versions = await this.#versions(last?.batch ?? 0, clock);
    await inTurns(stepwise(versions, (version) => addTo(index, version)));
    if (this.#graph.engine === 'embedded') {
      const labels = last === null ? new LabelIndex() : this.#labels;
      const setting = stepwise(versions, (version) => setLabel(labels, version));
      // A change all together, so that no page is of a part of it.
      if (last === null) await inTurns(setting);
      else Array.from(setting);
      this.#labels = labels;
    }
    this.#read = { ...readStateAt(clock), index };
    return this.#read;
  }

  async #versions(from: number, { number, sweep }: ClockState): Promise<readonly NamedVersion[]> {
    if (from === number) return [];
    return readNamedVersions(this.#graph, { from, to: number, swept: sweep === null });
  }
}

function addTo(index: NameIndex, version: NamedVersion): void {
  if ('name' in version) index.addName(version.name, version);
  else index.addEntity(version.entity, version);
}

function setLabel(labels: LabelIndex, version: NamedVersion): void {
  if ('entity' in version)
    labels.set(version.entity.id, version.entity.kind, version.to === KNOWN_TO_OPEN ? version.sort : null);
}

const isOf = (read: NamesAt | null, { number, ...clock }: ClockState): read is NamesAt =>
  read !== null && read.batch >= number && read.inPlace === changesInPlace(clock);
