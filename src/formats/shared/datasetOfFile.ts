/** The dataset of a file that does not name one itself. */
import { basename } from 'node:path';
import { slug } from '../../domain/model/slug.ts';

/** The name of the file without its last ending, as an id; null where nothing of it can be in one. */
export function datasetOfFile(name: string): string | null {
  const plain = slug(basename(name).replace(/\.[^.]*$/, ''));
  return plain === '' ? null : plain.slice(0, 100);
}
