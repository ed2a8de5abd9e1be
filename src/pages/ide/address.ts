/** The part of the address that selects a query: `?example=<id>`, or `?query=` with `&variables=`. */
import { LIBRARY, type LibraryExample } from './library.ts';

interface Opening {
  readonly initial: { readonly initialQuery?: string; readonly initialVariables?: string };
  /** The example that the address names; null if there is none. Only it is run at once. */
  readonly example: LibraryExample | null;
  /** The name of an example that there is not; null otherwise. */
  readonly unknown: string | null;
}

export function readOpening(search: string): Opening {
  const parameters = new URLSearchParams(search);
  const name = parameters.get('example');
  const example = LIBRARY.find(({ id }) => id === name) ?? null;
  if (example !== null) {
    const { query, variables } = example;
    return { initial: { initialQuery: query, initialVariables: variables }, example, unknown: null };
  }
  const query = parameters.get('query');
  const variables = parameters.get('variables') ?? '';
  const initial = query === null ? lastTab() : { initialQuery: query, initialVariables: variables };
  return { initial, example, unknown: name };
}

/** What the tab had that was open last: the editor by itself remembers only what was typed. */
function lastTab(): Opening['initial'] {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '');
    const { query, variables } = tabs[activeTabIndex];
    return query ? { initialQuery: query, initialVariables: variables ?? '' } : {};
  } catch {
    // There was none.
    return {};
  }
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
