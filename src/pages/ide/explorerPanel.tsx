/** The side panel in which a query is put together by ticking fields. It is loaded when it is opened. */
import type { GraphiQLPlugin } from '@graphiql/react';
import { lazy, Suspense } from 'react';

const Explorer = lazy(async () => {
  const [{ explorerPlugin }] = await Promise.all([
    import('@graphiql/plugin-explorer'),
    import('@graphiql/plugin-explorer/style.css'),
  ]);
  return { default: explorerPlugin({ showAttribution: false }).content };
});

function ExplorerIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M4 4h6v5H4zM14 15h6v5h-6zM7 9v8.500h7M7 12h7" />
    </svg>
  );
}

export const EXPLORER_PLUGIN: GraphiQLPlugin = {
  title: 'Explorer',
  icon: ExplorerIcon,
  content: () => (
    <Suspense fallback={<p>Loading …</p>}>
      <Explorer />
    </Suspense>
  ),
};
