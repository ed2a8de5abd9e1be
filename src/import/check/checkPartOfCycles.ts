/** Checks that nothing is a part of itself, directly or through other entities. */
import { isWithdrawn } from '../../domain/claims/withdrawn.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { pathText, quoteValue, type ReadContext } from '../../formats/problem.ts';
import type { FactHeader } from '../recordHeader.ts';
import type { SpooledFile } from '../spooledFile.ts';

/** A PART_OF relation, seen from the part. */
interface WholeLink {
  readonly whole: string;
  /** The object by which the position of the relation is found. */
  readonly body: object;
}

/** Checks the PART_OF relations of all files together, without withdrawn ones. Problems are added to `reading.problems`. */
export function checkPartOfCycles(files: readonly SpooledFile[], reading: ReadContext): void {
  const wholes = wholesByPart(files, reading);
  const done = new Set<string>();
  for (const start of wholes.keys())
    for (const { cycle, link } of linksThatCloseCycles(start, wholes, done))
      reading.problems.error(
        reading.places.of(link),
        'PART_OF_CYCLE',
        `${quoteValue(cycle[0] ?? '')} would be a part of itself: ${pathText(cycle)}`,
        'remove one of the PART_OF relations',
      );
}

const isPartOf = ({ topic }: FactHeader): boolean => topic === 'wholes';

function wholesByPart(files: readonly SpooledFile[], { places }: ReadContext): Map<string, WholeLink[]> {
  const wholes = new Map<string, WholeLink[]>();
  for (const { facts } of files)
    for (const { record, body } of facts.where(isPartOf)) {
      const part = record.roles.subject?.[0];
      const whole = record.roles.object?.[0];
      if (part === undefined || whole === undefined || part === whole) continue;
      if (isWithdrawn(record.claims)) continue;
      places.keep(body);
      addTo(wholes, part, { whole, body });
    }
  return wholes;
}

/**
 * Yields each cycle as the ids on it, the first one also at the end, with the relation that closes it. Searches depth first, with an explicit stack since chains may be long.
 * @param done entities whose wholes were searched already; this search adds to them
 */
function* linksThatCloseCycles(
  start: string,
  wholes: ReadonlyMap<string, readonly WholeLink[]>,
  done: Set<string>,
): Generator<{ readonly cycle: readonly string[]; readonly link: object }> {
  /** The entities between `start` and the current one, in order. */
  const path = new Set<string>();
  const stack: { id: string; leave: boolean; body: object | null }[] = [
    { id: start, leave: false, body: null },
  ];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { id, leave, body } = next;
    if (leave) {
      path.delete(id);
      done.add(id);
    } else if (path.has(id)) {
      if (body !== null) yield { cycle: [...[...path].slice([...path].indexOf(id)), id], link: body };
    } else if (!done.has(id)) {
      path.add(id);
      stack.push({ id, leave: true, body });
      for (const { whole, body: link } of wholes.get(id) ?? [])
        stack.push({ id: whole, leave: false, body: link });
    }
  }
}
