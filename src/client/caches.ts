/** What the normalised caches of GraphQL clients have to know about the schema. Relay needs nothing. */
import { possibleTypes, TYPES_WITHOUT_ID } from './generated/schemaTypes.ts';

/** The types of each interface and union, for `new InMemoryCache({ possibleTypes })` of Apollo Client. */
export { possibleTypes };

/**
 * For `cacheExchange({ keys })` of urql: objects of types without an id, such as connections and intervals, belong to the
 * field that has them.
 */
export const urqlKeys: Readonly<Record<string, () => null>> = Object.fromEntries(
  TYPES_WITHOUT_ID.map((type) => [type, () => null]),
);
