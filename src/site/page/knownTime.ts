/** Times in an address, in words; those of the records are a batch, a time, or a day, which means its end in UTC. */
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import type { Speech } from './language.ts';

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

/** The number in such a text. */
export const numberOf = (text: string): number => Number(text.slice('batch:'.length));

export const isBatchText = (text: string): boolean => /^batch:\d{1,9}$/.test(text);

/** A day as the time of its end, by which the batches of that day were committed; a time as it is. */
export const endOfDay = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text;

/** A date of an address. */
export const timeWords = (text: string, { language, words }: Speech): string =>
  text === 'today' ? words.site.today : dateLabel(text, language);

export function knownWords({ text, time }: KnownTime, speech: Speech): string {
  const { forms } = speech.words;
  const day = dateLabel(time.slice(0, 10), speech.language);
  if (text === time)
    return /T.*Z$/.test(time) ? forms.timeOfDay(day, time.slice(11, 19).replace(/:00$/, '')) : time;
  return text.startsWith('batch:') ? forms.batchOf(text.slice('batch:'.length), day) : forms.endOf(day);
}

/** What is known of the batches that an address names. */
export interface NamedBatches {
  /** When they were committed, by their texts. */
  readonly times: ReadonlyMap<string, string>;
  /** The number of the newest batch; null while nothing is loaded. */
  readonly newest: number | null;
}

export const NO_BATCHES: NamedBatches = { times: new Map(), newest: null };
