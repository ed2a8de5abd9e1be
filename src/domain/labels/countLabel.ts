/** Numbers as sources give them in words, in English and Russian. */
import type { Count } from '../model/record.ts';
import { type LabelLanguage, labelLanguage } from './language.ts';

interface CountWords {
  readonly about: (n: string) => string;
  readonly moreThan: (n: string) => string;
  readonly atLeast: (n: string) => string;
  readonly lessThan: (n: string) => string;
  readonly atMost: (n: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly unknown: string;
}

const ENGLISH: CountWords = {
  about: (n) => `about ${n}`,
  moreThan: (n) => `more than ${n}`,
  atLeast: (n) => `at least ${n}`,
  lessThan: (n) => `fewer than ${n}`,
  atMost: (n) => `at most ${n}`,
  between: (low, high) => `${low} to ${high}`,
  unknown: 'number unknown',
};

const RUSSIAN: CountWords = {
  about: (n) => `около ${n}`,
  moreThan: (n) => `более ${n}`,
  atLeast: (n) => `не менее ${n}`,
  lessThan: (n) => `менее ${n}`,
  atMost: (n) => `не более ${n}`,
  between: (low, high) => `${low}–${high}`,
  unknown: 'число неизвестно',
};

const FORMATS = new Map<string, Intl.NumberFormat>();

/** The format of numbers with so many digits after the point; making one is slow. */
function numberFormat(language: LabelLanguage, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  FORMATS.set(key, format);
  return format;
}

/** A number in words: "4", "37,181.0", "about 400", "more than 40", "at most 20". Russian for `ru`, else English. */
export function countLabel(count: Count, language: string): string {
  const spoken = labelLanguage(language);
  const words = spoken === 'ru' ? RUSSIAN : ENGLISH;
  const { min, max, minDecimals = 0, maxDecimals = 0, approximate } = count;
  const low = min === undefined ? null : numberFormat(spoken, minDecimals).format(min);
  const high = max === undefined ? null : numberFormat(spoken, maxDecimals).format(max);
  const text = rangeText(low, high, count, words);
  if (text === null) return words.unknown;
  return approximate ? words.about(text) : text;
}

/** The number without "about"; null where no side is stated. */
function rangeText(
  low: string | null,
  high: string | null,
  { minInclusive, maxInclusive }: Count,
  words: CountWords,
): string | null {
  if (low === high) return low;
  if (low !== null && high !== null && minInclusive && maxInclusive) return words.between(low, high);
  const lowText = low === null ? [] : [minInclusive ? words.atLeast(low) : words.moreThan(low)];
  const highText = high === null ? [] : [maxInclusive ? words.atMost(high) : words.lessThan(high)];
  return [...lowText, ...highText].join(', ');
}
