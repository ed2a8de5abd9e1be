/** Stored facts whose derived values depend on changed facts. */

import { type FactCore, factCoreOf } from '../../store/codec/fact.ts';
import { numberOf } from '../../store/codec/properties.ts';
import { entitiesInRole } from '../../store/codec/roleLinks.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities, termIds } from '../../store/read/factIds.ts';
import { eventPartRelations } from './eventParts.ts';
import { MAX_PART_DEPTH } from './partDepth.ts';
import { linkedEntities, type RecordLoader } from './recordLoader.ts';
import { termsKeys } from './termsKeys.ts';

/**
 * Loads all facts of the entities whose existences or PART_OF relations changed, and of their parts, and the PART_OF
 * relations of events whose body may have changed.
 * @returns the ids of these facts
 */
export async function factsAffectedByDates(
  graph: Graph,
  changed: readonly FactCore[],
  loader: RecordLoader,
): Promise<Set<string>> {
  const found = new Set<string>();
  const seen = new Set<string>();
  let level = new Set(
    changed.flatMap((core) => {
      if (core.kind === 'EXISTENCE') return entitiesInRole(core, 'entity');
      return core.kind === 'RELATION' && core.own.type === 'PART_OF' ? entitiesInRole(core, 'subject') : [];
    }),
  );
  for (let depth = 0; depth <= MAX_PART_DEPTH && level.size > 0; depth += 1) {
    for (const entity of level) seen.add(entity);
    const ids = await factIdsOfEntities(graph, level);
    await loader.addFacts(ids);
    for (const id of ids) found.add(id);
    // An event without a date takes over that of the event that it is part of.
    level = new Set(ids.flatMap((id) => loader.partOf(id)).filter((part) => !seen.has(part)));
  }
  const owned = changed.flatMap((core) =>
    core.own.type === 'BELONGS_TO' ? entitiesInRole(core, 'subject') : [],
  );
  for await (const ids of eventPartRelations(graph, seen, owned)) {
    await loader.addFacts(ids);
    for (const id of ids) found.add(id);
  }
  return found;
}

/**
 * Loads all tenures of the offices with stated seats that changed or loaded facts are about, since the tenures that
 * fill the seats limit the others.
 * @param changed the changed facts, before and after the change
 * @returns the ids of the tenures whose bounds may change: those of the offices of changed tenures
 */
export async function tenuresAffectedBySeats(
  changed: readonly FactCore[],
  loader: RecordLoader,
): Promise<string[]> {
  const changedOffices = new Set(changed.flatMap((core) => entitiesInRole(core, 'office')));
  const offices = new Set(changedOffices);
  for (const fact of loader.facts.values())
    for (const office of linkedEntities(fact, 'OFFICE')) offices.add(office);
  const stated = [
    ...changed.flatMap((core) =>
      numberOf(core.own, 'seats') === undefined ? [] : entitiesInRole(core, 'entity'),
    ),
    ...[...loader.facts.values()].flatMap((fact) =>
      fact.props.seats === undefined ? [] : linkedEntities(fact, 'ENTITY'),
    ),
  ];
  const tenures = await loader.addTenures([...new Set(stated)].filter((office) => offices.has(office)));
  return tenures.filter((id) => {
    const fact = loader.facts.get(id);
    return fact !== undefined && linkedEntities(fact, 'OFFICE').some((office) => changedOffices.has(office));
  });
}

/**
 * Loads the other terms of the holders of changed or loaded tenures in the same offices, since consecutive terms limit
 * each other.
 * @param changed the changed facts, before and after the change
 * @returns the ids of the tenures whose bounds may change: those of the holders and offices of changed tenures
 */
export async function tenuresAffectedByTerms(
  graph: Graph,
  changed: readonly FactCore[],
  loader: RecordLoader,
): Promise<string[]> {
  const affected = await termIds(graph, termsKeys(changed));
  const tenures = [...loader.facts.values()].filter(({ kind }) => kind === 'TENURE').map(factCoreOf);
  await loader.addFacts([...affected, ...(await termIds(graph, termsKeys(tenures)))]);
  return affected;
}
