/** GraphQL documents that tests read from files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kind, parse } from 'graphql';

export interface TestDocument {
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
  /** The names of the root fields of its one operation. */
  readonly rootFields: readonly string[];
  /** The values of the JSON file of the same name, where there is one. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** All `*.graphql` files of a folder of the project, in name order. */
export function documentsIn(folder: string): TestDocument[] {
  const path = join(ROOT, folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(path, file), 'utf8');
      const name = file.replace(/\.graphql$/, '');
      const values = join(path, `${name}.json`);
      const variables = existsSync(values) ? JSON.parse(readFileSync(values, 'utf8')) : {};
      return { name, text, rootFields: rootFieldsOf(text), variables };
    });
}

/** The examples that the IDE shows. */
export const exampleDocuments = (): TestDocument[] => documentsIn('src/pages/examples');

function rootFieldsOf(text: string): string[] {
  const operations = parse(text).definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  return operations.flatMap(({ selectionSet }) =>
    selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? field.name.value : [])),
  );
}
