/** The form of the page of timelines. It sends the address of the view, so that it works without scripts. */
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import type { ListedBatches } from '../generated/documents.ts';
import type { FieldError } from '../page/addressFields.ts';
import {
  batchesHint,
  batchField,
  certaintyField,
  choiceField,
  dateField,
  datesHint,
  fieldProblem,
  hidden,
  kindsField,
} from '../page/formFields.ts';
import { type Frame, type Html, html } from '../page/html.ts';
import { LANES, type TimelineRequest } from './timelineRequest.ts';

/** The window, the day, the batches, the lanes and the kinds of a timeline. */
export const filterForm = (
  frame: Frame,
  request: TimelineRequest,
  batches: ListedBatches | null,
  errors: readonly FieldError[],
): Html => {
  const { basePath, speech } = frame;
  const { views, home, site } = speech.words;
  const { of, during, asOf, lanes, kinds, certainty, knownAt, compare } = request;
  return html`<form class="filters" action="${basePath}/timeline" method="get" aria-label="${views.whatTimelineShows}">
${hidden('of', of)}${dateField('during', views.during, during, errors)}
${dateField('asOf', home.whoHeldWhatOn, asOf, errors)}
${batchField(frame, 'knownAt', batches, knownAt, errors)}
${batchField(frame, 'compare', batches, compare, errors)}
${choiceField('lanes', views.lanes, LANES, views.laneChoices, lanes, errors)}
${certaintyField(frame, certainty, errors)}
${kindsField(frame, FACT_KINDS, kinds, errors)}
<button>${site.show}</button>
${datesHint(frame, views.usualKinds)}
${batchesHint(frame, batches, 'reached')}
${fieldProblem('width', errors)}</form>`;
};
