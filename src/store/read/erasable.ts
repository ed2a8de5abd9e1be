/** What the graph keeps of a record in all its history, live and closed: what a purge erases. */
import { keptIn } from '../../domain/model/keptIn.ts';
import { ENTITY_KINDS, FACT_KINDS } from '../../domain/model/kinds.ts';
import type { Graph, Params, Row } from '../graph.ts';
import {
  CLAIM_RELATIONSHIPS,
  FACT_LABELS,
  openRelationship,
  ROLE_RELATIONSHIP_FORMS,
} from '../graphLayout.ts';
import { readAtLabels, readEachLabel, textsIn } from './byIds.ts';

const ROLE_TYPES = ROLE_RELATIONSHIP_FORMS.join('|');

/** A version of a fact. */
export interface FactVersion {
  readonly id: string;
  readonly since: number;
  readonly kind: string;
  readonly type: string | null;
  readonly text: string | null;
  /** The entities in its roles, each with the relationship of a live version. */
  readonly roles: readonly { readonly relationship: string; readonly entity: string }[];
}

export interface Erasable {
  readonly versions: readonly FactVersion[];
  /** The ids of the claims of these versions. */
  readonly claims: ReadonlySet<string>;
}

/** Whether the graph has, or had, an entity or a fact with an id; `OTHER` for a record of another kind. */
export async function readErasableKind(
  graph: Graph,
  id: string,
): Promise<EraseRef['record'] | 'OTHER' | null> {
  const labels = ['Entity', ...FACT_LABELS, 'Source', 'Claim', 'Past'];
  const text = (label: string): string => `MATCH (x:${label} {id: $id}) RETURN DISTINCT x.kind AS kind`;
  const kinds = new Set(textsIn(await readEachLabel(graph, labels, text, { id }), 'kind'));
  const has = (list: readonly string[]): boolean => list.some((kind) => kinds.has(kind));
  if (has(ENTITY_KINDS)) return 'ENTITY';
  if (has(FACT_KINDS)) return 'FACT';
  return kinds.size > 0 ? 'OTHER' : null;
}

/**
 * The versions of facts that go with the records: all of a fact, and those in which an entity has a role, or in which a
 * file used its id.
 */
export async function readErasable(graph: Graph, refs: readonly EraseRef[]): Promise<Erasable> {
  const idsOf = (record: EraseRef['record']): string[] =>
    refs.filter((ref) => ref.record === record).map(({ id }) => id);
  const entities = new Set(idsOf('ENTITY'));
  const facts = new Set(idsOf('FACT'));
  const all = [...facts, ...(await factIdsAround(graph, [...entities]))];
  const versions = new Map<string, FactVersion & { readonly roles: FactVersion['roles'][number][] }>();
  const erased = new Set<string>();
  for (const row of await readVersions(
    graph,
    all,
    `MATCH (f)-[r:${ROLE_TYPES}]->(e)
     RETURN f.id AS id, f.knownFrom AS since, f.kind AS kind, f.type AS type, f.text AS text, type(r) AS relationship, r.\`as\` AS used, e.id AS entity`,
  )) {
    const key = `${row.id} ${row.since}`;
    const version = keptIn(versions, key, () => ({
      id: String(row.id),
      since: Number(row.since),
      kind: String(row.kind),
      type: typeof row.type === 'string' ? row.type : null,
      text: typeof row.text === 'string' ? row.text : null,
      roles: [],
    }));
    version.roles.push({
      relationship: openRelationship(String(row.relationship)),
      entity: String(row.entity),
    });
    if (facts.has(version.id) || entities.has(String(row.entity)) || entities.has(String(row.used)))
      erased.add(key);
  }
  const found = [...versions].filter(([key]) => erased.has(key)).map(([, version]) => version);
  return { versions: found, claims: await claimsOf(graph, found) };
}

/** The ids of facts of which a version links one of the entities, or an entity that one was merged into. */
async function factIdsAround(graph: Graph, entities: readonly string[]): Promise<string[]> {
  const others = await entitiesMergedInto(graph, entities);
  const linked = await readFromEntities(graph, entities, `<-[:${ROLE_TYPES}]-(f) RETURN DISTINCT f.id AS id`);
  const used = await readFromEntities(
    graph,
    others,
    `<-[r:${ROLE_TYPES}]-(f) WHERE r.\`as\` IN $entities RETURN DISTINCT f.id AS id`,
    { entities },
  );
  return [...new Set(textsIn([...linked, ...used]))];
}

/** The ids of the entities that one of these was ever merged into. */
export async function entitiesMergedInto(graph: Graph, entities: readonly string[]): Promise<Set<string>> {
  const rows = await readFromEntities(
    graph,
    entities,
    '-[:WAS*0..1]->(s) WHERE s.mergedInto IS NOT NULL RETURN DISTINCT s.mergedInto AS into, s.mergedVia AS via',
  );
  return new Set(rows.flatMap(({ into, via }) => [into, via].filter((other) => typeof other === 'string')));
}

/** The ids of the entities that were ever merged into one of these. */
export async function entitiesMergedFrom(graph: Graph, entities: Iterable<string>): Promise<Set<string>> {
  const aliases = '-[:WAS*0..1]->(s) UNWIND coalesce(s.aliases, []) AS alias RETURN DISTINCT alias';
  return new Set(textsIn(await readFromEntities(graph, entities, aliases), 'alias'));
}

async function claimsOf(graph: Graph, versions: readonly FactVersion[]): Promise<ReadonlySet<string>> {
  const erased = new Set(versions.map(({ id, since }) => `${id} ${since}`));
  const ids = versions.map((version) => version.id);
  const links = 'MATCH (f)-[:CLAIM|WAS_CLAIM]->(c) RETURN f.id AS id, f.knownFrom AS since, c.id AS claim';
  const rows = await readVersions(graph, ids, links);
  return new Set(
    textsIn(
      rows.filter(({ id, since }) => erased.has(`${id} ${since}`)),
      'claim',
    ),
  );
}

const readVersions = (graph: Graph, ids: readonly string[], then: string): Promise<Row[]> =>
  readAtLabels(
    graph,
    [...FACT_LABELS, 'Past'],
    ids,
    (label) => `UNWIND $ids AS id MATCH (f:${label} {id: id}) WHERE f.kind IN $kinds ${then}`,
    { kinds: FACT_KINDS },
  );

const readFromEntities = (
  graph: Graph,
  ids: Iterable<string>,
  then: string,
  params: Params = {},
): Promise<Row[]> =>
  readAtLabels(
    graph,
    ['Entity', 'Past'],
    ids,
    (label) => `UNWIND $ids AS id MATCH (e:${label} {id: id})${then}`,
    params,
  );

/** The ids of the facts with a claim, live or closed, that names one of the entities. */
export async function factsWithClaimsNaming(graph: Graph, entities: readonly string[]): Promise<string[]> {
  const named = `<-[:${Object.values(CLAIM_RELATIONSHIPS).join('|')}]-(c) RETURN DISTINCT c.factId AS id`;
  return [...new Set(textsIn(await readFromEntities(graph, entities, named)))].sort();
}

/** The records that a purge erases, as the clock keeps them until all versions are gone. */
export interface EraseRef {
  readonly record: 'ENTITY' | 'FACT';
  readonly id: string;
}

export const eraseText = ({ record, id }: EraseRef): string => `${record} ${id}`;

export function eraseRefIn(text: string): EraseRef {
  const [record = '', id = ''] = text.split(/ (.*)/s);
  return { record: record === 'ENTITY' ? 'ENTITY' : 'FACT', id };
}
