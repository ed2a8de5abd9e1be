/** The forms of the page of timelines. They send the address of the view, so that it works without scripts. */
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import type { FieldError } from '../page/addressFields.ts';
import {
  addByNameForm,
  CERTAINTY_CHOICES,
  choiceField,
  dateField,
  datesHint,
  fieldProblem,
  hidden,
  kindsField,
} from '../page/formFields.ts';
import { type Html, html } from '../page/html.ts';
import { CERTAINTIES, LANES, type TimelineRequest } from './timelineRequest.ts';

/** The search by name, which keeps the entities that were chosen. */
export const searchForm = (
  basePath: string,
  { of, q, knownAt, compare }: TimelineRequest,
  errors: readonly FieldError[],
): Html =>
  addByNameForm(
    `${basePath}/timeline`,
    { of, knownAt: listed(knownAt), compare: listed(compare) },
    q,
    errors,
  );

const listed = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const LANE_CHOICES = {
  KIND: 'by kind',
  ENTITY: 'by entity',
  OFFICE: 'by office',
  CATEGORY: 'by category',
} as const;

/** The window, the day, the lanes and the kinds of a timeline. */
export const filterForm = (
  basePath: string,
  request: TimelineRequest,
  errors: readonly FieldError[],
): Html => {
  const { of, during, asOf, lanes, kinds, certainty, knownAt, compare } = request;
  return html`<form class="filters" action="${basePath}/timeline" method="get" aria-label="What the timeline shows">
${hidden('of', of)}${hidden('knownAt', listed(knownAt))}${dateField('during', 'During', during, errors)}
${dateField('asOf', 'Who held what on', asOf, errors)}
${dateField('compare', 'Compared with', compare, errors)}
${choiceField('lanes', 'Lanes', LANES, LANE_CHOICES, lanes, errors)}
${choiceField('certainty', 'At least', CERTAINTIES, CERTAINTY_CHOICES, certainty, errors)}
${kindsField(FACT_KINDS, kinds, errors)}
<button>Show</button>
${datesHint('“Compared with” is a time of the records, such as 2026-01-31 or 2026-01-31T12:00:00Z, and lists what changed in them. Without kinds: offices, memberships, participations and events.')}
${fieldProblem('knownAt', errors)}${fieldProblem('width', errors)}</form>`;
};
