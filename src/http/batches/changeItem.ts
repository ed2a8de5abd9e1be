/** What a batch did to a fact, as an item of a list. */
import { factLink } from '../../client/timeline/markup.ts';
import { versionsPath } from '../entity/factItem.ts';
import type { ChangeData, SaidOfFact } from '../generated/documents.ts';
import { type Html, html } from '../page/html.ts';
import { counted } from '../page/words.ts';

/** Leads to the fact as the batch left it; to its versions where the batch retracted it, since it has no page then. */
export function changeItem(basePath: string, { batch, fact, before, after }: ChangeData): Html {
  const path =
    after === null
      ? versionsPath(basePath, fact.recordId)
      : factLink(basePath, fact.recordId, batch.appliedAt);
  const label = html`<a href="${path}">${fact.label}</a>`;
  if (after === null)
    return html`<li>Retracted: <s>${label}</s>${before === null ? '' : saidOf(before)}</li>\n`;
  if (before === null) return html`<li>New: ${label}${saidOf(after)}</li>\n`;
  return html`<li>Changed: ${label}<ul>
${differences(before.fact, after.fact).map((what) => html`<li>${what}</li>\n`)}</ul></li>
`;
}

const saidOf = ({ fact: { interval, claims, withdrawn } }: NonNullable<ChangeData['before']>): Html =>
  html` · <span class="time">${interval.label}</span> <small>${counted(claims.totalCount, 'claim')}${withdrawn ? ', withdrawn' : ''}</small>`;

/** What differs between two versions of a fact, in words. */
function differences(before: SaidOfFact, after: SaidOfFact): Html[] {
  const found: Html[] = [];
  const add = (name: string, from: string, to: string): void => {
    if (from !== to) found.push(html`${name}: <del>${from}</del> <ins>${to}</ins>`);
  };
  add('Label', before.label, after.label);
  add('Time', before.interval.label, after.interval.label);
  add('Claims', String(before.claims.totalCount), String(after.claims.totalCount));
  add('Note', before.note ?? 'none', after.note ?? 'none');
  add('Withdrawn', yesNo(before.withdrawn), yesNo(after.withdrawn));
  add('Sources disagree', yesNo(before.conflict), yesNo(after.conflict));
  return found.length > 0 ? found : [html`Details of its claims; its versions show them.`];
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
