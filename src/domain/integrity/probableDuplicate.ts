/** PROBABLE_DUPLICATE: two ids that probably name one entity. */
import type { Duplicate } from '../matching/duplicate.ts';
import { type IntegrityFinding, newFinding, quoted } from './finding.ts';

/**
 * The finding about a pair of probable duplicates.
 * @param where follows the second id in the message, such as ` of the graph`
 * @param hint replaces the hint of the rule
 */
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
  const body = shared === null ? '' : `, and both are linked to ${quoted(shared)}`;
  return newFinding(
    'PROBABLE_DUPLICATE',
    [a, b],
    `${quoted(a)} and ${quoted(b)}${where} are probably one: they are ${called}${start}${body}`,
    hint,
  );
}
