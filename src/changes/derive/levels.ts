/** Hierarchies of PART_OF relations, followed level by level. */

/** The number of levels of wholes or parts that are read for an entity, so that a cycle in the data ends. */
export const MAX_PART_DEPTH = 8;

/**
 * Visits entities, then those that each level leads to, each once.
 * @param visit returns the entities of the next level
 * @returns all of them
 */
export async function visitLevels(
  start: Iterable<string>,
  most: number,
  visit: (level: readonly string[]) => Promise<Iterable<string>>,
): Promise<Set<string>> {
  const seen = new Set(start);
  let level = [...seen];
  for (let depth = 0; depth < most && level.length > 0; depth += 1) {
    level = [...new Set(await visit(level))].filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return seen;
}
