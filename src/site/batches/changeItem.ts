/** What a batch did to a fact, as an item of a list. */
import { factLink } from '../../client/timeline/markup.ts';
import { versionsPath } from '../entity/factItem.ts';
import type { ChangeData, SaidOfFact } from '../generated/documents.ts';
import { type Frame, type Html, html, marked } from '../page/html.ts';

/** Leads to the fact as the batch left it; to its versions where the batch retracted it, since it has no page then. */
export function changeItem(frame: Frame, { batch, fact, before, after }: ChangeData): Html {
  const { basePath, speech } = frame;
  const { batches } = speech.words;
  const path =
    after === null
      ? versionsPath(basePath, fact.recordId)
      : factLink(basePath, fact.recordId, batch.appliedAt);
  const label = html`<a href="${path}">${fact.label}</a>`;
  if (after === null)
    return html`<li>${marked((mark) => batches.retracted(mark(html`<s>${label}</s>`)))}${before === null ? '' : saidOf(frame, before)}</li>\n`;
  if (before === null)
    return html`<li>${marked((mark) => batches.added(mark(label)))}${saidOf(frame, after)}</li>\n`;
  return html`<li>${marked((mark) => batches.changed(mark(label)))}<ul>
${differences(frame, before.fact, after.fact).map((what) => html`<li>${what}</li>\n`)}</ul></li>
`;
}

const saidOf = (
  { speech }: Frame,
  { fact: { interval, claims, withdrawn } }: NonNullable<ChangeData['before']>,
): Html =>
  html` · <span class="time">${interval.label}</span> <small>${speech.words.batches.claims(claims.totalCount, withdrawn)}</small>`;

/** What differs between two versions of a fact, in words. */
function differences({ speech }: Frame, before: SaidOfFact, after: SaidOfFact): Html[] {
  const { batches, counts, timeline } = speech.words;
  const { differences: names, noNote } = batches;
  const found: Html[] = [];
  const add = (name: keyof typeof names, textOf: (fact: SaidOfFact) => string): void => {
    const [from, to] = [textOf(before), textOf(after)];
    if (from !== to) found.push(html`${names[name]}: <del>${from}</del> <ins>${to}</ins>`);
  };
  const yesNo = (value: boolean): string => (value ? batches.yes : batches.no);
  add('label', ({ label }) => label);
  add('time', ({ interval }) => interval.label);
  add('claims', ({ claims }) => counts.number(claims.totalCount));
  add('note', ({ note }) => note ?? noNote);
  add('withdrawn', ({ withdrawn }) => yesNo(withdrawn));
  add('conflict', ({ disputed }) => (disputed.length === 0 ? batches.no : timeline.disputed(disputed)));
  return found.length > 0 ? found : [html`${batches.onlyDetails}`];
}
