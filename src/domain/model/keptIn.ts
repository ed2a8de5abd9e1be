interface Keeping<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What a map has for a key. It is made, and kept there, where the map has none yet. */
export function keptIn<Key, Value>(kept: Keeping<Key, Value>, key: Key, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** As `keptIn`, for what takes time: all who ask meanwhile get the same, and a failure is not kept. */
export function sharedIn<Key, Value>(
  kept: Keeping<Key, Promise<Value>> & { delete(key: Key): unknown },
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = keptIn(kept, key, make);
  value.catch(() => kept.get(key) === value && kept.delete(key));
  return value;
}

/** A function of texts or numbers that keeps its results; once there are more than `most`, all are computed anew. */
export function keptUpTo<Value, Key extends string | number = string>(
  most: number,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = compute(key);
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  };
}
