/** Where lists file entities: headings in order, found by their first letters. */
import { countWhere } from '../model/countWhere.ts';
import { foldLabel } from './entityLabel.ts';

export interface Named {
  readonly id: string;
  readonly label: string;
  /** Names that are recorded as filing forms. */
  readonly forms: readonly string[];
  /** Other names that may be filing forms. */
  readonly names: readonly string[];
}

/** An entity under one of its headings. */
export interface Filed {
  /** Sorts the list, and is unique in it. */
  readonly key: string;
  readonly heading: string;
  readonly id: string;
}

export interface LettersCount {
  readonly letters: string;
  readonly count: number;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** The heading in lower case, without diacritics and without any characters before its first letter or digit. */
const foldHeading = (text: string): string => foldLabel(text).replace(/^[^\p{L}\p{N}]+/u, '');

/** Shared by a label and its filing form: one in another script is the form of another label. */
const foldedWords = (text: string): readonly string[] => wordsOf(text).map(foldLabel);

/** The form that is recorded as such for the label. */
function recordedForm({ label, forms }: Named): string | undefined {
  const words = new Set(foldedWords(label));
  return forms.find((form) => foldedWords(form).some((word) => words.has(word)));
}

/** The name "Morozov, Sergey" of who is called "Sergey Morozov"; a name with other words, such as "Ford, Jr.", is no filing form. */
function sameWordsForm({ label, names }: Named): string | undefined {
  const sortedWords = (text: string): string => [...foldedWords(text)].sort().join(' ');
  const words = sortedWords(label);
  return [label, ...names].find((name) => /^[^,]+, [^,]+$/.test(name) && sortedWords(name) === words);
}

/** A person without a filing form is filed under each word of the label; initials are no words to look for. */
function headingsOf(entity: Named, isPerson: boolean): readonly string[] {
  const form = recordedForm(entity) ?? (isPerson ? sameWordsForm(entity) : entity.label);
  if (form !== undefined) return [form];
  const words = wordsOf(entity.label).filter((word) => word.length > 1);
  return words.length === 0 ? [entity.label] : [...new Set(words)];
}

/** The filings of entities, in order. Computed in steps, which the caller may do in turns. */
export function* fileAll(entities: Iterable<Named>, arePeople: boolean): Generator<undefined, FilingOrder> {
  const filed: Filed[] = [];
  for (const entity of entities) {
    const { id, label } = entity;
    for (const heading of headingsOf(entity, arePeople))
      filed.push({ key: [foldHeading(heading), foldLabel(label), id].join('\u0001'), heading, id });
    yield;
  }
  return new FilingOrder(filed.sort((a, b) => (a.key < b.key ? -1 : 1)));
}

export class FilingOrder {
  readonly #filed: readonly Filed[];

  constructor(filed: readonly Filed[]) {
    this.#filed = filed;
  }

  /** A page of the filings whose headings begin with `letters`, after a key. */
  page(letters: string, after: string | null, size: number) {
    const prefix = foldHeading(letters);
    const [first, end] = this.#rangeOf(prefix);
    const start =
      after === null
        ? first
        : Math.max(
            first,
            countWhere(this.#filed, ({ key }) => key <= after),
          );
    return {
      items: this.#filed.slice(start, Math.min(end, start + size)),
      hasNext: start + size < end,
      hasPrevious: start > first,
      total: end - first,
    };
  }

  /** The letters with which headings begin that begin with `letters`: these and one more, in order. */
  letters(letters: string): LettersCount[] {
    const prefix = foldHeading(letters);
    const found: LettersCount[] = [];
    const [first, end] = this.#rangeOf(prefix);
    for (let at = first; at < end; ) {
      const [next = ''] = this.#keyAt(at).slice(prefix.length);
      if (next === '\u0001') at = this.#rangeOf(`${prefix}\u0001`)[1];
      else {
        const [, until] = this.#rangeOf(prefix + next);
        found.push({ letters: prefix + next, count: until - at });
        at = until;
      }
    }
    return found;
  }

  #keyAt(place: number): string {
    return this.#filed[place]?.key ?? '';
  }

  #rangeOf(prefix: string): readonly [first: number, end: number] {
    const isIn = (key: string): boolean => key <= prefix || key.startsWith(prefix);
    return [
      countWhere(this.#filed, ({ key }) => key < prefix),
      countWhere(this.#filed, ({ key }) => isIn(key)),
    ];
  }
}
