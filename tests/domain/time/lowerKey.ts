/** The lower key of a class and step, taken from the text of `lowerKeys` in the same way as a statement does. */
import type { Window } from '../../../src/domain/time/certainty.ts';
import { LOWER_KEYS_LAYOUT, lowerKeys } from '../../../src/domain/time/windowKeys.ts';

export function firstKeyOf(window: Window, span: number, step: number): string {
  const { stepped, steps, skipped, width } = LOWER_KEYS_LAYOUT;
  const length = span < 0 ? -1 - span : span;
  const place = length < stepped ? length : steps * length + (span < 0 ? steps : step) - skipped;
  const key = lowerKeys(window).slice(width * place, width * (place + 1));
  if (key.length !== width) throw new Error(`no key for class ${span}, step ${step}`);
  return key;
}
