/** What the server says of the archive: its title, and the examples about its records, in the order of their numbers. */
import type { Example } from '../example.ts';

export interface LibraryExample extends Example {
  /** The variables as JSON text; empty if the query has none. */
  readonly variables: string;
}

interface Site {
  readonly title: string;
  readonly examples: readonly (Example & { readonly variables: Readonly<Record<string, unknown>> })[];
}

const { title, examples } = JSON.parse(document.getElementById('site')?.textContent ?? '') as Site;

export const TITLE = title;

export const LIBRARY: readonly LibraryExample[] = examples.map(({ variables, ...example }) => ({
  ...example,
  variables: Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2),
}));
