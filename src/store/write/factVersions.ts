/**
 * Creates versions of facts with their links and their new claims. A fact and its links are one row of one statement, so
 * that no statement has to find a fact that was just created; so are a claim and its links.
 */
import { keptIn } from '../../domain/model/keptIn.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import { namedEntities } from '../codec/claim.ts';
import { factLabelOf } from '../codec/fact.ts';
import type { RoleLink, StoredClaim, StoredFact } from '../codec/storedRecord.ts';
import type { Params, Value } from '../graph.ts';
import {
  type ClaimRelationship,
  FACT_LABELS,
  type FactLabel,
  labelsOfFact,
  ROLE_RELATIONSHIPS,
  roleRelationship,
} from '../graphLayout.ts';
import type { NewFactVersion } from './changeSet.ts';
import { matchingTask, type Task, type TaskRow } from './chunks.ts';
import { openVersion } from './createNodes.ts';
import { perKey } from './perKey.ts';

/** The tasks that add to facts with one label. */
interface AddingTasks {
  readonly links: ReadonlyMap<string, Task>;
  /** By the relationships of the claim to entities, which are part of the text of a statement. */
  readonly claims: Map<string, Task>;
  readonly storedClaim: Task;
}

/** The tasks and rows that create facts. Tasks are added as rows need them. */
export class FactWriter {
  readonly #number: number;
  readonly #params: Params;
  /** By label, kind and relationship types, which are part of the text of a statement. */
  readonly #facts = new Map<string, Task>();
  readonly #adding: Readonly<Record<FactLabel, AddingTasks>>;

  /** @param number the number of the batch */
  constructor(number: number) {
    this.#number = number;
    this.#params = { number };
    this.#adding = perKey(FACT_LABELS, (label) => addingTasks(label, this.#params));
  }

  /** In an order in which facts exist before something is linked to them. */
  *tasks(): Generator<Task> {
    yield* this.#facts.values();
    for (const { links, claims, storedClaim } of Object.values(this.#adding)) {
      yield* links.values();
      yield* claims.values();
      yield storedClaim;
    }
  }

  rows({ fact, held }: NewFactVersion): TaskRow[] {
    const [links, more] = firstOfEach(fact.roles);
    const known = new Set(held);
    const label = factLabelOf(fact);
    const adding = this.#adding[label];
    return [
      [this.#factTask(label, fact.kind, links), this.#factRow(fact, links)],
      ...more.map(
        ({ relationship, entity, as }): TaskRow => [
          linkTask(adding, relationship),
          { fact: fact.id, entity, used: as },
        ],
      ),
      ...fact.claims.map(
        (claim): TaskRow =>
          known.has(claim.id)
            ? [adding.storedClaim, { fact: fact.id, claim: claim.id }]
            : this.#claimRow(label, fact.id, claim),
      ),
    ];
  }

  #factTask(label: FactLabel, kind: FactKind, links: readonly RoleLink[]): Task {
    const labels = labelsOfFact(label, kind);
    const shape = [labels, ...links.map(({ relationship }) => relationship)].join(' ');
    return keptIn(this.#facts, shape, () => {
      for (const { relationship } of links) linkTask(this.#adding[label], relationship);
      return matchingTask(
        [
          ...links.map((_, i) => entityAt(`e${i}`, `e${i}`)),
          `CREATE (f:${labels}) SET f = r.props`,
          ...links.map(
            ({ relationship }, i) =>
              `CREATE (f)-[:${roleRelationship(label, relationship)} {\`as\`: r.as${i}}]->(e${i})`,
          ),
        ].join(' '),
        this.#params,
      );
    });
  }

  #factRow({ props }: StoredFact, links: readonly RoleLink[]): Value {
    const row: Record<string, Value> = { props: openVersion(props, this.#number) };
    links.forEach(({ entity, as }, i) => {
      row[`e${i}`] = entity;
      row[`as${i}`] = as;
    });
    return row;
  }

  #claimRow(label: FactLabel, fact: string, claim: StoredClaim): TaskRow {
    const row: Record<string, Value> = {
      fact,
      source: claim.source,
      props: openVersion(claim.props, this.#number),
    };
    const types: ClaimRelationship[] = [];
    for (const [type, entity] of namedEntities(claim)) {
      types.push(type);
      row[type] = entity;
    }
    return [this.#claimTask(label, types), row];
  }

  #claimTask(label: FactLabel, types: readonly ClaimRelationship[]): Task {
    const { claims } = this.#adding[label];
    return keptIn(claims, types.join(), () =>
      onNewFact(
        label,
        [
          'MATCH (s:Source {id: r.source}) WHERE s.knownTo > $number',
          ...types.map((type, i) => entityAt(`e${i}`, type)),
          'CREATE (f)-[:CLAIM]->(c:Claim) SET c = r.props CREATE (c)-[:SOURCE]->(s)',
          ...types.map((type, i) => `CREATE (c)-[:${type}]->(e${i})`),
        ].join(' '),
        this.#params,
      ),
    );
  }
}

/** A task about the version that the batch creates, and not the one with the same id that it closes. */
const onNewFact = (label: FactLabel, text: string, params: Params): Task =>
  matchingTask(`MATCH (f:${label} {id: r.fact}) WHERE f.knownFrom = $number ${text}`, params);

function addingTasks(label: FactLabel, params: Params): AddingTasks {
  const onEach = (text: string): Task => onNewFact(label, text, params);
  return {
    links: new Map(
      ROLE_RELATIONSHIPS.map((type) => [
        type,
        onEach(
          `${entityAt('e', 'entity')} CREATE (f)-[:${roleRelationship(label, type)} {\`as\`: r.used}]->(e)`,
        ),
      ]),
    ),
    claims: new Map(),
    storedClaim: onEach('MATCH (c:Claim {id: r.claim}) WHERE c.knownTo > $number CREATE (f)-[:CLAIM]->(c)'),
  };
}

/** The task that creates a link. Throws where the type is unknown, since it becomes part of the statement. */
function linkTask({ links }: AddingTasks, relationship: string): Task {
  const found = links.get(relationship);
  if (found) return found;
  throw new Error(`A fact cannot have a link ${relationship}; there are ${ROLE_RELATIONSHIPS.join(', ')}.`);
}

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
