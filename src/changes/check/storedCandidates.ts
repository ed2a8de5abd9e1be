/** Reads the stored entities that may be duplicates of entities in files, and the facts that decide about it. */

import type { DuplicateCandidate } from '../../domain/matching/duplicate.ts';
import type { DuplicateEvidence } from '../../domain/matching/duplicateEvidence.ts';
import { Namesakes } from '../../domain/matching/namesakes.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import { RELATION_TYPES, type RoleName } from '../../domain/model/kinds.ts';
import { readClock } from '../../store/clock.ts';
import { entityRecordOf } from '../../store/codec/entity.ts';
import { boundsOf, entitiesInRole } from '../../store/codec/fact.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import { factIdsOfEntities, profileFactIds } from '../../store/read/factIds.ts';
import {
  readAliases,
  readEntityNames,
  readFactOutlines,
  readStatedEntities,
} from '../../store/read/records.ts';

export interface StoredCandidates {
  readonly candidates: ReadonlyMap<string, DuplicateCandidate>;
  /** Reads the evidence, a part of it in memory at a time. */
  evidence(): AsyncIterable<DuplicateEvidence>;
  /** Whether two ids already name the same entity, after merges. */
  areMerged(a: string, b: string): boolean;
}

/** An entity that files declare, with its names. */
type NamedEntity = Pick<DuplicateCandidate, 'id' | 'kind' | 'names'>;

/**
 * Finds stored entities that share a name, or a similar one, with an entity that is new to the graph, adds them to `namesakes`, and reads
 * the evidence about all namesakes. The names of the whole graph are read only if there is a new entity.
 * @param known the kinds of the stored records that files name, by id
 * @returns null if the graph has no batch yet
 */
export async function readStoredCandidates(
  graph: Graph,
  declared: ReadonlyMap<string, NamedEntity>,
  known: ReadonlyMap<string, string>,
  namesakes: Namesakes,
): Promise<StoredCandidates | null> {
  if ((await readClock(graph)).number === 0) return null;
  const aliases = await readAliases(graph);
  const resolve = (id: string): string => aliases.get(id)?.into ?? id;
  const candidates = await candidatesFor(graph, declared, known);
  for (const { id, kind, names } of candidates.values())
    for (const name of names) namesakes.add(id, kind, name);
  const { named, romanized } = namesakes.groups();
  const ids = new Set([...named, ...romanized].flat().filter((id) => candidates.has(id) || known.has(id)));
  return {
    candidates,
    evidence: () => storedEvidence(graph, ids),
    areMerged: (a, b) => resolve(a) === resolve(b),
  };
}

async function candidatesFor(
  graph: Graph,
  declared: ReadonlyMap<string, NamedEntity>,
  known: ReadonlyMap<string, string>,
): Promise<Map<string, DuplicateCandidate>> {
  const newNames = new Namesakes();
  let hasNew = false;
  for (const { id, kind, names } of declared.values()) {
    if (known.has(id)) continue;
    hasNew = true;
    for (const name of names) newNames.add(id, kind, name);
  }
  const candidates = new Map<string, DuplicateCandidate>();
  if (!hasNew) return candidates;
  const namesOf = new Map<string, string[]>();
  for await (const { entity, kind, name } of readEntityNames(graph))
    if (!declared.has(entity) && newNames.hasSimilar(kind, name)) addTo(namesOf, entity, name);
  for (const entity of await readStatedEntities(graph, namesOf.keys())) {
    const { id, kind, category, identifiers } = entityRecordOf(entity);
    candidates.set(id, { id, kind, category, identifiers, names: namesOf.get(id) ?? [] });
  }
  return candidates;
}

async function* storedEvidence(
  graph: Graph,
  entities: ReadonlySet<string>,
): AsyncGenerator<DuplicateEvidence> {
  const offices = new Set<string>();
  for (const ids of chunksOf(new Set(await factIdsOfEntities(graph, entities))))
    for (const fact of await readFactOutlines(graph, ids)) {
      for (const office of entitiesInRole(fact, 'office')) offices.add(office);
      yield evidenceOf(fact);
    }
  for (const ids of chunksOf(new Set(await profileFactIds(graph, offices))))
    for (const fact of await readFactOutlines(graph, ids))
      if (fact.props.type === 'BELONGS_TO') yield evidenceOf(fact);
}

function evidenceOf(fact: StoredFact): DuplicateEvidence {
  const { kind, props } = fact;
  const roles: Partial<Record<RoleName, readonly string[]>> = {};
  for (const [name] of rolesOf(kind)) roles[name] = entitiesInRole(fact, name);
  return {
    kind,
    roles,
    type: RELATION_TYPES.find((type) => type === props.type),
    bounds: boundsOf(props),
  };
}
