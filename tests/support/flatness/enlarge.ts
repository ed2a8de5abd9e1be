/**
 * Makes archives of any size in Neo4j, fast: the records of a small imported archive are copied inside the database.
 * A copy has another id and other years, so each entity keeps its number of facts. Hubs are not copied: all copies of
 * their facts refer to the same hub.
 */
import type { Graph, Row, Value } from '../../../src/store/graph.ts';
import { type Dated, implied, type Moved, moved, type Years } from './moving.ts';

/** The dataset that is copied. */
export interface Original {
  readonly dataset: string;
  /** Ids of the entities that are not copied: all copies refer to them. */
  readonly hubs: readonly string[];
  readonly years: Years;
}

/** Records of the original, and copies of each, in one transaction: about two thousand facts. */
const BASES = 500;
const COPIES = 4;
/** Concurrent transactions. */
const WRITERS = 2;

/** The roles of each kind of fact; a fact is copied only with all of them. Existences come first: dates of others follow from them. */
const ROLES: Readonly<Record<string, readonly (readonly [relationship: string, property: string])[]>> = {
  Existence: [['ENTITY', 'entityId']],
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
};

const ENTITIES: readonly string[] = ['Person', 'Organization', 'Office', 'Event'];

/** Cypher for the id of a copy, or the same id for a hub. */
const copied = (id: string): string => `CASE WHEN ${id} IN $hubs THEN ${id} ELSE ${id} + copy.suffix END`;

/** Sort keys end with the id, so a copy's key is the original key with the suffix. */
const copyOfEntities = (label: string): string =>
  `UNWIND $rows AS row MATCH (a:Entity:${label} {id: row.id})
   UNWIND row.copies AS copy
   CREATE (b:Entity:${label})
   SET b = a {.*, id: a.id + copy.suffix, labelSort: a.labelSort + copy.suffix,
     dateSort: coalesce(copy.dateSort, a.dateSort + copy.suffix), bodyId: ${copied('a.bodyId')}}`;

function copyOfFacts(label: string): string {
  const roles = ROLES[label] ?? [];
  return `UNWIND $rows AS row MATCH (a:Fact:${label} {id: row.id})
   ${roles.map(([type], i) => `MATCH (a)-[:${type}]->(x${i})`).join(' ')}
   UNWIND row.copies AS copy
   ${roles.map((_, i) => `MATCH (y${i}:Entity {id: ${copied(`x${i}.id`)}})`).join(' ')}
   CREATE (b:Fact:${label})
   SET b = a {.*, id: a.id + copy.suffix, principalId: ${copied('a.principalId')},
     ${roles.map(([, property], i) => `${property}: y${i}.id`).join(', ')}}, b += copy.props
   ${roles.map(([type], i) => `CREATE (b)-[:${type} {\`as\`: y${i}.id}]->(y${i})`).join(' ')}
   WITH a, b, copy MATCH (a)-[:CLAIM]->(c)-[:SOURCE]->(s)
   CREATE (b)-[:CLAIM]->(d:Claim)-[:SOURCE]->(s)
   SET d = c {.*, id: c.id + copy.suffix, factId: b.id, sort: c.sort + copy.suffix}, d += copy.said`;
}

/** Cypher that is true for a fact about hubs alone, which is not copied. */
const isCopied = (label: string): string =>
  (ROLES[label] ?? []).map(([, property]) => `a.${property} IN $hubs`).join(' AND ');

/** A fact to copy. */
interface Base extends Dated {
  readonly about: string;
}

const DATES = `a.start AS start, a.end AS end, coalesce(a.saidStart, []) AS saidStart, coalesce(a.saidEnd, []) AS saidEnd,
   a.startMin AS startMin, a.startMax AS startMax, a.endMin AS endMin, a.endMax AS endMax`;

const basesOf = (label: string): string =>
  `MATCH (a:${label}) WHERE $dataset IN a.datasets AND NOT (${isCopied(label)}) AND NOT a.id CONTAINS '.'
   MATCH (a)-[:CLAIM]->(c)
   WITH a, head(collect(c {.start, .end, .date})) AS said
   RETURN a.id AS id, a.${(ROLES[label] ?? [])[0]?.[1]} AS about, ${DATES}, said`;

function baseOf(row: Row): Base {
  const { id, about, start, end, saidStart, saidEnd, startMin, startMax, endMin, endMax, said } = row;
  return {
    id,
    about,
    dates: { start, end, saidStart, saidEnd },
    bounds: { startMin, startMax, endMin, endMax },
    said,
  } as unknown as Base;
}

function* parts<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}

/**
 * Copies an archive `copies` times in a graph on Neo4j; copies are numbered from `first`. Returns the number of new
 * facts. Call `settle` before the next query.
 */
export async function enlarge(
  graph: Graph,
  { dataset, hubs, years }: Original,
  copies: number,
  first = 1,
): Promise<number> {
  const numbers = Array.from({ length: copies }, (_, i) => first + i);
  const suffixOf = (copy: number): string => `.${copy}`;
  const read = (text: string): Promise<readonly Row[]> => graph.read({ text, params: { dataset, hubs } });

  /** Writes the copies of each base, with the extra properties that `more` returns. */
  async function copyAll<B extends { readonly id: string }>(
    bases: readonly B[],
    text: string,
    more: (base: B, copy: number) => Readonly<Record<string, Value>>,
  ): Promise<void> {
    const left = [...parts(bases, BASES)].flatMap((some) =>
      [...parts(numbers, COPIES)].map((few) => [some, few] as const),
    );
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) {
        const [some, few] = next;
        const rows = some.map((base) => ({
          id: base.id,
          copies: few.map((copy) => ({ suffix: suffixOf(copy), ...more(base, copy) })),
        }));
        await graph.write((transaction) => transaction.run({ text, params: { rows, hubs } }));
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, work));
  }

  const bases = new Map<string, readonly Base[]>();
  for (const label of Object.keys(ROLES)) bases.set(label, (await read(basesOf(label))).map(baseOf));
  const existences = new Map((bases.get('Existence') ?? []).map((base) => [base.about, base]));
  const movedBy = (base: Dated, copy: number): Moved => moved(base, copy, suffixOf(copy), years);

  for (const label of ENTITIES)
    await copyAll(
      (
        await read(
          `MATCH (a:${label}) WHERE a.dataset = $dataset AND NOT a.id IN $hubs AND NOT a.id CONTAINS '.' RETURN a.id AS id`,
        )
      ).map(({ id }) => ({ id: String(id) })),
      copyOfEntities(label),
      ({ id }, copy) => {
        const dated = existences.get(id);
        return { dateSort: dated ? movedBy(dated, copy).sort : null };
      },
    );
  let facts = 0;
  for (const [label, list] of bases) {
    facts += list.length * copies;
    await copyAll(list, copyOfFacts(label), (base, copy) => {
      const existence = label === 'Participation' ? existences.get(base.about) : undefined;
      // A participation follows the dates of its event. Hubs are not copied, so those participations get own dates.
      const { props, said } = existence
        ? implied(`${base.id}${suffixOf(copy)}`, {
            id: `${existence.id}${suffixOf(copy)}`,
            bounds: movedBy(existence, copy).bounds,
          })
        : movedBy(base, copy);
      return { props, said };
    });
  }
  return facts;
}

/** Waits until the database has updated its index statistics, and clears its cached plans. */
export async function settle(graph: Graph): Promise<void> {
  await graph.write((transaction) =>
    transaction.run({ text: 'CALL db.prepareForReplanning($seconds)', params: { seconds: 300 } }),
  );
}
