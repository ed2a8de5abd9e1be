/** Which facts of the graph change with others, for records that are set anew. */
import type { FactRecord } from '../../domain/model/record.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities } from '../../store/read/currentState.ts';
import { type FactCore, filling } from './factCore.ts';
import { entitiesIn, MAX_LEVELS, type Rounds } from './recordLoader.ts';

/** All facts of the entities whose existence, or whose place in a whole, is said anew. */
export async function factsOfRedated(
  graph: Graph,
  changed: readonly FactCore[],
  reading: Rounds,
): Promise<Set<string>> {
  const found = new Set<string>();
  const seen = new Set<string>();
  let level = new Set(
    changed.flatMap((core) => {
      if (core.kind === 'EXISTENCE') return filling(core, 'entity');
      return core.kind === 'RELATION' && core.own.type === 'PART_OF' ? filling(core, 'subject') : [];
    }),
  );
  for (let depth = 0; depth <= MAX_LEVELS && level.size > 0; depth += 1) {
    for (const entity of level) seen.add(entity);
    const ids = await factIdsOfEntities(graph, level);
    await reading.addFacts(ids);
    for (const id of ids) found.add(id);
    // An event without a date of its own has that of the whole.
    level = new Set(ids.flatMap((id) => reading.partOf(id)).filter((part) => !seen.has(part)));
  }
  return found;
}

/**
 * Reads all tenures of each office with stated seats that a touched tenure is of, since those who fill its seats bound
 * the others. Gives the ids of those whose bounds may change: the tenures of offices of which one is said anew.
 */
export async function tenuresOfSeats(
  said: readonly Pick<FactRecord, 'roles' | 'seats'>[],
  changed: readonly FactCore[],
  reading: Rounds,
): Promise<string[]> {
  const touched = new Set(said.flatMap(({ roles }) => roles.office ?? []));
  for (const fact of reading.facts.values())
    for (const office of entitiesIn(fact, 'OFFICE')) touched.add(office);
  const given = said.flatMap(({ seats, roles }) => (seats === undefined ? [] : (roles.entity ?? [])));
  const held = [...reading.facts.values()].flatMap((fact) =>
    fact.props.seats === undefined ? [] : entitiesIn(fact, 'ENTITY'),
  );
  const seated = [...new Set([...given, ...held])].filter((office) => touched.has(office));
  const tenures = await reading.addTenures(seated);
  const moved = new Set(changed.flatMap((core) => filling(core, 'office')));
  return tenures.filter((id) => {
    const fact = reading.facts.get(id);
    return fact !== undefined && entitiesIn(fact, 'OFFICE').some((office) => moved.has(office));
  });
}
