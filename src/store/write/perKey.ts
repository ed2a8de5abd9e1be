/** Values for each kind of record, or each label of nodes. */

/** Creates a value for each key. */
export const perKey = <Key extends string, T>(
  keys: readonly Key[],
  create: (key: Key) => T,
): Readonly<Record<Key, T>> => Object.fromEntries(keys.map((key) => [key, create(key)])) as Record<Key, T>;
