/** The page of what batches did to the facts about an entity, the latest first. */
import { addTo } from '../../domain/model/addTo.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import { batchLine, batchLink } from '../batches/batchLine.ts';
import { changeItem } from '../batches/changeItem.ts';
import type { ChangeData, EntityHistoryData, ListedBatches } from '../generated/documents.ts';
import { batchesHint, batchField, hidden } from '../page/formFields.ts';
import { type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { batchText, timeOf } from '../page/knownTime.ts';
import { comparisonPath, entityPath, moreLink } from '../page/pageLinks.ts';
import { counted, wordOf } from '../page/words.ts';
import type { Reply } from '../reply.ts';

/** The page; `node` is an entity. */
export function historyPage(
  frame: Frame,
  { node, factChanges, batches }: EntityHistoryData,
  isContinued: boolean,
): Reply {
  if (node?.recordId === undefined || node.kind === undefined) throw new Error('The page needs an entity.');
  const { recordId } = node;
  const { basePath } = frame;
  const { totalCount, nodes, pageInfo } = factChanges;
  const path = entityPath(basePath, node.id);
  const { hasPreviousPage, startCursor } = pageInfo;
  const earlier =
    hasPreviousPage && startCursor !== null
      ? moreLink(
          `${path}?${new URLSearchParams({ view: 'history', before: startCursor })}`,
          'Earlier changes',
        )
      : '';
  return pageReply(
    frame,
    200,
    `History of ${node.label ?? node.id} (${wordOf(node.kind)})`,
    html`<h1>History of ${node.label ?? node.id}</h1>
<p class="quiet">What each batch did to the facts about <a href="${path}">${node.label ?? node.id}</a>, the latest first: ${counted(totalCount, 'change')}${isContinued ? ' in all' : ''}.</p>
${comparisonForm(basePath, recordId, batches)}${batchesOf(nodes).map((changes) => batchSection(basePath, recordId, changes))}${earlier}`,
    { vary: 'Accept' },
    { head: NOT_INDEXED },
  );
}

/** Leads to the timeline after one batch, compared with that after another; at first the last two. */
function comparisonForm(basePath: string, id: string, batches: ListedBatches): Html {
  const [, before] = batches.nodes;
  if (before === undefined) return html``;
  const compared = { ...timeOf(before), text: batchText(before.number) };
  return html`<form class="filters" action="${basePath}/timeline" method="get" aria-label="Compare two batches">
${hidden('of', [id])}${hidden('kinds', [FACT_KINDS.join().toLowerCase()])}${batchField('knownAt', 'As recorded after', 'the newest batch', batches, null, [])}
${batchField('compare', 'Compared with', 'nothing', batches, compared, [])}
<button>Compare</button>
${batchesHint(basePath, batches, 'it')}</form>
`;
}

/** The changes of each batch, the latest batch first. */
function batchesOf(changes: readonly ChangeData[]): ChangeData[][] {
  const byBatch = new Map<number, ChangeData[]>();
  for (const change of changes) addTo(byBatch, change.batch.number, change);
  return [...byBatch.values()].reverse();
}

function batchSection(basePath: string, entityId: string, changes: readonly ChangeData[]): Html {
  const batch = changes[0]?.batch;
  if (batch === undefined) return html``;
  const { number } = batch;
  const id = `batch-${number}`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${batchLink(basePath, number)}</h2>
<p class="quiet">${batchLine(basePath, batch)}${number === 1 ? '' : html`<br><a href="${comparisonPath(basePath, [entityId], number, number - 1)}">Compare with the batch before<span class="hidden"> batch ${number}</span></a>`}</p>
<ul class="facts">
${changes.map((change) => changeItem(basePath, change))}</ul></section>
`;
}
