/** Who held an office on a day. The ids of Fasti carry the moment, so that the cache keeps every day apart. */
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { possibleTypes } from 'fasti-client';

interface HoldersData {
  readonly office: {
    readonly label: string;
    readonly holders: {
      readonly edges: readonly {
        readonly certainty: string | null;
        readonly node: { readonly id: string; readonly label: string };
      }[];
    };
  } | null;
}

const HOLDERS = gql`
  query Holders($office: ID!, $day: EDTFOrToday!) {
    office(id: $office, at: { asOf: $day }) {
      id
      label
      holders {
        edges { certainty node { id label } }
      }
    }
  }
`;

export const fastiClient = (endpoint: string, options: { ssrMode?: boolean } = {}): ApolloClient =>
  new ApolloClient({
    ...options,
    link: new HttpLink({ uri: endpoint }),
    cache: new InMemoryCache({ possibleTypes }),
  });

export function Holders({ office, day }: { readonly office: string; readonly day: string }) {
  const { data, error } = useQuery<HoldersData>(HOLDERS, { variables: { office, day } });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading…</p>;
  if (!data.office) return <p>There is no office “{office}”.</p>;
  const { label, holders } = data.office;
  return (
    <section aria-label={label}>
      <h2>
        {label} on {day}
      </h2>
      <ul>
        {holders.edges.map(({ certainty, node }) => (
          <li key={node.id}>
            {node.label}
            {certainty === 'DEFINITE' ? '' : ' (perhaps)'}
          </li>
        ))}
      </ul>
    </section>
  );
}
