/**
 * Archives of any size in Neo4j, fast: the records of a small one, which the writer wrote, are copied inside the
 * database. A copy differs from what it was made of by its id and its years, so each entity keeps as many facts; only
 * hubs, which are not copied, are about the facts of all copies.
 */
import type { Graph, Row, Value } from '../../../src/store/graph.ts';
import { type Dated, implied, type Moved, moved, type Years } from './moving.ts';

/** What is copied: everything that a dataset says. */
export interface Original {
  readonly dataset: string;
  /** Ids of the entities that all copies share. */
  readonly hubs: readonly string[];
  readonly years: Years;
}

/** Base records and copies of each in one transaction: about two thousand facts. */
const BASES = 500;
const COPIES = 4;
/** Transactions at a time. */
const WRITERS = 2;

/** The roles of each kind of fact that is copied, all of which a fact must have. Existences come before what follows from them. */
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

const ENTITIES = ['Person', 'Organization', 'Office', 'Event'] as const;

/** The id of a copy, unless what has the id is shared. */
const copied = (id: string): string => `CASE WHEN ${id} IN $hubs THEN ${id} ELSE ${id} + copy.suffix END`;

/** Ids stand last in sort keys. */
const copyOfEntities = (label: string): string =>
  `UNWIND $rows AS row MATCH (a:Entity:${label} {id: row.id})
   UNWIND row.copies AS copy
   CREATE (b:Entity:${label})
   SET b = a {.*, id: a.id + copy.suffix, labelSort: a.labelSort + copy.suffix,
     dateSort: coalesce(copy.dateSort, a.dateSort + copy.suffix), bodyId: ${copied('a.bodyId')}}
   WITH a, b MATCH (a)<-[m:MARKS]-(w) CREATE (w)-[:MARKS {words: m.words}]->(b)`;

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

/** Whether copies of a fact would differ from it: what is only about hubs is said once. */
const isCopied = (label: string): string =>
  (ROLES[label] ?? []).map(([, property]) => `a.${property} IN $hubs`).join(' AND ');

/** What copies of a fact need of it, and of what it is about. */
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
 * Copies an archive `copies` times, numbered from `first`, in a graph on Neo4j.
 * Returns how many facts were made. Call `settle` before anything is planned.
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

  /** Writes the copies of each base, with what `more` tells of one. */
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
      // Those who took part in a hub did so on its days, which are not copied.
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

/** Waits until the database has counted its indexes anew, and forgets the plans that it made before. */
export async function settle(graph: Graph): Promise<void> {
  await graph.write((transaction) =>
    transaction.run({ text: 'CALL db.prepareForReplanning($seconds)', params: { seconds: 300 } }),
  );
}
