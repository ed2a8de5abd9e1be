/** Ids of records that come from elsewhere, one file for each. */
import { digest, slug } from '../../domain/model/slug.ts';

const LONGEST = 120;
const DIGEST_LENGTH = 8;

/**
 * The id in a dataset of what has the given id elsewhere: `dataset/fran-np-005205` for `FRAN_NP_005205`. Unlike the
 * ids of one file, it does not depend on what else is there, so that files can name records of others. Originals
 * with other characters than letters, digits, spaces and `. _ -`, and very long ones, get a digest.
 */
export function foreignId(dataset: string, original: string): string {
  const readable = slug(original);
  if (/^[a-z0-9][a-z0-9 ._-]*$/i.test(original) && readable.length <= LONGEST)
    return `${dataset}/${readable}`;
  const start = readable.slice(0, LONGEST).replace(/-+$/, '');
  return `${dataset}/${start}${start && '-'}${digest(original, DIGEST_LENGTH)}`;
}
