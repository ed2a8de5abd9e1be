/** What the page of timelines asks the API beside the timeline itself. */
import type { EntityKind, FactKind, Support } from '../../domain/model/kinds.ts';
import type { ListPage } from '../page/listPages.ts';
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

/** A query for pages of 100 items; `nodes` is what it selects of each, and `itemVariables` are its variables. */
export const itemsQuery = (name: string, nodes: string): string => `query ${name}(
  $of: [ID!]!
  $during: EDTFOrToday
  $minCertainty: Certainty
  $kinds: [FactKind!]
  $knownAt: DateTime
  $after: String
) {
  timeline(ids: $of, reach: [OFFICES, EVENTS], foldEvents: true, during: $during, minCertainty: $minCertainty, kinds: $kinds, knownAt: $knownAt, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {${nodes}}
  }
}`;

/** The shape of its answer. */
export interface ItemsData<Item> {
  readonly timeline: ListPage<Item>;
}

/** The items of the timeline for files of other programs, with the sources of each. */
export const TIMELINE_FILE_QUERY = itemsQuery(
  'TimelineFile',
  `
      label support conflict
      entity { kind }
      interval { label start { edtf } end { edtf } coreStart coreEnd }
      fact {
        recordId kind note
        claims(first: 20) { nodes { source { recordId title kind publisher url language date { edtf } note } } }
      }
    `,
);

interface Edtf {
  readonly edtf: string;
}

export interface FileSource {
  readonly recordId: string;
  readonly title: string;
  readonly kind: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly date: Edtf | null;
  readonly note: string | null;
}

export interface FileItem {
  readonly label: string;
  readonly support: Support;
  readonly conflict: boolean;
  readonly entity: { readonly kind: EntityKind };
  readonly interval: {
    readonly label: string;
    readonly start: Edtf | null;
    readonly end: Edtf | null;
    readonly coreStart: string | null;
    readonly coreEnd: string | null;
  };
  readonly fact: {
    readonly recordId: string;
    readonly kind: FactKind;
    readonly note: string | null;
    readonly claims: { readonly nodes: readonly { readonly source: FileSource }[] };
  };
}
