/**
 * What the specification of September 2026 allows and that of September 2025 does not: empty selection sets, and directives
 * on directive definitions. The parser of graphql 16 refuses both; a request with them gets the error of its text, and one
 * of which a whole selection set is skipped an answer.
 */
import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import type { Api } from '../../src/api/api.ts';
import { exampleDocuments } from '../support/documents.ts';
import { selectionSetsIn, textWithoutSelections, withSkippedSelections } from '../support/emptySelections.ts';
import { sampleOf } from '../support/extent.ts';
import { withShippedApi } from '../support/shippedApi.ts';

async function expectUnread(api: Api, text: string): Promise<void> {
  const { data, errors } = await api.execute(text);
  expect(data, text).toBeUndefined();
  expect(
    errors?.map(({ message, extensions }) => [extensions?.code, message.split(':')[0]]),
    text,
  ).toEqual([['GRAPHQL_PARSE_FAILED', 'Syntax Error']]);
}

it('refuses each selection set of the examples written as {}, and answers where all of it is skipped', async () => {
  await withShippedApi(async (api) => {
    for (const { text, variables } of exampleDocuments()) {
      const document = parse(text);
      for (const number of sampleOf([...Array(selectionSetsIn(document)).keys()], 4)) {
        await expectUnread(api, textWithoutSelections(document, number));
        const skipping = print(withSkippedSelections(document, number));
        const { data, errors } = await api.execute(skipping, variables);
        expect(errors, skipping).toBeUndefined();
        expect(data, skipping).toBeTypeOf('object');
      }
    }
  });
});

it('refuses other forms that only some servers read', async () => {
  await withShippedApi(async (api) => {
    for (const text of [
      '{}',
      'query Q {}',
      '{ about {} }',
      '{ about { ... {} } }',
      '{ ...Empty } fragment Empty on Query {}',
      '{ about { factCount } } directive @a @b on FIELD',
      '{ about { factCount } } extend directive @skip @a',
      '{ ...Few(first: 1) } fragment Few($first: Int) on Query { people(first: $first) { totalCount } }',
      '{ about { factCount? } }',
      '{ about { factCount! } }',
    ])
      await expectUnread(api, text);
  });
});
