/** The ids that files merge into others. */
import type { MergeRecord } from '../domain/model/record.ts';
import type { SpooledFile } from './spooledFile.ts';

/** Merges by the id that is merged into another; without cycles. */
export type MergesById = ReadonlyMap<string, MergeRecord>;

/** The merges of all files by id; one that would close a cycle is left out. */
export function mergesById(files: readonly Pick<SpooledFile, 'merged'>[]): MergesById {
  const merges = new Map<string, MergeRecord>();
  for (const merge of files.flatMap(({ merged }) => merged ?? []))
    if (mergedInto(merge.into, merges) !== merge.id) merges.set(merge.id, merge);
  return merges;
}

/** The entity that an id means after all merges: the id itself if it is not merged. */
export function mergedInto(id: string, merges: MergesById): string {
  let at = id;
  for (let next = merges.get(at); next !== undefined; next = merges.get(at)) at = next.into;
  return at;
}
