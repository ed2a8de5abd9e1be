/** What the graph holds now, for comparing it with what a file says. */
import { ENTITY_KINDS, type EntityKind, FACT_KINDS, type FactKind } from '../../domain/kinds.ts';
import type { Graph, Row, Value } from '../graph.ts';
import { CLOCK_ID, ROLE_RELATIONSHIPS } from '../storage.ts';
import type {
  Clock,
  Props,
  RoleLink,
  StoredClaim,
  StoredEntity,
  StoredFact,
  StoredSource,
} from './records.ts';

const CHUNK = 500;

/** One row for each id that is found; the statement unwinds `$ids` as `id`. */
async function readByIds(graph: Graph, ids: Iterable<string>, text: string): Promise<Row[]> {
  const list = [...new Set(ids)];
  const rows: Row[] = [];
  for (let i = 0; i < list.length; i += CHUNK) {
    const params: Record<string, Value> = { ids: list.slice(i, i + CHUNK) };
    rows.push(...(await graph.read({ text: `UNWIND $ids AS id ${text}`, params })));
  }
  return rows;
}

/** The newest visible batch. */
export async function readClock(graph: Graph): Promise<Clock> {
  const [row] = await graph.read({
    text: 'MATCH (c:Clock {id: $id}) RETURN c.number AS number, c.at AS at',
    params: { id: CLOCK_ID },
  });
  return { number: Number(row?.number ?? 0), at: typeof row?.at === 'string' ? row.at : null };
}

/** Live entities by id. */
export async function readEntities(graph: Graph, ids: Iterable<string>): Promise<StoredEntity[]> {
  const rows = await readByIds(graph, ids, 'MATCH (e:Entity {id: id}) RETURN properties(e) AS props');
  return rows.map((row) => {
    const props = withoutBatches(row.props);
    return { id: String(props.id), kind: entityKind(props.kind), props };
  });
}

/** Live sources by id, with their kept texts. */
export async function readSources(graph: Graph, ids: Iterable<string>): Promise<StoredSource[]> {
  const rows = await readByIds(
    graph,
    ids,
    `MATCH (s:Source {id: id}) OPTIONAL MATCH (s)-[:TEXT]->(t)
     RETURN properties(s) AS props, CASE WHEN t IS NULL THEN null ELSE t.text END AS text`,
  );
  return rows.map((row) => {
    const props = withoutBatches(row.props);
    const text = row.text;
    return { id: String(props.id), props, text: typeof text === 'string' ? text : null };
  });
}

/** Live facts by id, with their roles and live claims. */
export async function readFacts(graph: Graph, ids: Iterable<string>): Promise<StoredFact[]> {
  const rows = await readByIds(
    graph,
    ids,
    `MATCH (f:Fact {id: id})
     CALL (f) {
       MATCH (f)-[r:${ROLE_RELATIONSHIPS.join('|')}]->(e) RETURN collect([type(r), e.id, r.\`as\`]) AS roles
     }
     CALL (f) {
       MATCH (f)-[:CLAIM]->(c)
       OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(a)
       WITH c, CASE WHEN a IS NULL THEN null ELSE a.id END AS speaker
       RETURN collect([properties(c), speaker]) AS claims
     }
     RETURN properties(f) AS props, roles, claims`,
  );
  return rows.map((row) => {
    const props = withoutBatches(row.props);
    return {
      id: String(props.id),
      kind: factKind(props.kind),
      props,
      roles: (row.roles as unknown[][])
        .map(roleLink)
        .sort(byText(({ relationship, entity }) => `${relationship} ${entity}`)),
      claims: (row.claims as unknown[][]).map(storedClaim).sort(byText(({ id }) => id)),
    };
  });
}

/** Ids of the facts that say what entities are called, when they existed and what they are part of. */
export async function profileFactIds(graph: Graph, entities: Iterable<string>): Promise<string[]> {
  const rows = await readByIds(
    graph,
    entities,
    `MATCH (e:Entity {id: id})<-[:ENTITY|SUBJECT]-(f:Fact)
     WHERE f:Name OR f:Existence OR (f:Relation AND f.type IN ['PART_OF', 'BELONGS_TO'])
     RETURN DISTINCT f.id AS id`,
  );
  return rows.map((row) => String(row.id));
}

/** Ids of all facts with a role for one of the entities. */
export async function factIdsOfEntities(graph: Graph, entities: Iterable<string>): Promise<string[]> {
  const rows = await readByIds(
    graph,
    entities,
    `MATCH (e:Entity {id: id})<-[:${ROLE_RELATIONSHIPS.join('|')}]-(f:Fact) RETURN DISTINCT f.id AS id`,
  );
  return rows.map((row) => String(row.id));
}

/** Ids of all facts on which one of the sources makes a claim. */
export async function factIdsOfSources(graph: Graph, sources: Iterable<string>): Promise<string[]> {
  const rows = await readByIds(
    graph,
    sources,
    'MATCH (s:Source {id: id})<-[:SOURCE]-(c:Claim) RETURN DISTINCT c.factId AS id',
  );
  return rows.map((row) => String(row.id));
}

/** Ids of all facts on which a dataset makes claims. */
export async function factIdsOfDataset(graph: Graph, dataset: string): Promise<string[]> {
  const rows = await graph.read({
    text: 'MATCH (c:Claim {dataset: $dataset}) RETURN DISTINCT c.factId AS id',
    params: { dataset },
  });
  return rows.map((row) => String(row.id));
}

/** The kinds of the live records that have one of the ids: an entity's or a fact's kind, `SOURCE` or `CLAIM`. */
export async function readKinds(graph: Graph, ids: Iterable<string>): Promise<Map<string, string>> {
  const list = [...ids];
  const kinds = new Map<string, string>();
  for (const label of ['Entity', 'Source', 'Fact', 'Claim'])
    for (const row of await readByIds(
      graph,
      list,
      `MATCH (x:${label} {id: id}) RETURN x.id AS id, x.kind AS kind`,
    ))
      kinds.set(String(row.id), String(row.kind));
  return kinds;
}

function roleLink([relationship, entity, used]: unknown[]): RoleLink {
  return { relationship: String(relationship), entity: String(entity), as: String(used) };
}

function storedClaim([given, speaker]: unknown[]): StoredClaim {
  const props = withoutBatches(given);
  return {
    id: String(props.id),
    props,
    source: String(props.sourceId),
    by: typeof speaker === 'string' ? speaker : null,
  };
}

const byText =
  <T>(text: (item: T) => string) =>
  (a: T, b: T): number => {
    const [left, right] = [text(a), text(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };

function withoutBatches(value: unknown): Props {
  const { knownFrom: _from, knownTo: _to, ...props } = value as Record<string, Props[string]>;
  return props;
}

function entityKind(value: unknown): EntityKind {
  const kind = ENTITY_KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new Error(`the graph holds an entity of the unknown kind ${String(value)}`);
}

function factKind(value: unknown): FactKind {
  const kind = FACT_KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new Error(`the graph holds a fact of the unknown kind ${String(value)}`);
}
