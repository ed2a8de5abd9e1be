/** The width of texts without a browser, as the server needs it. */

/** The width of characters in parts of the font size: as wide as the wider of the usual system fonts have them. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\u200b-\u200f\u2060-\u206f]/u, 0],
  [/[ijl.,:;'|!ıІі·’‘]/u, 0.33],
  [/[ftr()[\]{}\-"“”/\\ I]/u, 0.43],
  [/[mwMW@%—…ШЩЮЖМФшщюжмф]/u, 0.98],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u, 1.05],
  [/\p{Lu}/u, 0.76],
  [/[а-яё]/u, 0.66],
  [/[\p{Ll}\p{Nd}]/u, 0.64],
];
const OTHER = 0.8;

const known = new Map<string, number>();

const characterWidth = (character: string): number => {
  const width = known.get(character) ?? WIDTHS.find(([class_]) => class_.test(character))?.[1] ?? OTHER;
  if (known.size < 10_000) known.set(character, width);
  return width;
};

/** An upper estimate of the width of a text in pixels; it reads no further than `enough` pixels. */
export function textWidth(text: string, fontSize: number, enough = Number.POSITIVE_INFINITY): number {
  let width = 0;
  for (const character of text) {
    width += characterWidth(character) * fontSize;
    if (width > enough) return width;
  }
  return width;
}

/** The text, or as many of its words, else letters, as fit together with an ellipsis; nothing where even that does not fit. */
export function shortened(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize, width) <= width) return text;
  const room = width - textWidth('…', fontSize);
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += characterWidth(character) * fontSize;
    if (used > room) break;
    kept += character;
  }
  const words = kept.replace(/[\s,]+\S*$/u, '');
  return kept === '' ? '' : `${words === '' ? kept : words}…`;
}

/** The text in lines, of which the last one is shortened where it does not fit into so many. */
export function linesOf(
  text: string,
  fontSize: number,
  width: number,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most - 1) {
    let line = words.shift() ?? '';
    while (words.length > 0 && textWidth(`${line} ${words[0]}`, fontSize, width) <= width)
      line += ` ${words.shift()}`;
    lines.push(shortened(line, fontSize, width));
  }
  return words.length === 0 ? lines : [...lines, shortened(words.join(' '), fontSize, width)];
}
