/** `fasti-client`: requests, pages, caches, and the timeline as functions. `fasti-client/timeline` defines the element. */

export { type Day, dayIn as dayOfIso } from '../domain/time/day.ts';
export { possibleTypes, urqlKeys } from './caches.ts';
export {
  type Answer,
  type AnswerNote,
  type Client,
  type ClientOptions,
  createClient,
  type RequestOptions,
} from './request/client.ts';
export type { TypedDocument } from './request/document.ts';
export { nodesOf, type Page } from './request/nodes.ts';
export { type AnswerError, RequestError } from './request/requestError.ts';
export type { TimelineAnswer } from './timeline/answer.ts';
export { isoOfDay } from './timeline/dateText.ts';
export { type ElementOptions, timelineElement } from './timeline/elementMarkup.ts';
export { type Held, heldList } from './timeline/held.ts';
export { TIMELINE_QUERY, type TimelineData, type TimelineVariables } from './timeline/query.ts';
export { spokenLabel } from './timeline/spoken.ts';
export { TIMELINE_STYLE } from './timeline/style.ts';
export { type TimelineOptions, timelineSvg } from './timeline/svg.ts';
export { type TableOptions, timelineTable } from './timeline/table.ts';
export { type TimelineView, timelineView, withItems } from './timeline/view.ts';
