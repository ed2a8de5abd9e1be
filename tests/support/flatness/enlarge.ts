/**
 * Archives of any size in Neo4j, fast: the records of a small one, which the writer wrote, are copied inside the
 * database. A copy differs from what it was made of by its id alone, so each entity keeps as many facts; only hubs,
 * which are not copied, are about the facts of all copies.
 */
import type { Graph, Statement } from '../../../src/graph/graph.ts';

/** What is copied: everything that a dataset says. */
export interface Original {
  readonly dataset: string;
  /** Ids of the entities that all copies share. */
  readonly hubs: readonly string[];
}

/** Base records and copies of each in one transaction: about two thousand facts. */
const BASES = 500;
const COPIES = 4;
/** Transactions at a time. */
const WRITERS = 2;

/** The roles of each kind of fact that is copied, all of which a fact must have. */
const ROLES: Readonly<Record<string, readonly (readonly [relationship: string, property: string])[]>> = {
  Tenure: [
    ['HOLDER', 'holderId'],
    ['OFFICE', 'officeId'],
  ],
  Membership: [
    ['MEMBER', 'memberId'],
    ['BODY', 'bodyId'],
  ],
  Participation: [
    ['EVENT', 'eventId'],
    ['PARTICIPANT', 'participantId'],
  ],
  Relation: [
    ['SUBJECT', 'subjectId'],
    ['OBJECT', 'objectId'],
  ],
  Existence: [['ENTITY', 'entityId']],
};

const ENTITIES = ['Person', 'Organization', 'Office', 'Event'] as const;

/** The id of a copy, unless what has the id is shared. */
const copied = (id: string): string => `CASE WHEN ${id} IN $hubs THEN ${id} ELSE ${id} + suffix END`;

/** Ids stand last in sort keys, and in what explains an implied bound. */
const copyOfEntities = (label: string): string =>
  `MATCH (a:Entity:${label}) WHERE a.id IN $ids
   UNWIND $suffixes AS suffix
   CREATE (b:Entity:${label})
   SET b = a {.*, id: a.id + suffix, labelSort: a.labelSort + suffix, dateSort: a.dateSort + suffix,
     bodyId: ${copied('a.bodyId')}}
   WITH a, b MATCH (a)<-[m:MARKS]-(w) CREATE (w)-[:MARKS {words: m.words}]->(b)`;

function copyOfFacts(label: string): string {
  const roles = ROLES[label] ?? [];
  return `MATCH (a:Fact:${label}) WHERE a.id IN $ids
   ${roles.map(([type], i) => `MATCH (a)-[:${type}]->(x${i})`).join(' ')}
   UNWIND $suffixes AS suffix
   ${roles.map((_, i) => `MATCH (y${i}:Entity {id: ${copied(`x${i}.id`)}})`).join(' ')}
   CREATE (b:Fact:${label})
   SET b = a {.*, id: a.id + suffix, sort: a.sort + suffix, principalId: ${copied('a.principalId')},
     implied: [text IN a.implied | text + suffix],
     ${roles.map(([, property], i) => `${property}: y${i}.id`).join(', ')}}
   ${roles.map(([type], i) => `CREATE (b)-[:${type} {\`as\`: y${i}.id}]->(y${i})`).join(' ')}
   WITH a, b, suffix MATCH (a)-[:CLAIM]->(c)-[:SOURCE]->(s)
   CREATE (b)-[:CLAIM]->(d:Claim)-[:SOURCE]->(s)
   SET d = c {.*, id: c.id + suffix, factId: b.id, sort: c.sort + suffix}`;
}

/** Whether copies of a fact would differ from it: what is only about hubs is said once. */
const isCopied = (label: string): string =>
  (ROLES[label] ?? []).map(([, property]) => `a.${property} IN $hubs`).join(' AND ');

function* parts<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}

/**
 * Copies an archive `copies` times, numbered from `first`, in a graph on Neo4j.
 * Returns how many facts were made. Call `settle` before anything is planned.
 */
export async function enlarge(
  graph: Graph,
  { dataset, hubs }: Original,
  copies: number,
  first = 1,
): Promise<number> {
  const suffixes = Array.from({ length: copies }, (_, i) => `.${first + i}`);
  const idsOf = async (text: string): Promise<string[]> =>
    (await graph.read({ text, params: { dataset, hubs } })).map(({ id }) => String(id));
  const copyAll = async (ids: readonly string[], text: string): Promise<void> => {
    const left = [...parts(ids, BASES)].flatMap((some) =>
      [...parts(suffixes, COPIES)].map(
        (few): Statement => ({
          text,
          params: { ids: some, suffixes: few, hubs },
        }),
      ),
    );
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) {
        const statement = next;
        await graph.write((transaction) => transaction.run(statement));
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, work));
  };
  for (const label of ENTITIES)
    await copyAll(
      await idsOf(
        `MATCH (a:${label}) WHERE a.dataset = $dataset AND NOT a.id IN $hubs AND NOT a.id CONTAINS '.' RETURN a.id AS id`,
      ),
      copyOfEntities(label),
    );
  let facts = 0;
  for (const label of Object.keys(ROLES)) {
    const ids = await idsOf(
      `MATCH (a:${label}) WHERE $dataset IN a.datasets AND NOT (${isCopied(label)}) AND NOT a.id CONTAINS '.' RETURN a.id AS id`,
    );
    facts += ids.length * copies;
    await copyAll(ids, copyOfFacts(label));
  }
  return facts;
}

/** Waits until the database has counted its indexes anew, and forgets the plans that it made before. */
export async function settle(graph: Graph): Promise<void> {
  await graph.write((transaction) =>
    transaction.run({ text: 'CALL db.prepareForReplanning($seconds)', params: { seconds: 300 } }),
  );
}
