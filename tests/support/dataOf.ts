/** The data of an answer to a GraphQL document. */
import type { Api } from '../../src/api/api.ts';

/**
 * The data of an answer. Ids have no moments, so that a test compares the same records at several moments;
 * `tests/query/identity` judges the moments. Throws an Error if the answer has errors.
 */
export async function dataOf(
  api: Api,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const { data, errors } = await api.execute(text, variables);
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  return withoutMoments(data);
}

/** A copy of a value with the ids of records in place of ids at a moment. */
export function withoutMoments<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'id' && typeof inner === 'string' ? inner.replace(/@.*$/, '') : inner,
    ),
  ) as T;
}
