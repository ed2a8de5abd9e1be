/** The side panel with the query of the active tab as programs, to be copied. */
import { type GraphiQLPlugin, pick, useGraphiQL } from '@graphiql/react';
import { useId, useState } from 'react';
import { answerLists } from '../../client/answer/lists.ts';
import { useAnswer } from './answer.ts';
import { CODE, type CodeRequest } from './code.ts';
import { copyText } from './copyText.ts';
import { panelIcon } from './panelIcon.tsx';
import { basePath } from './server.ts';

function CodePanel() {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const { query, variables } = tabs[activeTabIndex] ?? {};
  const { data } = useAnswer();
  // Others have no table.
  const isTable = Object.keys(data ?? {}).length === 1 && answerLists(data).length === 1;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [said, setSaid] = useState('');
  const id = useId();
  const asTable = chosen ?? isTable;
  const endpoint = `${window.location.origin}${basePath}/graphql`;
  const request = { endpoint, query: query ?? '', variables: variables ?? '', asTable };
  const copy = async (language: string, text: string): Promise<void> =>
    setSaid((await copyText(text)) ? `${language} copied` : 'Select the text and copy it.');
  return (
    <section aria-labelledby={`${id}-title`} className="code">
      <h2 id={`${id}-title`}>Code</h2>
      <p>
        This query as a program. A query whose answer has one list can be a table. Where the server requires a
        token, add the header <code>authorization: Bearer TOKEN</code>.
      </p>
      <label htmlFor={`${id}-format`}>Answer as</label>{' '}
      <select
        id={`${id}-format`}
        value={asTable ? 'table' : 'json'}
        onChange={({ target }) => setChosen(target.value === 'table')}
      >
        <option value="table">a table (CSV)</option>
        <option value="json">JSON</option>
      </select>
      <p role="status">{said}</p>
      {Object.entries(CODE).map(([language, write]) => {
        const text = textOf(write, request);
        return (
          <section key={language} aria-label={language}>
            <h3>{language}</h3>
            <pre>{text}</pre>
            <button type="button" className="graphiql-button" onClick={() => void copy(language, text)}>
              Copy as {language}
            </button>
          </section>
        );
      })}
    </section>
  );
}

/** The program, or why there is none. */
function textOf(write: (request: CodeRequest) => string, request: CodeRequest): string {
  try {
    return write(request);
  } catch {
    return 'The variables are not JSON.';
  }
}

export const CODE_PLUGIN: GraphiQLPlugin = {
  title: 'Code',
  icon: panelIcon('m8 7-5 5 5 5M16 7l5 5-5 5M14 5l-4 14'),
  content: CodePanel,
};
