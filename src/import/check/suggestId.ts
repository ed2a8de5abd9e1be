/** Suggestions for ids that do not exist. */
import { nearest } from '../../domain/search/nearest.ts';

/** A hint that names the most similar id, or `otherwise` if none is similar. */
export function suggestId(id: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(id, candidates);
  return near === null ? otherwise : `did you mean "${near}"?`;
}

/** How to declare a record in the format of a file, by its name. */
export function howToDeclare(file: string, key: 'entities' | 'sources'): string {
  if (/\.(csv|tsv)$/i.test(file))
    return key === 'sources'
      ? 'add a row to sources.csv'
      : 'add a row to the table of its kind, such as people.csv';
  if (/\.json$/i.test(file)) return 'add a record with this id to one of the lists of the file';
  return /\.xml$/i.test(file) ? 'read the file of its record, too' : `declare it under ${key}`;
}
