/** The page of what batches did to the facts about an entity, the latest first. */
import { addTo } from '../../domain/model/addTo.ts';
import type { ChangeData, EntityHistoryData, SaidOfFact } from '../generated/documents.ts';
import { type Html, html, NOT_INDEXED, pageReply, siteHeader } from '../page/html.ts';
import { entityPath } from '../page/pageLinks.ts';
import { counted, wordOf } from '../page/words.ts';
import type { Reply } from '../reply.ts';
import { versionsPath } from './factItem.ts';

/** The page; `node` is an entity. */
export function historyPage(
  basePath: string,
  { node, factChanges }: EntityHistoryData,
  isContinued: boolean,
): Reply {
  if (node?.kind === undefined) throw new Error('The page needs an entity.');
  const { totalCount, nodes, pageInfo } = factChanges;
  const path = entityPath(basePath, node.id);
  const { hasPreviousPage, startCursor } = pageInfo;
  const earlier =
    hasPreviousPage && startCursor !== null
      ? html`<p class="more"><a href="${path}?${new URLSearchParams({ view: 'history', before: startCursor }).toString()}">Earlier changes</a></p>\n`
      : '';
  return pageReply(
    200,
    `History of ${node.label ?? node.id} (${wordOf(node.kind)}) · Fasti`,
    html`${siteHeader(basePath)}
<main id="main" tabindex="-1">
<h1>History of ${node.label ?? node.id}</h1>
<p class="quiet">What each batch did to the facts about <a href="${path}">${node.label ?? node.id}</a>, the latest first: ${counted(totalCount, 'change')}${isContinued ? ' in all' : ''}.</p>
${batchesOf(nodes).map((changes) => batchSection(basePath, changes))}${earlier}</main>`,
    { vary: 'Accept' },
    { head: NOT_INDEXED },
  );
}

/** The changes of each batch, the latest batch first. */
function batchesOf(changes: readonly ChangeData[]): ChangeData[][] {
  const byBatch = new Map<number, ChangeData[]>();
  for (const change of changes) addTo(byBatch, change.batch.number, change);
  return [...byBatch.values()].reverse();
}

function batchSection(basePath: string, changes: readonly ChangeData[]): Html {
  const batch = changes[0]?.batch;
  if (batch === undefined) return html``;
  const { number, appliedAt, by, reason, dataset, revertedBy } = batch;
  const id = `batch-${number}`;
  const said = [
    `${appliedAt.slice(0, 16).replace('T', ' ')} UTC`,
    ...(by === null ? [] : [`by ${by}`]),
    ...(dataset === null ? [] : [`dataset ${dataset}`]),
    ...(revertedBy === null ? [] : [`taken back by batch ${revertedBy.number}`]),
  ];
  return html`<section aria-labelledby="${id}"><h2 id="${id}">Batch ${number}</h2>
<p class="quiet"><time datetime="${appliedAt}">${said[0] ?? ''}</time>${said.slice(1).map((part) => html`, ${part}`)}${reason === null ? '' : html`<br>Reason: ${reason}`}</p>
<ul class="facts">
${changes.map((change) => changeItem(basePath, change))}</ul></section>
`;
}

function changeItem(basePath: string, { fact, before, after }: ChangeData): Html {
  const label = html`<a href="${versionsPath(basePath, fact.recordId)}">${fact.label}</a>`;
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
