/** Numbers in English: with their nouns, and as sources give them. */
import { pluralIn } from '../plural.ts';

export const counted = pluralIn<'one' | 'other'>('en');

/** The forms of a noun that takes an s. */
const noun = (one: string) => ({ one, other: `${one}s` });

/** Nouns with their numbers: `1 fact`, `2 facts`. */
export const counts = {
  number: (n: number) => n.toLocaleString('en'),
  change: (n: number) => counted(n, noun('change')),
  claim: (n: number) => counted(n, noun('claim')),
  column: (n: number) => counted(n, noun('column')),
  day: (n: number) => counted(n, noun('day')),
  fact: (n: number) => counted(n, noun('fact')),
  item: (n: number) => counted(n, noun('item')),
  result: (n: number) => counted(n, noun('result')),
  row: (n: number) => counted(n, noun('row')),
  source: (n: number) => counted(n, noun('source')),
  voice: (n: number) => counted(n, noun('independent voice')),
};

/** Numbers as sources give them. */
export const quantities = {
  about: (n: string) => `about ${n}`,
  moreThan: (n: string) => `more than ${n}`,
  atLeast: (n: string) => `at least ${n}`,
  lessThan: (n: string) => `fewer than ${n}`,
  atMost: (n: string) => `at most ${n}`,
  between: (low: string, high: string) => `${low} to ${high}`,
  unknown: 'number unknown',
};
