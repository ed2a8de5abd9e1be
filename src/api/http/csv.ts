/** Answers as CSV: who wants one, how its text begins, and the headers that say what it has. */
import { BYTE_ORDER_MARK } from '../../domain/model/csvText.ts';
import { acceptWeights } from '../answers/contentEncoding.ts';

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** Whether an answer has all that was asked for. */
export const COMPLETE_HEADER = 'fasti-complete';
/** The cursor of a list after which the next rows begin. */
export const NEXT_HEADER = 'fasti-next';
export const NOTES_HEADER = 'fasti-notes';

/** How much more a client wants a media type than those of GraphQL; below zero where less, or not at all. */
export function preference(accept: string | undefined, mediaType: string): number {
  const weights = acceptWeights(accept);
  const weight = weights.get(mediaType) ?? 0;
  const json = ['application/json', 'application/graphql-response+json'].map(
    (type) => weights.get(type) ?? 0,
  );
  return weight > 0 ? weight - Math.max(...json) : -1;
}

/** Whether the client wants a table at least as much. */
export const wantsTable = (accept: string | undefined): boolean => preference(accept, 'text/csv') >= 0;

/** What CSV begins with: nothing, or where the address asks for it (`bom=1`) what makes Excel read it as UTF-8. */
export const csvStart = ({ searchParams }: URL): string => (searchParams.has('bom') ? BYTE_ORDER_MARK : '');
