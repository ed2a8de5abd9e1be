/** Reads years beyond four digits and years with significant digits: `Y170000002`, `Y17E7`, `1950S2`, `Y171010000S3`. */

import type { Precision } from '../../model/kinds.ts';
import { dayOf, MAX_YEAR } from '../day.ts';
import { type Edtf, WITHOUT_PARTS } from './edtf.ts';
import { EdtfError } from './edtfError.ts';

const LONG_YEAR = /^Y(-?)([1-9]\d*)(?:E([1-9]\d*))?(?:S([1-9]\d*))?$/;
const ROUGH_YEAR = /^(-?)(\d{4})S([1-9]\d*)$/;

const PRECISIONS: Readonly<Record<number, Precision>> = { 1: 'YEAR', 10: 'DECADE', 100: 'CENTURY' };

/**
 * Reads a year that is written with Y or S; null for other texts.
 * With `Sn` only the first n digits are significant: 1950S2 is a year from 1900 to 1999.
 * @param whole the text for error messages: the interval or set that contains the year
 * @throws EdtfError for years that are not valid or too far away
 */
export function readLongYear(text: string, whole: string): Edtf | null {
  const long = LONG_YEAR.exec(text);
  const rough = ROUGH_YEAR.exec(text);
  const found = long ?? rough;
  if (!found) return null;
  const [, minus = '', digits = ''] = found;
  const exponent = long?.[3];
  const significant = long ? long[4] : rough?.[3];
  if (long && exponent === undefined && digits.length <= 4)
    throw new EdtfError(
      whole,
      'Y is only for years beyond four digits',
      `write ${minus}${digits.padStart(4, '0')}`,
    );
  if (minus && Number(digits) === 0)
    throw new EdtfError(whole, 'there is no year -0000', 'write 0000 for 1 BC, -0001 for 2 BC');
  const size = Number(digits) * 10 ** Number(exponent ?? 0);
  if (!(size <= MAX_YEAR))
    throw new EdtfError(whole, 'the year is too far away', `years go to ${MAX_YEAR} either way`);
  const span = significant === undefined ? 1 : 10 ** Math.max(0, String(size).length - Number(significant));
  const nearest = size - (size % span);
  const furthest = nearest + span - 1;
  const [first, last] = minus ? [-furthest, -nearest] : [nearest, furthest];
  const min = dayOf(first, 1, 1);
  const max = dayOf(last, 12, 31);
  return {
    text,
    form: 'LONG_YEAR',
    min,
    max,
    innerMin: min,
    innerMax: max,
    precision: PRECISIONS[span] ?? 'RANGE',
    approximate: false,
    uncertain: false,
    ...WITHOUT_PARTS,
  };
}
