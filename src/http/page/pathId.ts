/** The id at the end of the path of a page. */
import { MAX_QUALIFIED_ID } from '../../domain/time/qualifiedId.ts';
import { badRequest, type PageProblem } from './pageAnswer.ts';

/** The id, or why it cannot be one. */
export function decodedId(text: string): string | PageProblem {
  const id = decoded(text);
  if (id === null) return badRequest('The id in the address is not encoded as UTF-8 with percent signs.');
  if (id.length > MAX_QUALIFIED_ID)
    return badRequest(
      `The id in the address has ${id.length} characters; ids have at most ${MAX_QUALIFIED_ID}.`,
    );
  return id;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
