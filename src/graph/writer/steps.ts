/** The statements of a batch, in the order in which they run inside its transaction. */
import { type EntityKind, type FactKind, labelOf } from '../../domain/kinds.ts';
import type { Params, Statement, Value } from '../graph.ts';
import { CLOCK_ID, closedRelationship, OPEN, ROLE_RELATIONSHIPS, rolesOf } from '../storage.ts';
import type { Changes, Props, StoredFact } from './records.ts';

/** Rows of one statement: few enough for the memory of a small server, enough to make round trips cheap. */
const CHUNK = 1_000;

const statement = (text: string, params: Params): Statement => ({ text, params });

/** A statement of a batch, and how many of its rows must find their place for the batch to be whole. */
export interface Step extends Statement {
  readonly places: number | null;
}

/** Runs `text` over `rows`, which it unwinds as `r`. */
function over(rows: readonly Value[], text: string, params: Params = {}): Step[] {
  return chunksOf(rows).map((chunk) => ({
    text: `UNWIND $rows AS r ${text}`,
    params: { ...params, rows: chunk },
    places: null,
  }));
}

/** The same where each row must match exactly once: a row without a match would be dropped in silence. */
function overEach(rows: readonly Value[], text: string, params: Params = {}): Step[] {
  return chunksOf(rows).map((chunk) => ({
    text: `UNWIND $rows AS r ${text} RETURN count(*) AS places`,
    params: { ...params, rows: chunk },
    places: chunk.length,
  }));
}

function chunksOf<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < rows.length; i += CHUNK) chunks.push(rows.slice(i, i + CHUNK));
  return chunks;
}

function byKind<T extends { readonly kind: EntityKind | FactKind }>(list: readonly T[]): [T['kind'], T[]][] {
  const groups = new Map<T['kind'], T[]>();
  for (const item of list) {
    const group = groups.get(item.kind);
    if (group) group.push(item);
    else groups.set(item.kind, [item]);
  }
  return [...groups];
}

const live = (props: Props, number: number): Value => ({ ...props, knownFrom: number, knownTo: OPEN });

/** Makes the clock where there is none, so that the next statement has a node to lock. */
export const makeClock: Statement = statement(
  'MERGE (c:Clock {id: $id}) ON CREATE SET c.number = 0, c.kind = $kind',
  { id: CLOCK_ID, kind: 'CLOCK' },
);

/** The write comes before the read: it makes a second writer wait, and then see what the first one did. */
export const lockClock: Statement = statement(
  'MATCH (c:Clock {id: $id}) SET c.writing = true RETURN c.number AS number, c.at AS at',
  { id: CLOCK_ID },
);

/** The batch becomes visible with this. */
export const moveClock = (number: number, at: string): Statement =>
  statement('MATCH (c:Clock {id: $id}) SET c.number = $number, c.at = $at REMOVE c.writing', {
    id: CLOCK_ID,
    number,
    at,
  });

export const recordBatch = (props: Props): Statement =>
  statement('CREATE (b:Batch) SET b = $props', { props: { ...props } });

/** Everything that a batch changes, apart from the clock and its own description. */
export function changeSteps(changes: Changes, number: number): Step[] {
  return [
    ...closeFacts(changes, number),
    ...closeClaims(changes.claims.close, number),
    ...writeSources(changes.sources, number),
    ...writeEntities(changes.entities, number),
    ...createFacts(changes.facts.create, number),
    ...createClaims(changes, number),
    ...(changes.dataset === null
      ? []
      : [
          ...overEach(
            [{ ...changes.dataset }],
            'MERGE (d:Dataset {id: r.id}) SET d.digest = r.digest, d.batch = $number',
            { number },
          ),
        ]),
  ];
}

/** Relationships first, while the label still leads to the node. */
function closeFacts(changes: Changes, number: number): Step[] {
  return byKind(changes.facts.close).flatMap(([kind, list]) => {
    const ids = list.map(({ id }) => id);
    return [
      ...rolesOf(kind).flatMap(([, { relationship }]) =>
        over(
          ids,
          `MATCH (f:Fact {id: r})-[old:${relationship}]->(e)
           CREATE (f)-[:${closedRelationship(relationship)} {\`as\`: old.\`as\`}]->(e) DELETE old`,
        ),
      ),
      ...over(ids, 'MATCH (f:Fact {id: r})-[old:CLAIM]->(c) CREATE (f)-[:WAS_CLAIM]->(c) DELETE old'),
      ...overEach(
        ids,
        `MATCH (f:Fact {id: r}) SET f.knownTo = $number REMOVE f:Fact, f:${labelOf(kind)} SET f:Past`,
        { number },
      ),
    ];
  });
}

const closeClaims = (ids: readonly string[], number: number): Step[] =>
  overEach(ids, 'MATCH (c:Claim {id: r}) SET c.knownTo = $number REMOVE c:Claim SET c:Past', { number });

function writeSources({ create, update, close }: Changes['sources'], number: number): Step[] {
  const texts = [...create, ...update].flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]));
  return [
    ...overEach(
      create.map(({ props }) => live(props, number)),
      'CREATE (s:Source) SET s = r',
    ),
    ...overEach(
      update.map(({ id, props }) => ({ id, props: live(props, number) })),
      `MATCH (s:Source {id: r.id}) ${KEEP_OLD_STATE}`,
      { number },
    ),
    ...overEach(
      texts,
      `MATCH (s:Source {id: r.id}) MERGE (t:SourceText {id: r.id}) SET t.text = r.text MERGE (s)-[:TEXT]->(t)`,
    ),
    ...overEach(close, 'MATCH (s:Source {id: r}) SET s.knownTo = $number REMOVE s:Source SET s:Past', {
      number,
    }),
  ];
}

/** `s` keeps its relationships and gets the new state; the old one goes to a node of its own. */
const KEEP_OLD_STATE =
  'CREATE (p:Past) SET p = properties(s), p.knownTo = $number CREATE (s)-[:WAS]->(p) SET s = r.props';

function writeEntities({ create, update, close }: Changes['entities'], number: number): Step[] {
  return [
    ...byKind(create).flatMap(([kind, list]) =>
      overEach(
        list.map(({ props }) => live(props, number)),
        `CREATE (e:Entity:${labelOf(kind)}) SET e = r`,
      ),
    ),
    ...overEach(
      update.map(({ id, props }) => ({ id, props: live(props, number) })),
      `MATCH (s:Entity {id: r.id}) ${KEEP_OLD_STATE}`,
      { number },
    ),
    ...byKind(close).flatMap(([kind, list]) =>
      overEach(
        list.map(({ id }) => id),
        `MATCH (e:Entity {id: r}) SET e.knownTo = $number REMOVE e:Entity, e:${labelOf(kind)} SET e:Past`,
        { number },
      ),
    ),
  ];
}

function createFacts(facts: readonly StoredFact[], number: number): Step[] {
  const roles = facts.flatMap((fact) => fact.roles.map((role) => ({ ...role, fact: fact.id })));
  return [
    ...byKind(facts).flatMap(([kind, list]) =>
      overEach(
        list.map(({ props }) => live(props, number)),
        `CREATE (f:Fact:${labelOf(kind)}) SET f = r`,
      ),
    ),
    ...ROLE_RELATIONSHIPS.flatMap((relationship) =>
      overEach(
        roles
          .filter((role) => role.relationship === relationship)
          .map(({ fact, entity, as }) => ({ fact, entity, used: as })),
        `MATCH (f:Fact {id: r.fact}) MATCH (e:Entity {id: r.entity})
         CREATE (f)-[:${relationship} {\`as\`: r.used}]->(e)`,
      ),
    ),
  ];
}

function createClaims({ claims, facts }: Changes, number: number): Step[] {
  return [
    ...overEach(
      claims.create.map(({ props }) => live(props, number)),
      'CREATE (c:Claim) SET c = r',
    ),
    ...overEach(
      claims.create.map(({ id, source }) => ({ id, source })),
      'MATCH (c:Claim {id: r.id}) MATCH (s:Source {id: r.source}) CREATE (c)-[:SOURCE]->(s)',
    ),
    ...overEach(
      claims.create.flatMap(({ id, by }) => (by === null ? [] : [{ id, by }])),
      'MATCH (c:Claim {id: r.id}) MATCH (e:Entity {id: r.by}) CREATE (c)-[:ATTRIBUTED_TO]->(e)',
    ),
    ...overEach(
      facts.create.flatMap((fact) => fact.claims.map(({ id }) => ({ fact: fact.id, claim: id }))),
      'MATCH (f:Fact {id: r.fact}) MATCH (c:Claim {id: r.claim}) CREATE (f)-[:CLAIM]->(c)',
    ),
  ];
}
