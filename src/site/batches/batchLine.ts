/** What is said of a batch wherever it is named. */
import { type Frame, type Html, html, marked } from '../page/html.ts';

export const BATCH_PREFIX = '/batch/';

/** A batch as it is named: `Batch 3`, with a link to its page. */
export const batchLink = ({ basePath, speech }: Frame, number: number): Html =>
  html`<a href="${basePath}${BATCH_PREFIX}${number}">${speech.words.batches.batch(number)}</a>`;

/** A batch as the line needs it. */
export interface SaidBatch {
  readonly appliedAt: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly dataset: string | null;
  readonly revertedBy: { readonly number: number } | null;
}

/** When it was committed, by whom, of which dataset and why. */
export function batchLine(
  { basePath, speech }: Frame,
  { appliedAt, by, reason, dataset, revertedBy }: SaidBatch,
): Html {
  const { batches } = speech.words;
  const parts = [
    ...(by === null ? [] : [html`${batches.by(by)}`]),
    ...(dataset === null ? [] : [html`${batches.ofDataset(dataset)}`]),
    ...(revertedBy === null ? [] : [takenBack(revertedBy.number)]),
  ];
  function takenBack(number: number): Html {
    const link = (words: string): Html => html`<a href="${basePath}${BATCH_PREFIX}${number}">${words}</a>`;
    return marked((mark) => batches.takenBackBy(number, (words) => mark(link(words))));
  }
  return html`<time datetime="${appliedAt}">${appliedAt.slice(0, 16).replace('T', ' ')} UTC</time>${parts.map((part) => html`, ${part}`)}${reason === null ? '' : html`<br>${batches.reason(reason)}`}`;
}
