/** The tables of docs/cost.md. */
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { OperationCache } from '../../../src/api/answers/compiledOperation.ts';
import { type KnownLengths, NOTHING_KNOWN } from '../../../src/api/limits/listLengths.ts';
import { costOf } from '../../../src/api/limits/queryCost.ts';
import { readExample } from '../../../src/pages/example.ts';
import { readListSizes } from '../../../src/store/listSizes.ts';
import { exampleDocuments, type TestDocument } from '../documents.ts';
import { withShippedApi } from '../shippedApi.ts';
import { HOSTILE, NATURAL } from './questions.ts';

/** The cost of a document when this is known of the graph. */
function costKnowing(
  schema: GraphQLSchema,
  text: string,
  variables: TestDocument['variables'],
  known: KnownLengths,
): number {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('The document has no operation.');
  const { rootFields } = new OperationCache(schema).get(document, operation, variables);
  return rootFields.reduce((sum, { selection, values }) => {
    return sum + costOf({ selection, args: values(variables).args }, known).fields;
  }, 0);
}

/** The rows of each table by its name, over the shipped records. */
export const costTables = (): Promise<ReadonlyMap<string, string>> =>
  withShippedApi(async (api, graph) => {
    const stored: KnownLengths = { sizes: await readListSizes(graph) };
    const costs = (text: string, variables: TestDocument['variables']): string =>
      [NOTHING_KNOWN, stored]
        .map((known) => costKnowing(api.schema, text, variables, known))
        .map((fields) => (fields > 1e12 ? 'over 10^12' : fields.toLocaleString('en')))
        .join(' | ');
    const passing = async (title: string, text: string, variables: TestDocument['variables'] = {}) => {
      const { errors } = await api.execute(text, variables);
      if (errors) throw new Error(`"${title}" does not pass: ${errors[0]?.message}`);
      return `| ${title} | ${costs(text, variables)} |`;
    };
    const refused = async (title: string, text: string) => {
      const { errors } = await api.execute(text);
      const [message = ''] = errors?.map((error) => error.message) ?? [];
      if (!/the budget is|at most/.test(message)) throw new Error(`"${title}" is not refused: ${message}`);
      return `| ${title} | ${costs(text, {})} | ${message} |`;
    };
    const rows = async <T>(items: readonly T[], rowOf: (item: T) => Promise<string>): Promise<string> => {
      const found: string[] = [];
      for (const item of items) found.push(await rowOf(item));
      return found.join('\n');
    };
    return new Map([
      ['natural', await rows(Object.entries(NATURAL), ([title, text]) => passing(title, text))],
      ['hostile', await rows(Object.entries(HOSTILE), ([title, text]) => refused(title, text))],
      [
        'examples',
        await rows(exampleDocuments(), ({ name, text, variables }) =>
          passing(readExample(`${name}.graphql`, text).title, text, variables),
        ),
      ],
    ]);
  });

/** A document with the rows of its tables replaced; each table stands after a comment with its name. */
export const withCostTables = (text: string, tables: ReadonlyMap<string, string>): string =>
  [...tables].reduce(
    (changed, [name, rows]) =>
      changed.replace(
        new RegExp(`(<!-- costs: ${name} -->\\n\\n[^\\n]+\\n[^\\n]+\\n)(?:\\|[^\\n]*\\n)*`),
        (_whole, head: string) => `${head}${rows}\n`,
      ),
    text,
  );
