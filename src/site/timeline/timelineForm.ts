/** The form of the page of timelines. It sends the address of the view, so that it works without scripts. */
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import { daysText } from '../../domain/time/day.ts';
import { type EntitiesView, viewFilters } from '../page/entitiesView.ts';
import { batchField, choiceField, dateField, fieldProblem, hidden } from '../page/formFields.ts';
import { type Html, html } from '../page/html.ts';
import { knownWords, timeWords } from '../page/knownTime.ts';
import { thenWords } from '../page/typedTime.ts';
import { type Limit, limitBy, sharedLimits } from '../page/viewLimits.ts';
import { LANES, type TimelineRequest } from './timelineRequest.ts';

/** The window, the day, the batches, the lanes and the kinds of a timeline. */
export function filterForm(shown: EntitiesView<TimelineRequest>): Html {
  const { request, errors, changed, speech } = shown;
  const { views, home } = speech.words;
  const { during, days, asOf, lanes, rows, knownAt, compare } = request;
  return viewFilters(shown, {
    name: 'timeline',
    label: views.whatTimelineShows,
    fields: html`${hidden('days', days === null ? [] : [daysText(days)])}${dateField('during', views.during, during, errors)}
${dateField('asOf', home.whoHeldWhatOn, asOf, errors)}
${batchField(shown, 'knownAt', changed, knownAt, errors)}
${batchField(shown, 'compare', changed, compare, errors)}
${choiceField('lanes', views.lanes, LANES, views.laneChoices, lanes, errors)}
<label><input type="checkbox" name="rows" value="each"${rows === 'EACH' ? html` checked` : ''}>${views.rowChoices.EACH}</label>${hidden('rows', rows === 'SHARED' ? ['shared'] : [])}${fieldProblem('rows', errors)}`,
    kinds: FACT_KINDS,
    hint: views.usualKinds,
    batchesAbout: 'reached',
    unshown: ['days', 'width'],
  });
}

/** What limits the timeline, each with the address of the timeline without it. */
export function limitsOf(
  { request, speech }: EntitiesView<TimelineRequest>,
  addressWith: (other: Partial<TimelineRequest>) => string,
): readonly Limit[] {
  const { views } = speech.words;
  const { during, days, asOf, lanes, rows, compare } = request;
  const without = (other: Partial<TimelineRequest>): string => addressWith({ ...other, after: null });
  const shared = sharedLimits(speech, request, without);
  return [
    // How sure something is, is asked about a window.
    ...limitBy(
      during,
      (time) => views.limits.during(timeWords(time, speech)),
      without({ during: null, certainty: 'POSSIBLE' }),
    ),
    ...limitBy(
      days,
      (inSight) => views.limits.days(timeWords(daysText(inSight), speech)),
      without({ days: null }),
    ),
    ...shared.sure,
    ...limitBy(asOf, (time) => views.held(thenWords(time, speech)), without({ asOf: null })),
    ...shared.known,
    ...limitBy(
      compare,
      (time) => views.limits.compared(knownWords(time, speech)),
      without({ compare: null }),
    ),
    ...limitBy(
      lanes === 'KIND' ? null : lanes,
      (chosen) => views.limits.lanes(views.laneChoices[chosen]),
      without({ lanes: 'KIND' }),
    ),
    ...limitBy(
      rows === 'USUAL' ? null : rows,
      (chosen) => views.rowChoices[chosen],
      without({ rows: 'USUAL' }),
    ),
    ...shared.kinds,
  ];
}
