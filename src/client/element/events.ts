/** The events of `<fasti-timeline>`. What they are about is in `detail`; what they are not about is null there. */
import { isoOfDay } from '../timeline/dateText.ts';
import type { TimelineItem } from '../timeline/item.ts';

export interface FastiTimelineDetail {
  /** The id of a fact. */
  readonly fact: string | null;
  /** The id of its principal entity. */
  readonly entity: string | null;
  /** The first and the last day, such as `2016-10-01`. */
  readonly from: string | null;
  readonly to: string | null;
  /** The marked day. */
  readonly day: string | null;
}

export interface FastiTimelineEventMap {
  /** An item is opened. Cancelled, its link is not followed. */
  'fasti-open': CustomEvent<FastiTimelineDetail>;
  /** A day is marked, or none any more. Cancelled, it is not. */
  'fasti-day': CustomEvent<FastiTimelineDetail>;
  /** Other days are in sight. */
  'fasti-sight': CustomEvent<FastiTimelineDetail>;
}

const NOTHING: FastiTimelineDetail = { fact: null, entity: null, from: null, to: null, day: null };

/** Dispatches an event, and returns false if it was cancelled. */
export function tell(
  element: Element,
  name: keyof FastiTimelineEventMap,
  detail: Partial<FastiTimelineDetail>,
): boolean {
  const options = { bubbles: true, composed: true, cancelable: name !== 'fasti-sight' };
  return element.dispatchEvent(new CustomEvent(name, { ...options, detail: { ...NOTHING, ...detail } }));
}

/** Says which item a click leads to; where somebody else shows it, the link does nothing. */
export function tellOpened(element: Element, items: readonly TimelineItem[], event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const item = items.find(({ key }) => key === link?.getAttribute('data-key'));
  if (item === undefined || event.defaultPrevented) return;
  const { earliest, latest } = item.time;
  const [from = null, to = null] = [earliest, latest].map((day) => (day === null ? null : isoOfDay(day)));
  const detail = { fact: item.key, entity: item.entityId, from, to };
  if (!tell(element, 'fasti-open', detail)) event.preventDefault();
}
