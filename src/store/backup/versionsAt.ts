/** The versions of records that a batch sees, read by id with all that the graph keeps of them, whatever was written since. */
import { addTo } from '../../domain/model/addTo.ts';
import { ENTITY_KINDS, FACT_KINDS } from '../../domain/model/kinds.ts';
import { CLAIM_ENTITIES } from '../../domain/model/record.ts';
import type { Props } from '../codec/storedRecord.ts';
import type { Graph, Row } from '../graph.ts';
import {
  CLAIM_RELATIONSHIPS,
  FACT_LABELS,
  KNOWN_TO_OPEN,
  openRelationship,
  ROLE_RELATIONSHIP_FORMS,
} from '../graphLayout.ts';
import { readEachLabel, readInParts, textsIn } from '../read/byIds.ts';
import type { BackedUpClaim, BackedUpFact, BackedUpRecord, RecordRef } from './backupRecord.ts';

const ROLE_TYPES = ROLE_RELATIONSHIP_FORMS.join('|');

/** The label and the kinds of records whose node stays while its state changes. */
const STABLE = {
  entity: { label: 'Entity', kinds: ENTITY_KINDS },
  source: { label: 'Source', kinds: ['SOURCE'] },
} as const;

/** A copy of a former state, not the record itself. */
const NO_COPY = 'NOT EXISTS { MATCH (x)<-[:WAS]-() }';

const propsIn = (row: Row, column = 'props'): Props => row[column] as Props;

export class VersionsAt {
  readonly #graph: Graph;
  readonly #batch: number;

  constructor(graph: Graph, batch: number) {
    this.#graph = graph;
    this.#batch = batch;
  }

  /** The ids of all records of a type, of later batches too. */
  async ids(type: 'entity' | 'source' | 'claim' | 'fact'): Promise<string[]> {
    const [labels, kinds]: [readonly string[], readonly string[]] =
      type === 'fact'
        ? [FACT_LABELS, FACT_KINDS]
        : type === 'claim'
          ? [['Claim'], ['CLAIM']]
          : [[STABLE[type].label], STABLE[type].kinds];
    const rows = await readEachLabel(
      this.#graph,
      [...labels, 'Past'],
      (label) =>
        `MATCH (x:${label})${label === 'Past' ? ' WHERE x.kind IN $kinds' : ''} RETURN DISTINCT x.id AS id`,
      { kinds },
    );
    return [...new Set(textsIn(rows))].sort();
  }

  /** Entities or sources with their former states, and the versions of the texts of sources. */
  async stable(type: 'entity' | 'source', ids: readonly string[]): Promise<BackedUpRecord[]> {
    const records: BackedUpRecord[] = [];
    const { label, kinds } = STABLE[type];
    for (const [place, condition] of [
      [label, ''],
      ['Past', ` WHERE x.kind IN $kinds AND ${NO_COPY}`],
    ] as const) {
      const read = (more: string): Promise<Row[]> =>
        readInParts(this.#graph, ids, `UNWIND $ids AS id MATCH (x:${place} {id: id})${condition} ${more}`, {
          kinds,
        });
      const states = grouped(
        await read('MATCH (x)-[:WAS]->(p) RETURN x.id AS id, x.knownTo AS until, properties(p) AS props'),
        keyOf,
      );
      const texts =
        type === 'entity'
          ? new Map<string, Row[]>()
          : grouped(
              await read(
                'MATCH (x)-[:TEXT]->(t) RETURN x.id AS id, x.knownTo AS until, properties(t) AS props',
              ),
              keyOf,
            );
      for (const row of await read('RETURN x.id AS id, x.knownTo AS until, properties(x) AS props')) {
        const record = this.#recordOf([
          propsIn(row),
          ...(states.get(keyOf(row)) ?? []).map((state) => propsIn(state)),
        ]);
        if (record === null) continue;
        const ownTexts = this.#seen((texts.get(keyOf(row)) ?? []).map((text) => propsIn(text)));
        records.push({ type, ...record, ...(ownTexts.length > 0 ? { texts: ownTexts } : {}) });
      }
    }
    return records;
  }

  /** The present state of a record at the batch, and those before it; null if a later batch created it. */
  #recordOf(versions: readonly Props[]): { props: Props; states?: Props[] } | null {
    const [props, ...states] = this.#seen(versions).sort((a, b) => Number(b.knownFrom) - Number(a.knownFrom));
    if (props === undefined) return null;
    return { props, ...(states.length > 0 ? { states: states.reverse() } : {}) };
  }

  /** Those that the batch has created, as it sees them. */
  #seen(versions: readonly Props[]): Props[] {
    return versions
      .filter(({ knownFrom }) => Number(knownFrom) <= this.#batch)
      .map((props) => ({ ...props, knownTo: this.#until(props.knownTo) ?? KNOWN_TO_OPEN }));
  }

  /** The batch that closed a version; null if that one, or a later one, has not. */
  #until(knownTo: unknown): number | null {
    return Number(knownTo) > this.#batch ? null : Number(knownTo);
  }

  #ref(row: Row, id: string, until: string): RecordRef {
    return [String(row[id]), this.#until(row[until])];
  }

  async claims(ids: readonly string[]): Promise<BackedUpClaim[]> {
    const claims = new Map<string, BackedUpClaim>();
    for (const place of ['Claim', 'Past'])
      for (const row of await readInParts(
        this.#graph,
        ids,
        `UNWIND $ids AS id MATCH (c:${place} {id: id}) WHERE c.kind = 'CLAIM' MATCH (c)-[:SOURCE]->(s)
         ${CLAIM_ENTITIES.map((key) => `OPTIONAL MATCH (c)-[:${CLAIM_RELATIONSHIPS[key]}]->(${key}Entity)`).join(' ')}
         RETURN properties(c) AS props, s.id AS source, s.knownTo AS sourceUntil, ${CLAIM_ENTITIES.map((key) => `${key}Entity.id AS ${key}, ${key}Entity.knownTo AS ${key}Until`).join(', ')}`,
      )) {
        const [props] = this.#seen([propsIn(row)]);
        if (props === undefined) continue;
        claims.set(`${props.id} ${props.knownFrom}`, {
          type: 'claim',
          props,
          source: this.#ref(row, 'source', 'sourceUntil'),
          ...Object.fromEntries(
            CLAIM_ENTITIES.flatMap((key) =>
              typeof row[key] === 'string' ? [[key, this.#ref(row, key, `${key}Until`)] as const] : [],
            ),
          ),
        });
      }
    return [...claims.values()];
  }

  /** All versions of facts. */
  async facts(ids: readonly string[]): Promise<BackedUpFact[]> {
    const facts = new Map<string, BackedUpFact>();
    // Live labels first: a version that is swept meanwhile is met twice, never missed.
    for (const label of [...FACT_LABELS, 'Past']) {
      const read = (more: string): Promise<Row[]> =>
        readInParts(
          this.#graph,
          ids,
          `UNWIND $ids AS id MATCH (f:${label} {id: id}) WHERE f.kind IN $kinds AND f.knownFrom <= $batch ${more}`,
          { kinds: FACT_KINDS, batch: this.#batch },
        );
      const roles = grouped(
        await read(
          `MATCH (f)-[r:${ROLE_TYPES}]->(e)
           RETURN f.id AS id, f.knownFrom AS since, type(r) AS type, r.\`as\` AS used, e.id AS entity, e.knownTo AS until`,
        ),
        versionKey,
      );
      const claims = grouped(
        await read(
          'MATCH (f)-[:CLAIM|WAS_CLAIM]->(c) RETURN f.id AS id, f.knownFrom AS since, c.id AS claim, c.knownFrom AS made, c.knownTo AS until',
        ),
        versionKey,
      );
      for (const row of await read('RETURN f.id AS id, f.knownFrom AS since, properties(f) AS props')) {
        const [props] = this.#seen([propsIn(row)]);
        if (props === undefined) continue;
        const key = versionKey(row);
        const isWithdrawn = label === 'Withdrawn' || props.support === 'WITHDRAWN';
        facts.set(key, {
          type: 'fact',
          ...(isWithdrawn ? { withdrawn: true } : {}),
          props,
          roles: (roles.get(key) ?? []).map((link) => [
            openRelationship(String(link.type)),
            String(link.used),
            this.#ref(link, 'entity', 'until'),
          ]),
          claims: (claims.get(key) ?? []).map(({ claim, made, until }) => [
            String(claim),
            Number(made),
            this.#until(until),
          ]),
        });
      }
    }
    return [...facts.values()];
  }
}

const keyOf = ({ id, until }: Row): string => `${String(id)} ${String(until)}`;

const versionKey = ({ id, since }: Row): string => `${String(id)} ${String(since)}`;

function grouped(rows: readonly Row[], keyIn: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) addTo(found, keyIn(row), row);
  return found;
}
