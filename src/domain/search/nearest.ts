/** Suggestions for misspelled words. */
import { editDistance } from './editDistance.ts';

/** Longer words are not compared, which limits the work on hostile input. */
const MAX_LENGTH = 100;
/** How many candidates are compared at most. */
export const MAX_CANDIDATES = 20_000;

/** The candidate most similar to the word; null if none is similar. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > MAX_LENGTH) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let seen = 0;
  const lower = word.toLowerCase();
  for (const candidate of candidates) {
    seen += 1;
    if (seen > MAX_CANDIDATES) break;
    if (candidate.length > MAX_LENGTH || Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(lower, candidate.toLowerCase(), least - 1, { transpositions: true });
    if (distance !== null) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** A hint for an unknown word: "did you mean ...?" if a candidate is similar, otherwise all candidates. */
export function suggestionFor(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== null) return `did you mean "${near}"?`;
  return candidates.length === 0 ? 'there are none' : `use one of ${candidates.join(', ')}`;
}
