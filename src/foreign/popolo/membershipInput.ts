/** What a Popolo file states about one membership, and how its parts are read. */

import { ID_PATTERN } from '../../domain/model/kinds.ts';
import { isEdtf } from '../../domain/time/edtf/isEdtf.ts';
import type { Position } from '../../formats/places.ts';
import type { LegislativePeriod } from './datasetParts.ts';
import type { PopoloObject, TextValue } from './popoloObject.ts';
import type { PopoloClaimInput, PopoloRecordBuilder } from './recordBuilder.ts';

/** A membership as the file states it. */
export interface MembershipInput {
  readonly at: Position;
  readonly id: string | undefined;
  /** The id as it is in the file. */
  readonly originalId: string | undefined;
  readonly member: string;
  readonly memberAt: Position;
  readonly organization: TextValue | undefined;
  readonly post: TextValue | undefined;
  readonly role: TextValue | undefined;
  readonly party: TextValue | undefined;
  readonly area: TextValue | undefined;
  readonly period: TextValue | undefined;
  readonly claim: PopoloClaimInput;
  readonly sources: readonly string[];
}

/** The id of the fact. An id that Fasti derived for the same member and post or body is kept. */
export function membershipId(
  { id, originalId }: MembershipInput,
  kind: 'TENURE' | 'MEMBERSHIP',
  ends: readonly string[],
): string | undefined {
  const derived = [kind.toLowerCase(), ...ends.map((end) => end.replaceAll('/', '.'))].join('/');
  const isDerived = originalId?.startsWith(derived) === true && ID_PATTERN.test(originalId);
  return isDerived ? originalId : id;
}

/** The value of `x_id`, or the id of a nested object `x`. */
export function reference(
  item: PopoloObject,
  key: string,
  builder: PopoloRecordBuilder,
): TextValue | undefined {
  const id = item.text(`${key}_id`);
  const embedded = item.object(key, `${key} of ${item.kind}`);
  const inside = embedded?.text('id');
  embedded?.countUnread(builder.unsupported);
  return id ?? inside;
}

/** A nested member, which may be a person or an organization. */
export function memberOf(
  item: PopoloObject,
  builder: PopoloRecordBuilder,
): { id: string; at: Position } | undefined {
  const member = item.object('member', `member of ${item.kind}`);
  const id = member?.text('id');
  if (member === undefined || id === undefined) return undefined;
  const type = member.text('@type')?.text.toLowerCase() ?? '';
  member.countUnread(builder.unsupported);
  const space = type.includes('organization') ? 'organizations' : 'persons';
  return { id: builder.ids.idOf(space, id.text), at: id.at };
}

/**
 * The claims of a membership: one document is the source of the claim. Of several documents, each claims the fact
 * without dates, since Popolo does not say which of them has the dates; these are the file's own claim.
 */
export function citing(sources: readonly string[], claim: PopoloClaimInput): PopoloClaimInput[] {
  const [only, ...more] = sources;
  if (only === undefined) return [claim];
  if (more.length === 0) return [{ ...claim, source: only }];
  return [...sources.map((source): PopoloClaimInput => ({ source })), { ...claim, derivedFrom: sources }];
}

/**
 * The dates of a membership without dates in a period: it is attested at some moment of the period, without a start
 * and end. Empty if it has a date of its own, or if the period is unknown or undated.
 */
export function withinPeriod(
  { period, claim }: MembershipInput,
  periods: ReadonlyMap<string, LegislativePeriod>,
): PopoloClaimInput {
  const known = period && periods.get(period.text);
  if ((claim.start ?? claim.end) !== undefined) return {};
  if (period === undefined || known === undefined || (known.start ?? known.end) === undefined) return {};
  const { name, start, end } = known;
  const attested = start === end && start !== undefined ? start : `[${start ?? ''}..${end ?? ''}]`;
  // A period that ends before it starts is reported for the event.
  return isEdtf(attested) ? { attested, dateText: name ?? period.text } : {};
}
