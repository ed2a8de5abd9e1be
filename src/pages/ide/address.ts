/** The part of the address that selects a query: `?example=<id>`, or `?query=` with `&variables=`. */
import { LIBRARY } from './library.ts';

interface Opening {
  readonly initialQuery?: string;
  readonly initialVariables?: string;
}

export function readOpening(search: string): Opening {
  const parameters = new URLSearchParams(search);
  const example = LIBRARY.find(({ id }) => id === parameters.get('example'));
  if (example) return { initialQuery: example.query, initialVariables: example.variables };
  const query = parameters.get('query');
  return query === null ? {} : { initialQuery: query, initialVariables: parameters.get('variables') ?? '' };
}

/** Servers and programs that pass addresses on may cut longer ones off. */
export const MOST_CHARACTERS = 8_000;

/** The address of the page that opens a query with these variables; null if it would be too long. */
export function addressOf(page: string, query: string, variables: string): string | null {
  const example = LIBRARY.find((each) => each.query === query.trim() && each.variables === variables.trim());
  const parameters = new URLSearchParams(
    example ? { example: example.id } : { query, ...(variables.trim() === '' ? {} : { variables }) },
  );
  const address = `${page}?${parameters}`;
  return address.length > MOST_CHARACTERS ? null : address;
}
