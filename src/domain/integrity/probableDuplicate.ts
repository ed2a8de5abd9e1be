/** PROBABLE_DUPLICATE: two entities that are probably one under two ids. */
import type { Duplicate } from '../matching/duplicate.ts';
import { type IntegrityFinding, newFinding, quoted } from './finding.ts';

/** @param where what tells the second apart, such as ` of the graph` */
export function duplicateFinding(
  { ids: [a, b], names, reasons, shared }: Duplicate,
  where = '',
  hint?: string,
): IntegrityFinding {
  const called =
    names[0] === names[1]
      ? `called ${quoted(names[0])}`
      : `called ${quoted(names[0])} and ${quoted(names[1])}`;
  const start = reasons.includes('SAME_START') ? ', and begin at the same time' : '';
  const body = shared === null ? '' : `, and both have to do with ${quoted(shared)}`;
  return newFinding(
    'PROBABLE_DUPLICATE',
    [a, b],
    `${quoted(a)} and ${quoted(b)}${where} are probably one: they are ${called}${start}${body}`,
    hint,
  );
}
