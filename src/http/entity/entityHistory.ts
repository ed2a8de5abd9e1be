/** The page of what batches did to the facts about an entity, the latest first. */
import type { EntityKind, FactKind } from '../../domain/model/kinds.ts';
import { type Html, html, NOT_INDEXED, pageReply, siteHeader } from '../page/html.ts';
import { entityPath } from '../page/pageLinks.ts';
import { counted, wordOf } from '../page/words.ts';
import type { Reply } from '../reply.ts';
import type { NodeData } from './entityAnswer.ts';
import { versionsPath } from './factItem.ts';

/** Changes on a page. */
const CHANGES_SHOWN = 100;

/** The latest changes before the cursor `$before`, up to the time `$knownAt` if there is one. */
export const HISTORY_QUERY = `query EntityHistory($id: ID!, $record: ID!, $knownAt: DateTime, $before: String) {
  node(id: $id) { __typename id ... on Entity { recordId kind label } }
  factChanges(about: [$record], afterBatch: 0, untilTime: $knownAt, last: ${CHANGES_SHOWN}, before: $before) {
    totalCount
    pageInfo { hasPreviousPage startCursor }
    nodes {
      batch { number appliedAt by reason dataset revertedBy { number } }
      fact { recordId kind label }
      before { fact { ...Said } }
      after { fact { ...Said } }
    }
  }
}
fragment Said on Fact { label withdrawn conflict note interval { label } claims(first: 0) { totalCount } }`;

interface Said {
  readonly fact: {
    readonly label: string;
    readonly withdrawn: boolean;
    readonly conflict: boolean;
    readonly note: string | null;
    readonly interval: { readonly label: string };
    readonly claims: { readonly totalCount: number };
  };
}

interface BatchData {
  readonly number: number;
  readonly appliedAt: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly dataset: string | null;
  readonly revertedBy: { readonly number: number } | null;
}

interface ChangeData {
  readonly batch: BatchData;
  readonly fact: { readonly recordId: string; readonly kind: FactKind; readonly label: string };
  readonly before: Said | null;
  readonly after: Said | null;
}

/** The answer to the query. */
export interface HistoryAnswer {
  readonly node:
    | (NodeData & { readonly recordId: string; readonly kind: EntityKind; readonly label: string })
    | null;
  readonly factChanges: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
    readonly nodes: readonly ChangeData[];
  };
}

/** The page; `node` is an entity. */
export function historyPage(
  basePath: string,
  { node, factChanges }: HistoryAnswer,
  isContinued: boolean,
): Reply {
  if (node === null) throw new Error('The page needs an entity.');
  const { totalCount, nodes, pageInfo } = factChanges;
  const path = entityPath(basePath, node.id);
  const { hasPreviousPage, startCursor } = pageInfo;
  const earlier =
    hasPreviousPage && startCursor !== null
      ? html`<p class="more"><a href="${path}?${new URLSearchParams({ view: 'history', before: startCursor }).toString()}">Earlier changes</a></p>\n`
      : '';
  return pageReply(
    200,
    `History of ${node.label} (${wordOf(node.kind)}) · Fasti`,
    html`${siteHeader(basePath)}
<main id="main" tabindex="-1">
<h1>History of ${node.label}</h1>
<p class="quiet">What each batch did to the facts about <a href="${path}">${node.label}</a>, the latest first: ${counted(totalCount, 'change')}${isContinued ? ' in all' : ''}.</p>
${batchesOf(nodes).map((changes) => batchSection(basePath, changes))}${earlier}</main>`,
    { vary: 'Accept' },
    { head: NOT_INDEXED },
  );
}

/** The changes of each batch, the latest batch first. */
function batchesOf(changes: readonly ChangeData[]): ChangeData[][] {
  const byBatch = new Map<number, ChangeData[]>();
  for (const change of changes) {
    const { number } = change.batch;
    byBatch.set(number, [...(byBatch.get(number) ?? []), change]);
  }
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

const saidOf = ({ fact: { interval, claims, withdrawn } }: Said): Html =>
  html` · <span class="time">${interval.label}</span> <small>${counted(claims.totalCount, 'claim')}${withdrawn ? ', withdrawn' : ''}</small>`;

/** What differs between two versions of a fact, in words. */
function differences(before: Said['fact'], after: Said['fact']): Html[] {
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
