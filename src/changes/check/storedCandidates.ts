/** What the graph knows of namesakes of the entities that files declare. */

import type { Evidence, Suspect } from '../../domain/matching/duplicate.ts';
import { Namesakes } from '../../domain/matching/namesakes.ts';
import { RELATION_TYPES, type RoleName } from '../../domain/model/kinds.ts';
import { entityRecordOf } from '../../store/codec/fileRecord.ts';
import { boundsIn } from '../../store/codec/props.ts';
import type { Graph } from '../../store/graph.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import { readAliases } from '../../store/read/aliases.ts';
import {
  factIdsOfEntities,
  profileFactIds,
  readClock,
  readEntities,
  readFacts,
} from '../../store/read/currentState.ts';
import { readCalledNames } from '../../store/read/readNames.ts';
import type { StoredFact } from '../../store/storedRecord.ts';
import { entitiesIn } from '../derive/recordLoader.ts';

/** Namesakes in the graph, and what is known of them. */
export interface HeldSuspects {
  readonly suspects: ReadonlyMap<string, Suspect>;
  readonly evidence: readonly Evidence[];
  /** Whether two ids lead to one entity already. */
  isOne(a: string, b: string): boolean;
}

/** An entity that files declare, with its names in them. */
export type Named = Pick<Suspect, 'id' | 'kind' | 'names'>;

/**
 * Looks for entities that share a name with one that is new to the graph, adds them to `namesakes`, and reads what
 * the graph knows of all namesakes. The names of the whole graph are read only where something is new.
 * @param known the kinds of what the graph holds, by id
 */
export async function readHeldSuspects(
  graph: Graph,
  declared: ReadonlyMap<string, Named>,
  known: ReadonlyMap<string, string>,
  namesakes: Namesakes,
): Promise<HeldSuspects | null> {
  if ((await readClock(graph)).number === 0) return null;
  const aliases = await readAliases(graph);
  const rootOf = (id: string): string => aliases.get(id)?.into ?? id;
  const suspects = await suspectsFor(graph, declared, known);
  for (const { id, kind, names } of suspects.values())
    for (const name of names) namesakes.add(id, kind, name);
  const ids = new Set(
    namesakes
      .groups()
      .flat()
      .filter((id) => suspects.has(id) || known.has(id)),
  );
  const facts = await readFacts(graph, await factIdsOfEntities(graph, ids));
  const offices = new Set(
    facts.flatMap((fact) => (fact.kind === 'TENURE' ? entitiesIn(fact, 'OFFICE') : [])),
  );
  const owners = await readFacts(graph, await profileFactIds(graph, offices));
  return {
    suspects,
    evidence: [...facts, ...owners.filter(({ props }) => props.type === 'BELONGS_TO')].map(evidenceOf),
    isOne: (a, b) => rootOf(a) === rootOf(b),
  };
}

async function suspectsFor(
  graph: Graph,
  declared: ReadonlyMap<string, Named>,
  known: ReadonlyMap<string, string>,
): Promise<Map<string, Suspect>> {
  const fresh = new Namesakes();
  let isNew = false;
  for (const { id, kind, names } of declared.values()) {
    if (known.has(id)) continue;
    isNew = true;
    for (const name of names) fresh.add(id, kind, name);
  }
  const suspects = new Map<string, Suspect>();
  if (!isNew) return suspects;
  const namesOf = new Map<string, string[]>();
  for await (const { entity, kind, name } of readCalledNames(graph))
    if (!declared.has(entity) && fresh.has(kind, name))
      namesOf.set(entity, [...(namesOf.get(entity) ?? []), name]);
  for (const entity of await readEntities(graph, namesOf.keys())) {
    const { id, kind, category, identifiers } = entityRecordOf(entity);
    suspects.set(id, { id, kind, category, identifiers, names: namesOf.get(id) ?? [] });
  }
  return suspects;
}

function evidenceOf(fact: StoredFact): Evidence {
  const { kind, props } = fact;
  const roles: Partial<Record<RoleName, readonly string[]>> = {};
  for (const [name, { relationship }] of rolesOf(kind)) roles[name] = entitiesIn(fact, relationship);
  return {
    kind,
    roles,
    type: RELATION_TYPES.find((type) => type === props.type),
    bounds: boundsIn(props),
  };
}
