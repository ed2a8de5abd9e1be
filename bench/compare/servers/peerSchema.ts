/** The graph that Fasti writes, described for @neo4j/graphql: the same nodes, properties and relationships. */
export const peerSchema = /* GraphQL */ `
  type Person @node {
    id: ID!
    label: String!
    labelSort: String!
    tenures: [Tenure!]! @relationship(type: "HOLDER", direction: IN)
    participations: [Participation!]! @relationship(type: "PARTICIPANT", direction: IN)
  }

  type Office @node {
    id: ID!
    label: String!
    tenures: [Tenure!]! @relationship(type: "OFFICE", direction: IN)
    belongs: [Relation!]! @relationship(type: "SUBJECT", direction: IN)
  }

  type Organization @node {
    id: ID!
    label: String!
  }

  type Event @node {
    id: ID!
    label: String!
    participations: [Participation!]! @relationship(type: "EVENT", direction: IN)
  }

  type Tenure @node {
    id: ID!
    sort: String!
    start: String
    end: String
    startMin: Float!
    endMax: Float!
    holder: [Person!]! @relationship(type: "HOLDER", direction: OUT)
    office: [Office!]! @relationship(type: "OFFICE", direction: OUT)
    claims: [Claim!]! @relationship(type: "CLAIM", direction: OUT)
  }

  type Relation @node {
    id: ID!
    type: String!
    subject: [Office!]! @relationship(type: "SUBJECT", direction: OUT)
    object: [Organization!]! @relationship(type: "OBJECT", direction: OUT)
  }

  type Participation @node {
    id: ID!
    sort: String!
    event: [Event!]! @relationship(type: "EVENT", direction: OUT)
    participant: [Person!]! @relationship(type: "PARTICIPANT", direction: OUT)
  }

  type Claim @node {
    id: ID!
    sort: String!
    source: [Source!]! @relationship(type: "SOURCE", direction: OUT)
  }

  type Source @node {
    id: ID!
    title: String!
  }
`;

/** Indexes for the lookups and orders of the queries where Fasti has no index on the same label and property. */
export const peerIndexes: readonly string[] = [
  'CREATE INDEX peer_person_id IF NOT EXISTS FOR (x:Person) ON (x.id)',
  'CREATE INDEX peer_office_id IF NOT EXISTS FOR (x:Office) ON (x.id)',
  'CREATE INDEX peer_event_id IF NOT EXISTS FOR (x:Event) ON (x.id)',
  'CREATE INDEX peer_tenure_start IF NOT EXISTS FOR (x:Tenure) ON (x.startMin)',
  'CREATE INDEX peer_tenure_end IF NOT EXISTS FOR (x:Tenure) ON (x.endMax)',
];
