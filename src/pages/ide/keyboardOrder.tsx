/** Leads the keyboard to the query: a button past the rest, and bars of buttons that are one Tab stop each. */
import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { oneTabStop } from './arrowKeys.ts';

export function KeyboardOrder() {
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
