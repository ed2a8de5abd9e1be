/** As many records as one statement reads at once, and few enough to keep in memory. */
const CHUNK_SIZE = 500;

/** Splits a long list, so that one statement has a part of it, or only a part of what it leads to is in memory. */
export function* chunksOf<T>(list: Iterable<T>, size = CHUNK_SIZE): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of list) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
