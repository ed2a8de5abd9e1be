/** What the archive is, and how much is recorded, in words and numbers. */
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import type { Archive } from '../../import/archiveFile.ts';
import type { PageWords } from '../../words/pageWords.ts';
import type { EntityCounts, HomePageData } from '../generated/documents.ts';
import { type Frame, type Html, html } from '../page/html.ts';
import type { PageRequest } from '../page/pageAnswer.ts';
import { RECORD_LISTS } from '../page/pageLinks.ts';
import { decadesInTime } from './decades.ts';

/** What the archive is. */
export const aboutWords = ({ description }: Archive, { home }: PageWords): string =>
  description ?? home.description;

/** How much is recorded, of which decades, from how many sources, as of which batch. */
export async function extentOf(
  { speech, api }: PageRequest,
  { about, sources, batches }: HomePageData,
): Promise<string> {
  const { home } = speech.words;
  const [batch] = batches.nodes;
  if (batch === undefined) return home.nothingRecorded;
  const decades = (await decadesInTime(api, batch.number))?.map((decade) => decade.replace(/X$/, '0')) ?? [];
  const [first] = decades;
  const span = first === undefined ? null : home.decades(first, decades.at(-1) ?? first);
  const day = dateLabel(batch.appliedAt.slice(0, 10), speech.language);
  return home.extent(about.factCount, span, sources.totalCount, batch.number, day);
}

/** How many entities of each kind and sources are recorded, with links to their lists. */
export function countsOf({ basePath, speech }: Frame, data: EntityCounts): Html {
  const { home, counts } = speech.words;
  return html`<h2 id="loaded">${home.recorded}</h2>
<dl class="counts" aria-labelledby="loaded">
${RECORD_LISTS.map((field) => html`<div><dt><a href="${basePath}/${field}">${home.counts[field]}</a></dt><dd>${counts.number(data[field].totalCount)}</dd></div>\n`)}</dl>
`;
}
