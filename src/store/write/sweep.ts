/**
 * The last phase of a batch: what it closed is moved out of the way of those who read the newest state. Readers do
 * not depend on it, so it may come late; each statement may be repeated.
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
import { perKind } from './staging.ts';

/** The records that a batch closed. */
export interface ClosedRecords {
  readonly facts: Rows<RecordToClose<FactKind>>;
  readonly claims: Rows<string>;
  readonly entities: Rows<RecordToClose<EntityKind>>;
  readonly sources: Rows<string>;
}

export const closedRecords = ({ facts, claims, entities, sources }: ChangeSet): ClosedRecords => ({
  facts: facts.close,
  claims: claims.close,
  entities: entities.close,
  sources: sources.close,
});

/** Finds what a committed batch closed and nobody has swept yet. */
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

/** Relationships first, while the label still leads to the node. */
export function sweepWork({ facts, claims, entities, sources }: ClosedRecords, number: number): Work[] {
  const params = { number };
  const unlabelling = (label: string, more = ''): Task =>
    task(`MATCH (x:${label} {id: r}) WHERE x.knownTo = $number REMOVE x:${label}${more} SET x:Past`, params);
  const moving = (relationship: string, properties: string): Task =>
    task(
      `MATCH (f:Fact {id: r}) WHERE f.knownTo = $number MATCH (f)-[old:${relationship}]->(e)
       CREATE (f)-[:${closedRelationship(relationship)}${properties}]->(e) DELETE old`,
      params,
    );
  const links = new Map(
    ROLE_RELATIONSHIPS.map((relationship) => [relationship, moving(relationship, ' {`as`: old.`as`}')]),
  );
  const claimLinks = moving('CLAIM', '');
  const ofFacts = perKind(FACT_KINDS, (kind) => [
    ...new Set(rolesOf(kind).flatMap(([, { relationship }]) => links.get(relationship) ?? [])),
    claimLinks,
    unlabelling('Fact', `, x:${nodeLabelOf(kind)}`),
  ]);
  const ofEntities = perKind(ENTITY_KINDS, (kind) => unlabelling('Entity', `, x:${nodeLabelOf(kind)}`));
  const inOrder = [...links.values(), claimLinks, ...FACT_KINDS.flatMap((kind) => ofFacts[kind].slice(-1))];
  return [
    workOf(
      () => inOrder,
      facts,
      ({ id, kind }) => ofFacts[kind].map((doing) => [doing, id]),
    ),
    work(unlabelling('Claim'), claims, (id) => id),
    workOf(
      () => Object.values(ofEntities),
      entities,
      ({ id, kind }) => [[ofEntities[kind], id]],
    ),
    work(unlabelling('Source'), sources, (id) => id),
  ];
}
