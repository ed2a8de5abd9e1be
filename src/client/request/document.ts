/** A GraphQL document with the types of its result and its variables. */

/**
 * The text of a document. GraphQL Code Generator writes such types (`documentMode: 'string'`), whose texts are String
 * objects; a plain string has no types.
 */
export type TypedDocument<Data, Variables> =
  | string
  | { toString(): string; readonly __apiType?: (variables: Variables) => Data };

/** Whether a request with this document may be sent twice: one that has the word `mutation` outside of comments may not. */
export const mayRepeat = (document: string): boolean => !/\bmutation\b/.test(document.replace(/#.*/g, ''));
