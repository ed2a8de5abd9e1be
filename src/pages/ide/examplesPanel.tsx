/** The side panel with the examples by question; selecting one opens it in a tab, with its answer. */
import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import { useEffect, useRef, useState } from 'react';
import { moveFocus } from './arrowKeys.ts';
import { LIBRARY, type LibraryExample } from './library.ts';
import { panelIcon } from './panelIcon.tsx';
import { currentToken } from './token.ts';

/** The operations of a query. The editor computes them after a pause, but a query may be run at once. */
function operationFactsOf(query: string) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operationName = operations[0]?.name?.value;
  return { documentAST, operations, ...(operationName === undefined ? {} : { operationName }) };
}

/** Runs an example whose text is in the editor. While a token is kept, only its user runs anything. */
function useRunExample(): (example: LibraryExample) => void {
  const { run, setOperationFacts } = useGraphiQLActions();
  return ({ query }) => {
    setOperationFacts(operationFactsOf(query));
    if (currentToken() === '') void run();
  };
}

/** Runs the example of the address as soon as there is an editor. */
export function AddressExample({ example }: { readonly example: LibraryExample | null }) {
  const hasEditors = useGraphiQL(
    ({ queryEditor, variableEditor, responseEditor }) =>
      !!queryEditor && !!variableEditor && !!responseEditor,
  );
  const runExample = useRunExample();
  const waiting = useRef(example);
  useEffect(() => {
    if (!hasEditors || waiting.current === null) return;
    runExample(waiting.current);
    waiting.current = null;
  });
  return null;
}

const QUESTIONS = [...new Set(LIBRARY.map(({ question }) => question))];

function ExamplesPanel() {
  const { addTab, changeTab } = useGraphiQLActions();
  const runExample = useRunExample();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [tabStop, setTabStop] = useState(LIBRARY[0]?.id);

  const open = (example: LibraryExample): void => {
    const { query, variables } = example;
    const existing = tabs.findIndex((tab) => tab.query?.trim() === query);
    if (existing >= 0) changeTab(existing);
    else {
      addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    }
    runExample(example);
    queryEditor?.focus();
  };

  return (
    <section aria-labelledby="examples-title" className="examples">
      <h2 id="examples-title">Examples</h2>
      <p>Select an example to see its answer. Arrow keys move between examples.</p>
      <ul onKeyDown={moveFocus}>
        {QUESTIONS.map((question) => (
          <li key={question}>
            <section aria-label={question}>
              <h3>{question}</h3>
              <ul>
                {LIBRARY.filter((example) => example.question === question).map((example) => (
                  <li key={example.id} className="example">
                    <button
                      type="button"
                      onClick={() => open(example)}
                      onFocus={() => setTabStop(example.id)}
                      tabIndex={example.id === tabStop ? 0 : -1}
                      disabled={!queryEditor}
                      aria-describedby={`description-${example.id}`}
                    >
                      {example.title}
                    </button>
                    <p id={`description-${example.id}`}>{example.description}</p>
                  </li>
                ))}
              </ul>
            </section>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples',
  icon: panelIcon(
    'M4 5.5C6.5 4 9.5 4 12 5.5v14C9.5 18 6.5 18 4 19.5zM20 5.5C17.5 4 14.5 4 12 5.5v14c2.5-1.500 5.5-1.500 8 0z',
  ),
  content: ExamplesPanel,
};
