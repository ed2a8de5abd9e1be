/**
 * Every example and every question of the cookbook beside a page that is read on: all is read at the batch of its cursor,
 * after another batch was written, and the answers are those from before. The statements differ: they read closed
 * versions too, as they do where a batch is written between two reads of a request.
 */
import { readFile } from 'node:fs/promises';
import {
  type DefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
} from 'graphql';
import { expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { ANSWERED_PAGES, questionsOf } from '../support/cookbook/cookbook.ts';
import { exampleDocuments } from '../support/documents.ts';
import { withShippedApi } from '../support/shippedApi.ts';

const LATER = 'fasti: "1"\ndataset: later\nentities:\n  anna: { kind: person, label: Anna }\nfacts: []\n';

const page = (after: string): string =>
  `readOn: people(first: 1, after: ${JSON.stringify(after)}) { totalCount }`;

/** The document with one more root field. */
function withField(text: string, field: string): string {
  const [added] = parse(`{ ${field} }`).definitions.filter(isOperation).flatMap(rootsOf);
  const document = parse(text);
  const definitions = document.definitions.map((one) =>
    isOperation(one) && added
      ? { ...one, selectionSet: { ...one.selectionSet, selections: [...rootsOf(one), added] } }
      : one,
  );
  return print({ ...document, definitions });
}

const isOperation = (one: DefinitionNode): one is OperationDefinitionNode =>
  one.kind === Kind.OPERATION_DEFINITION;
const rootsOf = ({ selectionSet }: OperationDefinitionNode): readonly SelectionNode[] =>
  selectionSet.selections;

/** Ids and cursors name the batch that they were read at. */
const withoutBatches = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (key, value) => (/^id$|cursor$/i.test(key) ? undefined : value)));

it('reads the examples and the cookbook at the batch of a cursor as it read them then', async () => {
  const questions = [
    ...exampleDocuments().map(({ name, text, variables }) => ({ title: name, query: text, variables })),
    ...(await Promise.all(ANSWERED_PAGES.map((page) => readFile(page, 'utf8')))).flatMap(questionsOf),
  ];
  await withShippedApi(async (api, graph) => {
    const before = new Map<string, unknown>();
    for (const { title, query, variables } of questions)
      before.set(title, (await api.execute(query, variables)).data);
    const { data } = await api.execute('{ people(first: 1) { pageInfo { endCursor } } }');
    const cursor = (data as { people: { pageInfo: { endCursor: string } } }).people.pageInfo.endCursor;
    const texts = [{ name: 'later.yaml', format: 'YAML' as const, content: LATER }];
    expect((await loadSeed(graph, { texts }, { at: '2026-02-01T00:00:00Z' })).accepted).toBe(true);
    for (const { title, query, variables } of questions) {
      const { data, errors } = await api.execute(withField(query, page(cursor)), variables);
      expect(errors, title).toBeUndefined();
      const { readOn, ...answer } = data as Record<string, unknown>;
      expect(withoutBatches(answer), title).toEqual(withoutBatches(before.get(title)));
    }
  });
});
