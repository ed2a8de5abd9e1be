/** The examples that are bundled with the page, in the order of their numbers. */
import { type Example, readExample } from '../example.ts';

const texts = import.meta.glob<string>('../examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../examples/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface LibraryExample extends Example {
  /** The variables as JSON text; empty if the query has none. */
  readonly variables: string;
}

export const LIBRARY: readonly LibraryExample[] = Object.keys(texts)
  .sort()
  .map((path) => ({
    ...readExample(path, texts[path] ?? ''),
    variables: variables[path.replace(/\.graphql$/, '.json')]?.trimEnd() ?? '',
  }));
