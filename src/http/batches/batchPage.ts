/** The page of one batch: what it did, to which entities most, and each change of a fact. */

import type { BatchCountsData, BatchPageData, WholeBatch } from '../generated/documents.ts';
import { type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { batchText } from '../page/knownTime.ts';
import { comparisonPath, entityLink, nextLink } from '../page/pageLinks.ts';
import { counted, wordOf } from '../page/words.ts';
import type { Reply } from '../reply.ts';
import { BATCHES_PATH, whatItDid } from './batchesPage.ts';
import { BATCH_PREFIX, batchLine } from './batchLine.ts';
import { changeItem } from './changeItem.ts';

type CountedChange = BatchCountsData['factChanges']['nodes'][number];

/** The changes that are counted by kind and by entity. */
export interface CountedChanges {
  readonly nodes: readonly CountedChange[];
  /** Whether these are all changes of the batch. */
  readonly isWhole: boolean;
}

export interface ShownBatch extends Frame {
  readonly batch: WholeBatch;
  readonly changes: BatchPageData['factChanges'];
  /** Null on the pages after the first. */
  readonly counts: CountedChanges | null;
}

export function batchPage(shown: ShownBatch): Reply {
  const { basePath, batch, changes, counts } = shown;
  const { number } = batch;
  const path = `${basePath}${BATCH_PREFIX}${number}`;
  const { totalCount, nodes, pageInfo } = changes;
  return pageReply(
    shown,
    200,
    `Batch ${number}`,
    html`<p><a href="${basePath}${BATCHES_PATH}">Changes</a> ›</p>
<h1>Batch ${number}</h1>
<p>${whatItDid(batch)}<br><small>${batchLine(basePath, batch)}</small></p>
${counts === null ? '' : countsOf(basePath, number, counts)}<h2 id="facts">Facts</h2>
${
  totalCount === 0
    ? html`<p>It changed no facts, only what is said of entities and sources.</p>\n`
    : html`<p class="quiet">${counted(totalCount, 'change')} of facts, also as a <a href="${path}?format=csv">table (CSV)</a>.</p>
<ul class="facts" aria-labelledby="facts">
${nodes.map((change) => changeItem(basePath, change))}</ul>
`
}${nextLink(path, pageInfo, 'More changes')}`,
    {},
    { head: NOT_INDEXED },
  );
}

/** The most entities that are named. */
const MOST_NAMED = 10;

function countsOf(basePath: string, number: number, { nodes, isWhole }: CountedChanges): Html {
  if (nodes.length === 0) return html``;
  const kinds = new Map<string, number>();
  const entities = new Map<string, { readonly label: string; count: number }>();
  const kept = new Set<string>();
  for (const { fact, after } of nodes) {
    kinds.set(fact.kind, (kinds.get(fact.kind) ?? 0) + 1);
    for (const { recordId, label } of new Map(
      fact.roles.map(({ entity }) => [entity.recordId, entity]),
    ).values()) {
      const known = entities.get(recordId);
      if (after !== null) kept.add(recordId);
      if (known === undefined) entities.set(recordId, { label, count: 1 });
      else known.count += 1;
    }
  }
  const byCount = [...kinds].sort(([, a], [, b]) => b - a);
  const most = [...entities].sort(([, a], [, b]) => b.count - a.count).slice(0, MOST_NAMED);
  const of = isWhole ? '' : html` <small>(of the first ${counted(nodes.length, 'change')})</small>`;
  return html`<h2 id="counts">What it changed${of}</h2>
<dl class="counts" aria-labelledby="counts">
${byCount.map(([kind, count]) => html`<div><dt>${wordOf(kind)}</dt><dd>${count.toLocaleString('en')}</dd></div>\n`)}</dl>
<p>Most about ${most.map(([id, { label, count }], i) => html`${i === 0 ? '' : ', '}${entityLink(basePath, { id: kept.has(id) ? id : `${id}@${batchText(number - 1)}`, label })} <small>(${count.toLocaleString('en')})</small>`)}.</p>
${
  number === 1
    ? ''
    : comparisonLink(
        basePath,
        number,
        most.map(([id]) => id),
        kept,
      )
}`;
}

/** Entities of which the batch left no fact, and which may be no more, are shown as they were before it. */
function comparisonLink(
  basePath: string,
  number: number,
  ids: readonly string[],
  kept: ReadonlySet<string>,
): Html {
  const left = ids.filter((id) => kept.has(id));
  const path =
    left.length > 0
      ? comparisonPath(basePath, left, number, number - 1)
      : comparisonPath(basePath, ids, number - 1, number);
  return html`<p><a href="${path}">Compare with the batch before</a>, as a timeline of these.</p>
`;
}
