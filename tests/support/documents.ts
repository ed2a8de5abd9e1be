/** GraphQL documents read from files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kind, parse } from 'graphql';

export interface TestDocument {
  /** The file name without extension. */
  readonly name: string;
  readonly text: string;
  /** The root fields of the operation. */
  readonly rootFields: readonly string[];
  /** The contents of the JSON file with the same name; empty if there is none. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** All `*.graphql` files of a folder, given relative to the project, sorted by name. */
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

/** The examples in the query editor. */
export const exampleDocuments = (): TestDocument[] => documentsIn('src/pages/examples');

function rootFieldsOf(text: string): string[] {
  const operations = parse(text).definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  return operations.flatMap(({ selectionSet }) =>
    selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? field.name.value : [])),
  );
}
