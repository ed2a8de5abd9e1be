/**
 * The last phase of a batch: closed records lose their labels, so that statements about the newest state do not meet
 * them. No result depends on it, so it may come late. Each statement may be repeated.
 */
import {
  ENTITY_KINDS,
  type EntityKind,
  FACT_KINDS,
  type FactKind,
  nodeLabelOf,
} from '../../domain/model/kinds.ts';
import type { Rows } from '../../domain/model/rows.ts';
import { rowsOf } from '../../domain/model/rows.ts';
import type { Graph } from '../graph.ts';
import { closedRelationship, ROLE_RELATIONSHIPS, rolesOf } from '../graphLayout.ts';
import type { ChangeSet, RecordToClose } from './changeSet.ts';
import { type Task, task, type Work, work, workOf } from './chunks.ts';
import { perKind } from './perKind.ts';

/** The records that a batch has closed. */
export interface ClosedRecords {
  readonly facts: Rows<RecordToClose<FactKind>>;
  readonly claims: Rows<string>;
  readonly entities: Rows<RecordToClose<EntityKind>>;
  readonly sources: Rows<string>;
}

/** The records that a change set closes. */
export const closedRecords = ({ facts, claims, entities, sources }: ChangeSet): ClosedRecords => ({
  facts: facts.close,
  claims: claims.close,
  entities: entities.close,
  sources: sources.close,
});

/** Reads the records that a committed batch has closed and that are not swept yet. */
export async function readUnsweptRecords(graph: Graph, number: number): Promise<ClosedRecords> {
  const ids = async (label: string): Promise<string[]> =>
    (
      await graph.read({
        text: `MATCH (x:${label}) WHERE x.knownTo = $number RETURN x.id AS id`,
        params: { number },
      })
    ).map(({ id }) => String(id));
  const kinds = async <Kind extends EntityKind | FactKind>(
    list: readonly Kind[],
  ): Promise<RecordToClose<Kind>[]> => {
    const found: RecordToClose<Kind>[] = [];
    for (const kind of list) for (const id of await ids(nodeLabelOf(kind))) found.push({ id, kind });
    return found;
  };
  return {
    facts: rowsOf(await kinds(FACT_KINDS)),
    claims: rowsOf(await ids('Claim')),
    entities: rowsOf(await kinds(ENTITY_KINDS)),
    sources: rowsOf(await ids('Source')),
  };
}

/** The work of the sweep. Relationships come first, while nodes can still be found by label. */
export function sweepWork({ facts, claims, entities, sources }: ClosedRecords, number: number): Work[] {
  const params = { number };
  const removeLabel = (label: string, more = ''): Task =>
    task(`MATCH (x:${label} {id: r}) WHERE x.knownTo = $number REMOVE x:${label}${more} SET x:Past`, params);
  const closeRelationship = (relationship: string, properties: string): Task =>
    task(
      `MATCH (f:Fact {id: r}) WHERE f.knownTo = $number MATCH (f)-[old:${relationship}]->(e)
       CREATE (f)-[:${closedRelationship(relationship)}${properties}]->(e) DELETE old`,
      params,
    );
  const links = new Map(
    ROLE_RELATIONSHIPS.map((relationship) => [
      relationship,
      closeRelationship(relationship, ' {`as`: old.`as`}'),
    ]),
  );
  const claimLinks = closeRelationship('CLAIM', '');
  const ofFacts = perKind(FACT_KINDS, (kind) => [
    ...new Set(rolesOf(kind).flatMap(([, { relationship }]) => links.get(relationship) ?? [])),
    claimLinks,
    removeLabel('Fact', `, x:${nodeLabelOf(kind)}`),
  ]);
  const ofEntities = perKind(ENTITY_KINDS, (kind) => removeLabel('Entity', `, x:${nodeLabelOf(kind)}`));
  const inOrder = [...links.values(), claimLinks, ...FACT_KINDS.flatMap((kind) => ofFacts[kind].slice(-1))];
  return [
    workOf(
      () => inOrder,
      facts,
      ({ id, kind }) => ofFacts[kind].map((each) => [each, id]),
    ),
    work(removeLabel('Claim'), claims, (id) => id),
    workOf(
      () => Object.values(ofEntities),
      entities,
      ({ id, kind }) => [[ofEntities[kind], id]],
    ),
    work(removeLabel('Source'), sources, (id) => id),
  ];
}
