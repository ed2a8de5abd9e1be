/** The page of all data: a table for each kind, with what its columns mean. */

import type { Api } from '../../api/api.ts';
import type { Reply } from '../../api/http/reply.ts';
import { columnMeanings } from '../../api/table/tableDocument.ts';
import { capitalized } from '../../domain/labels/capitalized.ts';
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import type { PageWords } from '../../words/pageWords.ts';
import { batchLink } from '../batches/batchLine.ts';
import type { BatchData, DataCountsData, DataPageData } from '../generated/documents.ts';
import { type Frame, type Html, html, marked, pageReply, unseen } from '../page/html.ts';
import { outsideLink } from '../page/pageLinks.ts';
import { DATA_TABLES, type DataTable } from './dataTables.ts';

export const DATA_PATH = '/data';

interface DataView extends Frame {
  readonly batch: BatchData | null;
  /** The numbers of rows; some may be absent. */
  readonly counts: Omit<DataPageData, 'batches'> & Partial<DataCountsData>;
  readonly schema: Api['schema'];
  /** The most rows of a table. */
  readonly mostRows: number;
}

export function dataPage(view: DataView): Reply {
  const { batch, mostRows, archive, speech } = view;
  const { data, counts } = speech.words;
  const { licence } = archive;
  return pageReply(view, {
    title: data.title,
    content: html`<h1>${data.title}</h1>
<p>${marked((mark) =>
      data.intro(
        batch &&
          data.batchOf(
            mark(batchLink(view, batch.number)),
            dateLabel(batch.appliedAt.slice(0, 10), speech.language),
          ),
        licence && mark(outsideLink(licence.url, licence.name)),
      ),
    )}</p>
<p class="quiet">${marked((mark) =>
      data.format(mark(html`<code>|</code>`), counts.number(mostRows), mark(html`<code>fasti export</code>`)),
    )}</p>
<ul class="facts">
${(Object.keys(DATA_TABLES) as DataTable[]).map((name) => tableItem(view, name))}</ul>
`,
  });
}

/** What a column means by the words for it, or for all parts of its name; null without any. */
function meaningOf(column: string, words: PageWords['data']['columns']): string | null {
  if (words === null) return null;
  const parts = column.split('.').filter((part) => part !== 'nodes');
  return capitalized(words[column] ?? parts.map((part) => words[part] ?? part).join(': '));
}

function tableItem({ basePath, counts, schema, mostRows, speech }: DataView, name: DataTable): Html {
  const { data, counts: numbers } = speech.words;
  const { totalCount: rows = null } = counts[name] ?? {};
  const file = `${name}.csv`;
  const link = html`<a href="${basePath}${DATA_PATH}/${file}">${file}</a>`;
  const columns = [...columnMeanings(schema, DATA_TABLES[name])];
  return html`<li>${(rows ?? 0) > mostRows ? html`${file} <small>${data.tooLong}</small>` : link}${rows === null ? '' : html` <small>${numbers.row(rows)}</small>`}
<details><summary>${marked((mark) => data.columnsOf(columns.length, file, (words) => mark(unseen(words))))}</summary>
<dl>${columns.map(([column, meaning]) => html`<dt><code>${column}</code></dt><dd><small>${meaningOf(column, data.columns) ?? meaning}</small></dd>\n`)}</dl></details></li>
`;
}
