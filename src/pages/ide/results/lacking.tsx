/** Which fields of an answer a view needs, and a button that adds them to the query. */
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useMemo } from 'react';
import type { AnswerTimeline } from '../../../client/answer/answerTimeline.ts';
import { withFields } from './withFields.ts';

interface LackingProps {
  /** Where the fields belong: response keys joined with dots. */
  readonly path: string;
  readonly lacking: AnswerTimeline['lacking'];
}

export function Lacking({ path, lacking }: LackingProps) {
  const { queryEditor, schema, operationName, tabs, activeTabIndex } = useGraphiQL(
    pick('queryEditor', 'schema', 'operationName', 'tabs', 'activeTabIndex'),
  );
  const { run } = useGraphiQLActions();
  const query = tabs[activeTabIndex]?.query ?? '';
  const fields = lacking.map((lack) => lack.fields).join(' ');
  const completed = useMemo(
    () => (schema && fields !== '' ? withFields(query, { schema, operationName, path, fields }) : null),
    [query, schema, operationName, path, fields],
  );
  if (lacking.length === 0) return null;
  const addAndRun = (): void => {
    const range = queryEditor?.getModel()?.getFullModelRange();
    if (completed === null || !range) return;
    queryEditor?.pushUndoStop();
    queryEditor?.executeEdits('fields', [{ range, text: completed }]);
    queryEditor?.pushUndoStop();
    void run();
  };
  return (
    <>
      <ul className="lacking">
        {lacking.map((lack) => (
          <li key={lack.consequence}>
            {lack.consequence}: <code>{path}</code> lacks <code>{lack.fields}</code>
          </li>
        ))}
      </ul>
      {completed === null ? null : (
        <div className="result-tools">
          <button type="button" onClick={addAndRun}>
            Add these fields and run
          </button>
        </div>
      )}
    </>
  );
}
