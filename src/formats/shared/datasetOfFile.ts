/** The dataset of a file that does not name one itself. */
import { basename } from 'node:path';
import { slug } from '../../domain/model/slug.ts';

/** The file name without its last extension, as an id; null if no character of it is allowed in an id. */
export function datasetOfFile(name: string): string | null {
  const plain = slug(basename(name).replace(/\.[^.]*$/, ''));
  return plain === '' ? null : plain.slice(0, 100);
}
