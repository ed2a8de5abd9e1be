/** Which fields an answer lacks for a picture. */
import { isObject, objectsOf } from './json.ts';

/** What a picture cannot show for want of which fields. */
export interface Lack {
  /** Such as "No day is drawn as sure". */
  readonly consequence: string;
  /** The missing fields, as a selection. */
  readonly fields: string;
}

/** Fields, with those of their objects, or null for values. */
export interface Shape {
  readonly [field: string]: Shape | null;
}

/** The fields of a shape that some of the objects do not have, as a selection: `support interval { coreEnd }`. Empty if none. */
export function missingFields(values: readonly unknown[], shape: Shape): string {
  const objects = values.filter(isObject);
  return Object.entries(shape)
    .flatMap(([key, inner]) => {
      if (objects.some((object) => !(key in object))) return [selectionOf(key, inner)];
      if (inner === null) return [];
      const missing = missingFields(
        objects.flatMap(({ [key]: value }) => (isObject(value) ? [value] : objectsOf(value))),
        inner,
      );
      return missing === '' ? [] : [`${key} { ${missing} }`];
    })
    .join(' ');
}

const selectionOf = (key: string, inner: Shape | null): string =>
  inner === null
    ? key
    : `${key} { ${Object.entries(inner)
        .map(([field, below]) => selectionOf(field, below))
        .join(' ')} }`;
