/** The page of all data: a table for each kind, with what its columns mean. */

import type { Api } from '../../api/api.ts';
import { columnMeanings } from '../../api/table/tablePlan.ts';
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { batchLink } from '../batches/batchLine.ts';
import type { BatchData, DataCountsData, DataPageData } from '../generated/documents.ts';
import { type Frame, type Html, html, pageReply } from '../page/html.ts';
import { outsideLink } from '../page/pageLinks.ts';
import { counted } from '../page/words.ts';
import type { Reply } from '../reply.ts';
import { DATA_TABLES, type DataTable } from './dataTables.ts';

export const DATA_PATH = '/data';
export const SUMS_FILE = 'SHA256SUMS';

interface DataView extends Frame {
  readonly batch: BatchData | null;
  /** The numbers of rows; some may be absent. */
  readonly counts: Omit<DataPageData, 'batches'> & Partial<DataCountsData>;
  readonly schema: Api['schema'];
  /** The most rows of a table. */
  readonly mostRows: number;
}

export function dataPage(view: DataView): Reply {
  const { basePath, batch, mostRows, archive } = view;
  const { licence } = archive;
  return pageReply(
    view,
    200,
    'Data',
    html`<h1>Data</h1>
<p>All records as tables in CSV, one for each kind${batch === null ? '' : html`, as of ${batchLink(basePath, batch.number)} of ${dateLabel(batch.appliedAt.slice(0, 10), 'en')}`}. Tables are joined by the ids of records.${licence === null ? '' : html` Their licence: ${outsideLink(licence.url, licence.name)}.`}</p>
<p class="quiet">The text is UTF-8. A cell with several values has <code>|</code> between them, and the columns of one list have their values in the same order. A table has at most ${mostRows.toLocaleString('en')} rows. <a href="${basePath}${DATA_PATH}/${SUMS_FILE}">The SHA-256 of each table</a> is computed from all of them, which takes a while. What may be loaded again, also larger archives, is written by <code>fasti export</code>.</p>
<ul class="facts">
${(Object.keys(DATA_TABLES) as DataTable[]).map((name) => tableItem(view, name))}</ul>
`,
  );
}

function tableItem({ basePath, counts, schema, mostRows }: DataView, name: DataTable): Html {
  const { totalCount: rows = null } = counts[name] ?? {};
  const file = `${name}.csv`;
  const link = html`<a href="${basePath}${DATA_PATH}/${file}">${file}</a>`;
  const columns = [...columnMeanings(schema, DATA_TABLES[name])];
  return html`<li>${(rows ?? 0) > mostRows ? html`${file} <small>is too long for a table</small>` : link}${rows === null ? '' : html` <small>${counted(rows, 'row')}</small>`}
<details><summary>${counted(columns.length, 'column')}<span class="hidden"> of ${file}</span></summary>
<dl>${columns.map(([column, meaning]) => html`<dt><code>${column}</code></dt><dd><small>${meaning}</small></dd>\n`)}</dl></details></li>
`;
}
