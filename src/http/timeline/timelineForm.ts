/** The form of the page of timelines. It sends the address of the view, so that it works without scripts. */
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import { dayIn, daysText } from '../../domain/time/day.ts';
import type { ListedBatches } from '../generated/documents.ts';
import type { FieldError } from '../page/addressFields.ts';
import type { Limit } from '../page/chosenEntities.ts';
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
import { knownWords, timeWords } from '../page/knownTime.ts';
import type { Speech } from '../page/language.ts';
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
  const { of, during, days, asOf, lanes, rows, kinds, certainty, knownAt, compare } = request;
  return html`<form class="filters" action="${basePath}/timeline" method="get" aria-label="${views.whatTimelineShows}">
${hidden('of', of)}${hidden('days', days === null ? [] : [daysText(days)])}${dateField('during', views.during, during, errors)}
${dateField('asOf', home.whoHeldWhatOn, asOf, errors)}
${batchField(frame, 'knownAt', batches, knownAt, errors)}
${batchField(frame, 'compare', batches, compare, errors)}
${choiceField('lanes', views.lanes, LANES, views.laneChoices, lanes, errors)}
<label><input type="checkbox" name="rows" value="each"${rows === 'EACH' ? html` checked` : ''}>${views.rowChoices.EACH}</label>${hidden('rows', rows === 'SHARED' ? ['shared'] : [])}${fieldProblem('rows', errors)}
${certaintyField(frame, certainty, errors)}
${kindsField(frame, FACT_KINDS, kinds, errors)}
<button>${site.show}</button>
${datesHint(frame, views.usualKinds)}
${batchesHint(frame, batches, 'reached')}
${fieldProblem('days', errors)}${fieldProblem('width', errors)}</form>`;
};

/** What was held at a time: on a day, or at some moment of a longer one. */
export const heldWords = (asOf: string, speech: Speech): string => {
  const { heldDuring, heldOn } = speech.words.views;
  return (asOf === 'today' || dayIn(asOf) !== null ? heldOn : heldDuring)(timeWords(asOf, speech));
};

/** What limits the timeline, each with the address of the timeline without it. */
export function limitsOf(
  { speech }: Frame,
  request: TimelineRequest,
  addressWith: (other: Partial<TimelineRequest>) => string,
): readonly Limit[] {
  const { views, facts } = speech.words;
  const { during, days, asOf, lanes, rows, kinds, certainty, knownAt, compare } = request;
  const limit = (words: string, other: Partial<TimelineRequest>): Limit => ({
    words,
    without: addressWith({ ...other, after: null }),
  });
  const without = (kind: FactKind): readonly FactKind[] => kinds.filter((other) => other !== kind);
  return [
    // How sure something is, is asked about a window.
    ...(during === null
      ? []
      : [limit(views.limits.during(timeWords(during, speech)), { during: null, certainty: 'POSSIBLE' })]),
    ...(days === null ? [] : [limit(views.limits.days(timeWords(daysText(days), speech)), { days: null })]),
    ...(certainty === 'POSSIBLE' ? [] : [limit(views.limits.onlySure, { certainty: 'POSSIBLE' })]),
    ...(asOf === null ? [] : [limit(heldWords(asOf, speech), { asOf: null })]),
    ...(knownAt === null
      ? []
      : [limit(views.limits.knownAt(knownWords(knownAt, speech)), { knownAt: null })]),
    ...(compare === null
      ? []
      : [limit(views.limits.compared(knownWords(compare, speech)), { compare: null })]),
    ...(lanes === 'KIND' ? [] : [limit(views.limits.lanes(views.laneChoices[lanes]), { lanes: 'KIND' })]),
    ...(rows === 'USUAL' ? [] : [limit(views.rowChoices[rows], { rows: 'USUAL' })]),
    ...kinds.map((kind) => limit(facts.headings[kind], { kinds: without(kind) })),
  ];
}
