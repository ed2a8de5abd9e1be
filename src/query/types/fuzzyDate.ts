/** `FuzzyDate`: an EDTF text with what can be computed from it. */

import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { isoOf } from '../../domain/time/day.ts';
import type { Edtf } from '../../domain/time/edtf/edtf.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { takes } from '../compile/exactFields.ts';
import type { Args } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { languageOf } from '../fields/language.ts';

/** The parsed text; null for `..`, which is unbounded. */
const parsed = (text: string): Edtf | null => (text === '..' ? null : readEdtf(text));

const dayText = (day: number | undefined): string | null => (day === undefined ? null : isoOf(day));

export const fuzzyDate: ValueType<string> = valueType('FuzzyDate', {
  edtf: (text) => text,
  earliest: (text) => dayText(parsed(text)?.min),
  latest: (text) => dayText(parsed(text)?.max),
  precision: (text) => parsed(text)?.precision ?? 'UNKNOWN',
  approximate: (text) => parsed(text)?.approximate ?? false,
  uncertain: (text) => parsed(text)?.uncertain ?? false,
  label: takes(['language'], (text: string, args: Args) => dateLabel(text, languageOf(args))),
});
