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
import { type Html, html } from '../page/html.ts';
import { LANES, type TimelineRequest } from './timelineRequest.ts';

const LANE_CHOICES = {
  KIND: 'by kind',
  ENTITY: 'by entity',
  OFFICE: 'by office',
  CATEGORY: 'by category',
} as const;

/** The window, the day, the batches, the lanes and the kinds of a timeline. */
export const filterForm = (
  basePath: string,
  request: TimelineRequest,
  batches: ListedBatches | null,
  errors: readonly FieldError[],
): Html => {
  const { of, during, asOf, lanes, kinds, certainty, knownAt, compare } = request;
  return html`<form class="filters" action="${basePath}/timeline" method="get" aria-label="What the timeline shows">
${hidden('of', of)}${dateField('during', 'During', during, errors)}
${dateField('asOf', 'Who held what on', asOf, errors)}
${batchField('knownAt', 'As recorded after', 'the newest batch', batches, knownAt, errors)}
${batchField('compare', 'Compared with', 'nothing', batches, compare, errors)}
${choiceField('lanes', 'Lanes', LANES, LANE_CHOICES, lanes, errors)}
${certaintyField(certainty, errors)}
${kindsField(FACT_KINDS, kinds, errors)}
<button>Show</button>
${datesHint('Without kinds: offices, memberships, participations and events.')}
${batchesHint(basePath, batches, 'the chosen entities, their offices and events')}
${fieldProblem('width', errors)}</form>`;
};
