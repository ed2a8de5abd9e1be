/** A list of the answer as a timeline. */
import { useCallback } from 'react';
import { TIMELINE_STYLE } from '../../../client/timeline/style.ts';
import { timelineSvg } from '../../../client/timeline/svg.ts';
import { basePath } from '../server.ts';
import { Tools, useChoice } from './choice.tsx';
import { Lacking } from './lacking.tsx';
import { Picture } from './picture.tsx';
import type { ListTimeline } from './resultViews.ts';
import { Missing } from './tablePanel.tsx';

export function TimelinePanel({ timelines }: { readonly timelines: readonly ListTimeline[] }) {
  const { part: timeline, control } = useChoice('List', timelines, ({ list }) => list.path);
  const draw = useCallback(
    (width: number) =>
      timeline?.view
        ? timelineSvg(timeline.view, { width, basePath, title: `Timeline of ${timeline.list.path}` })
        : '',
    [timeline],
  );
  if (timeline === undefined) return null;
  return (
    <>
      <Tools>{control}</Tools>
      <Missing list={timeline.list} />
      <Lacking path={timeline.path} lacking={timeline.lacking} />
      {timeline.view === null ? null : <Picture draw={draw} style={TIMELINE_STYLE} />}
    </>
  );
}
