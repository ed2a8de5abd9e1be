/** The page of all batches, the newest first. */
import type { BatchListData, WholeBatch } from '../generated/documents.ts';
import { type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { nextLink } from '../page/pageLinks.ts';
import type { Reply } from '../reply.ts';
import { batchLine, batchLink } from './batchLine.ts';

export const BATCHES_PATH = '/batches';

export function batchesPage(frame: Frame, { batches }: BatchListData, isContinued: boolean): Reply {
  const { basePath } = frame;
  const { totalCount, nodes, pageInfo } = batches;
  return pageReply(
    frame,
    200,
    'Changes',
    html`<h1>Changes</h1>
<p class="quiet">Each change of the records is a batch, and what was recorded before it can still be read: ${totalCount === 1 ? 'one batch' : `${totalCount.toLocaleString('en')} batches`}${isContinued ? ' in all' : ', the latest first'}.</p>
<ul class="facts">
${nodes.map((batch) => batchItem(basePath, batch))}</ul>
${nextLink(`${basePath}${BATCHES_PATH}`, pageInfo, 'Earlier batches')}`,
    {},
    isContinued ? { head: NOT_INDEXED } : {},
  );
}

/** A batch in a list: what it did, when, by whom and why. */
export const batchItem = (basePath: string, batch: WholeBatch): Html =>
  html`<li>${batchLink(basePath, batch.number)}: ${whatItDid(batch)}<br><small>${batchLine(basePath, batch)}</small></li>
`;

/** How many records a batch created, changed and retracted, in words. */
export function whatItDid({
  createdCount,
  updatedCount,
  retractedCount,
  purgedId,
}: Pick<WholeBatch, 'createdCount' | 'updatedCount' | 'retractedCount' | 'purgedId'>): string {
  if (purgedId !== null) return `erased “${purgedId}” from all history`;
  const done = [
    [createdCount, 'new'],
    [updatedCount, 'changed'],
    [retractedCount, 'retracted'],
  ] as const;
  const said = done
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count.toLocaleString('en')} ${what}`);
  return said.length === 0 ? 'no record changed' : `${said.join(', ')} (records)`;
}
