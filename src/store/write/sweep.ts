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
import {
  closedRelationship,
  FACT_LABELS,
  type FactLabel,
  ROLE_RELATIONSHIPS,
  roleRelationship,
  rolesOf,
} from '../graphLayout.ts';
import type { ChangeSet, FactToClose, RecordToClose } from './changeSet.ts';
import { type Task, task, type Work, work, workOf } from './chunks.ts';
import { perKey } from './perKey.ts';

/** The records that a batch has closed. */
export interface ClosedRecords {
  readonly facts: Rows<FactToClose>;
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
  const ids = async (label: string, condition = ''): Promise<string[]> =>
    (
      await graph.read({
        text: `MATCH (x:${label}) WHERE x.knownTo = $number${condition} RETURN x.id AS id`,
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
  const facts: FactToClose[] = (await kinds(FACT_KINDS)).map((fact) => ({ ...fact, label: 'Fact' }));
  for (const kind of FACT_KINDS)
    for (const id of await ids('Withdrawn', ` AND x.kind = '${kind}'`))
      facts.push({ id, kind, label: 'Withdrawn' });
  return {
    facts: rowsOf(facts),
    claims: rowsOf(await ids('Claim')),
    entities: rowsOf(await kinds(ENTITY_KINDS)),
    sources: rowsOf(await ids('Source')),
  };
}

/** The work of the sweep. Relationships come first, while nodes can still be found by label. */
export function sweepWork({ facts, claims, entities, sources }: ClosedRecords, number: number): Work[] {
  const removeLabel = (label: string, more = ''): Task =>
    task(`MATCH (x:${label} {id: r}) WHERE x.knownTo = $number REMOVE x:${label}${more} SET x:Past`, {
      number,
    });
  const ofFacts = perKey(FACT_LABELS, (label) => closingTasks(label, removeLabel, number));
  const ofEntities = perKey(ENTITY_KINDS, (kind) => removeLabel('Entity', `, x:${nodeLabelOf(kind)}`));
  return [
    workOf(
      () => FACT_LABELS.flatMap((label) => ofFacts[label].inOrder),
      facts,
      ({ id, kind, label }) => ofFacts[label].byKind[kind].map((each) => [each, id]),
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

/** The tasks that close facts with a label, those of each kind, and all in the order in which they run. */
function closingTasks(
  label: FactLabel,
  removeLabel: (label: string, more?: string) => Task,
  number: number,
): { readonly byKind: Readonly<Record<FactKind, readonly Task[]>>; readonly inOrder: readonly Task[] } {
  const closeRelationship = (relationship: string, properties: string): Task =>
    task(
      `MATCH (f:${label} {id: r}) WHERE f.knownTo = $number MATCH (f)-[old:${relationship}]->(e)
       CREATE (f)-[:${closedRelationship(relationship)}${properties}]->(e) DELETE old`,
      { number },
    );
  const links = new Map(
    ROLE_RELATIONSHIPS.map((relationship) => [
      relationship,
      closeRelationship(roleRelationship(label, relationship), ' {`as`: old.`as`}'),
    ]),
  );
  const claimLinks = closeRelationship('CLAIM', '');
  const removeLabels = perKey(FACT_KINDS, (kind) =>
    label === 'Withdrawn' ? removeLabel(label) : removeLabel(label, `, x:${nodeLabelOf(kind)}`),
  );
  const byKind = perKey(FACT_KINDS, (kind) => [
    ...new Set(rolesOf(kind).flatMap(([, { relationship }]) => links.get(relationship) ?? [])),
    claimLinks,
    removeLabels[kind],
  ]);
  return { byKind, inOrder: [...links.values(), claimLinks, ...Object.values(removeLabels)] };
}
