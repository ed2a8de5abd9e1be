/** The ends of a relation in a native file. */
import { deriveFactId, isMirrored } from '../../domain/model/factId.ts';
import type { ReadContext } from '../problem.ts';
import type { FactInput } from './shapes.ts';

/**
 * The body of a relation with its ends in the order of its identity, so that files that state a symmetric one in either
 * order state one fact. A file that gives the fact an id of its own gives the order too.
 */
export function relationBody(
  body: Readonly<Record<string, unknown>>,
  given: string | undefined,
  places: ReadContext['places'],
): Readonly<Record<string, unknown>> {
  const { type, subject, object, term } = body as NonNullable<FactInput['relation']>;
  if (subject === undefined || object === undefined) return body;
  const roles = { subject: [subject], object: [object] };
  const isOwn = given !== undefined && given !== deriveFactId('RELATION', roles, { type }, term);
  if (isOwn || !isMirrored(type, roles)) return body;
  const sorted = { ...body, subject: object, object: subject };
  const at = (key: string) => places.of(body, key);
  places.set(
    sorted,
    places.of(body),
    new Map([
      ['type', at('type')],
      ['subject', at('object')],
      ['object', at('subject')],
    ]),
  );
  return sorted;
}
