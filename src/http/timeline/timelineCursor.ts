/** The day that a timeline marks. */
import { dayOfIso } from '../../client/timeline/calendar.ts';
import type { TimelineView } from '../../client/timeline/view.ts';
import type { TimelineRequest } from './timelineRequest.ts';

/** The day of `asOf`; null where it is none or not a single day. */
export function cursorOf({ asOf }: TimelineRequest, { today }: TimelineView): number | null {
  if (asOf === null) return null;
  return asOf === 'today' ? today : dayOfIso(asOf);
}
