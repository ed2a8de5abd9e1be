/** The query editor. */
import 'graphiql/setup-workers/vite';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/style.css';
import { StrictMode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { readOpening } from './address.ts';
import { oneTabStop } from './arrowKeys.ts';
import { CODE_PLUGIN } from './codePanel.tsx';
import { AddressExample, EXAMPLES_PLUGIN } from './examplesPanel.tsx';
import { EXPLORER_PLUGIN } from './explorerPanel.tsx';
import { fetcher } from './fetcher.ts';
import './ide.css';
import { pick, useGraphiQL } from '@graphiql/react';
import { IdCompletion } from './idCompletion.tsx';
import { LIBRARY, TITLE } from './library.ts';
import { Results } from './results/resultTabs.tsx';
import { basePath } from './server.ts';
import { Share } from './share.tsx';
import { TOKEN_PLUGIN } from './tokenPanel.tsx';

const OPTIONS = {
  fontSize: 13,
  lineHeight: 19,
  // Texts have dashes and letters of many alphabets, which the editor would put in boxes.
  unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
};

function EditorSize() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions(OPTIONS);
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}

/** Leads the keyboard to the query: a button past the rest, and bars of buttons that are one Tab stop each. */
function KeyboardOrder() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    const bars = document.querySelectorAll<HTMLElement>('.graphiql-sidebar, .graphiql-session-header');
    for (const bar of bars) oneTabStop(bar);
  }, []);
  const skip = (
    <button type="button" className="skip" onClick={() => queryEditor?.focus()}>
      Skip to the query
    </button>
  );
  const place = document.getElementById('skip');
  return place && createPortal(skip, place);
}

const KEY = 'fasti:examples';
const ROOM = '(min-width: 800px)';

const areExamplesShown = (): boolean =>
  (localStorage.getItem(KEY) ?? (window.matchMedia(ROOM).matches ? 'shown' : 'hidden')) === 'shown';

const rememberExamples = (areShown: boolean): void =>
  localStorage.setItem(KEY, areShown ? 'shown' : 'hidden');

const PLUGINS = [EXAMPLES_PLUGIN, EXPLORER_PLUGIN, CODE_PLUGIN, HISTORY_PLUGIN, TOKEN_PLUGIN];

const { initial, example, unknown } = readOpening(window.location.search);

const root = document.getElementById('ide');
if (!root) throw new Error('The page has no element for the editor.');

const visiblePlugin = areExamplesShown() ? { visiblePlugin: EXAMPLES_PLUGIN } : {};

createRoot(root).render(
  <StrictMode>
    <header>
      <a href={`${basePath}/`} className="home">
        {TITLE}
      </a>
      <h1>Query editor</h1>
      <a href={`${basePath}/schema.graphql`}>Schema</a>
    </header>
    <main>
      {unknown === null ? null : (
        <p role="alert" className="notice">
          There is no example “{unknown}” here. The panel “Examples” lists those that there are.
        </p>
      )}
      <GraphiQL
        fetcher={fetcher}
        plugins={PLUGINS}
        schemaDescription
        {...visiblePlugin}
        onTogglePluginVisibility={(plugin) => rememberExamples(plugin === EXAMPLES_PLUGIN)}
        defaultQuery={LIBRARY[0]?.query ?? ''}
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
        {...initial}
      >
        <GraphiQL.Logo>{null}</GraphiQL.Logo>
        <GraphiQL.Toolbar>
          {({ prettify, merge, copy }) => (
            <>
              {prettify}
              {merge}
              {copy}
              <Share />
            </>
          )}
        </GraphiQL.Toolbar>
        <Results />
        <AddressExample example={example} />
        <KeyboardOrder />
        <EditorSize />
        <IdCompletion />
      </GraphiQL>
    </main>
  </StrictMode>,
);
