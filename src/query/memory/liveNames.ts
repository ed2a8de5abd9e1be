/**
 * The names, labels and identifiers of all entities, in memory, with the batches at which they were recorded. They are read
 * once, and then follow each batch by reading what it wrote and closed.
 */
import { NameIndex } from '../../domain/search/nameIndex.ts';
import { type ClockState, changesInPlace, readClockState } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { inTurns, stepwise } from '../inTurns.ts';
import { readNamedVersions } from './readNames.ts';
import { canFollow, type ReadState, readStateAt } from './readState.ts';

/** The index, which answers about each batch up to `batch`. */
export interface NamesAt extends ReadState {
  readonly index: NameIndex;
}

export class LiveNames {
  readonly #graph: Graph;
  #read: NamesAt | null = null;
  #following: Promise<NamesAt> | null = null;

  constructor(graph: Graph) {
    this.#graph = graph;
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

  async #follow(): Promise<NamesAt> {
    const clock = await readClockState(this.#graph);
    const last = this.#read !== null && canFollow(this.#read, clock) ? this.#read : null;
    // The versions of later batches are not seen by who reads an earlier one meanwhile.
    const index = last?.index ?? new NameIndex();
    await this.#add(index, last?.batch ?? 0, clock);
    this.#read = { ...readStateAt(clock), index };
    return this.#read;
  }

  async #add(index: NameIndex, from: number, { number, sweep }: ClockState): Promise<void> {
    if (from === number) return;
    const versions = await readNamedVersions(this.#graph, { from, to: number, swept: sweep === null });
    await inTurns(
      stepwise(versions, (version) =>
        'name' in version ? index.addName(version.name, version) : index.addEntity(version.entity, version),
      ),
    );
  }
}

const isOf = (read: NamesAt | null, { number, ...clock }: ClockState): read is NamesAt =>
  read !== null && read.batch >= number && read.inPlace === changesInPlace(clock);
