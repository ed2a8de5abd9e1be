/** The data of an answer to a GraphQL document. */
import type { Api } from '../../src/api/api.ts';

/** The data of an answer. Throws an Error if the answer has errors. */
export async function dataOf(
  api: Api,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const { data, errors } = await api.execute(text, variables);
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  return data;
}
