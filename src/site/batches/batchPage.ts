/** The page of one batch: what it did, to which entities most, and each change of a fact. */

import type { Reply } from '../../api/http/reply.ts';
import { capitalized } from '../../domain/labels/capitalized.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import type { BatchCountsData, BatchPageData, WholeBatch } from '../generated/documents.ts';
import { type Frame, type Html, html, marked, NOT_INDEXED, pageReply } from '../page/html.ts';
import { batchText } from '../page/knownTime.ts';
import { joined } from '../page/linkedSentence.ts';
import { MOST_COUNTED } from '../page/listPages.ts';
import { comparisonPath, entityLink, nextLink } from '../page/pageLinks.ts';
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
  /** The most rows of a table. */
  readonly mostRows: number;
}

export function batchPage(shown: ShownBatch): Reply {
  const { basePath, batch, changes, counts, mostRows, speech } = shown;
  const { batches } = speech.words;
  const { number } = batch;
  const path = `${basePath}${BATCH_PREFIX}${number}`;
  const { countUpTo: count, nodes, pageInfo } = changes;
  return pageReply(shown, {
    title: batches.batch(number),
    content: html`<p><a href="${basePath}${BATCHES_PATH}">${batches.title}</a> ›</p>
<h1>${batches.batch(number)}</h1>
<p>${whatItDid(batch, speech.words)}<br><small>${batchLine(shown, batch)}</small></p>
${counts === null ? '' : countsOf(shown, number, counts)}<h2 id="facts">${batches.facts}</h2>
${
  count === 0
    ? html`<p>${batches.noFacts}</p>\n`
    : html`<p class="quiet">${marked((mark) => batches.factCount(changesText(shown, count), (words) => mark(count > mostRows ? html`${words}` : html`<a href="${path}?format=csv">${words}</a>`)))}</p>
<ul class="facts" aria-labelledby="facts">
${nodes.map((change) => changeItem(shown, change))}</ul>
`
}${nextLink(path, pageInfo, batches.more)}`,
    head: NOT_INDEXED,
  });
}

/** `12 changes`, `At least 10,000 changes`. */
const changesText = ({ speech: { words } }: Frame, count: number): string =>
  count < MOST_COUNTED
    ? words.counts.change(count)
    : capitalized(words.counts.atLeast(words.counts.change(count)));

/** The most entities that are named. */
const MOST_NAMED = 10;

function countsOf(frame: Frame, number: number, { nodes, isWhole }: CountedChanges): Html {
  if (nodes.length === 0) return html``;
  const { batches, site, counts } = frame.speech.words;
  const kinds = new Map<FactKind, number>();
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
  const named = most.map(([id, { label, count }]) => {
    const shownAt = kept.has(id) ? id : `${id}@${batchText(number - 1)}`;
    return html`${entityLink(frame, { id: shownAt, label })} <small>(${counts.number(count)})</small>`;
  });
  const of = isWhole ? '' : html` <small>${batches.ofFirst(nodes.length)}</small>`;
  return html`<h2 id="counts">${batches.whatItChanged}${of}</h2>
<dl class="counts" aria-labelledby="counts">
${byCount.map(([kind, count]) => html`<div><dt>${site.values[kind]}</dt><dd>${counts.number(count)}</dd></div>\n`)}</dl>
<p>${marked((mark) => batches.mostAbout(mark(html`${joined(named)}`)))}</p>
${
  number === 1
    ? ''
    : comparisonLink(
        frame,
        number,
        most.map(([id]) => id),
        kept,
      )
}`;
}

/** Entities of which the batch left no fact, and which may be no more, are shown as they were before it. */
function comparisonLink(
  { basePath, speech }: Frame,
  number: number,
  ids: readonly string[],
  kept: ReadonlySet<string>,
): Html {
  const left = ids.filter((id) => kept.has(id));
  const path =
    left.length > 0
      ? comparisonPath(basePath, left, number, number - 1)
      : comparisonPath(basePath, ids, number - 1, number);
  const link = (words: string): Html => html`<a href="${path}">${words}</a>`;
  return html`<p>${marked((mark) => speech.words.batches.compare((words) => mark(link(words))))}</p>
`;
}
