/** What the page of timelines asks the API beside the timeline itself. */
import type { EntityName } from '../page/pageLinks.ts';

/** Who held what at a moment, with all that the timeline reaches. */
export const HELD_QUERY = `query TimelineHeld($of: [ID!]!, $asOf: EDTFOrToday!, $knownAt: DateTime) {
  timeline(ids: $of, reach: [OFFICES, EVENTS], kinds: [TENURE, MEMBERSHIP], at: { asOf: $asOf }, first: 100, knownAt: $knownAt) {
    totalCount
    nodes { certainty label conflict interval { label } entity { id label } others { id label } }
  }
}`;

export interface HeldData {
  readonly timeline: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly certainty: 'DEFINITE' | 'POSSIBLE' | 'NOT_RECORDED' | null;
      readonly label: string;
      readonly conflict: boolean;
      readonly interval: { readonly label: string };
      readonly entity: EntityName;
      readonly others: readonly EntityName[];
    }[];
  };
}

/** The items of the timeline as a table. */
export const TIMELINE_TABLE_QUERY = `query TimelineTable(
  $of: [ID!]!
  $during: EDTFOrToday
  $asOf: EDTFOrToday
  $minCertainty: Certainty
  $kinds: [FactKind!]
  $knownAt: DateTime
) {
  timeline(ids: $of, reach: [OFFICES, EVENTS], foldEvents: true, during: $during, at: { asOf: $asOf }, minCertainty: $minCertainty, kinds: $kinds, knownAt: $knownAt) {
    nodes {
      fact { recordId kind note }
      label certainty support conflict acting claimCount voiceCount
      entity { recordId label }
      interval { label impliedLabel start { edtf } end { edtf } earliest latest coreStart coreEnd bridged }
      firstSource { title url }
    }
  }
}`;
