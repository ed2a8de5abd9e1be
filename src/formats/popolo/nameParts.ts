/** Names that a Popolo record gives in parts only. */
import type { PopoloObject, TextValue } from './popoloObject.ts';

const PARTS = ['given_name', 'additional_name', 'patronymic_name', 'family_name'] as const;

/** Scripts in which the family name comes first, without a space. */
const FAMILY_NAME_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;

/** The name made of the parts of a name, at the position of the first one; undefined if there are none. */
export function nameOfParts(item: PopoloObject): TextValue | undefined {
  const parts = PARTS.flatMap((key) => item.text(key) ?? []);
  const [first] = parts;
  if (first === undefined) return undefined;
  const texts = parts.map(({ text }) => text);
  const [family] = item.text('family_name') === undefined ? [] : texts.slice(-1);
  const text =
    family !== undefined && texts.every((part) => FAMILY_NAME_FIRST.test(part))
      ? [family, ...texts.slice(0, -1)].join('')
      : texts.join(' ');
  return { text, at: first.at };
}
