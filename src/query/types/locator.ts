/** `Locator`: the place in a source that a claim rests on. */

import type { Locator } from '../../domain/model/record.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';

export const locator: ValueType<Locator> = valueType('Locator', {
  page: (l) => l.page ?? null,
  paragraph: (l) => l.paragraph ?? null,
  start: (l) => l.start ?? null,
  end: (l) => l.end ?? null,
});

/** The locators in the stored property of a claim: a list of JSON texts, or nothing. */
export const locatorsOf = (stored: unknown): readonly Locator[] =>
  ((stored as readonly string[] | null) ?? []).map((text) => JSON.parse(text) as Locator);
