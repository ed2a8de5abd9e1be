/** The id at the end of the path of a page. */
import { badRequest, type PageProblem } from './pageAnswer.ts';

/** The longest id of a record, and with a moment. */
const MAX_ID_LENGTH = 300;

/** The id, or why it cannot be one. */
export function decodedId(text: string): string | PageProblem {
  const id = decoded(text);
  if (id === null) return badRequest('The id in the address is not encoded as UTF-8 with percent signs.');
  if (id.length > MAX_ID_LENGTH)
    return badRequest(
      `The id in the address has ${id.length} characters; ids have at most ${MAX_ID_LENGTH}.`,
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
