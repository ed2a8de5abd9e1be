/** PROBABLE_DUPLICATE: two ids that probably name one entity. */
import { type Crowd, type Duplicate, MOST_ALIKE } from '../matching/duplicate.ts';
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

/** How many of very many namesakes a finding names. */
const NAMED = 10;

/** The finding about a name that too many entities have to compare them by it alone. */
export function crowdFinding({ ids, name }: Crowd, where = ''): IntegrityFinding {
  const [first = '', ...others] = ids.slice(0, NAMED);
  return newFinding(
    'PROBABLE_DUPLICATE',
    [first, ...others],
    `${ids.length.toLocaleString('en')} entities${where} are called ${quoted(name)}, such as ${quoted(first)} and ${quoted(String(others[0]))}; of more than ${MOST_ALIKE}, only those are compared that few others share a body, an office, an event, a place or a start with`,
    'record what tells them apart, such as their offices, bodies, dates of birth or identifiers; those that remain alike are then found pair by pair',
  );
}
