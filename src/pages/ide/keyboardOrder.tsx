/** Leads the keyboard to the query: a link past the rest, and a sidebar that is one Tab stop. */
import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { oneTabStop } from './arrowKeys.ts';

export function KeyboardOrder() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    const sidebar = document.querySelector<HTMLElement>('.graphiql-sidebar');
    if (sidebar) oneTabStop(sidebar);
  }, []);
  const skip = (
    <button type="button" className="skip" onClick={() => queryEditor?.focus()}>
      Skip to the query
    </button>
  );
  const place = document.getElementById('skip');
  return place && createPortal(skip, place);
}
