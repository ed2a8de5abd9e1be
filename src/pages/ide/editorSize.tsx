/** Smaller letters in the editors, so that lines of queries fit beside their answer. */
import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

const OPTIONS = { fontSize: 13, lineHeight: 19 };

export function EditorSize() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions(OPTIONS);
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
