/** Suggestions for ids that do not exist. */
import { nearest } from '../../domain/search/nearest.ts';

/** A hint that names the most similar id, or `otherwise` if none is similar. */
export function suggestId(id: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(id, candidates);
  return near === null ? otherwise : `did you mean "${near}"?`;
}
