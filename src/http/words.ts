/** Words for numbers and enumerations on pages. */

/** `1 claim`, `2 claims`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** A value of an enumeration in words: IN_PERSON -> in person. */
export const wordOf = (value: string): string => value.toLowerCase().replaceAll('_', ' ');
