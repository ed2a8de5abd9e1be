/** Separates what a file sets from what it withdraws. */

type Given<T> = { readonly [K in keyof T]: Exclude<T[K], null> };

/** Separates the values that a file sets from the keys that it withdraws with `null`. */
export function withoutNulls<T extends object>(
  input: T,
): { given: Given<T>; withdrawn: readonly string[] | undefined } {
  const given: Record<string, unknown> = {};
  const withdrawn: string[] = [];
  for (const [key, value] of Object.entries(input))
    if (value === null) withdrawn.push(key);
    else given[key] = value;
  return { given: given as Given<T>, withdrawn: withdrawn.length > 0 ? withdrawn : undefined };
}
