/** What the reader and the writer of Popolo agree on: terms of memberships, and remarks for properties that the model has no relation for. */

/** The area that a post or organization is "related to", which may be neither its seat nor its location. */
export const areaSentence = (what: 'post' | 'organization', area: string): string =>
  `The area that the ${what} is for is ${area}.`;

/** The relation of an event to its organization. EveryPolitician has the time between two elections as an event. */
export const organizationOfEvent = (classification: string | undefined): 'BELONGS_TO' | 'ORGANIZED_BY' =>
  classification === 'legislative period' ? 'BELONGS_TO' : 'ORGANIZED_BY';

/** The party and area of a membership without a period. */
export const behalfSentence = (body: string, party: string | undefined, area: string | undefined): string =>
  `Is in ${body}${party === undefined ? '' : ` on behalf of ${party}`}${area === undefined ? '' : ` for the area ${area}`}.`;

/** The ids of legislative period, party and area, as in the file or as entity ids. */
export interface MembershipScope {
  readonly period?: string | undefined;
  readonly party?: string | undefined;
  readonly area?: string | undefined;
}

/** The term of such a membership: the given ids, which must be those in the file; undefined if there are none. */
export function membershipTerm({ period, party, area }: MembershipScope): string | undefined {
  const parts = [period, party, area].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/**
 * A key of ours for a record without an official name: its `name` is its label, or stands in for one that it has not. Neither is
 * read as a name.
 */
export const NAME_IS = 'name_is';
export const NAME_FORMS = { label: 'label', standIn: 'stand-in' } as const;

/** A `sort_name` that is read and written. */
export const FILING_FORM = /^[^,]+, [^,]+$/;
