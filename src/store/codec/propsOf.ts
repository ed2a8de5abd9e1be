/** Properties of nodes from values that may be absent. */
import type { Props, Stored } from '../storedRecord.ts';

/** Leaves out what is undefined, null or an empty list: an absent value is a missing property. */
export function propsOf(values: Readonly<Record<string, Stored | null | undefined>>): Props {
  const props: Record<string, Stored> = {};
  for (const [key, value] of Object.entries(values))
    if (value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
      props[key] = value;
  return props;
}

/** Properties without those of some names. */
export const propsWithout = (props: Props, names: readonly string[]): Props =>
  names.length === 0
    ? props
    : Object.fromEntries(Object.entries(props).filter(([key]) => !names.includes(key)));
