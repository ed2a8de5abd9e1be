/** Letters of other scripts that only look like Latin ones, as they come into ids by a wrong keyboard. */

/** Cyrillic and Greek letters, each with the Latin one that it is taken for. */
const ALIKE = new Map(
  [...'аеорсухіјѕкВвНнМмТтαονικρ'].map((letter, i) => [
    letter,
    [...'aeopcyxijskBBHHMMTTaovikp'][i] ?? letter,
  ]),
);

/** A word that has Latin letters too, with these in the place of those that only look like them. */
export const inLatin = (text: string): string =>
  /[a-z]/i.test(text) ? [...text].map((letter) => ALIKE.get(letter) ?? letter).join('') : text;

/** The first letter that is Cyrillic or Greek, in words: `a Cyrillic а`; null if there is none. */
export function foreignLetter(text: string): string | null {
  const letter = /\p{Script=Cyrillic}|\p{Script=Greek}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return `a ${/\p{Script=Greek}/u.test(letter) ? 'Greek' : 'Cyrillic'} ${letter}`;
}
