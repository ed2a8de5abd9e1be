/**
 * The names, labels and identifiers of all entities, in memory, with the batches at which they were recorded. They are read
 * once, and then follow each batch by reading what it wrote and closed.
 */
import { LabelIndex, type LabelRequest } from '../../domain/search/labelIndex.ts';
import { NameIndex } from '../../domain/search/nameIndex.ts';
import type { ClockState } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import { KNOWN_TO_OPEN } from '../../store/graphLayout.ts';
import { inTurns, stepwise } from '../inTurns.ts';
import { Followed, type FollowOptions, type ReadState, readStateAt } from './followed.ts';
import { type NamedVersion, readNamedVersions } from './readNames.ts';

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
  /** Of the embedded engine, which has no index of parts of texts. */
  #labels = new LabelIndex();
  readonly #followed: Followed<NamesAt>;

  /** @param options for labels */
  constructor(graph: Graph, options?: FollowOptions) {
    this.#graph = graph;
    this.#followed = new Followed(graph, options);
  }

  /** The index as of the newest batch, or of a later one; readers wait for it together. Throws GraphError. */
  newest(): Promise<NamesAt> {
    return this.#followed.newest(this.#readOn);
  }

  /**
   * The ids of the entities of each page of labels, as of the newest batch that the index has followed. Null if labels have not
   * been read, which this starts, or if more are found than a request has room for; on Neo4j, which has an index of them.
   */
  async labelled(requests: readonly LabelRequest[]): Promise<LabelledEntities | null> {
    if (this.#graph.engine !== 'embedded') return null;
    const last = await this.#followed.lastOrRead(this.#readOn);
    if (last === null) return null;
    const found = requests.map((request) => this.#labels.find(request));
    return found.every(({ length }) => length <= MOST_LABELLED) ? { batch: last.batch, found } : null;
  }

  readonly #readOn = async (clock: ClockState, last: NamesAt | null): Promise<NamesAt> => {
    if (last !== null && last.batch >= clock.number) return last;
    // The versions of later batches are not seen by who reads an earlier one meanwhile.
    const index = last?.index ?? new NameIndex();
    const range = { from: last?.batch ?? 0, to: clock.number, swept: clock.sweep === null };
    const versions = range.to === 0 ? [] : await readNamedVersions(this.#graph, range);
    await inTurns(stepwise(versions, (version) => addTo(index, version)));
    if (this.#graph.engine === 'embedded') {
      const labels = last === null ? new LabelIndex() : this.#labels;
      const setting = stepwise(versions, (version) => setLabel(labels, version));
      // A change all together, so that no page is of a part of it.
      if (last === null) await inTurns(setting);
      else Array.from(setting);
      this.#labels = labels;
    }
    return { ...readStateAt(clock), index };
  };
}

function addTo(index: NameIndex, version: NamedVersion): void {
  if ('name' in version) index.addName(version.name, version);
  else index.addEntity(version.entity, version);
}

function setLabel(labels: LabelIndex, version: NamedVersion): void {
  if ('entity' in version)
    labels.set(version.entity.id, version.entity.kind, version.to === KNOWN_TO_OPEN ? version.sort : null);
}
