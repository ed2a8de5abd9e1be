/** A list of the answer as a table, and as CSV. */
import { useMemo, useState } from 'react';
import { type AnswerTable, answerCsv, answerTable, cellText } from '../../../client/answer/answerTable.ts';
import { type AnswerList, missingItems } from '../../../client/answer/lists.ts';
import { BYTE_ORDER_MARK } from '../../../domain/model/csvText.ts';
import { copyText } from '../copyText.ts';
import { numberText } from './chartPanel.tsx';
import { useChoice } from './choice.tsx';

/** More rows take a browser too long to draw; CSV has all of them. */
const MOST_ROWS = 1_000;

export function TablePanel({ lists }: { readonly lists: readonly AnswerList[] }) {
  const { part: list, control } = useChoice('List', lists, ({ path }) => path);
  const table = useMemo(() => answerTable(list?.items ?? []), [list]);
  if (list === undefined) return null;
  const undrawn = Math.max(0, table.rows.length - MOST_ROWS);
  return (
    <>
      <div className="result-tools">
        {control}
        <CsvButtons table={table} name={list.path} />
      </div>
      <Missing list={list} />
      {undrawn > 0 ? <p className="hint">{moreRows(undrawn)}</p> : null}
      <Rows table={table} name={list.path} />
    </>
  );
}

const moreRows = (count: number): string =>
  `The first ${numberText(MOST_ROWS)} rows; ${numberText(count)} more are in the CSV.`;

export function Missing({ list }: { readonly list: AnswerList }) {
  const words = missingItems(list);
  return words === null ? null : <p className="hint">{words}</p>;
}

function Rows({ table: { columns, rows }, name }: { readonly table: AnswerTable; readonly name: string }) {
  return (
    <table className="result-table">
      <caption>
        {name}, {numberText(rows.length)} {rows.length === 1 ? 'row' : 'rows'}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity, and do not move
          <tr key={at}>
            {columns.map((column) => {
              const value = row.get(column);
              return (
                <td key={column} className={typeof value === 'number' ? 'number' : undefined}>
                  <bdi>{typeof value === 'number' ? numberText(value) : cellText(value)}</bdi>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CsvButtons({ table, name }: { readonly table: AnswerTable; readonly name: string }) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> =>
    setSaid(
      (await copyText(answerCsv(table))) ? 'Copied' : 'The browser does not allow copying here; download it.',
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy as CSV
      </button>
      <button type="button" onClick={() => download(`${name}.csv`, answerCsv(table))}>
        Download CSV
      </button>
      <button type="button" onClick={() => download(`${name}.csv`, BYTE_ORDER_MARK + answerCsv(table))}>
        Download CSV for Excel
      </button>
      <span role="status">{said}</span>
    </>
  );
}

/** Excel takes a file for UTF-8 only if it begins with a byte order mark. */
function download(name: string, csv: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
