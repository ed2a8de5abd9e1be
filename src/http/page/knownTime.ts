/** Times of the records in an address: a batch, a time, or a day, which means its end in UTC. */
import type { PageWords } from '../../words/pageWords.ts';

export interface KnownTime {
  /** As the address has it. */
  readonly text: string;
  /** The same as a time of the API. */
  readonly time: string;
}

/** The time of a batch, by which it is cited. */
export const timeOf = ({ appliedAt }: { readonly appliedAt: string }): KnownTime => ({
  text: appliedAt,
  time: appliedAt,
});

/** A batch as an address has it. */
export const batchText = (number: number): string => `batch:${number}`;

export const isBatchText = (text: string): boolean => /^batch:\d{1,9}$/.test(text);

/** A day as the time of its end, by which the batches of that day were committed; a time as it is. */
export const endOfDay = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text;

export function knownWords({ text, time }: KnownTime, { forms }: PageWords): string {
  if (text === time) return text;
  return text.startsWith('batch:')
    ? forms.batchOf(text.slice('batch:'.length), time.slice(0, 10))
    : forms.endOf(text);
}

/** What is known of the batches that an address names. */
export interface NamedBatches {
  /** When they were committed, by their texts. */
  readonly times: ReadonlyMap<string, string>;
  /** The number of the newest batch; null while nothing is loaded. */
  readonly newest: number | null;
}

export const NO_BATCHES: NamedBatches = { times: new Map(), newest: null };
