/** `fasti-client/react`: the type of `<fasti-timeline>` in JSX. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { TimelineAttributes } from './attributes.ts';
import type { FastiTimelineEventMap } from './events.ts';
import type { FastiTimeline } from './fastiTimeline.ts';

/** React listens to an event whose name follows `on`. */
type Listeners = {
  readonly [Name in keyof FastiTimelineEventMap as `on${Name}`]?: (
    event: FastiTimelineEventMap[Name],
  ) => void;
};

export type FastiTimelineProps = DetailedHTMLProps<HTMLAttributes<FastiTimeline>, FastiTimeline> &
  TimelineAttributes &
  Listeners;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fasti-timeline': FastiTimelineProps;
    }
  }
}
