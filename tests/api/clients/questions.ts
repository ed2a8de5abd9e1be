/** Questions whose answers share records at several moments, for the caches of clients. */

/** An office at a moment, with those who held it and who governed at the time of its events. */
export const OFFICE_AT = `query OfficeAt($id: ID!, $asOf: EDTFOrToday) {
  office(id: $id, at: { asOf: $asOf }) {
    __typename
    id
    label
    body { __typename id label }
    tenures(first: 5) {
      __typename
      nodes {
        __typename
        id
        certainty
        label
        holder { __typename id label }
        claims(first: 2) { __typename nodes { __typename id source { __typename id title } } }
      }
    }
  }
}`;

/** The office on three days, the last one that of the first. */
const OFFICE = 'governor-ulyanovsk';
export const DAYS = ['2003-01-01', '2018-01-01', '2021-06-01'] as const;

/** The office holders of the hosts at the time of each event: one office, with other holders for each event. */
export const WHILE_ENCLOSING = `query HostsAtTheTime {
  events(first: 50) {
    __typename
    nodes {
      __typename
      id
      label
      hosts(first: 3) {
        __typename
        nodes {
          __typename
          id
          ... on Region {
            offices(first: 3) {
              __typename
              nodes {
                __typename
                id
                tenures(first: 3, at: { whileEnclosing: true }) { __typename nodes { __typename id certainty } }
              }
            }
          }
        }
      }
    }
  }
}`;

/** The requests of one client, which share records at several moments. */
export const REQUESTS: readonly { readonly query: string; readonly variables: Record<string, unknown> }[] = [
  ...DAYS.map((asOf) => ({ query: OFFICE_AT, variables: { id: OFFICE, asOf } })),
  { query: WHILE_ENCLOSING, variables: {} },
];
