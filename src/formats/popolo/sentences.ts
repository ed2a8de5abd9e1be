/** Remarks that stand for what Popolo says and the model has no relation for; the writer knows them again. */

/** Of a post or organization: the area that it is "related to", which need be neither its seat nor its place. */
export const areaSentence = (what: 'post' | 'organization', area: string): string =>
  `The area that the ${what} is for is ${area}.`;

/** Of a membership outside any period: for whom the member is there. */
export const behalfSentence = (body: string, party: string | undefined, area: string | undefined): string =>
  `Is in ${body}${party === undefined ? '' : ` on behalf of ${party}`}${area === undefined ? '' : ` for the area ${area}`}.`;
