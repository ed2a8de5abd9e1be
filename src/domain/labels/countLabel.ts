/** Numbers as sources give them in words, in English and Russian. */
import { languageOf, quantityWords } from '../../words/words.ts';
import { keptIn } from '../model/keptIn.ts';
import type { Count } from '../model/record.ts';

const FORMATS = new Map<string, Intl.NumberFormat>();

/** The format of numbers with so many digits after the point; making one is slow. */
function numberFormat(language: string, decimals: number): Intl.NumberFormat {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return keptIn(FORMATS, `${language} ${decimals}`, () => new Intl.NumberFormat(language, digits));
}

/** A number in words: "4", "37,181.0", "about 400", "more than 40", "at most 20". Russian for `ru`, else English. */
export function countLabel(count: Count, language: string): string {
  const spoken = languageOf(language);
  const words = quantityWords(spoken);
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
  words: ReturnType<typeof quantityWords>,
): string | null {
  if (low === high) return low;
  if (low !== null && high !== null && minInclusive && maxInclusive) return words.between(low, high);
  const lowText = low === null ? [] : [minInclusive ? words.atLeast(low) : words.moreThan(low)];
  const highText = high === null ? [] : [maxInclusive ? words.atMost(high) : words.lessThan(high)];
  return [...lowText, ...highText].join(', ');
}
