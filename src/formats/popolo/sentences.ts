/** Remarks for Popolo properties that the model has no relation for. The writer recognizes them. */

/** The area that a post or organization is "related to", which may be neither its seat nor its location. */
export const areaSentence = (what: 'post' | 'organization', area: string): string =>
  `The area that the ${what} is for is ${area}.`;

/** The party and area of a membership without a period. */
export const behalfSentence = (body: string, party: string | undefined, area: string | undefined): string =>
  `Is in ${body}${party === undefined ? '' : ` on behalf of ${party}`}${area === undefined ? '' : ` for the area ${area}`}.`;
