/** What the page of timelines asks the API beside the timeline itself. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { EntityName } from '../pageLinks.ts';

/** The names of the entities that were chosen, and the newest batch. */
export const CHOSEN_QUERY = `query TimelineEntities($of: [ID!]!, $knownAt: DateTime) {
  nodes(ids: $of, knownAt: $knownAt) { ... on Entity { id recordId label kind } }
  batches(first: 1) { nodes { number appliedAt } }
}`;

export interface ChosenData {
  readonly nodes: readonly (Partial<FoundEntity> | null)[];
  readonly batches: { readonly nodes: readonly { readonly number: number; readonly appliedAt: string }[] };
}

export interface FoundEntity {
  readonly id: string;
  readonly recordId: string;
  readonly label: string;
  readonly kind: EntityKind;
}

/** Entities found by name. */
export const SEARCH_QUERY = `query TimelineSearch($text: String!, $knownAt: DateTime) {
  search(text: $text, first: 20, knownAt: $knownAt) {
    totalCount
    nodes { matched entity { id recordId label kind category existences(first: 1) { nodes { interval { label } } } } }
  }
}`;

export interface SearchData {
  readonly search: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly matched: string;
      readonly entity: FoundEntity & {
        readonly category: string | null;
        readonly existences: {
          readonly nodes: readonly { readonly interval: { readonly label: string } }[];
        };
      };
    }[];
  };
}

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
