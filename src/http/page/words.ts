/** Words for numbers and enumerations on pages. */

/** `1 claim`, `2 claims`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of a language by its tag; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A value of an enumeration in words: IN_PERSON -> in person. */
export const wordOf = (value: string): string => value.toLowerCase().replaceAll('_', ' ');
