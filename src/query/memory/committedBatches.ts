/** The batches after another one, and the entities whose timelines each of them changed: read once for all who follow. */
import { LRUCache } from 'lru-cache';
import { sharedIn } from '../../domain/model/keptIn.ts';
import { ENTITY_KINDS } from '../../domain/model/kinds.ts';
import { readClockState } from '../../store/clock.ts';
import type { DataVersion } from '../../store/dataVersion.ts';
import { type Graph, GraphError, type Row } from '../../store/graph.ts';
import { FACT_LABELS, ROLE_RELATIONSHIP_FORMS } from '../../store/graphLayout.ts';
import { isSwept } from './followed.ts';

/** A committed batch. */
export interface CommittedBatch {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Whether it erased a record from all history, so that nothing shows what it changed. */
  readonly isPurge: boolean;
}

/** The most batches that are read at once. */
const PAGE = 100;
/** A batch that changed more entities counts as a change of all. */
const MOST_CHANGED = 5_000;
/** How many pages, and how many sets of entities, are kept. */
const KEPT = 32;
/** How long the end of the sweep is waited for, in milliseconds, after which the batch counts as a change of all entities. */
const SWEEP_MS = 10_000;

export class CommittedBatches {
  readonly #graph: Graph;
  readonly #pages = new LRUCache<string, Promise<readonly CommittedBatch[]>>({ max: KEPT });
  readonly #changed = new LRUCache<string, Promise<ReadonlySet<string> | null>>({ max: KEPT });

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Some of the next batches after number `after`, in order. Throws an UNAVAILABLE GraphError where a member of a cluster is behind. */
  after(after: number, newest: DataVersion): Promise<readonly CommittedBatch[]> {
    return sharedIn(this.#pages, `${after} ${newest.key}`, async () => {
      const numbers = Array.from({ length: Math.min(PAGE, newest.batch - after) }, (_, i) => after + 1 + i);
      const rows = await this.#graph.read({ text: BATCHES, params: { numbers } });
      const byNumber = new Map(rows.map((row) => [row.number, row]));
      const missing = numbers.findIndex((number) => !byNumber.has(number));
      if (missing === 0) throw new GraphError('UNAVAILABLE', `Batch ${numbers[0]} is not visible here yet.`);
      return numbers.slice(0, missing < 0 ? numbers.length : missing).map((number) => ({
        number,
        at: String(byNumber.get(number)?.at),
        isPurge: byNumber.get(number)?.purged != null,
      }));
    });
  }

  /**
   * The ids of the entities whose timelines the batch changed, with the ids that count as them; null for all. Throws an
   * UNAVAILABLE GraphError while the batch is being swept.
   */
  entitiesChangedBy({ number, at, isPurge }: CommittedBatch): Promise<ReadonlySet<string> | null> {
    return sharedIn(this.#changed, `${number} ${at}`, async () => {
      if (isPurge) return null;
      const clock = await readClockState(this.#graph);
      if (clock.number > number || (clock.number === number && isSwept(clock)))
        return this.#readChanged(number).catch(allWhereTooLong);
      if (Date.now() - Date.parse(at) > SWEEP_MS) return null;
      throw new GraphError('UNAVAILABLE', `Batch ${number} is still being swept.`);
    });
  }

  async #readChanged(batch: number): Promise<ReadonlySet<string> | null> {
    const found = new Set<string>();
    let isWhole = true;
    const read = async (text: string, values: { readonly [name: string]: number | readonly string[] }) => {
      const rows = await this.#graph.read({ text, params: { most: MOST_CHANGED, ...values } });
      isWhole &&= rows.length < MOST_CHANGED;
      for (const row of rows) for (const id of idsIn(row)) found.add(id);
      return rows;
    };
    for (const text of OF_FACTS) await read(text, { batch });
    const closed = await read(CLOSED_ENTITIES, { batch, kinds: ENTITY_KINDS });
    const sources = await this.#graph.read({ text: CLOSED_SOURCES, params: { batch, most: MOST_CHANGED } });
    isWhole &&= sources.length < MOST_CHANGED;
    for (const text of WRITTEN_ENTITIES) await read(text, { batch, kinds: ENTITY_KINDS });
    // Nothing more is read about a batch that has changed too much.
    if (isWhole) await read(BESIDE, { ids: closed.map(({ id }) => String(id)) });
    if (isWhole) await read(CITED, { ids: sources.map(({ id }) => String(id)) });
    return isWhole ? found : null;
  }
}

/** What takes longer than a statement may would do so each time. */
function allWhereTooLong(error: unknown): null {
  if (error instanceof GraphError && error.code === 'TIMEOUT') return null;
  throw error;
}

const BATCHES =
  'UNWIND $numbers AS number MATCH (b:Batch {number: number}) RETURN b.number AS number, b.appliedAt AS at, b.purged AS purged';

const ROLES = ROLE_RELATIONSHIP_FORMS.join('|');
const ENTITIES = 'WITH DISTINCT e LIMIT $most RETURN e.id AS id, e.aliases AS aliases, e.mergedInto AS into';
/** Naming the id makes Neo4j read the index of batch and id. */
const versions = (variable: string, label: string, property: 'knownFrom' | 'knownTo'): string =>
  `MATCH (${variable}:${label} {${property}: $batch}) WHERE ${variable}.id IS NOT NULL`;

const ofFacts = (...version: [label: string, property: 'knownFrom' | 'knownTo']): string =>
  `${versions('f', ...version)} MATCH (f)-[:${ROLES}]->(e) ${ENTITIES}`;
/** What may be moved to the past by a later batch meanwhile is looked for there afterwards. */
const OF_FACTS = [
  ...FACT_LABELS.map((label) => ofFacts(label, 'knownFrom')),
  ofFacts('Past', 'knownFrom'),
  ofFacts('Past', 'knownTo'),
];
const LIVE_ENTITIES = `${versions('e', 'Entity', 'knownFrom')} AND e.kind IN $kinds ${ENTITIES}`;
/** The undo of a later batch may bring an entity back from there. */
const WRITTEN_ENTITIES = [
  LIVE_ENTITIES,
  `${versions('e', 'Past', 'knownFrom')} AND e.kind IN $kinds ${ENTITIES}`,
  LIVE_ENTITIES,
];
const CLOSED_ENTITIES = `${versions('e', 'Past', 'knownTo')} AND e.kind IN $kinds ${ENTITIES}`;
const CLOSED_SOURCES = `${versions('s', 'Past', 'knownTo')} AND s.kind = 'SOURCE' RETURN s.id AS id LIMIT $most`;
/** Timelines show the labels of the entities that share a fact with theirs. */
const BESIDE = `UNWIND $ids AS id MATCH (x:Entity {id: id})<-[:${ROLES}]-(f) MATCH (f)-[:${ROLES}]->(e) ${ENTITIES}`;
const CITED = `UNWIND $ids AS id MATCH (c:Claim {sourceId: id})<-[:CLAIM|WAS_CLAIM]-(f) MATCH (f)-[:${ROLES}]->(e) ${ENTITIES}`;

/** An entity, what was merged into it, and what it was merged into. */
const idsIn = ({ id, aliases, into }: Row): string[] =>
  [id, ...((aliases ?? []) as readonly unknown[]), into].flatMap((each) =>
    each == null ? [] : [String(each)],
  );
