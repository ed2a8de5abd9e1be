/** The query editor. Its address may select a query: `?example=<id>`, or `?query=` with `&variables=`. */
import 'graphiql/setup-workers/vite';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EXAMPLES_PLUGIN } from './examplesPanel.tsx';
import { fetcher } from './fetcher.ts';
import './ide.css';
import { LIBRARY } from './library.ts';
import { Notes } from './notes.tsx';
import { basePath } from './server.ts';
import { TOKEN_PLUGIN } from './tokenPanel.tsx';

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN, TOKEN_PLUGIN];

interface Opening {
  readonly initialQuery?: string;
  readonly initialVariables?: string;
}

function readOpening(search: string): Opening {
  const parameters = new URLSearchParams(search);
  const example = LIBRARY.find(({ id }) => id === parameters.get('example'));
  if (example) return { initialQuery: example.query, initialVariables: example.variables };
  const query = parameters.get('query');
  return query === null ? {} : { initialQuery: query, initialVariables: parameters.get('variables') ?? '' };
}

const root = document.getElementById('ide');
if (!root) throw new Error('The page has no element for the editor.');

createRoot(root).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      visiblePlugin={EXAMPLES_PLUGIN}
      defaultQuery={LIBRARY[0]?.query ?? ''}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      {...readOpening(window.location.search)}
    >
      <GraphiQL.Logo>
        <a href={`${basePath}/`} className="home">
          Fasti
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <Notes />
      </GraphiQL.Footer>
    </GraphiQL>
  </StrictMode>,
);
