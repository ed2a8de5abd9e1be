/** Properties of nodes, read and written one at a time. */
import type { PropertyValue, Props } from '../storedRecord.ts';

/** A text property; undefined where it is missing or has another type. */
export function textOf(props: Props, key: string): string | undefined {
  const value = props[key];
  return typeof value === 'string' ? value : undefined;
}

/** A number property; undefined where it is missing or has another type. */
export function numberOf(props: Props, key: string): number | undefined {
  const value = props[key];
  return typeof value === 'number' ? value : undefined;
}

/** A property that is a list of texts; empty where it is missing. */
export function listOf(props: Props, key: string): string[] {
  const value = props[key];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Properties without undefined, null and empty lists: an absent value is a missing property. */
export function propsOf(values: Readonly<Record<string, PropertyValue | null | undefined>>): Props {
  const props: Record<string, PropertyValue> = {};
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
      props[key] = value;
  }
  return props;
}

/** Properties without those of some names. */
export const propsWithout = (props: Props, names: readonly string[]): Props =>
  names.length === 0
    ? props
    : Object.fromEntries(Object.entries(props).filter(([key]) => !names.includes(key)));
