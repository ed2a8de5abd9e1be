/** `FuzzyDate`: an EDTF text with what can be computed from it. */
import { isoOf } from '../../domain/day.ts';
import { type Edtf, readEdtf } from '../../domain/edtf.ts';
import { dateLabel } from '../../domain/label.ts';
import { type ValueReader, valueType } from '../compose/values.ts';
import { languageOf } from './language.ts';

/** Stored texts were checked when they came in; reading each once is enough. */
const cache = new Map<string, Edtf | null>();
const CACHED = 20_000;

/** The text read; null for `..`, which bounds nothing by itself. */
function edtfOf(text: string): Edtf | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const read = text === '..' ? null : readEdtf(text);
  if (cache.size >= CACHED) cache.clear();
  cache.set(text, read);
  return read;
}

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
