/**
 * Which entities are probably one, in memory, as it is at the last batches that a reader asked about. All names are compared for
 * each of them, but of the facts only those of entities that the batches between have changed.
 */

import type { Likeness } from '../../domain/matching/duplicate.ts';
import type { Evidence } from '../../domain/matching/duplicateEvidence.ts';
import { NameKeys } from '../../domain/matching/nameKey.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import type { ClockState } from '../../store/clock.ts';
import type { Graph, Row } from '../../store/graph.ts';
import { closedRelationship, ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { Followed, isSwept, type ReadState, readStateAt } from './followed.ts';

/** What is known of one entity; null if it has too many facts. */
export type EvidenceOf = Evidence | null;

export interface ReadLikeness {
  readonly likeness: Likeness;
  /** What the facts of each namesake say, by id. */
  readonly known: ReadonlyMap<string, EvidenceOf>;
  /** False if there are more names, namesakes or facts of one than are compared. */
  readonly complete: boolean;
}

/** What was read at a batch. It may be partly of a later one unless it is `steady`. */
type LikenessAt = ReadState & ReadLikeness & { readonly steady: boolean };

/** Reads all but the evidence that is known. `sawBatch` is the batch that it was read at, null if it was not one alone. */
export type ReadWhole = (
  graph: Graph,
  known: ReadonlyMap<string, EvidenceOf>,
) => Promise<ReadLikeness & { readonly sawBatch: number | null }>;

/** How often all is read until no batch comes meanwhile; each time only what the last ones changed. */
const ATTEMPTS = 3;

export class LiveLikeness {
  readonly #graph: Graph;
  readonly names = new NameKeys();
  readonly #followed: Followed<LikenessAt, LikenessAt | null>;
  /** What was read before the last: a reader continues pages of it, while another one reads the newest batch. */
  #before: LikenessAt | null = null;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#followed = new Followed(graph);
  }

  /** What was read at a batch; null if it is not kept. */
  at(batch: number): LikenessAt | null {
    return [this.#followed.last, this.#before].find((one) => one?.steady && one.batch === batch) ?? null;
  }

  /**
   * What is so at the newest batch, which all readers wait for together: it is read on if one of them leaves. Null if batches
   * keep being written. Throws GraphError.
   */
  async newest(read: ReadWhole): Promise<LikenessAt | null> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const found = await this.#followed.newest((clock, last) => this.#readOn(clock, last, read));
      if (found === null || found.steady) return found;
    }
    return null;
  }

  async #readOn(clock: ClockState, last: LikenessAt | null, read: ReadWhole): Promise<LikenessAt | null> {
    if (last?.steady && last.batch === clock.number) return last;
    if (last === null) this.#before = null;
    // While a batch is written, nothing can be read at the newest one.
    if (clock.writing !== null) return null;
    const known = await this.#stillKnown(last, clock);
    const { sawBatch, ...found } = await read(this.#graph, known);
    if (last?.steady) this.#before = last;
    return { ...readStateAt(clock), ...found, steady: sawBatch === clock.number };
  }

  /** The evidence without that of entities whose facts have changed, and of those who held an office that got another owner. */
  async #stillKnown(last: LikenessAt | null, clock: ClockState): Promise<ReadonlyMap<string, EvidenceOf>> {
    if (last === null || last.batch > clock.number || !isSwept(clock)) return new Map();
    const { known, batch } = last;
    const changed = await readChangedEntities(this.#graph, batch, clock.number);
    if (changed === null) return new Map();
    return new Map(
      [...known].filter(
        ([id, evidence]) =>
          !changed.entities.has(id) &&
          ![...(evidence?.profiles.get(id)?.offices ?? [])].some((office) => changed.owned.has(office)),
      ),
    );
  }
}

/** The entities that have other facts that count since a batch. */
interface ChangedEntities {
  readonly entities: ReadonlySet<string>;
  /** Those of relations BELONGS_TO that have changed. */
  readonly owned: ReadonlySet<string>;
}

/** So many changed entities are as good as all. */
const MOST_CHANGED = 20_000;
/**
 * Reads the entities of the facts that the batches after `from` up to `to` have written or closed; all must be swept. Null if
 * they are too many. Throws GraphError.
 */
export async function readChangedEntities(
  graph: Graph,
  from: number,
  to: number,
): Promise<ChangedEntities | null> {
  const batches = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  // Naming the id makes Neo4j read the index of batch and id; after WITH it cannot begin with the relationships instead.
  const read = (fact: string, roles: readonly string[]): Promise<readonly Row[]> =>
    graph.read({
      text: `UNWIND $batches AS batch MATCH (f:${fact}) WHERE f.id IS NOT NULL AND f.kind IN $kinds
WITH f MATCH (f)-[:${roles.join('|')}]->(e)
WITH e, max(CASE WHEN f.type = 'BELONGS_TO' THEN 1 ELSE 0 END) AS owned LIMIT ${MOST_CHANGED}
RETURN e.id AS id, owned`,
      params: { batches, kinds: FACT_KINDS },
    });
  const rows = (
    await Promise.all([
      read('Past {knownTo: batch}', ROLE_RELATIONSHIPS.map(closedRelationship)),
      read('Fact {knownFrom: batch}', ROLE_RELATIONSHIPS),
    ])
  ).flat();
  if (rows.length >= MOST_CHANGED) return null;
  const idsOf = (some: readonly Row[]): Set<string> => new Set(some.map(({ id }) => String(id)));
  return { entities: idsOf(rows), owned: idsOf(rows.filter(({ owned }) => owned === 1)) };
}
