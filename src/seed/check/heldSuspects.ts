/** What the graph knows of namesakes of the entities that files declare. */

import type { Evidence, Suspect } from '../../domain/duplicate.ts';
import { RELATION_TYPES, type RoleName } from '../../domain/kinds.ts';
import { Namesakes } from '../../domain/namesakes.ts';
import type { Graph } from '../../graph/graph.ts';
import { boundsIn } from '../../graph/props.ts';
import { entityRecordOf } from '../../graph/recordOf.ts';
import { rolesOf } from '../../graph/storage.ts';
import { readAliases } from '../../graph/writer/aliases.ts';
import { readCalledNames } from '../../graph/writer/calledNames.ts';
import type { StoredFact } from '../../graph/writer/records.ts';
import {
  factIdsOfEntities,
  profileFactIds,
  readClock,
  readEntities,
  readFacts,
} from '../../graph/writer/state.ts';
import { entitiesIn } from '../rounds.ts';

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
