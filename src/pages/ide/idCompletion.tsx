/** Suggests entities by name inside the text of an id argument, found by the search of the API. */
import { useGraphiQL, useMonaco } from '@graphiql/react';
import { type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { useEffect } from 'react';
import { sendQuery } from './fetcher.ts';

// The note about an unknown id has the one that was probably meant, which pages suggest too.
const SEARCH = `query IdCompletion($text: String!, $id: ID!) {
  search(text: $text, first: 8) { nodes { matched entity { recordId label kind } } }
  node(id: $id) { id }
}`;
/** How long typing must pause before a search. */
const PAUSE_MS = 250;
const FEWEST_CHARACTERS = 2;
const MOST_CHARACTERS = 300;

interface Hit {
  readonly matched: string;
  readonly entity: { readonly recordId: string; readonly label: string; readonly kind: string };
}

interface SearchAnswer {
  readonly data?: { readonly search?: { readonly nodes: readonly Hit[] } | null } | null;
  readonly extensions?: { readonly notes?: readonly { readonly suggestion?: string }[] };
}

export function IdCompletion() {
  const monaco = useMonaco((state) => state.monaco);
  const schema = useGraphiQL((state) => state.schema);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    // By default nothing is suggested in texts; where no other suggestion is known, words of the query would be.
    queryEditor?.updateOptions({
      quickSuggestions: { other: true, comments: false, strings: true },
      wordBasedSuggestions: 'off',
    });
  }, [queryEditor]);
  useEffect(() => {
    if (!monaco || !schema) return;
    const names = idNames(schema);
    const provider = monaco.languages.registerCompletionItemProvider('graphql', {
      triggerCharacters: ['"', ' '],
      async provideCompletionItems(model, position, _context, cancellation) {
        const line = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
        const text = idTextIn(line, names);
        if (text === null || text.trim().length < FEWEST_CHARACTERS || text.length > MOST_CHARACTERS)
          return { suggestions: [] };
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        if (cancellation.isCancellationRequested) return { suggestions: [] };
        const range = {
          startLineNumber: position.lineNumber,
          endLineNumber: position.lineNumber,
          startColumn: position.column - text.length,
          endColumn: position.column,
        };
        const suggestions = (await hitsOf(text)).map(({ matched, entity }, index) => ({
          label: { label: entity.label, description: entity.kind.toLowerCase() },
          kind: monaco.languages.CompletionItemKind.Value,
          detail: matched === entity.label ? entity.recordId : `${matched} (${entity.recordId})`,
          insertText: JSON.stringify(entity.recordId).slice(1, -1),
          // The search has chosen and ordered them already, by other spellings too.
          filterText: text,
          sortText: String(index),
          range,
        }));
        return { suggestions, incomplete: true };
      },
    });
    return () => provider.dispose();
  }, [monaco, schema]);
  return null;
}

/** The names of all arguments and input fields that take ids. */
function idNames(schema: GraphQLSchema): ReadonlySet<string> {
  const inputs = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields());
    return isObjectType(type) ? Object.values(type.getFields()).flatMap(({ args }) => args) : [];
  });
  return new Set(inputs.filter(({ type }) => getNamedType(type).name === 'ID').map(({ name }) => name));
}

/** What is written so far of an id at the end of a line; null elsewhere. */
function idTextIn(line: string, names: ReadonlySet<string>): string | null {
  const [, name = '', text = ''] = /(\w+)\s*:\s*(?:\[[^\]]*)?"([^"\\]*)$/.exec(line) ?? [];
  return names.has(name) ? text : null;
}

/** What the search finds, and the id that was probably meant; nothing where it fails, since the query can be written without it. */
async function hitsOf(text: string): Promise<readonly Hit[]> {
  try {
    const variables = { text, id: text };
    const { data, extensions } = (await sendQuery({ query: SEARCH, variables })) as SearchAnswer;
    const hits = data?.search?.nodes ?? [];
    const meant = extensions?.notes?.find(({ suggestion }) => suggestion !== undefined)?.suggestion;
    if (meant === undefined || hits.some(({ entity }) => entity.recordId === meant)) return hits;
    return [...hits, { matched: meant, entity: { recordId: meant, label: meant, kind: 'like it' } }];
  } catch {
    return [];
  }
}
