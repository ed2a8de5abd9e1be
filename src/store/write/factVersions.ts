/**
 * Creates versions of facts with their links and their new claims. A fact and its links are one row of one statement, so
 * that no statement has to find a fact that was just created; so are a claim and its links.
 */
import { type FactKind, nodeLabelOf } from '../../domain/model/kinds.ts';
import type { Params, Value } from '../graph.ts';
import { ROLE_RELATIONSHIPS } from '../graphLayout.ts';
import type { RoleLink, StoredClaim, StoredFact } from '../storedRecord.ts';
import type { NewFactVersion } from './changeSet.ts';
import { matchingTask, type Task, type TaskRow } from './chunks.ts';
import { openVersion } from './createNodes.ts';

/** The tasks and rows that create facts. Tasks are added as rows need them. */
export class FactWriter {
  readonly #number: number;
  readonly #params: Params;
  /** By kind and relationship types, which are part of the text of a statement. */
  readonly #facts = new Map<string, Task>();
  readonly #links: ReadonlyMap<string, Task>;
  readonly #claim: Task;
  readonly #attributed: Task;
  readonly #storedClaim: Task;

  /** @param number the number of the batch */
  constructor(number: number) {
    const params = { number };
    const onEach = (text: string): Task => matchingTask(text, params);
    this.#number = number;
    this.#params = params;
    this.#links = new Map(
      ROLE_RELATIONSHIPS.map((type) => [
        type,
        onEach(`${FACT} ${entityAt('e', 'entity')} CREATE (f)-[:${type} {\`as\`: r.used}]->(e)`),
      ]),
    );
    this.#claim = onEach(`${FACT} ${SOURCE} ${CLAIM}`);
    this.#attributed = onEach(
      `${FACT} ${SOURCE} ${entityAt('e', 'by')} ${CLAIM} CREATE (c)-[:ATTRIBUTED_TO]->(e)`,
    );
    this.#storedClaim = onEach(
      `${FACT} MATCH (c:Claim {id: r.claim}) WHERE c.knownTo > $number CREATE (f)-[:CLAIM]->(c)`,
    );
  }

  /** In an order in which facts exist before something is linked to them. */
  *tasks(): Generator<Task> {
    yield* this.#facts.values();
    yield* this.#links.values();
    yield this.#claim;
    yield this.#attributed;
    yield this.#storedClaim;
  }

  rows({ fact, held }: NewFactVersion): TaskRow[] {
    const [links, more] = firstOfEach(fact.roles);
    const known = new Set(held);
    return [
      [this.#factTask(fact.kind, links), this.#factRow(fact, links)],
      ...more.map(
        ({ relationship, entity, as }): TaskRow => [
          this.#linkTask(relationship),
          { fact: fact.id, entity, used: as },
        ],
      ),
      ...fact.claims.map(
        (claim): TaskRow =>
          known.has(claim.id)
            ? [this.#storedClaim, { fact: fact.id, claim: claim.id }]
            : this.#claimRow(fact.id, claim),
      ),
    ];
  }

  #factTask(kind: FactKind, links: readonly RoleLink[]): Task {
    const shape = [kind, ...links.map(({ relationship }) => relationship)].join(' ');
    const known = this.#facts.get(shape);
    if (known) return known;
    for (const { relationship } of links) this.#linkTask(relationship);
    const made = matchingTask(
      [
        ...links.map((_, i) => entityAt(`e${i}`, `e${i}`)),
        `CREATE (f:Fact:${nodeLabelOf(kind)}) SET f = r.props`,
        ...links.map(({ relationship }, i) => `CREATE (f)-[:${relationship} {\`as\`: r.as${i}}]->(e${i})`),
      ].join(' '),
      this.#params,
    );
    this.#facts.set(shape, made);
    return made;
  }

  #factRow({ props }: StoredFact, links: readonly RoleLink[]): Value {
    const row: Record<string, Value> = { props: openVersion(props, this.#number) };
    links.forEach(({ entity, as }, i) => {
      row[`e${i}`] = entity;
      row[`as${i}`] = as;
    });
    return row;
  }

  /** The task that creates a link. Throws where the type is unknown, since it becomes part of the statement. */
  #linkTask(relationship: string): Task {
    const found = this.#links.get(relationship);
    if (found) return found;
    throw new Error(`A fact cannot have a link ${relationship}; there are ${ROLE_RELATIONSHIPS.join(', ')}.`);
  }

  #claimRow(fact: string, { props, source, by }: StoredClaim): TaskRow {
    const row = { fact, source, props: openVersion(props, this.#number) };
    return by === null ? [this.#claim, row] : [this.#attributed, { ...row, by }];
  }
}

/** Matches the version that this batch creates, and not the one with the same id that it closes. */
const FACT = 'MATCH (f:Fact {id: r.fact}) WHERE f.knownFrom = $number';
const SOURCE = 'MATCH (s:Source {id: r.source}) WHERE s.knownTo > $number';
const CLAIM = 'CREATE (f)-[:CLAIM]->(c:Claim) SET c = r.props CREATE (c)-[:SOURCE]->(s)';

const entityAt = (name: string, key: string): string =>
  `MATCH (${name}:Entity {id: r.${key}}) WHERE ${name}.knownTo > $number`;

/** The first link of each type, sorted by type, and all others. */
function firstOfEach(roles: readonly RoleLink[]): [RoleLink[], RoleLink[]] {
  const first = new Map<string, RoleLink>();
  const more: RoleLink[] = [];
  for (const link of roles)
    if (first.has(link.relationship)) more.push(link);
    else first.set(link.relationship, link);
  const sorted = [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
  return [sorted, more];
}
