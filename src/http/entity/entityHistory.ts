/** The page of what batches did to the facts about an entity, the latest first. */
import { addTo } from '../../domain/model/addTo.ts';
import { batchLine, batchLink } from '../batches/batchLine.ts';
import { changeItem } from '../batches/changeItem.ts';
import type { ChangeData, EntityHistoryData } from '../generated/documents.ts';
import { type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { entityPath, moreLink } from '../page/pageLinks.ts';
import { counted, wordOf } from '../page/words.ts';
import type { Reply } from '../reply.ts';

/** The page; `node` is an entity. */
export function historyPage(
  frame: Frame,
  { node, factChanges }: EntityHistoryData,
  isContinued: boolean,
): Reply {
  if (node?.kind === undefined) throw new Error('The page needs an entity.');
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
${batchesOf(nodes).map((changes) => batchSection(basePath, changes))}${earlier}`,
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
  const id = `batch-${batch.number}`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${batchLink(basePath, batch.number)}</h2>
<p class="quiet">${batchLine(basePath, batch)}</p>
<ul class="facts">
${changes.map((change) => changeItem(basePath, change))}</ul></section>
`;
}
