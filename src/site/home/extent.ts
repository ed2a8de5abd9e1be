/** What the archive is, and how much is recorded, in words and numbers. */
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import type { Archive } from '../../import/archiveFile.ts';
import type { PageWords } from '../../words/pageWords.ts';
import type { EntityCounts, HomePageData } from '../generated/documents.ts';
import { type Frame, type Html, html } from '../page/html.ts';
import { RECORD_LISTS } from '../page/pageLinks.ts';

/** What the archive is. */
export const aboutWords = ({ description }: Archive, { home }: PageWords): string =>
  description ?? home.description;

/** How much is recorded, from how many sources, as of which batch. */
export function extentOf({ speech }: Frame, { about, sources, batches }: HomePageData): string {
  const { home } = speech.words;
  const [batch] = batches.nodes;
  if (batch === undefined) return home.nothingRecorded;
  const day = dateLabel(batch.appliedAt.slice(0, 10), speech.language);
  return home.extent(about.factCount, sources.totalCount, batch.number, day);
}

/** How many entities of each kind and sources are recorded, with links to their lists. */
export function countsOf({ basePath, speech }: Frame, data: EntityCounts): Html {
  const { home, counts } = speech.words;
  return html`<h2 id="loaded">${home.recorded}</h2>
<dl class="counts" aria-labelledby="loaded">
${RECORD_LISTS.map((field) => html`<div><dt><a href="${basePath}/${field}">${home.counts[field]}</a></dt><dd>${counts.number(data[field].totalCount)}</dd></div>\n`)}</dl>
`;
}
