/** DATE_AMBIGUOUS: a column has dates such as 1904-05, which are months in EDTF, but are typed for years too. */
import { isEdtf } from '../../domain/time/edtf/isEdtf.ts';
import { LONGEST_TERM, yearSpan } from '../../domain/time/typed/typedDate.ts';
import { CLAIM_DATES } from '../native/claim.ts';
import type { Problems } from '../problem.ts';
import type { FilledRow } from './filledRow.ts';
import type { Cell } from './scanner.ts';
import type { Table } from './table.ts';
import type { Column } from './templates.ts';

const DATE_KEYS: ReadonlySet<string> = new Set(CLAIM_DATES);

interface OfColumn {
  /** Whether one of its dates can hardly be years, such as 1950-03, so that the others are months too. */
  hasMonth: boolean;
  first: Cell | null;
  count: number;
}

export class MonthsOrYears {
  readonly #columns = new Map<Column, OfColumn>();

  /** Passes the rows on, and notes their dates. */
  *watch(rows: Iterable<FilledRow>): Generator<FilledRow> {
    for (const filled of rows) {
      const dates = [...filled.cells].filter(([{ key }]) => DATE_KEYS.has(key));
      const hasEnd = dates.some(([{ key }]) => key === 'end');
      for (const [column, cell] of dates) this.#add(column, cell, hasEnd);
      yield filled;
    }
  }

  /** @param hasEnd whether its row gives an end, so that `1998-02` is no term until 2002 */
  #add(column: Column, cell: Cell, hasEnd: boolean): void {
    if (!/^\d{4}-\d{2}$/.test(cell.text) || !isEdtf(cell.text)) return;
    const of = this.#columns.get(column) ?? { hasMonth: false, first: null, count: 0 };
    this.#columns.set(column, of);
    const [first, last] = yearSpan(cell.text) ?? [0, 0];
    const isOfNext = Math.floor(last / 100) > Math.floor(first / 100);
    if (last === first || last - first > LONGEST_TERM || (isOfNext && hasEnd)) of.hasMonth = true;
    else {
      of.first ??= cell;
      of.count += 1;
    }
  }

  /** Adds one warning for each column whose dates may be years. */
  report({ place }: Table, problems: Problems): void {
    for (const [{ heading }, { hasMonth, first, count }] of this.#columns) {
      if (hasMonth || first === null) continue;
      const [year = '', end = ''] = first.text.split('-');
      const years = yearSpan(first.text)?.join('/');
      const more = count === 1 ? '' : `, as ${count - 1} more in ${heading}`;
      problems.warning(
        place(first),
        'DATE_AMBIGUOUS',
        `"${first.text}" is read as EDTF, ${Number(end) > 12 ? 'a season' : 'a month'} of ${year}${more}`,
        `no action needed if that is meant; write ${years} for the years`,
      );
    }
  }
}
