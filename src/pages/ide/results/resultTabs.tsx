/** The views of an answer as tabs: JSON, and a table, a timeline, a network and a chart where it has them. */
import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useAnswer } from '../answer.ts';
import { moveFocus } from '../arrowKeys.ts';
import { LIBRARY } from '../library.ts';
import { Cost, Notes } from '../notes.tsx';
import { ChartPanel } from './chartPanel.tsx';
import { NetworkPanel } from './networkPanel.tsx';
import { type ResultViews, resultViews } from './resultViews.ts';
import { TablePanel } from './tablePanel.tsx';
import './results.css';
import { TimelinePanel } from './timelinePanel.tsx';

const VIEWS = ['JSON', 'Table', 'Timeline', 'Network', 'Chart'] as const;
type View = (typeof VIEWS)[number];

const tabId = (view: View): string => `result-tab-${view}`;
const panelId = (view: View): string => `result-${view}`;

/** The tabs, notes and views, in the room of the answer and before its JSON, so that the keyboard meets them first. */
export function Results() {
  const [container, setContainer] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = document.createElement('div');
    element.className = 'results';
    document.querySelector('.graphiql-response')?.prepend(element);
    setContainer(element);
    return () => element.remove();
  }, []);
  return container && createPortal(<ResultTabs />, container);
}

function ResultTabs() {
  const answer = useAnswer();
  const views = useMemo(() => resultViews(answer.data), [answer.data]);
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const { id = '', query } = tabs[activeTabIndex] ?? {};
  /** By tab. */
  const [chosen, setChosen] = useState<Readonly<Record<string, View>>>({});
  const shown = VIEWS.filter((view) => isIn(view, views));
  const wanted = chosen[id] ?? bestViewOf(query);
  const selected = shown.find((view) => view === wanted) ?? 'JSON';
  const select = (view: View): void => setChosen({ ...chosen, [id]: view });
  useJsonPanel(selected === 'JSON');
  return (
    <>
      <div className="result-head">
        <ViewTabs shown={shown} selected={selected} select={select} />
        <Cost cost={answer.cost} />
      </div>
      <Notes notes={answer.notes} />
      {selected === 'JSON' ? null : (
        <section
          className="result-panel"
          role="tabpanel"
          id={panelId(selected)}
          aria-labelledby={tabId(selected)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reached by keyboard
          tabIndex={0}
        >
          {selected === 'Table' ? <TablePanel lists={views.lists} /> : null}
          {selected === 'Timeline' ? <TimelinePanel timelines={views.timelines} /> : null}
          {selected === 'Network' ? <NetworkPanel networks={views.networks} /> : null}
          {selected === 'Chart' ? <ChartPanel charts={views.charts} /> : null}
        </section>
      )}
    </>
  );
}

function isIn(view: View, { lists, timelines, networks, charts }: ResultViews): boolean {
  const parts = { JSON: [null], Table: lists, Timeline: timelines, Network: networks, Chart: charts };
  return parts[view].length > 0;
}

/** The view that shows the answer of an example best; undefined for another query. */
function bestViewOf(query: string | null | undefined): View | undefined {
  const view = LIBRARY.find((example) => example.query === query?.trim())?.view;
  return VIEWS.find((each) => each.toLowerCase() === view);
}

interface ViewTabsProps {
  readonly shown: readonly View[];
  readonly selected: View;
  readonly select: (view: View) => void;
}

function ViewTabs({ shown, selected, select }: ViewTabsProps) {
  return (
    <div role="tablist" aria-label="Views of the answer" className="result-tabs" onKeyDown={moveFocus}>
      {shown.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={tabId(view)}
          aria-selected={view === selected}
          aria-controls={view === selected ? panelId(view) : undefined}
          tabIndex={view === selected ? 0 : -1}
          onClick={() => select(view)}
          onFocus={() => select(view)}
        >
          {view}
        </button>
      ))}
    </div>
  );
}

/** Makes the JSON that the editor draws the panel of its tab. */
function useJsonPanel(isShown: boolean): void {
  const panel = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    panel.current ??= document.querySelector<HTMLElement>('.graphiql-response .result-window');
    if (panel.current === null) return;
    panel.current.id = panelId('JSON');
    panel.current.setAttribute('role', 'tabpanel');
    panel.current.setAttribute('aria-labelledby', tabId('JSON'));
    panel.current.hidden = !isShown;
  }, [isShown]);
}
