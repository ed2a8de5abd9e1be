/** Fields of the forms that choose what a page shows, each with what is wrong with its value beside it. */
import type { FactKind } from '../../domain/model/kinds.ts';
import type { PageWords } from '../../words/pageWords.ts';
import type { ListedBatch, ListedBatches } from '../generated/documents.ts';
import type { FieldError } from './addressFields.ts';
import { type Frame, type Html, html, marked } from './html.ts';
import { batchText, type KnownTime, knownWords } from './knownTime.ts';

/** Fields that the form sends without showing them. */
export const hidden = (name: string, values: readonly string[]): Html[] =>
  values.map((value) => html`<input type="hidden" name="${name}" value="${value}">\n`);

export const hiddenTime = (name: string, time: KnownTime | null): Html[] =>
  hidden(name, time === null ? [] : [time.text]);

/** A date as text; the element with the id `dates` explains it. */
export const dateField = (
  name: string,
  label: string,
  value: string | null,
  errors: readonly FieldError[],
): Html =>
  html`<div><label for="${name}">${label}</label><br><input id="${name}" name="${name}" size="14" maxlength="300" autocomplete="off" value="${givenValue(name, value, errors)}"${described(name, errors, 'dates')}>
${fieldProblem(name, errors)}</div>`;

/** A choice between values, with their words. */
export const choiceField = <Value extends string>(
  name: string,
  label: string,
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
  chosen: Value,
  errors: readonly FieldError[],
): Html =>
  selectField(
    name,
    label,
    values.map((value) => [value.toLowerCase(), words[value]]),
    chosen.toLowerCase(),
    errors,
  );

/** A choice between values with their words. */
const selectField = (
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string,
  errors: readonly FieldError[],
): Html => html`<div><label for="${name}">${label}</label><br><select id="${name}" name="${name}"${described(name, errors)}>
${options.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>\n`)}</select>
${fieldProblem(name, errors)}</div>`;

/** The most letters of a reason in a list. */
const REASON_SHOWN = 60;

/** When a batch was committed, by whom and why. */
function batchWords({ number, appliedAt, by, reason }: ListedBatch, { forms }: PageWords): string {
  const why = reason !== null && reason.length > REASON_SHOWN ? `${reason.slice(0, REASON_SHOWN)}…` : reason;
  const said = `${appliedAt.slice(0, 10)}${by === null ? '' : `, ${by}`}${why === null ? '' : `: ${why}`}`;
  return forms.batch(said, number);
}

const BATCH_WORDS = {
  knownAt: ['recordedAfter', 'newestBatch'],
  compare: ['comparedWith', 'nothing'],
} as const;

/** A choice between batches; a time of the address that is none of them can stay chosen. */
export const batchField = (
  { speech }: Frame,
  name: keyof typeof BATCH_WORDS,
  batches: ListedBatches | null,
  chosen: KnownTime | null,
  errors: readonly FieldError[],
): Html => {
  const [label, none] = BATCH_WORDS[name];
  const listed = (batches?.nodes ?? []).map(
    (batch) => [batchText(batch.number), batchWords(batch, speech.words)] as const,
  );
  const other = chosen === null || listed.some(([text]) => text === chosen.text) ? [] : [chosen];
  const options = [
    ['', speech.words.forms[none]] as const,
    ...other.map((time) => [time.text, knownWords(time, speech)] as const),
    ...listed,
  ];
  return selectField(name, speech.words.forms[label], options, chosen?.text ?? '', errors);
};

const errorOf = (name: string, errors: readonly FieldError[]): FieldError | undefined =>
  errors.find(({ field }) => field === name);

/** The value as it was given, so that it can be corrected. */
const givenValue = (name: string, value: string | null, errors: readonly FieldError[]): string =>
  errorOf(name, errors)?.value ?? value ?? '';

const described = (name: string, errors: readonly FieldError[], hint?: string): Html => {
  const isWrong = errorOf(name, errors) !== undefined;
  const ids = [...(isWrong ? [`${name}-error`] : []), ...(hint === undefined ? [] : [hint])];
  return html`${isWrong ? html` aria-invalid="true"${errors[0]?.field === name ? html` autofocus` : ''}` : ''}${ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`}`;
};

/** What is wrong with a field, beside it. */
export const fieldProblem = (name: string, errors: readonly FieldError[]): Html => {
  const error = errorOf(name, errors);
  return error === undefined ? html`` : html`<p class="problem" id="${name}-error">${error.sentence}</p>\n`;
};

/** The kinds of facts, of which none or several are chosen. */
export const kindsField = (
  { speech: { words } }: Frame,
  kinds: readonly FactKind[],
  chosen: readonly FactKind[],
  errors: readonly FieldError[],
): Html =>
  html`<fieldset><legend>${words.forms.kinds}</legend>${kinds.map((kind) => html`<label><input type="checkbox" name="kinds" value="${kind.toLowerCase()}"${chosen.includes(kind) ? html` checked` : ''}>${words.facts.headings[kind]}</label> `)}${fieldProblem('kinds', errors)}</fieldset>`;

/** What the dates of a form may be; `more` follows it. */
export const datesHint = ({ speech }: Frame, more: string): Html =>
  html`<p class="small quiet" id="dates">${marked((mark) => speech.words.forms.dates(mark(EDTF)))} ${more}</p>`;

const EDTF = html`<abbr title="Extended Date/Time Format" lang="en">EDTF</abbr>`;

/** Which batches a form lists; `about` are the entities. */
export const batchesHint = (
  { basePath, speech }: Frame,
  batches: ListedBatches | null,
  about: keyof PageWords['forms']['batchesAbout'],
): Html => {
  if (batches === null) return html``;
  const { forms } = speech.words;
  return html`<p class="small quiet">${marked((mark) =>
    forms.batches(forms.batchesAbout[about], batches.nodes.length, batches.totalCount, (words) =>
      mark(html`<a href="${basePath}/batches">${words}</a>`),
    ),
  )}</p>`;
};

/** A field for a name that is searched for. */
export const nameField = (label: string, q: string | null, errors: readonly FieldError[]): Html =>
  html`<div><label for="q">${label}</label><br><input type="search" id="q" name="q" maxlength="300" value="${givenValue('q', q, errors)}"${described('q', errors)}></div>`;
