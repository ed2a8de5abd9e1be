import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText } from '../../../src/domain/model/decimal.ts';
import type { Locator } from '../../../src/domain/model/record.ts';
import { countTree, locatorsText, locatorsTree } from '../../../src/formats/csv/cellText.ts';
import { type Row, Scanner } from '../../../src/formats/csv/scanner.ts';
import { countField, locatorField } from '../../../src/formats/native/values.ts';
import { Places } from '../../../src/formats/places.ts';
import { Problems } from '../../../src/formats/problem.ts';
import { listOf } from '../../../src/formats/tree/fields.ts';

function rowsOf(text: string, delimiter = ','): { rows: Row[]; errors: number } {
  let errors = 0;
  const scanner = new Scanner(text, () => {
    errors += 1;
  });
  const rows: Row[] = [];
  while (!scanner.atEnd) rows.push(scanner.row(delimiter));
  return { rows, errors };
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', '#', '😀') });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('the CSV scanner', () => {
  it('reads the same as csv-parse', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, mark, end) => {
          const text = rows.map((row) => row.map(quoted).join(mark)).join(end);
          const { rows: read, errors } = rowsOf(text, mark);
          expect(errors).toBe(0);
          expect(read.map(({ cells }) => cells.map((one) => one.text))).toEqual(
            parse(text, { delimiter: mark, record_delimiter: end, relax_column_count: true }),
          );
        },
      ),
    );
  });

  it('continues after an error, where csv-parse loses the following rows', () => {
    for (const text of ['a,b\n"x"y,1\nc,d\ne,f\n', 'a,b\n"x" y,1\nc,d\ne,f\n']) {
      const { rows, errors } = rowsOf(text);
      expect(errors).toBe(1);
      const valid = rows.filter((row) => row.valid).map(({ cells }) => cells.map((one) => one.text));
      expect(valid).toEqual([
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ]);
      expect(parse(text, { trim: true, skip_records_with_error: true })).toEqual([['a', 'b']]);
    }
  });

  it('gives the position of each cell', () => {
    const { rows } = rowsOf('a, b ,"c\nd",\r\n"e""" ,f');
    const places = rows.map(({ cells }) => cells.map(({ text, line, column }) => [text, line, column]));
    expect(places).toEqual([
      [
        ['a', 1, 1],
        ['b', 1, 4],
        ['c\nd', 1, 7],
        ['', 2, 4],
      ],
      [
        ['e"', 3, 1],
        ['f', 3, 8],
      ],
    ]);
  });

  it('never throws and always terminates', () => {
    const any = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '\u00a0') });
    fc.assert(
      fc.property(any, (text) => {
        const { rows } = rowsOf(text);
        expect(rows.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

const AT = { file: 'x', line: 1, column: 1 };
const reading = () => ({ problems: new Problems(), places: new Places() });

describe('numbers in a cell', () => {
  it('are read back unchanged', () => {
    const decimal = fc
      .record({
        digits: fc.nat(100_000),
        decimals: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      })
      .map(({ digits, decimals }) => ({ value: Number((digits / 100).toFixed(decimals ?? 0)), decimals }));
    const side = fc.option(decimal, { nil: undefined });
    fc.assert(
      fc.property(side, side, fc.boolean(), fc.boolean(), fc.boolean(), (a, b, over, below, approximate) => {
        fc.pre(a !== undefined || b !== undefined);
        const [low, high] = a !== undefined && b !== undefined && a.value > b.value ? [b, a] : [a, b];
        const [min, max] = [low?.value, high?.value];
        fc.pre(min !== max || low?.decimals === high?.decimals);
        const count = {
          min,
          max,
          minDecimals: low?.decimals,
          maxDecimals: high?.decimals,
          minInclusive: min === undefined || min === max || over,
          maxInclusive: max === undefined || min === max || below,
          approximate,
        };
        const tree = countTree(countText(count), AT);
        expect(tree && countField().read(tree, reading())).toEqual(count);
      }),
    );
  });

  it.each(['', 'tall', '1.', '.5', '1,5', '-3', '>', '4 5', '<5 >2', '1-2-3'])('%j is invalid', (text) =>
    expect(countTree(text, AT)).toBeNull(),
  );
});

describe('locators in a cell', () => {
  it('are read back unchanged, with any page name', () => {
    const name = fc.oneof(
      fc.constantFrom('3', '12-14', 'iv', '3, 4', '3 | 4', 'page 2', '1-2', '[1]', ' '),
      fc.string({ minLength: 1 }),
    );
    const place = fc
      .record({
        page: fc.option(name, { nil: undefined }),
        paragraph: fc.option(name, { nil: undefined }),
        written: fc.option(fc.oneof(name, fc.constantFrom('fol. 17v', 'л. 17 об.', 'Bl. 4')), {
          nil: undefined,
        }),
        range: fc.option(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 99 })), { nil: undefined }),
      })
      .map(({ page, paragraph, written, range }): Locator => {
        const ends = range === undefined ? {} : { start: range[0], end: range[0] + range[1] };
        return { page, paragraph, written, start: undefined, end: undefined, ...ends };
      })
      .filter(({ page, paragraph, written, start }) => (page ?? paragraph ?? written ?? start) !== undefined)
      .filter((place) => [place.page, place.paragraph, place.written].every((text) => text?.trim() !== ''));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), (places) => {
        const tree = locatorsTree(locatorsText(places), AT);
        expect(tree && listOf(locatorField()).read(tree, reading())).toEqual(places);
      }),
    );
  });

  it('are written in the readable form if it is lossless', () => {
    expect(locatorsText([{ page: '3', start: 1, end: 5 }, { paragraph: '2' }])).toBe(
      'page 3, 1-5 | paragraph 2',
    );
  });

  it.each(['fol. 17v', 'л. 17 об.', 'Bl. 4', 'no. 12', 'page', 'page 1, page 2', 'f. 3, 5-7'])(
    '%j is a place as written',
    (text) => {
      const tree = locatorsTree(text, AT);
      expect(tree && listOf(locatorField()).read(tree, reading())).toMatchObject([{ written: text }]);
      expect(locatorsText([{ written: text }])).toBe(text);
    },
  );

  it.each(['', 'page 3 |', '| 3', '[1', '[{"page":1}]', '[{"there":"1"}]'])('%j is invalid', (text) =>
    expect(locatorsTree(text, AT)).toBeNull(),
  );
});
