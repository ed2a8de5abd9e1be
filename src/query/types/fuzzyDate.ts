/** `FuzzyDate`: an EDTF text with what can be computed from it. */

import { dateLabel } from '../../domain/labels/intervalLabel.ts';
import { isoOf } from '../../domain/time/day.ts';
import { type Edtf, readEdtf } from '../../domain/time/edtf/edtf.ts';
import { type ValueReader, valueType } from '../compile/valueObjects.ts';
import { languageOf } from '../fields/language.ts';

/** The text read; null for `..`, which bounds nothing by itself. */
const edtfOf = (text: string): Edtf | null => (text === '..' ? null : readEdtf(text));

const readers: Record<string, ValueReader<string>> = {
  edtf: (text) => text,
  earliest: (text) => dayText(edtfOf(text)?.min),
  latest: (text) => dayText(edtfOf(text)?.max),
  precision: (text) => edtfOf(text)?.precision ?? 'UNKNOWN',
  approximate: (text) => edtfOf(text)?.approximate ?? false,
  uncertain: (text) => edtfOf(text)?.uncertain ?? false,
  label: (text, args) => dateLabel(text, languageOf(args)),
};

const dayText = (day: number | undefined): string | null => (day === undefined ? null : isoOf(day));

export const fuzzyDate = valueType('FuzzyDate', readers);
