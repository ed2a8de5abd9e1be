/** The forms of the page of timelines. They send the address of the view, so that it works without scripts. */
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import { type Html, html } from '../html.ts';
import { wordOf } from '../words.ts';
import { CERTAINTIES, type Field, type FieldError, LANES, type TimelineRequest } from './timelineRequest.ts';

/** The search by name, which keeps the entities that were chosen. */
export const searchForm = (
  basePath: string,
  { of, q, knownAt }: TimelineRequest,
  errors: readonly FieldError[],
): Html => html`<form role="search" action="${basePath}/timeline" method="get">
${hidden('of', of)}${hidden('knownAt', knownAt === null ? [] : [knownAt])}<div><label for="q">Search by name</label><br><input type="search" id="q" name="q" maxlength="300" value="${givenValue('q', q, errors)}"${described('q', errors)}></div> <button>Search</button>
${fieldProblem('q', errors)}${fieldProblem('of', errors)}</form>`;

/** The window, the day, the lanes and the kinds of a timeline. */
export const filterForm = (
  basePath: string,
  request: TimelineRequest,
  errors: readonly FieldError[],
): Html => {
  const { of, during, asOf, lanes, kinds, certainty, knownAt } = request;
  return html`<form class="filters" action="${basePath}/timeline" method="get" aria-label="What the timeline shows">
${hidden('of', of)}${hidden('knownAt', knownAt === null ? [] : [knownAt])}${dateField('during', 'During', during, errors)}
${dateField('asOf', 'Who held what on', asOf, errors)}
${choiceField('lanes', 'Lanes', LANES, lanes, errors)}
${choiceField('certainty', 'At least', CERTAINTIES, certainty, errors)}
<fieldset><legend>Kinds of facts</legend>${FACT_KINDS.map((kind) => html`<label><input type="checkbox" name="kinds" value="${kind.toLowerCase()}"${kinds.includes(kind) ? html` checked` : ''}>${FACT_KIND_TRAITS[kind].heading.en}</label> `)}${fieldProblem('kinds', errors)}</fieldset>
<button>Show</button>
<p class="small quiet" id="dates">Dates are <abbr title="Extended Date/Time Format">EDTF</abbr>: 2013, 2013-05, 2013-05-01, 2010/2015, or today. Without kinds: offices, memberships, participations and events.</p>
${fieldProblem('knownAt', errors)}${fieldProblem('width', errors)}</form>`;
};

const hidden = (name: Field, values: readonly string[]): Html[] =>
  values.map((value) => html`<input type="hidden" name="${name}" value="${value}">\n`);

const dateField = (name: Field, label: string, value: string | null, errors: readonly FieldError[]): Html =>
  html`<div><label for="${name}">${label}</label><br><input id="${name}" name="${name}" size="14" maxlength="300" autocomplete="off" value="${givenValue(name, value, errors)}"${described(name, errors, 'dates')}>
${fieldProblem(name, errors)}</div>`;

const choiceField = <Value extends string>(
  name: Field,
  label: string,
  values: readonly Value[],
  chosen: Value,
  errors: readonly FieldError[],
): Html => html`<div><label for="${name}">${label}</label><br><select id="${name}" name="${name}"${described(name, errors)}>
${values.map((value) => html`<option value="${value.toLowerCase()}"${value === chosen ? html` selected` : ''}>${CHOICES[value] ?? wordOf(value)}</option>\n`)}</select>
${fieldProblem(name, errors)}</div>`;

const CHOICES: Readonly<Record<string, string>> = {
  KIND: 'by kind',
  ENTITY: 'by entity',
  OFFICE: 'by office',
  CATEGORY: 'by category',
  POSSIBLE: 'possible',
  DEFINITE: 'sure',
};

const errorOf = (name: Field, errors: readonly FieldError[]): FieldError | undefined =>
  errors.find(({ field }) => field === name);

/** The value as it was given, so that it can be corrected. */
const givenValue = (name: Field, value: string | null, errors: readonly FieldError[]): string =>
  errorOf(name, errors)?.value ?? value ?? '';

const described = (name: Field, errors: readonly FieldError[], hint?: string): Html => {
  const isWrong = errorOf(name, errors) !== undefined;
  const ids = [...(isWrong ? [`${name}-error`] : []), ...(hint === undefined ? [] : [hint])];
  return html`${isWrong ? html` aria-invalid="true"` : ''}${ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`}`;
};

/** What is wrong with a field, beside it. */
const fieldProblem = (name: Field, errors: readonly FieldError[]): Html => {
  const error = errorOf(name, errors);
  return error === undefined
    ? html``
    : html`<p class="problem" id="${name}-error">“${error.value}”${error.message}</p>\n`;
};
