/** Ids for what other systems export. */
import { basename } from 'node:path';
import { digest, slug } from '../../domain/model/slug.ts';

const LONGEST = 120;
const DIGEST_LENGTH = 8;

/**
 * The id in a dataset for an original id of another system: `dataset/fran-np-005205` for `FRAN_NP_005205`. It does
 * not depend on the other ids of a file, so that files can refer to records in other files. Original ids with
 * characters other than letters, digits, spaces and `. _ -`, and very long ones, get a digest.
 */
export function foreignId(dataset: string, original: string): string {
  const readable = slug(original);
  if (/^[a-z0-9][a-z0-9 ._-]*$/i.test(original) && readable.length <= LONGEST)
    return `${dataset}/${readable}`;
  const start = readable.slice(0, LONGEST).replace(/-+$/, '');
  return `${dataset}/${start}${start && '-'}${digest(original, DIGEST_LENGTH)}`;
}

/** The file name without its last extension, as an id; null if no character of it is allowed in an id. */
export function datasetOfFile(name: string): string | null {
  const plain = slug(basename(name).replace(/\.[^.]*$/, ''));
  return plain === '' ? null : plain.slice(0, 100);
}
