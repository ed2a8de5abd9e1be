/** The address follows the query of the active tab, so that it brings it back; a button copies it. */
import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { addressOf, MOST_CHARACTERS } from './address.ts';
import { copyText } from './copyText.ts';

/** What the button says covers a part of the query, but not for long. */
const SHOWN_MS = 6_000;

export function Share() {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const { query, variables } = tabs[activeTabIndex] ?? {};
  const address = addressOf(window.location.origin + window.location.pathname, query ?? '', variables ?? '');
  const [said, setSaid] = useState('');
  useEffect(() => {
    // Without the query, an address that is too long would bring back another one.
    window.history.replaceState(null, '', address ?? window.location.pathname);
    setSaid('');
  }, [address]);
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const share = async (): Promise<void> => {
    if (address === null)
      setSaid(`Too long for an address (over ${MOST_CHARACTERS.toLocaleString('en')} characters).`);
    else setSaid((await copyText(address)) ? 'Address copied' : 'Copy the address of this page.');
  };
  return (
    <div className="share">
      <ToolbarButton label="Copy the address of this query" onClick={() => void share()}>
        <ShareIcon />
      </ToolbarButton>
      <span role="status" className="said">
        {said}
      </span>
    </div>
  );
}

function ShareIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      className="graphiql-toolbar-icon"
      aria-hidden="true"
    >
      <path d="M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1.500 1.500M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1.500-1.500" />
    </svg>
  );
}
