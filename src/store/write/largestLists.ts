/** Keeps the length of the largest list of each kind on the clock; see `src/store/listSizes.ts`. */

import { addTo } from '../../domain/model/addTo.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import { ENTITY_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import { onClock } from '../clock.ts';
import { type StoredFact, textOf } from '../codec/storedRecord.ts';
import type { Row, Transaction, Value } from '../graph.ts';
import { KNOWN_TO_OPEN, ROLE_RELATIONSHIPS, withdrawnRelationship } from '../graphLayout.ts';
import {
  CLAIM_LISTS,
  type ListSizes,
  listKey,
  listSizesIn,
  listSizesProperty,
  relationshipOf,
  sizeKey,
  UNCOUNTED_LENGTH,
} from '../listSizes.ts';

/** An entity with more links of a role than this counts as if all were of the kind that is counted. */
const MOST_LINKS_READ = 2_000;

/** Lists that may have grown. */
export interface GrownLists {
  /** The ids of the entities and sources that have them, by list. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  /** The most claims that a fact has, by kind. */
  readonly claims: ReadonlyMap<FactKind, number>;
}

/** Collects the lists that grow while a batch is written. A fact may be added twice. */
export class LargestLists {
  #owners = new Map<string, Set<string>>();
  readonly #claims = new Map<FactKind, number>();
  #last: StoredFact | null = null;

  add(fact: StoredFact): void {
    const { kind, claims } = fact;
    this.#last = fact;
    this.#claims.set(kind, Math.max(this.#claims.get(kind) ?? 0, claims.length));
    for (const [list, owner] of listsWith(fact)) keptIn(this.#owners, list, () => new Set()).add(owner);
  }

  /** What was added since the last call. The last fact is returned twice, since a chunk may end among its rows. */
  take(): GrownLists {
    const taken = { owners: this.#owners, claims: this.#claims };
    this.#owners = new Map();
    if (this.#last) this.add(this.#last);
    return taken;
  }
}

/** The lists that a fact is in or its claims are in, each with the id of the entity or the source that has it. */
function* listsWith({
  kind,
  props,
  roles,
  claims,
}: StoredFact): Generator<readonly [list: string, owner: string]> {
  const of = typeof props.type === 'string' ? props.type : kind;
  for (const { relationship, entity } of roles) yield [listKey(relationship, of), entity];
  for (const { source, props } of claims) {
    yield [CLAIM_LISTS.source, source];
    const speaker = textOf(props, 'attributedToId');
    if (speaker !== undefined) yield [CLAIM_LISTS.speaker, speaker];
  }
}

/**
 * Raises the sizes on the clock, in the transaction that wrote the facts and has locked the clock. They never get smaller,
 * also where the batch is undone.
 */
export async function saveLargestLists(
  transaction: Transaction,
  { owners, claims }: GrownLists,
): Promise<void> {
  if (owners.size === 0) return;
  const [clock] = await transaction.run(onClock('RETURN c.largestLists AS lists'));
  const known = listSizesIn(clock?.lists);
  const sizes = new Map(known);
  for (const [kind, count] of claims) raise(sizes, sizeKey(CLAIM_LISTS.fact, kind), count);
  for (const [key, size] of await countGrown(transaction, owners, sizes)) raise(sizes, key, size);
  const lists = listSizesProperty(sizes);
  if (lists.join() === listSizesProperty(known).join()) return;
  await transaction.run(onClock('SET c.largestLists = $lists', { lists }));
}

function raise(sizes: Map<string, number>, key: string, size: number): void {
  sizes.set(key, Math.max(sizes.get(key) ?? 0, Math.min(size, UNCOUNTED_LENGTH)));
}

type Counted = readonly [key: string, size: number];

const countedIn = (rows: readonly Row[]): Counted[] =>
  rows.map(({ list, kind, size }) => [sizeKey(String(list), String(kind)), Number(size)]);

/**
 * Counts the lists that may have grown beyond the known sizes. Lists that are as long as is counted already are not read,
 * nor are owners with fewer links than the known size; of the others at most `MOST_LINKS_READ` links.
 */
async function countGrown(
  transaction: Transaction,
  owners: GrownLists['owners'],
  sizes: ListSizes,
): Promise<Counted[]> {
  const found: Counted[] = [];
  const rows = new Map<string, Value[]>();
  for (const [list, ids] of owners) {
    const relationship = relationshipOf(list);
    const known = Object.fromEntries(OWNER_KINDS.map((kind) => [kind, sizes.get(sizeKey(list, kind)) ?? 0]));
    const of = list.slice(relationship.length + 1);
    for (const owner of ids) addTo(rows, relationship, { list, of, owner, known });
  }
  for (const [relationship, waiting] of rows)
    found.push(
      ...countedIn(
        await transaction.run({
          text: countStatement(relationship),
          params: {
            rows: waiting,
            most: MOST_LINKS_READ,
            open: KNOWN_TO_OPEN,
            full: UNCOUNTED_LENGTH,
          },
        }),
      ),
    );
  return found;
}

const OWNER_KINDS: readonly string[] = [...ENTITY_KINDS, 'SOURCE'];

function countStatement(relationship: string): string {
  const isRole = ROLE_RELATIONSHIPS.includes(relationship);
  const label = relationship === CLAIM_LISTS.source ? 'Source' : 'Entity';
  const types = isRole ? `${relationship}|${withdrawnRelationship(relationship)}` : relationship;
  const grown = `UNWIND $rows AS r MATCH (x:${label} {id: r.owner})
WITH r, x, r.known[x.kind] AS known WHERE known < $full
WITH r, x, known, COUNT { (x)<-[:${types}]-() } AS links WHERE links > known`;
  if (!isRole) return `${grown}\nRETURN r.list AS list, x.kind AS kind, max(links) AS size`;
  return `${grown}
CALL (r, x, links) {
  WITH r, x, links WHERE links <= $most
  MATCH (x)<-[:${types}]-(f) WHERE coalesce(f.type, f.kind) = r.of AND f.knownTo = $open RETURN count(f) AS size
  UNION ALL
  WITH links WHERE links > $most RETURN links AS size
}
RETURN r.list AS list, x.kind AS kind, max(size) AS size`;
}
