/**
 * Compares the schema with the one last published, `schema/published/schema.graphql`.
 * `--check` lists breaking changes and ends with 1 if there are any; dangerous ones, such as a new enum value, are listed
 * only. `--write` publishes the present schema. To accept a breaking change, which is possible until 1.0.0, write the file in
 * the commit that makes the change, together with a line in CHANGELOG.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, printSchema } from 'graphql';
import { readTypeDefs } from '../src/api/executableSchema.ts';
import { compareSchemas } from './schemaChanges.ts';

const FILE = resolve(import.meta.dirname, '../schema/published/schema.graphql');
const [flag] = process.argv.slice(2);

const present = printSchema(buildSchema(readTypeDefs().join('\n')));
const list = (title: string, changes: readonly string[]): string =>
  changes.length === 0 ? '' : `${title}\n${changes.map((change) => `  ${change}\n`).join('')}`;

if (flag === '--write') {
  writeFileSync(FILE, `${present}\n`);
  process.stdout.write('Wrote schema/published/schema.graphql.\n');
} else if (flag === '--check') {
  const { breaking, dangerous } = compareSchemas(readFileSync(FILE, 'utf8'), present);
  process.stdout.write(list('Dangerous changes to the published schema:', dangerous));
  process.stderr.write(list('Breaking changes to the published schema:', breaking));
  if (breaking.length > 0) {
    process.stderr.write(
      'To accept them, run "npm run schema:publish" and describe them in CHANGELOG.md, in the same commit.\n',
    );
    process.exitCode = 1;
  }
} else {
  process.stderr.write('Usage: publishedSchema.ts --check | --write\n');
  process.exitCode = 2;
}
