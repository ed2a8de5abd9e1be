/** The title of a timeline, and the day that it marks. */
import { dayOfIso } from '../../client/timeline/calendar.ts';
import type { TimelineView } from '../../client/timeline/view.ts';
import type { FoundEntity } from './timelineDocument.ts';
import type { TimelineRequest } from './timelineRequest.ts';

const LABELS_SHOWN = 3;

/** The labels of the entities, the first three and the number of the others. */
export function titleOf(chosen: readonly FoundEntity[]): string {
  const shown = chosen.slice(0, LABELS_SHOWN).map(({ label }) => label);
  const rest = chosen.length - shown.length;
  return `Timeline: ${[...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')}`;
}

/** The day of `asOf`; null where it is none or not a single day. */
export function cursorOf({ asOf }: TimelineRequest, { today }: TimelineView): number | null {
  if (asOf === null) return null;
  return asOf === 'today' ? today : dayOfIso(asOf);
}
