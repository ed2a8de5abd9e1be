/** The documents that ask for a network and for paths, and their variables. */

interface SharedVariables {
  readonly kinds?: readonly string[] | null;
  /** An EDTF day or window, the moment of everything. */
  readonly asOf?: string | null;
  /** Goes with `asOf`. */
  readonly minCertainty?: string | null;
  readonly knownAt?: string | null;
  /** A language tag for labels. */
  readonly language?: string | null;
}

/** Variables of `NETWORK_QUERY`; what is left out has the default of the document or of the API. */
export interface NetworkVariables extends SharedVariables {
  /** The ids of the entities, at most 50. */
  readonly of: readonly string[];
  /** 1 to 3. */
  readonly hops?: number | null;
  /** The greatest number of nodes, at most 400. */
  readonly first?: number | null;
}

/** Variables of `PATHS_QUERY`. */
export interface PathsVariables extends SharedVariables {
  readonly from: string;
  readonly to: string;
}

/** Names come with their spellings, from which the language of a label is known. */
const FRAGMENTS = `fragment Node on Entity {
  recordId
  label(language: $language)
  kind
  names(first: 6) { nodes { text language } }
}

fragment Link on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  support
  conflict
  interval { label(language: $language) impliedLabel(language: $language) coreStart }
}`;

export const NETWORK_QUERY = `query FastiNetwork(
  $of: [ID!]!
  $hops: Int = 1
  $kinds: [FactKind!]
  $first: Int = 400
  $asOf: EDTFOrToday
  $minCertainty: Certainty
  $knownAt: DateTime
  $language: String
) {
  network(
    ids: $of
    hops: $hops
    kinds: $kinds
    first: $first
    at: { asOf: $asOf, minCertainty: $minCertainty }
    knownAt: $knownAt
  ) {
    complete
    nodes { ...Node }
    edges { fromRecordId toRecordId fact { ...Link } }
  }
}

${FRAGMENTS}`;

export const PATHS_QUERY = `query FastiPaths(
  $from: ID!
  $to: ID!
  $kinds: [FactKind!]
  $asOf: EDTFOrToday
  $minCertainty: Certainty
  $knownAt: DateTime
  $language: String
) {
  paths(
    from: $from
    to: $to
    kinds: $kinds
    at: { asOf: $asOf, minCertainty: $minCertainty }
    knownAt: $knownAt
  ) {
    complete
    nodes {
      certainty
      hops { from { ...Node } to { ...Node } fact { ...Link } }
    }
  }
}

${FRAGMENTS}`;
