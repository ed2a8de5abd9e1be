/** The id at the end of the path of a page. */
import { MAX_QUALIFIED_ID } from '../../domain/time/qualifiedId.ts';
import { badRequest, type PageRequest, refusal } from './pageAnswer.ts';

/** The id. Throws an OtherReply for a text that cannot be one. */
export function decodedId(page: PageRequest, text: string): string {
  const id = decoded(text);
  if (id === null)
    throw refusal(page, badRequest('The id in the address is not encoded as UTF-8 with percent signs.'));
  if (id.length > MAX_QUALIFIED_ID)
    throw refusal(
      page,
      badRequest(`The id in the address has ${id.length} characters; ids have at most ${MAX_QUALIFIED_ID}.`),
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
