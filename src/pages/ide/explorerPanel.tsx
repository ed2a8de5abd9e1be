/** The side panel in which a query is put together by ticking fields. It is loaded when it is opened. */
import type { GraphiQLPlugin } from '@graphiql/react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { panelIcon } from './panelIcon.tsx';

/** What it colours; its own colours are too pale on white. */
const COLOURED = 'keyword def property qualifier attribute number string builtin string2 variable atom';
const COLORS = Object.fromEntries(COLOURED.split(' ').map((what) => [what, 'inherit']));

const Explorer = lazy(async () => {
  const [{ explorerPlugin }] = await Promise.all([
    import('@graphiql/plugin-explorer'),
    import('@graphiql/plugin-explorer/style.css'),
  ]);
  return { default: explorerPlugin({ showAttribution: false, colors: COLORS }).content };
});

/** Names its fields, which it does not: those of arguments as these. */
function nameFields(panel: HTMLElement): void {
  for (const field of panel.querySelectorAll('input, select')) {
    const argument = field.closest('[data-arg-name]')?.getAttribute('data-arg-name');
    const other = field.matches('select') ? 'Kind of the next operation' : 'Name of the operation';
    field.setAttribute('aria-label', argument ?? other);
  }
}

function ExplorerPanel() {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = panel;
    if (current === null) return;
    const observer = new MutationObserver(() => nameFields(current));
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={panel}>
      <Suspense fallback={<p>Loading …</p>}>
        <Explorer />
      </Suspense>
    </div>
  );
}

export const EXPLORER_PLUGIN: GraphiQLPlugin = {
  title: 'Explorer',
  icon: panelIcon('M4 4h6v5H4zM14 15h6v5h-6zM7 9v8.500h7M7 12h7'),
  content: ExplorerPanel,
};
