/** What is said of a batch wherever it is named. */
import { type Html, html } from '../page/html.ts';

export const BATCH_PREFIX = '/batch/';

/** A batch as it is named: `Batch 3`, with a link to its page. */
export const batchLink = (basePath: string, number: number): Html =>
  html`<a href="${basePath}${BATCH_PREFIX}${number}">Batch ${number}</a>`;

/** A batch as the line needs it. */
export interface SaidBatch {
  readonly appliedAt: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly dataset: string | null;
  readonly revertedBy: { readonly number: number } | null;
}

/** When it was committed, by whom, of which dataset and why. */
export const batchLine = (
  basePath: string,
  { appliedAt, by, reason, dataset, revertedBy }: SaidBatch,
): Html =>
  html`<time datetime="${appliedAt}">${appliedAt.slice(0, 16).replace('T', ' ')} UTC</time>${by === null ? '' : html`, by ${by}`}${dataset === null ? '' : html`, dataset ${dataset}`}${revertedBy === null ? '' : html`, taken back by <a href="${basePath}${BATCH_PREFIX}${revertedBy.number}">batch ${revertedBy.number}</a>`}${reason === null ? '' : html`<br>Reason: ${reason}`}`;
