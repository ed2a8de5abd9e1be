/** What batches did to the facts about an entity, the latest first: a page, and a feed. */

import type { Reply } from '../../api/http/reply.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import { BATCH_PREFIX, batchLine, batchLink } from '../batches/batchLine.ts';
import { changeItem } from '../batches/changeItem.ts';
import type { ChangeData, EntityHistoryData, ListedBatches } from '../generated/documents.ts';
import { feedLinks, feedReply } from '../page/atomFeed.ts';
import { batchesHint, batchField, hidden } from '../page/formFields.ts';
import { type Frame, type Html, html, marked, NOT_INDEXED, pageReply, unseen } from '../page/html.ts';
import { batchText, timeOf } from '../page/knownTime.ts';
import { comparisonPath, entityPath, moreLink } from '../page/pageLinks.ts';

/** The page; `node` is an entity. */
export function historyPage(
  frame: Frame,
  { node, factChanges, batches }: EntityHistoryData,
  isContinued: boolean,
): Reply {
  if (node?.recordId === undefined || node.kind === undefined) throw new Error('The page needs an entity.');
  const { recordId } = node;
  const { basePath, speech } = frame;
  const { record, site } = speech.words;
  const label = node.label ?? node.id;
  const { totalCount, nodes, pageInfo } = factChanges;
  const path = entityPath(basePath, node.id);
  const feed = feedLinks(frame, entityPath(basePath, recordId));
  const { hasPreviousPage, startCursor } = pageInfo;
  const earlier =
    hasPreviousPage && startCursor !== null
      ? moreLink(
          `${path}?${new URLSearchParams({ view: 'history', before: startCursor })}`,
          record.earlierChanges,
        )
      : '';
  return pageReply(frame, {
    title: record.title(record.historyOf(label), site.values[node.kind]),
    content: html`<h1>${record.historyOf(label)}</h1>
<p class="quiet">${marked((mark) => record.historyIntro(mark(html`<a href="${path}">${label}</a>`), totalCount, isContinued))} ${feed.link}</p>
${comparisonForm(frame, recordId, batches)}${batchesOf(nodes).map((changes) => batchSection(frame, recordId, changes))}${earlier}`,
    headers: { vary: 'Accept' },
    head: html`${NOT_INDEXED}${feed.head}`,
  });
}

/** The most facts that the title of an entry names. */
const MOST_NAMED = 3;

/**
 * The same as a feed, with an entry for each batch; `frame` is a `feedFrame`. Where it is cut, not all changes of its
 * earliest batch are there: the next part has them, unless it is the only one.
 */
export function historyFeed(
  frame: Frame,
  { node, factChanges: { nodes, pageInfo } }: EntityHistoryData,
  after: string | null,
): Reply {
  if (node?.recordId === undefined) throw new Error('The feed needs an entity.');
  const { batches: words, found, record } = frame.speech.words;
  const address = entityPath(frame.basePath, node.recordId);
  const isCut = pageInfo.hasPreviousPage;
  const all = batchesOf(nodes);
  const whole = isCut && all.length > 1 ? all.slice(0, -1) : all;
  const last = whole.at(-1)?.[0]?.batch.number;
  const entries = whole.map((changes) => {
    const [{ batch }] = changes as [ChangeData];
    const { number } = batch;
    const labels = changes.map(({ fact }) => fact.label);
    const facts = labels.slice(0, MOST_NAMED).join('; ');
    const others = labels.length - MOST_NAMED;
    const rest = `${frame.basePath}${BATCH_PREFIX}${number}`;
    return {
      address: `${address}?view=history#${sectionId(number)}`,
      title: `${words.batch(number)}: ${others > 0 ? found.more(facts, others) : facts}`,
      batch,
      content: html`<p>${batchLink(frame, number)}: ${batchLine(frame, batch)}</p>
<ul>
${changes.map((change) => changeItem(frame, change))}</ul>
${isCut && all.length === 1 ? moreLink(rest, words.more) : ''}`,
    };
  });
  const next = isCut && last !== undefined ? batchText(last) : null;
  return feedReply(frame, { address, title: record.historyOf(node.label ?? node.id), entries, after, next });
}

const sectionId = (number: number): string => `batch-${number}`;

/** Leads to the timeline after one batch, compared with that after another; at first the last two. */
function comparisonForm(frame: Frame, id: string, batches: ListedBatches): Html {
  const [, before] = batches.nodes;
  if (before === undefined) return html``;
  const { basePath, speech } = frame;
  const { record } = speech.words;
  const compared = { ...timeOf(before), text: batchText(before.number) };
  return html`<form class="filters" action="${basePath}/timeline" method="get" aria-label="${record.compareTwo}">
${hidden('of', [id])}${hidden('kinds', [FACT_KINDS.join().toLowerCase()])}${batchField(frame, 'knownAt', batches, null, [])}
${batchField(frame, 'compare', batches, compared, [])}
<button>${record.compare}</button>
${batchesHint(frame, batches, 'it')}</form>
`;
}

/** The changes of each batch, the latest batch first. */
function batchesOf(changes: readonly ChangeData[]): ChangeData[][] {
  const byBatch = new Map<number, ChangeData[]>();
  for (const change of changes) addTo(byBatch, change.batch.number, change);
  return [...byBatch.values()].reverse();
}

function batchSection(frame: Frame, entityId: string, changes: readonly ChangeData[]): Html {
  const batch = changes[0]?.batch;
  if (batch === undefined) return html``;
  const { number } = batch;
  const id = sectionId(number);
  const compare = marked((mark) =>
    frame.speech.words.record.compareWithBefore(number, (words) => mark(unseen(words))),
  );
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${batchLink(frame, number)}</h2>
<p class="quiet">${batchLine(frame, batch)}${number === 1 ? '' : html`<br><a href="${comparisonPath(frame.basePath, [entityId], number, number - 1)}">${compare}</a>`}</p>
<ul class="facts">
${changes.map((change) => changeItem(frame, change))}</ul></section>
`;
}
